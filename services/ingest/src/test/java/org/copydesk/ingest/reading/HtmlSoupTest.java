package org.copydesk.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.copydesk.language.article.Block;
import org.copydesk.language.article.DayOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlSoupTest {

  private static final int SIZE = 300 * 1024;

  private static final List<String> TAGS =
      List.of(
          "p",
          "div",
          "article",
          "main",
          "section",
          "aside",
          "h1",
          "h2",
          "blockquote",
          "ul",
          "li",
          "table",
          "tr",
          "td",
          "a href=x",
          "b",
          "span",
          "figure",
          "figcaption",
          "header",
          "footer",
          "pre",
          "time datetime=2024-01-01",
          "br",
          "form",
          "custom-box",
          "div class=related",
          "div class=byline",
          "select",
          "svg");

  private static final List<String> CLEAN_TAGS =
      List.of(
          "p",
          "div",
          "section",
          "b",
          "em",
          "span",
          "blockquote",
          "ul",
          "li",
          "h2",
          "figure",
          "table",
          "td");

  private static final List<String> WORDS =
      List.of(
          "The council met. ",
          "“Yes,” he said. ",
          "&amp; ",
          "&#xD800;",
          "&#0;",
          "&nbsp;",
          "\ud83d\ude00",
          "<",
          "&lt;b&gt;",
          "<!-- x -->",
          "<![CDATA[x]]>",
          "By Ana Roe",
          "4 March 2024",
          "Read also:",
          "\n\n",
          "</p>",
          "</div>",
          "</article>");

  @Test
  void randomSoupNeverThrowsAndItsBlocksCoverItsText() throws Refusal {
    Random random = new Random(99);
    for (int round = 0; round < 1000; round++) {
      ReadArticle read = read(soup(random, random.nextInt(80)));

      int at = 0;
      for (Block block : read.content().layout().blocks()) {
        assertThat(block.span().start()).isEqualTo(at);
        at = block.span().end();
      }
      assertThat(at).isEqualTo(read.content().text().length());
      assertThat(read.content().text().codePoints())
          .noneMatch(c -> c == 0 || (c >= 0xd800 && c < 0xe000));
    }
  }

  @Test
  void noSentenceOfABodyIsLostWhateverHoldsIt() throws Refusal {
    Random random = new Random(4);
    for (int round = 0; round < 100; round++) {
      List<String> sentences = new ArrayList<>();
      String body = body(random, sentences, 3);
      String page =
          "<html><head><title>A page</title></head><body><nav><a href=/>Home</a></nav>"
              + body
              + "</body></html>";

      String text = read(page).content().text().replaceAll("\\s+", " ");

      assertThat(sentences).allSatisfy(sentence -> assertThat(text).contains(sentence));
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostilePageTakesBoundedTime(String name, String page) throws Refusal {
    long before = cpuNanos();

    ReadArticle read = read(page);

    assertThat(Duration.ofNanos(cpuNanos() - before)).as(name).isLessThan(Duration.ofSeconds(2));

    assertThat(read.content().text().length()).isLessThanOrEqualTo(page.length() + 200);
  }

  @Test
  void charsetIsFoundInThePage() throws Refusal {
    byte[] latin =
        "<meta charset=windows-1252><p>Caf\u00e9 “open”."
            .getBytes(java.nio.charset.Charset.forName("windows-1252"));
    byte[] old =
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\"><p>Caf\u00e9"
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] xml =
        "<?xml version=\"1.0\" encoding=\"koi8-r\"?><html><p>мост</p></html>"
            .getBytes(java.nio.charset.Charset.forName("KOI8-R"));

    assertThat(read("text/html", latin).content().text()).isEqualTo("Café “open”.");
    assertThat(read("text/html", old).content().text()).isEqualTo("Café");
    assertThat(read("application/xhtml+xml", xml).content().text()).isEqualTo("мост");
    assertThat(
            read(
                    "text/html; charset=utf-8",
                    "<meta charset=koi8-r><p>мост".getBytes(StandardCharsets.UTF_8))
                .content()
                .text())
        .isEqualTo("мост");
  }

  static List<Object[]> hostile() {
    return Map.ofEntries(
            Map.entry("nested divs of 900 KB", "<div>".repeat(3 * SIZE / 5)),
            Map.entry("nested divs with words", "<div>a ".repeat(SIZE / 7)),
            Map.entry("nested headers", "<header>".repeat(SIZE / 10) + "<h1>x"),
            Map.entry("nested bold", "<b>".repeat(SIZE / 3)),
            Map.entry("adoption agency", "<b><p>".repeat(SIZE / 6)),
            Map.entry("links in links", "<a href=x>".repeat(SIZE / 10)),
            Map.entry("open tags", "<p ".repeat(SIZE / 3)),
            Map.entry("attributes", "<p " + "a=b ".repeat(SIZE / 4) + ">x"),
            Map.entry("entities", "&amp".repeat(SIZE / 4)),
            Map.entry("comments", "<!--".repeat(SIZE / 4)),
            Map.entry("tables", "<table><tr><td>".repeat(SIZE / 15)),
            Map.entry("line breaks", "a<br>".repeat(SIZE / 5)),
            Map.entry("scripts", "<script type=application/ld+json>{</script>".repeat(SIZE / 44)),
            Map.entry("meta", "<meta name=a content=b>".repeat(SIZE / 23)),
            Map.entry("meta charset", "<meta " + "charset".repeat(SIZE / 7)),
            Map.entry("times", "<time datetime=x>".repeat(SIZE / 17)),
            Map.entry("articles", "<article><p>a".repeat(SIZE / 13)),
            Map.entry("blanks", "<p>" + " ".repeat(SIZE)),
            Map.entry("classes", "<div class='" + "related ".repeat(1000) + "'>a</div>"))
        .entrySet()
        .stream()
        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
        .toList();
  }

  private static String soup(Random random, int size) {
    StringBuilder soup = new StringBuilder();
    for (int i = 0; i < size; i++) {
      soup.append(random.nextInt(3) == 0 ? "<" + pick(random, TAGS) + ">" : pick(random, WORDS));
      soup.append(random.nextInt(6) == 0 ? "</" + pick(random, TAGS).split(" ")[0] + ">" : "");
    }
    return soup.toString();
  }

  private static String body(Random random, List<String> sentences, int depth) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      String tag = pick(random, CLEAN_TAGS);
      body.append('<').append(tag).append('>');
      String sentence =
          "Sentence number "
              + sentences.size()
              + " says that it is here"
              + " and here".repeat(random.nextInt(12))
              + ".";
      sentences.add(sentence);
      body.append(sentence).append(depth > 0 ? body(random, sentences, depth - 1) : "");
      body.append("</").append(tag).append('>');
    }
    return body.toString();
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static ReadArticle read(String page) throws Refusal {
    return read("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private static ReadArticle read(String mediaType, byte[] page) throws Refusal {
    return new HtmlFormat()
        .read(new Manuscript(MediaType.of(mediaType), page, Optional.empty(), DayOrder.DAY_FIRST));
  }

  /**
   * Processor time of this thread: unlike the clock's, it does not grow when the machine is busy.
   */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
