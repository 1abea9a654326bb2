package org.copydesk.ingest.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The formats that are read, by media type. */
public final class Formats {

  private final Map<String, ArticleFormat> byMediaType;

  /**
   * @throws IllegalArgumentException where two formats claim one media type
   */
  public Formats(List<ArticleFormat> formats) {
    Map<String, ArticleFormat> all = new TreeMap<>();
    for (ArticleFormat format : formats) {
      for (String mediaType : format.mediaTypes()) {
        if (all.put(mediaType, format) != null) {
          throw new IllegalArgumentException("expected one format for " + mediaType + ", got two");
        }
      }
    }
    this.byMediaType = all;
  }

  /** Plain text, HTML, and the project's own JSON. */
  public static Formats standard() {
    HtmlFormat html = new HtmlFormat();
    return new Formats(List.of(new PlainFormat(), html, new JsonFormat(html)));
  }

  /**
   * What the manuscript says, read by the format of its media type.
   *
   * @throws Refusal code "unsupported-media-type" where there is none, and whatever the format
   *     refuses
   */
  public ReadArticle read(Manuscript manuscript) throws Refusal {
    ArticleFormat format = byMediaType.get(manuscript.mediaType().name());
    if (format == null) {
      throw new Refusal(
          "unsupported-media-type",
          "mediaType",
          "expected one of "
              + String.join(", ", byMediaType.keySet())
              + ", got "
              + Refusal.shown(manuscript.mediaType().name()));
    }
    return format.read(manuscript);
  }
}
