package org.copydesk.desk.pages.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.desk.index.QueueQuery;

/** Addresses of queues that differ from one by a value. */
final class QueueLinks {

  private final Map<String, List<String>> parameters;

  QueueLinks(QueueQuery query) {
    this.parameters = query.at(Optional.empty()).parameters();
  }

  /** The parameters but those of one filter, for a form that brings its own. */
  Map<String, List<String>> without(String name) {
    Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
    rest.remove(name);
    return rest;
  }

  boolean has(String name, String value) {
    return parameters.getOrDefault(name, List.of()).contains(value);
  }

  /** The queue with the value where it was without, and the other way round. */
  String toggled(String name, String value) {
    List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    return with(name, values);
  }

  /** The queue with that value alone; an empty one takes the filter away. */
  String only(String name, String value) {
    return with(name, value.isEmpty() ? List.of() : List.of(value));
  }

  private String with(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(name, values);
    return address(QueueQuery.of(changed));
  }

  /** The address of a queue. */
  static String address(QueueQuery query) {
    String parameters = query.queryString();
    return parameters.isEmpty() ? "/queue" : "/queue?" + parameters;
  }
}
