package org.copydesk.ingest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.language.article.Bylines;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in its meta elements, links, times and JSON-LD. */
final class PageHead {

  private static final int LONGEST_NAME = 200;

  private final Document page;
  private final JsonLd data;
  private final Map<String, List<String>> meta = new HashMap<>();

  PageHead(Document page, JsonLd data) {
    this.page = page;
    this.data = data;
    for (Element element : page.select("meta[content]")) {
      for (String naming : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = element.attr(naming).strip().toLowerCase(Locale.ROOT);
        String content = Spaces.collapsed(element.attr("content"));
        if (!name.isEmpty() && !content.isEmpty()) {
          meta.computeIfAbsent(name, unused -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  /** The headline where the body itself has none. */
  Optional<String> title() {
    return data.line("headline")
        .or(() -> first("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"))
        .or(() -> shown("h1"))
        .or(this::windowTitle);
  }

  /** Who wrote it, by meta elements and marked links; empty where nobody is named. */
  List<String> authors() {
    List<String> cited = meta.getOrDefault("citation_author", List.of());
    if (!cited.isEmpty()) {
      return cited;
    }
    Stream<String> stated =
        Stream.of(
                "author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "byl")
            .flatMap(name -> meta.getOrDefault(name, List.of()).stream());
    Stream<String> shown =
        page.select("[rel~=(?i)^author$], [itemprop~=(?i)^author$]").stream()
            .map(element -> Spaces.collapsed(element.text()));
    return Stream.concat(stated, shown)
        .filter(words -> !words.isEmpty() && words.length() <= LONGEST_NAME && !isAddress(words))
        .findFirst()
        .map(Bylines::of)
        .orElse(List.of());
  }

  /** The words that may tell when it was published, the surest first. */
  List<String> published() {
    List<String> words = new ArrayList<>();
    data.line("datePublished").ifPresent(words::add);
    for (String name :
        List.of(
            "article:published_time",
            "datepublished",
            "og:article:published_time",
            "citation_publication_date",
            "citation_date",
            "dc.date.issued",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publish-date",
            "date")) {
      first(name).ifPresent(words::add);
    }
    for (Element time : page.select("time[itemprop~=(?i)datePublished], time[pubdate]")) {
      words.add(Spaces.collapsed(time.hasAttr("datetime") ? time.attr("datetime") : time.text()));
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  Optional<String> language() {
    return Optional.of(page.select("html").attr("lang").strip())
        .filter(tag -> !tag.isEmpty())
        .or(() -> data.line("inLanguage"))
        .or(() -> first("og:locale", "content-language", "language", "dc.language"));
  }

  Optional<String> section() {
    return data.line("articleSection")
        .or(() -> first("article:section", "section", "parsely-section"));
  }

  /**
   * url, site, description, keywords, modified, type, genre, publisher: those that the page names.
   */
  Map<String, String> metadata() {
    Map<String, String> found = new HashMap<>();
    canonical().ifPresent(url -> found.put("url", url));
    first("og:site_name")
        .or(() -> data.line("publisher"))
        .ifPresent(site -> found.put("site", site));
    data.line("publisher").ifPresent(name -> found.put("publisher", name));
    first("description", "og:description").ifPresent(words -> found.put("description", words));
    first("keywords", "news_keywords").ifPresent(words -> found.put("keywords", words));
    data.line("dateModified")
        .or(() -> first("article:modified_time"))
        .ifPresent(date -> found.put("modified", date));
    type().ifPresent(type -> found.put("type", type));
    data.line("genre").ifPresent(genre -> found.put("genre", genre));
    data.line("isBasedOn").ifPresent(address -> found.put("isBasedOn", address));
    return found;
  }

  /** The type of the article in schema.org's words, the most telling of several. */
  private Optional<String> type() {
    List<String> types = data.names("@type");
    return types.stream()
        .filter(type -> !type.equals("Article") && !type.equals("NewsArticle"))
        .findFirst()
        .or(() -> types.stream().findFirst());
  }

  private Optional<String> canonical() {
    return Stream.of(
            page.select("link[rel~=(?i)^canonical$]").attr("href"),
            first("og:url").orElse(""),
            data.line("url").orElse(""))
        .map(String::strip)
        .filter(PageHead::isAddress)
        .findFirst();
  }

  private Optional<String> shown(String tag) {
    return Optional.ofNullable(page.selectFirst(tag))
        .map(element -> Spaces.collapsed(element.text()))
        .filter(words -> !words.isEmpty());
  }

  /** The title element without the outlet's name behind it. */
  private Optional<String> windowTitle() {
    String title = Spaces.collapsed(page.title());
    int mark = title.lastIndexOf(" | ");
    String site = first("og:site_name").orElse("");
    for (String dash : List.of(" - ", " – ", " — ", " | ")) {
      if (!site.isEmpty() && title.endsWith(dash + site)) {
        mark = title.length() - site.length() - dash.length();
      }
    }
    return Optional.of(mark > 0 ? title.substring(0, mark) : title)
        .filter(words -> !words.isEmpty());
  }

  private Optional<String> first(String... names) {
    return Stream.of(names)
        .flatMap(name -> meta.getOrDefault(name, List.of()).stream())
        .findFirst();
  }

  static boolean isAddress(String words) {
    return words.startsWith("http://") || words.startsWith("https://");
  }
}
