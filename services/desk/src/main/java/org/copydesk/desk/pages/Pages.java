package org.copydesk.desk.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.desk.pages.article.ActingView;
import org.copydesk.desk.pages.article.ArticleView;
import org.copydesk.desk.pages.difference.DiffView;
import org.copydesk.desk.pages.queue.QueueView;
import org.copydesk.desk.pages.queue.RowView;

/** Writes pages as HTML; everything that is not a template's own words is escaped. */
public final class Pages {

  private static final int USUAL_LENGTH = 32_768;

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The queue. */
  public String queue(Shell shell, QueueView queue) {
    return page("queue.jte", shell, Map.of("queue", queue));
  }

  /** One row of the queue, without a page around it. */
  public String row(RowView row) {
    return written("row.jte", Map.of("row", row));
  }

  /**
   * An article.
   *
   * @param window which of its flags are shown with their controls
   * @param next the address of the next record of the queue; empty where there is none
   * @param colleagues names to choose from when it is handed over
   */
  public String article(
      Shell shell,
      ArticleView article,
      ActingView acting,
      DecideForm form,
      FlagWindow window,
      Optional<String> next,
      List<String> colleagues) {
    return page(
        "article.jte",
        shell,
        Map.of(
            "article", article,
            "acting", acting,
            "form", form,
            "window", window,
            "next", next.orElse(""),
            "colleagues", colleagues));
  }

  /** What changed between two revisions. */
  public String difference(
      Shell shell, String articleId, String title, DiffView diff, String queue) {
    return page(
        "difference.jte",
        shell,
        Map.of("articleId", articleId, "title", title, "diff", diff, "queue", queue));
  }

  /** Two decisions that met. */
  public String conflict(Shell shell, ConflictView conflict) {
    return page("conflict.jte", shell, Map.of("conflict", conflict));
  }

  /** A bulk decision, to be confirmed. */
  public String bulk(Shell shell, BulkView bulk) {
    return page("bulk.jte", shell, Map.of("bulk", bulk));
  }

  /** What became of a bulk decision. */
  public String bulkDone(Shell shell, BulkView bulk) {
    return page("bulkdone.jte", shell, Map.of("bulk", bulk));
  }

  /** An erasure, to be confirmed. */
  public String erase(Shell shell, EraseView erase) {
    return page("erase.jte", shell, Map.of("erase", erase));
  }

  /** The audit log. */
  public String audit(Shell shell, AuditView audit) {
    return page("audit.jte", shell, Map.of("audit", audit));
  }

  /** Signing in. */
  public String signIn(Shell shell, SignInView form) {
    return page("signin.jte", shell, Map.of("form", form));
  }

  /** The keys. */
  public String keys(Shell shell) {
    return page("keys.jte", shell, Map.of());
  }

  /** What went wrong. */
  public String error(Shell shell, ErrorView error) {
    return page("error.jte", shell, Map.of("error", error));
  }

  private String page(String template, Shell shell, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("shell", shell);
    return written(template, all);
  }

  private String written(String template, Map<String, Object> values) {
    StringOutput out = new StringOutput(USUAL_LENGTH);
    templates.render(template, values, out);
    return out.toString();
  }
}
