package org.copydesk.desk.pages.queue;

import java.util.List;

/**
 * One filter with its values.
 *
 * @param name as in an address
 * @param title for an editor
 * @param options at most as many as fit
 * @param open whether it is shown unfolded
 */
public record FacetView(String name, String title, List<Option> options, boolean open) {

  public FacetView {
    options = List.copyOf(options);
  }

  /**
   * A value of a filter.
   *
   * @param label for an editor
   * @param sign before the label, as "▲"; may be empty
   * @param count how many records it leaves, as "12" or "about 3400"; empty where not known
   * @param on whether it is chosen
   * @param href turns it on or off
   */
  public record Option(String label, String sign, String count, boolean on, String href) {}
}
