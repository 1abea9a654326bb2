package org.copydesk.ingest.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the elements of a page are to a reader of its article. */
final class PageParts {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "button",
          "input",
          "select",
          "textarea",
          "option",
          "datalist",
          "nav",
          "dialog",
          "head",
          "title",
          "meta",
          "link",
          "progress",
          "meter",
          "area",
          "source",
          "track");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist");

  /** Blocks of text in the standard's sense; elements beyond these flow inside a line. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "caption",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul");

  private static final Set<String> LEAVES =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "li",
          "blockquote",
          "td",
          "pre",
          "dd",
          "main",
          "body",
          "span",
          "font",
          "center");

  private static final Pattern HIDDEN_STYLE =
      Pattern.compile("(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  private static final Pattern CHROME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:cookies?|consent|gdpr|ccpa|breadcrumbs?|sr-only|visually-?hidden|screen-reader(?:-text)?"
              + "|skip-?link|skip-to-content|navbar|nav-?menu|site-?(?:header|footer|nav)|page-?footer|social-?(?:share|links|media|icons|buttons)"
              + "|share-?(?:buttons?|tools|bar|links|icons)|sharing|addthis|comments?-?(?:list|section|area|form|container|thread)|disqus"
              + "|respond|popup|pop-up|modal|lightbox|print-only|no-print|ad-?slot|ad-?container|adsbygoogle|advertisement|google-ad)(?:$|[\\s_-])");

  private static final Pattern PROMO =
      Pattern.compile(
          "(?:^|[\\s_-])(?:related|recommended|recommendations?|newsletter|promo|promos|read-?more|read-?also|also-?read|more-?(?:on|from|stories|articles)"
              + "|see-?also|further-?reading|subscribe|subscription|sign-?up|most-?(?:read|popular)|trending|outbrain|taboola|you-?may-?(?:also-?)?like"
              + "|teasers?|up-?next|inline-?link|callout-?link|follow-?us)(?:$|[\\s_-])");

  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<!\\b(?:has|no|with|without))(?:^|[\\s_-])(?:sidebar|side-?bar|rail|widget-?area|comments?)(?:$|[\\s_-])");

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:^|[\\s_-])(?:caption|wp-caption-text|photo-?credit|image-?credit)(?:$|[\\s_-])");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:bylines?|author-?(?:names?|line)|article-?authors?)(?:$|[\\s_-])");

  private static final int LONGEST_NAMES = 400;

  private PageParts() {}

  /** Whether readers do not see it, or see it on every page: it is no part of any article. */
  static boolean isLeftOut(Element element) {
    String name = element.normalName();
    if (name.equals("body") || name.equals("html")) {
      return false;
    }
    return UNSEEN.contains(name)
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || ROLES.contains(element.attr("role").strip().toLowerCase(Locale.ROOT))
        || (element.hasAttr("style")
            && HIDDEN_STYLE.matcher(shortened(element.attr("style"))).find());
  }

  /** Whether its names say that it stands on every page: cookie banners, buttons to share. */
  static boolean isChrome(Element element) {
    return isPlainBox(element.normalName()) && CHROME.matcher(names(element)).find();
  }

  /** Whether it is the head or foot of the page, where it stands outside of the article. */
  static boolean isPageEdge(Element element) {
    return element.nameIs("header") || element.nameIs("footer");
  }

  /** Whether paragraphs in it do not tell where the article stands. */
  static boolean isSidebar(Element element) {
    return element.nameIs("aside")
        || isPageEdge(element)
        || isPromo(element)
        || isChrome(element)
        || isBeside(element);
  }

  /** Whether its names say that it stands beside the article or below it: sidebars, comments. */
  static boolean isBeside(Element element) {
    return isPlainBox(element.normalName()) && BESIDE.matcher(names(element)).find();
  }

  /** Whether its names say that it leads readers elsewhere. */
  static boolean isPromo(Element element) {
    return isPlainBox(element.normalName()) && PROMO.matcher(names(element)).find();
  }

  static boolean isCaption(Element element) {
    return element.nameIs("figcaption") || CAPTION.matcher(names(element)).find();
  }

  static boolean isByline(Element element) {
    return element.nameIs("address") || BYLINE.matcher(names(element)).find();
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  /** Whether it may be a paragraph of its own. */
  static boolean isLeaf(Element element) {
    return LEAVES.contains(element.normalName());
  }

  private static boolean isPlainBox(String name) {
    return !name.equals("article") && !name.equals("main") && !name.startsWith("h");
  }

  /** Its class and id in small letters. */
  private static String names(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return "";
    }
    return shortened(element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_NAMES ? value : value.substring(0, LONGEST_NAMES);
  }
}
