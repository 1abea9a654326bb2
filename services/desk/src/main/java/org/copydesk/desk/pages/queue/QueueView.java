package org.copydesk.desk.pages.queue;

import java.util.List;
import java.util.Map;

/**
 * A page of the queue.
 *
 * @param text the searched words
 * @param rows in order
 * @param total on all pages
 * @param query of the address, without the cursor
 * @param kept what a form must carry along so that the other filters stay
 * @param facets the filters
 * @param chosen filters that are on, each leading to the queue without it
 * @param orders the ways to sort
 * @param ages how long ago
 * @param views the desk's and the reader's saved views
 * @param next the next page; empty on the last
 * @param first the first page; empty on the first
 * @param stream where changes are told
 * @param behind what to say while not all records are in; empty when they are
 * @param lead whether the reader may decide many at once
 */
public record QueueView(
    String text,
    List<RowView> rows,
    long total,
    String query,
    Map<String, List<String>> kept,
    List<FacetView> facets,
    List<FacetView.Option> chosen,
    List<FacetView.Option> orders,
    List<FacetView.Option> ages,
    List<ViewLink> views,
    String next,
    String first,
    String stream,
    String behind,
    boolean lead) {

  public QueueView {
    rows = List.copyOf(rows);
    facets = List.copyOf(facets);
    chosen = List.copyOf(chosen);
    orders = List.copyOf(orders);
    ages = List.copyOf(ages);
    views = List.copyOf(views);
  }

  /**
   * A saved view.
   *
   * @param name shown
   * @param href leads there
   * @param on whether this is it
   * @param own whether the reader saved it and may remove it
   */
  public record ViewLink(String name, String href, boolean on, boolean own) {}
}
