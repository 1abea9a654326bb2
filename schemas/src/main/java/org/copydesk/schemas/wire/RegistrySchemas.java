package org.copydesk.schemas.wire;

import com.microsoft.kiota.ApiException;
import io.apicurio.registry.resolver.DefaultSchemaResolver;
import io.apicurio.registry.resolver.SchemaResolver;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.client.RegistryClientFacadeFactory;
import io.apicurio.registry.resolver.client.RegistryVersionCoordinates;
import io.apicurio.registry.resolver.config.SchemaResolverConfig;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import io.apicurio.registry.serde.avro.AvroSchemaParser;
import io.apicurio.registry.serde.avro.DefaultAvroDatumProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * The schemas of a registry by their ids. What an id stands for never changes, so each is asked for
 * once; what is known stays known while the registry is down.
 */
final class RegistrySchemas implements AutoCloseable {
  private static final int NOT_FOUND = 404;
  private static final String AVRO = "AVRO";

  private final String url;
  private final SchemaResolverConfig settings;
  private final RegistryClientFacade client;
  private final SchemaResolver<Schema, Object> resolver = new DefaultSchemaResolver<>();
  private final Asking asking = new Asking();
  private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();

  /**
   * Makes no connection yet.
   *
   * @param clientSettings settings of the registry client; they go before those made here
   */
  RegistrySchemas(URI registryUrl, Map<String, String> clientSettings) {
    this.url = RegistryUrl.ofOwnApi(registryUrl);
    this.settings = new SchemaResolverConfig(withDefaults(url, clientSettings));
    this.client = RegistryClientFacadeFactory.create(settings);
    resolver.setClientFacade(client);
    resolver.configure(
        withDefaults(url, clientSettings),
        new AvroSchemaParser<>(new DefaultAvroDatumProvider<>()));
  }

  /**
   * The id under which a schema stands as "TOPIC-value". It is registered if it is not there yet:
   * whole, with every type it names inside it, so that any client can do with that one text.
   */
  int idOf(String topic, String schemaText) {
    String group = Optional.ofNullable(settings.getExplicitArtifactGroupId()).orElse("default");
    String artifact = topic + "-value";
    long id =
        asking
            .ask(
                () ->
                    settings.autoRegisterArtifact()
                        ? registered(group, artifact, schemaText)
                        : found(group, artifact, schemaText))
            .orElseThrow(fault -> unavailable("registering the schema of " + topic, fault))
            .getContentId();
    return Math.toIntExact(id);
  }

  /** The schema with an id; empty where the registry has none, or has something else than Avro. */
  Optional<Schema> withId(int id) {
    Schema known = byId.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    ArtifactReference reference = ArtifactReference.fromContentId((long) id);
    Optional<Schema> found =
        asking
            .ask(() -> resolver.resolveSchemaByArtifactReference(reference))
            .fold(
                result -> Optional.of(result.getParsedSchema().getParsedSchema()),
                fault -> noneOrTrouble(id, fault));
    found.ifPresent(schema -> byId.put(id, schema));
    return found;
  }

  @Override
  public void close() {
    asking.close();
    try {
      resolver.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private RegistryVersionCoordinates registered(String group, String artifact, String schemaText) {
    return client.createSchema(
        AVRO,
        group,
        artifact,
        settings.getExplicitArtifactVersion(),
        settings.autoRegisterArtifactIfExists(),
        settings.isCanonicalize(),
        schemaText,
        Set.of());
  }

  private RegistryVersionCoordinates found(String group, String artifact, String schemaText) {
    ArtifactReference reference =
        ArtifactReference.builder().groupId(group).artifactId(artifact).build();
    List<RegistryVersionCoordinates> versions =
        client.searchVersionsByContent(schemaText, AVRO, reference, settings.isCanonicalize());
    if (versions.isEmpty()) {
      throw new NoSuchElementException(
          SchemaResolverConfig.AUTO_REGISTER_ARTIFACT
              + " is false, and no version of %s/%s has this schema".formatted(group, artifact));
    }
    return versions.get(0);
  }

  private static Map<String, Object> withDefaults(String url, Map<String, String> clientSettings) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(SchemaResolverConfig.REGISTRY_URL, url);
    settings.put(SchemaResolverConfig.HTTP_ADAPTER, "JDK");
    settings.put(SchemaResolverConfig.AUTO_REGISTER_ARTIFACT, true);
    settings.putAll(clientSettings);
    return settings;
  }

  private Optional<Schema> noneOrTrouble(int id, Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      boolean notFound =
          cause instanceof ApiException answer && answer.getResponseStatusCode() == NOT_FOUND;
      if (notFound || cause instanceof AvroRuntimeException) {
        return Optional.empty();
      }
    }
    throw unavailable("asking for schema " + id, fault);
  }

  private WireUnavailable unavailable(String what, Throwable fault) {
    return new WireUnavailable("schema registry " + url + ": " + what + " failed", fault);
  }
}
