package org.copydesk.desk.pages.article;

import java.util.List;

/**
 * One block of the text as it is shown.
 *
 * @param kind in small letters, as "paragraph"
 * @param tag the HTML element that holds it: "h1", "h2", "p" or "blockquote"
 * @param note what the margin says of a block that is no part of the body, as "promo"; empty for
 *     body
 * @param segments in order; their texts together are the block without the blank lines at its end
 */
public record BlockView(String kind, String tag, String note, List<Segment> segments) {

  public BlockView {
    segments = List.copyOf(segments);
  }

  /** Whether it is the page's first heading. */
  public boolean isTitle() {
    return tag.equals("h1");
  }
}
