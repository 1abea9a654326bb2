package org.copydesk.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Articles made up from a seed: the same number gives the same article. They read like news about
 * an invented county, with a headline, a byline, a date line, quotes of every kind, and now and
 * then a promo or a notice.
 */
public final class Newsfeed {

  private static final List<String> PEOPLE =
      List.of(
          "Ines Calder", "Tomas Weil", "Ruth Okafor", "Martin Sloe", "Priya Vance", "Jonah Brandt");
  private static final List<String> ROLES =
      List.of(
          "harbour master",
          "council leader",
          "union secretary",
          "hospital director",
          "farmer",
          "engineer");
  private static final List<String> TOPICS =
      List.of(
          "the ferry line",
          "the new flood wall",
          "the night bus",
          "the school merger",
          "the wind farm",
          "the market hall");
  private static final List<String> VERDICTS =
      List.of(
          "a mistake that nobody here can afford",
          "the best news this county has had in years",
          "long overdue, and badly explained",
          "good for the coast and fair to the villages",
          "a danger to everybody who lives below the dyke");
  private static final List<String> CUES =
      List.of("said", "told the council", "wrote in a letter", "warned", "argued");
  private static final List<String> PLAIN =
      List.of(
          "The vote had been put off twice since the spring.",
          "Work is to begin once the last of the permits has been signed.",
          "About forty people followed the session from the gallery.",
          "The county has set aside money for a first study, but not for the work itself.",
          "A report on the costs is expected before the end of the year.");

  private final long seed;

  /** The feed of this seed. */
  public Newsfeed(long seed) {
    this.seed = seed;
  }

  /**
   * The article of this number, in the plain form of headline, byline, date line and paragraphs.
   */
  public String article(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    String topic = pick(TOPICS, random);
    String head = "County splits over " + topic + ", session " + number;
    String byline = "By " + pick(PEOPLE, random);
    String date = (1 + random.nextInt(28)) + " May 2026";
    String body =
        IntStream.range(0, 5 + random.nextInt(8))
            .mapToObj(i -> paragraph(topic, random))
            .collect(Collectors.joining("\n\n"));
    return head + "\n\n" + byline + "\n" + date + "\n\n" + body + foot(random) + "\n";
  }

  /** The paragraphs of the article of this number alone. */
  public String paragraphs(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    String topic = pick(TOPICS, random);
    return IntStream.range(0, 8)
        .mapToObj(i -> paragraph(topic, random))
        .collect(Collectors.joining("\n\n"));
  }

  private static String paragraph(String topic, Random random) {
    String name = pick(PEOPLE, random);
    String verdict = pick(VERDICTS, random);
    String plain = pick(PLAIN, random);
    return switch (random.nextInt(5)) {
      case 0 ->
          plain
              + " \u201CThis is "
              + verdict
              + ",\u201D "
              + pick(ROLES, random)
              + " "
              + name
              + " said. \u201CWe will come back to it.\u201D";
      case 1 -> name + " " + pick(CUES, random) + " that " + topic + " was " + verdict + ".";
      case 2 ->
          "\u201C"
              + capital(topic)
              + " is "
              + verdict
              + ",\u201D "
              + pick(CUES, random)
              + " "
              + name
              + ". "
              + plain;
      case 3 -> plain + " " + pick(PLAIN, random);
      default ->
          "Two officials, who asked not to be named, called "
              + topic
              + " \u201C"
              + verdict
              + "\u201D.";
    };
  }

  private static String foot(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "\n\nRead also: What the county decided last year";
      case 1 ->
          "\n\nThe opinions in this piece are the writer's own and are not shared by this newspaper.";
      default -> "";
    };
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
