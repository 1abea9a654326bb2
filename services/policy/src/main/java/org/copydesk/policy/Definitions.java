package org.copydesk.policy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.copydesk.policy.PolicyBook.ReadyPolicy;
import org.copydesk.policy.model.Condition;
import org.copydesk.policy.model.Sight;
import org.copydesk.policy.pack.Policy;
import org.copydesk.policy.pattern.Pattern;
import org.copydesk.runtime.ProductVersion;

/**
 * What the policies of a book come to, each as one number: where it is the same in two books, the
 * policy finds the same in an article under both.
 *
 * <p>It covers the policy's own words, the patterns that it asks for with the lists in them, and
 * the version of Copydesk; not its mode and not the version of its pack. A policy that looks at the
 * time has none.
 */
final class Definitions {

  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, Set<String>> patterns = new HashMap<>();

  Definitions(List<Pattern> all, List<ReadyPolicy> policies) {
    Map<String, byte[]> digests = new TreeMap<>();
    all.forEach(pattern -> digests.put(pattern.name(), sha256(pattern.definition())));
    for (ReadyPolicy ready : policies) {
      Optional<Sight> sight = ready.when().map(Condition::sight);
      Set<String> asked = asked(ready.policy(), sight, digests.keySet());
      patterns.put(ready.policy().name(), asked);
      if (sight.isEmpty() || !sight.get().time()) {
        numbers.put(ready.policy().name(), number(ready.policy(), asked, digests));
      }
    }
  }

  /** The number of a policy; empty where what it finds may change with time. */
  OptionalLong of(ReadyPolicy ready) {
    Long number = numbers.get(ready.policy().name());
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** Names of the patterns that a policy may ask for. */
  Set<String> patterns(ReadyPolicy ready) {
    return patterns.getOrDefault(ready.policy().name(), Set.of());
  }

  private static Set<String> asked(Policy policy, Optional<Sight> sight, Set<String> all) {
    if (sight.isPresent() && sight.get().anyPattern()) {
      return Set.copyOf(all);
    }
    Set<String> asked = new TreeSet<>(policy.find());
    asked.addAll(policy.pointsTo());
    sight.ifPresent(it -> asked.addAll(it.patterns()));
    return Set.copyOf(asked);
  }

  private static long number(Policy policy, Set<String> asked, Map<String, byte[]> digests) {
    MessageDigest digest = sha256();
    digest.update(utf8(ProductVersion.of(Definitions.class)));
    digest.update(utf8("\0" + policy.definition()));
    for (String name : new TreeSet<>(asked)) {
      digest.update(utf8("\0" + name));
      digest.update(digests.getOrDefault(name, new byte[0]));
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static byte[] sha256(String text) {
    return sha256().digest(utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
