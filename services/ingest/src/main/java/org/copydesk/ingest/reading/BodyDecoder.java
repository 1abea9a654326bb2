package org.copydesk.ingest.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the bytes of a body into text, strictly.
 *
 * <p>The charset is that of a byte order mark; without one, that which the media type names;
 * without one, that which the body itself names (a page's meta element); without one, UTF-8. A body
 * that is said to be ISO-8859-1 is read as windows-1252, which prints the same and more, as
 * browsers do. The byte order mark is dropped. U+0000 is refused: a text that holds it was not
 * decoded with its charset, and few consumers bear it.
 */
public final class BodyDecoder {

  private static final Set<String> LATIN =
      Set.of("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1");

  private BodyDecoder() {}

  /** A byte order mark: the charset it stands for and its length in bytes. */
  private record Mark(Charset charset, int length) {}

  /**
   * The text of the body with its line ends as sent.
   *
   * @param named the charset that the media type names
   * @param within the charset that the body names
   * @throws Refusal code "unknown-charset", "bad-charset" or "bad-character"
   */
  public static String decode(byte[] body, Optional<String> named, Optional<String> within)
      throws Refusal {
    Mark mark = mark(body);
    Charset charset = mark.length() > 0 ? mark.charset() : charset(named, within);
    String text = decode(body, mark.length(), charset);
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new Refusal(
          "bad-character",
          "body",
          "expected text without U+0000, got one at character "
              + text.codePointCount(0, nul)
              + " when read as "
              + charset.name());
    }
    return text;
  }

  private static Charset charset(Optional<String> named, Optional<String> within) throws Refusal {
    if (named.isPresent()) {
      return charset(named.get(), "mediaType");
    }
    return within.isPresent() ? charset(within.get(), "body") : StandardCharsets.UTF_8;
  }

  private static Charset charset(String label, String field) throws Refusal {
    String name = label.strip();
    try {
      boolean latin = LATIN.contains(name.toLowerCase(Locale.ROOT));
      return Charset.forName(latin ? "windows-1252" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new Refusal(
          "unknown-charset",
          field,
          "expected a charset such as UTF-8, UTF-16, windows-1252, ISO-8859-15, windows-1251, KOI8-R,"
              + " Shift_JIS, EUC-KR or GB18030, got "
              + Refusal.shown(label));
    }
  }

  private static String decode(byte[] body, int from, Charset charset) throws Refusal {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(body, from, body.length - from);
    CharBuffer out =
        CharBuffer.allocate(
            (int) Math.ceil((double) in.remaining() * decoder.maxCharsPerByte()) + 2);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw invalid(body, in.position(), result.length(), charset);
    }
    return out.flip().toString();
  }

  private static Refusal invalid(byte[] body, int at, int length, Charset charset) {
    StringBuilder bytes = new StringBuilder(length > 1 ? "bytes" : "byte");
    for (int i = at; i < Math.min(body.length, at + Math.min(length, 4)); i++) {
      bytes.append(String.format(" 0x%02X", body[i] & 0xff));
    }
    return new Refusal(
        "bad-charset",
        "body",
        "expected "
            + charset.name()
            + ", got "
            + bytes
            + " at offset "
            + at
            + " of "
            + body.length);
  }

  private static Mark mark(byte[] body) {
    if (startsWith(body, 0xef, 0xbb, 0xbf)) {
      return new Mark(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(body, 0xff, 0xfe, 0, 0)) {
      return new Mark(Charset.forName("UTF-32LE"), 4);
    }
    if (startsWith(body, 0, 0, 0xfe, 0xff)) {
      return new Mark(Charset.forName("UTF-32BE"), 4);
    }
    if (startsWith(body, 0xff, 0xfe)) {
      return new Mark(StandardCharsets.UTF_16LE, 2);
    }
    return startsWith(body, 0xfe, 0xff)
        ? new Mark(StandardCharsets.UTF_16BE, 2)
        : new Mark(StandardCharsets.UTF_8, 0);
  }

  private static boolean startsWith(byte[] body, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= body.length || (body[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
