package org.copydesk.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.copydesk.schemas.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a door that answers every request with one status and remembers who knocked. */
class RegistrySettingsTest {
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private volatile int status = 500;
  private HttpServer door;

  @BeforeEach
  void openTheDoor() throws IOException {
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext(
        "/",
        exchange -> {
          authorizations.add(
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          paths.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    door.start();
  }

  @AfterEach
  void closeTheDoor() {
    door.stop(0);
  }

  @Test
  void nameAndPasswordPassThrough() {
    Map<String, String> settings =
        Map.of(
            "apicurio.registry.auth.username", "desk",
            "apicurio.registry.auth.password", "open");

    askFor(settings);

    assertThat(authorizations).isNotEmpty().allMatch("Basic ZGVzazpvcGVu"::equals);
  }

  @Test
  void theRegistrysOwnApiIsAsked() {
    askFor(Map.of());

    assertThat(paths).isNotEmpty().allMatch(path -> path.startsWith("/apis/registry/v3/"));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 500, 503})
  void aRegistryThatDoesNotServeUsIsTroubleOutside(int answer) {
    status = answer;

    assertThatExceptionOfType(WireUnavailable.class)
        .isThrownBy(() -> read(Map.of()))
        .withMessageContaining("schema 7");
  }

  @ParameterizedTest
  @CsvSource({
    "http://desk:8081, http://desk:8081/apis/registry/v3",
    "http://desk:8081/, http://desk:8081/apis/registry/v3",
    "https://desk/apis/ccompat/v7, https://desk/apis/registry/v3",
    "https://desk/apis/registry/v3/, https://desk/apis/registry/v3",
    "https://desk/apis/registry/v2, https://desk/apis/registry/v2",
    "https://desk/schemas, https://desk/schemas/apis/registry/v3"
  })
  void everyFormOfTheAddressLeadsToTheRegistrysOwnApi(String given, String used) {
    assertThat(RegistryUrl.ofOwnApi(URI.create(given))).isEqualTo(used);
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk:8081", "ftp://desk", "/desk", "http:desk"})
  void whatIsNoHttpAddressIsRefusedAtOnce(String given) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wire.registry(URI.create(given), Map.of()))
        .withMessageContaining("http(s)://host:port")
        .withMessageContaining(given);
  }

  private void askFor(Map<String, String> settings) {
    assertThatExceptionOfType(WireUnavailable.class).isThrownBy(() -> read(settings));
  }

  private void read(Map<String, String> settings) throws UnreadableLetter {
    URI address = URI.create("http://127.0.0.1:" + door.getAddress().getPort());
    try (Wire wire = Wire.registry(address, settings)) {
      wire.codec(Topics.REVIEWS_DECIDED).read(new byte[] {0, 0, 0, 0, 7, 1});
    }
  }
}
