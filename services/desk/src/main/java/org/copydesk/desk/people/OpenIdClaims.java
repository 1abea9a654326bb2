package org.copydesk.desk.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.copydesk.desk.index.SourceAccess;
import org.jspecify.annotations.Nullable;

/** What a provider says of somebody, as a person of this desk. */
final class OpenIdClaims {

  private static final String ROLE_PREFIX = "copydesk-";

  private final OpenIdConfig config;

  OpenIdClaims(OpenIdConfig config) {
    this.config = config;
  }

  /**
   * The person.
   *
   * @throws SignInRefused where the claims give no name or no role
   */
  Person person(Map<String, Object> claims) throws SignInRefused {
    String name =
        words(claim(claims, config.nameClaim())).stream()
            .filter(it -> !it.isBlank() && it.length() <= Person.MOST_NAME)
            .findFirst()
            .orElseThrow(
                () ->
                    new SignInRefused(
                        "the provider gives no name in the claim " + config.nameClaim()));
    String shown = words(claim(claims, "name")).stream().findFirst().orElse(name);
    return new Person(name, shown, role(claims), sources(claims));
  }

  /** The greatest of the roles that the provider gives. */
  private Role role(Map<String, Object> claims) throws SignInRefused {
    return words(claim(claims, config.roleClaim())).stream()
        .flatMap(it -> role(it).stream())
        .max(Role::compareTo)
        .or(config::roleWithout)
        .orElseThrow(
            () ->
                new SignInRefused(
                    "the provider gives no role of this desk in the claim "
                        + config.roleClaim()
                        + " (viewer, reviewer, lead or admin)"));
  }

  private static Optional<Role> role(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith(ROLE_PREFIX) ? lower.substring(ROLE_PREFIX.length()) : lower;
    return Arrays.stream(Role.values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(bare))
        .findFirst();
  }

  private SourceAccess sources(Map<String, Object> claims) {
    Object claim = claim(claims, config.sourcesClaim());
    return claim == null ? SourceAccess.all() : SourceAccess.only(words(claim));
  }

  /** A claim by its name, or by a path of names with dots between; null where there is none. */
  private static @Nullable Object claim(Map<String, Object> claims, String name) {
    if (claims.containsKey(name)) {
      return claims.get(name);
    }
    int dot = name.indexOf('.');
    if (dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
      Object rest = inner.get(name.substring(dot + 1));
      return rest;
    }
    return null;
  }

  /** A text, or a list of texts; other things are none. */
  private static List<String> words(@Nullable Object claim) {
    if (claim instanceof String text) {
      return List.of(text);
    }
    return claim instanceof Collection<?> several
        ? several.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
