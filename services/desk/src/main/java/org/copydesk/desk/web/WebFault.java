package org.copydesk.desk.web;

/** A request that is not answered as asked; the message is for whoever asked. */
final class WebFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;

  WebFault(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  /** The record is not there, or of a source that this person may not see, which is the same. */
  static WebFault unknownArticle() {
    return new WebFault(
        404,
        "No such article",
        "No record of that article is here, or you may not see its source.");
  }

  /** The role does not reach so far. */
  static WebFault forbidden(String detail) {
    return new WebFault(403, "Not for your role", detail);
  }

  /** What was sent cannot be understood. */
  static WebFault bad(String detail) {
    return new WebFault(400, "Not understood", detail);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
