package org.copydesk.language.encoder;

import java.nio.file.Path;

/** A model that cannot be used: a file that is missing, truncated, or another one than stated. */
public final class UnusableModel extends Exception {

  private static final long serialVersionUID = 1L;

  /** With the file, what was expected of it, and what was found. */
  public UnusableModel(Path file, String expected, String found) {
    super(file + ": expected " + expected + ", got " + found);
  }

  /** With the fault behind it. */
  public UnusableModel(Path file, String expected, String found, Throwable cause) {
    super(file + ": expected " + expected + ", got " + found, cause);
  }
}
