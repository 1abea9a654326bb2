package org.copydesk.schemas.wire;

import org.apache.avro.util.ClassSecurityValidator;
import org.copydesk.letters.Letters;

/**
 * Tells Avro to trust the letters, so that nobody has to set the system property
 * org.apache.avro.SERIALIZABLE_PACKAGES.
 *
 * <p>Avro 1.12 refuses to build or read generated records of packages that it was not told to
 * trust. Whatever was trusted before stays trusted.
 */
public final class TrustedLetters {
  static {
    String letters = Letters.class.getPackageName();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> type.getPackageName().equals(letters)));
  }

  private TrustedLetters() {}

  /**
   * Does it once in the life of a process. Making a {@link Wire} calls it; only who builds letters
   * without one has to.
   */
  public static void trust() {
    // Initialising this class is all there is to do.
  }
}
