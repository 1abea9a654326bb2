package org.copydesk.policy.pack;

/**
 * A text of a pack and where it stands.
 *
 * @param value the text
 * @param file the file
 * @param place of its first character
 * @param scalar how to find a place inside it
 */
public record Located(String value, SourceFile file, Place place, ScalarPlaces scalar) {

  /** A fault at the text's beginning. */
  public Fault fault(String message) {
    return file.fault(place, message);
  }

  /** A fault inside the text, at a UTF-16 unit of it. */
  public Fault fault(int offset, String message) {
    return file.fault(scalar.at(offset), message);
  }

  /** A fault elsewhere in the same file. */
  public Fault faultAt(Place where, String message) {
    return file.fault(where, message);
  }
}
