package org.copydesk.runtime.config;

import java.util.Objects;

/**
 * One thing that is wrong with a configuration.
 *
 * @param setting the setting, as an operator writes it
 * @param expected what was expected
 * @param found what came; never a secret
 */
public record Fault(String setting, String expected, String found) {

  public Fault {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(found, "found");
  }

  @Override
  public String toString() {
    return setting + ": expected " + expected + ", got " + found;
  }
}
