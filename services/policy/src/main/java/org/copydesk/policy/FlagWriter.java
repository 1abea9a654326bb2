package org.copydesk.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.language.text.Span;
import org.copydesk.policy.PolicyBook.ReadyPolicy;
import org.copydesk.policy.model.Item;
import org.copydesk.policy.model.QuoteView;
import org.copydesk.policy.model.SpeakerView;
import org.copydesk.policy.pack.Grouping;
import org.copydesk.policy.pack.Over;
import org.copydesk.policy.pack.Policy;

/** Makes the flags of one policy on one article from its findings. */
final class FlagWriter {

  private static final int LONGEST_EXCERPT = 90;
  private static final int FINGERPRINT_DIGITS = 8;

  private final String text;
  private final ReadyPolicy ready;

  FlagWriter(String text, ReadyPolicy ready) {
    this.text = text;
    this.ready = ready;
  }

  /** Findings with the same words become one flag. */
  List<Flag> write(List<Finding> findings) {
    Map<String, Flag> flags = new LinkedHashMap<>();
    for (Finding finding : grouped(findings)) {
      Flag flag = flag(finding);
      flags.merge(flag.id(), flag, FlagWriter::together);
    }
    return List.copyOf(flags.values());
  }

  private List<Finding> grouped(List<Finding> findings) {
    Policy policy = ready.policy();
    if (findings.isEmpty()) {
      return findings;
    }
    if (policy.grouping() == Grouping.ONCE) {
      List<Span> all =
          findings.stream().flatMap(one -> one.evidence().stream()).distinct().sorted().toList();
      return List.of(new Finding(findings.get(0).item(), all));
    }
    boolean apart = policy.over() == Over.ARTICLE && !findings.get(0).evidence().isEmpty();
    return apart ? oneForEachSpan(findings) : findings;
  }

  private static List<Finding> oneForEachSpan(List<Finding> findings) {
    List<Finding> apart = new ArrayList<>();
    for (Finding finding : findings) {
      finding.evidence().forEach(span -> apart.add(new Finding(finding.item(), List.of(span))));
    }
    return apart;
  }

  private Flag flag(Finding finding) {
    String id = ready.policy().name() + ":" + fingerprint(finding.evidence());
    return flag(ready, id, message(finding), finding.evidence());
  }

  /** A flag of a policy with what is its own. */
  static Flag flag(ReadyPolicy ready, String id, String message, List<Span> evidence) {
    Policy policy = ready.policy();
    return new Flag(
        id,
        policy.name(),
        ready.version(),
        policy.title(),
        policy.severity(),
        message,
        evidence,
        policy.clause(),
        policy.reasonRequired());
  }

  private static Flag together(Flag one, Flag other) {
    List<Span> evidence =
        Stream.concat(one.evidence().stream(), other.evidence().stream())
            .distinct()
            .sorted()
            .toList();
    return new Flag(
        one.id(),
        one.policyId(),
        one.policyVersion(),
        one.title(),
        one.severity(),
        one.message(),
        evidence,
        one.clause(),
        one.reasonRequired());
  }

  private String message(Finding finding) {
    String message = ready.policy().message();
    if (message.indexOf('{') < 0) {
      return message;
    }
    Object view = finding.item().view();
    String speaker = view instanceof QuoteView quote ? quote.speaker() : "";
    String name = view instanceof SpeakerView one ? one.name() : speaker;
    return message
        .replace("{count}", Integer.toString(finding.evidence().size()))
        .replace("{speaker}", excerpt(name.isEmpty() ? "somebody" : name))
        .replace("{cue}", excerpt(view instanceof QuoteView quote ? quote.cue() : ""))
        .replace("{evidence}", evidence(finding.evidence()));
  }

  private String evidence(List<Span> evidence) {
    return evidence.isEmpty() ? "nothing" : excerpt(evidence.get(0).of(text));
  }

  private static String excerpt(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_EXCERPT) - 1))
            + "…";
  }

  private String fingerprint(List<Span> evidence) {
    MessageDigest digest = sha256();
    for (Span span : evidence) {
      String words = span.of(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      digest.update((words + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * One thing for which a condition holds.
   *
   * @param item the thing
   * @param evidence the words that show it
   */
  record Finding(Item item, List<Span> evidence) {}
}
