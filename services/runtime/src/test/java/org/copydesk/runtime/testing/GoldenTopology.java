package org.copydesk.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.GlobalStore;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.copydesk.runtime.Stage;
import org.copydesk.runtime.line.Corridor;
import org.copydesk.schemas.wire.Wire;

/**
 * Holds the topology of a stage against the file topology.txt of its tests.
 *
 * <p>Names of nodes and stores are part of running desks: a store under another name begins empty,
 * and its old changelog stays behind. Where the change is wanted, put what the test prints into the
 * file, and say in the change log what an operator has to do.
 */
public final class GoldenTopology {

  private GoldenTopology() {}

  /** Fails where the two differ. */
  public static void check(Stage stage) throws IOException {
    String golden;
    try (InputStream in =
        Objects.requireNonNull(stage.getClass().getResourceAsStream("/topology.txt"))) {
      golden = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    assertThat(describe(stage)).isEqualTo(golden);
  }

  private static String describe(Stage stage) {
    Corridor corridor =
        new Corridor(Wire.singleObject(), Clock.systemUTC(), new SimpleMeterRegistry(), "test");
    TopologyDescription description = stage.topology(corridor).describe();
    Stream<String> parts = description.subtopologies().stream().map(GoldenTopology::describe);
    Stream<String> global = description.globalStores().stream().map(GoldenTopology::describe);
    return Stream.concat(global.sorted(), parts.sorted()).collect(Collectors.joining("\n"));
  }

  // Kafka lists nodes and neighbours in any order.
  private static String describe(Subtopology part) {
    return part.nodes().stream()
        .map(GoldenTopology::describe)
        .sorted()
        .collect(Collectors.joining("\n", "Sub-topology\n", ""));
  }

  private static String describe(GlobalStore store) {
    return "Global store\n" + describe(store.source()) + "\n" + describe(store.processor());
  }

  private static String describe(Node node) {
    String shown = node.toString().lines().findFirst().orElseThrow();
    Stream<String> to = node.successors().stream().map(Node::name).sorted();
    return "  " + shown.strip() + to.collect(Collectors.joining(", ", " --> ", "")).stripTrailing();
  }
}
