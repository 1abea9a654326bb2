package org.copydesk.desk.pages.article;

/** What a mark in the text tells of; each layer has a look of its own that needs no colour. */
enum Layer {
  QUOTE("q"),
  SPEAKER("s"),
  CUE("c"),
  FRAMING("r"),
  TERM("t"),
  FLAG("f");

  private final String css;

  Layer(String css) {
    this.css = css;
  }

  /** The class of the mark in the page. */
  String css() {
    return css;
  }
}
