package org.copydesk.runtime;

import java.util.Optional;

/** The version of the product that is running. */
public final class ProductVersion {

  private ProductVersion() {}

  /**
   * The version in the manifest of the jar that holds {@code type}; "dev" where it was not packed.
   */
  public static String of(Class<?> type) {
    return Optional.ofNullable(type.getPackage().getImplementationVersion()).orElse("dev");
  }
}
