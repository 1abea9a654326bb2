package org.copydesk.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.letters.Article;
import org.copydesk.letters.QuotedArticle;
import org.copydesk.letters.Submission;
import org.copydesk.schemas.topics.TopicSpec;
import org.copydesk.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBytesTest {
  private static final int MUTATIONS_PER_LETTER = 1_500;
  private static final int HEADER = 10;

  /** What a read may take: a base for the reader itself, and a multiple of the bytes at hand. */
  private static final long BASE_BYTES = 2 << 20;

  private static final long BYTES_PER_BYTE = 400;

  private final Wire wire = Wire.singleObject();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Stream<TopicSpec<?>> topics() {
    return Topics.all().stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  <T extends SpecificRecord> void mutatedLettersAreReadOrUnreadableAndCostNoMoreThanTheirBytes(
      TopicSpec<T> topic) throws Exception {
    LetterCodec<T> codec = wire.codec(topic);
    RandomLetters letters = new RandomLetters(30);
    Random random = new Random(31);
    codec.read(codec.write(letters.letter(topic.letter())));

    for (int i = 0; i < MUTATIONS_PER_LETTER; i++) {
      byte[] bytes = mutate(codec.write(letters.letter(topic.letter())), random);
      assertReadableOrUnreadable(codec, bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 31, Integer.MAX_VALUE, Integer.MAX_VALUE - 8, 1L << 62, -1, -5})
  void aClaimedLengthBeyondTheBytesIsUnreadable(long claimed) throws Exception {
    LetterCodec<Submission> codec = wire.codec(Topics.ARTICLES_SUBMITTED);

    byte[] source = body(codec, Submission.class, encoder -> encoder.writeLong(claimed));

    assertThat(assertReadableOrUnreadable(codec, source)).isInstanceOf(UnreadableLetter.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 31, Integer.MAX_VALUE, 1L << 40, -(1L << 31), Long.MIN_VALUE})
  void aClaimedCountBeyondTheBytesIsUnreadable(long claimed) throws Exception {
    LetterCodec<Article> codec = wire.codec(Topics.ARTICLES_CANONICAL);

    byte[] bylines =
        body(
            codec,
            Article.class,
            encoder -> {
              writeUntilBylines(encoder);
              encoder.writeLong(claimed);
            });

    assertThat(assertReadableOrUnreadable(codec, bylines)).isInstanceOf(UnreadableLetter.class);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void millionsOfEmptyElementsAreRefusedBeforeTheyFillTheMemory() throws Exception {
    LetterCodec<QuotedArticle> codec = wire.codec(Topics.ARTICLES_QUOTED);
    int count = 2_500_000;

    byte[] bytes =
        body(
            codec,
            QuotedArticle.class,
            encoder -> {
              writeUntilBylines(encoder);
              encoder.writeFixed(new byte[EMPTY_REST_OF_ARTICLE]);
              encoder.writeFixed(new byte[LISTS_BEFORE_TALLIES]);
              encoder.writeLong(count);
              encoder.writeFixed(new byte[count * BYTES_OF_AN_EMPTY_TALLY]);
            });

    Throwable fault = catchThrowable(() -> codec.read(bytes));
    assertThat(fault).isInstanceOf(UnreadableLetter.class);
    assertThat(fault.getMessage()).contains("AvroRuntimeException");
  }

  /**
   * Bylines, published, language, section, text, blocks, metadata, hash, time, earlier, producer.
   */
  private static final int EMPTY_REST_OF_ARTICLE = 11;

  /** Quotes, speakers, terms. */
  private static final int LISTS_BEFORE_TALLIES = 3;

  private static final int BYTES_OF_AN_EMPTY_TALLY = 6;

  private static void writeUntilBylines(BinaryEncoder encoder) throws IOException {
    encoder.writeString("herald/1");
    encoder.writeInt(1);
    encoder.writeEnum(0);
    for (String text : List.of("herald", "1", "title")) {
      encoder.writeString(text);
    }
  }

  private <T extends SpecificRecord> Throwable assertReadableOrUnreadable(
      LetterCodec<T> codec, byte[] bytes) {
    long before = threads.getCurrentThreadAllocatedBytes();
    Throwable fault = catchThrowable(() -> codec.read(bytes));
    long taken = threads.getCurrentThreadAllocatedBytes() - before;

    if (fault != null) {
      assertThat(fault).isInstanceOf(UnreadableLetter.class);
    }
    assertThat(taken).isLessThan(BASE_BYTES + BYTES_PER_BYTE * bytes.length);
    return fault;
  }

  /**
   * One to three wounds: bits turned, a stretch doubled or cut out, the end lost, a huge number.
   */
  private static byte[] mutate(byte[] whole, Random random) {
    byte[] bytes = whole;
    for (int wounds = 1 + random.nextInt(3); wounds > 0 && bytes.length > HEADER; wounds--) {
      int at = HEADER + random.nextInt(bytes.length - HEADER);
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> turned(bytes, random.nextInt(bytes.length), random.nextInt());
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> joined(bytes, at, new byte[0], at + random.nextInt(bytes.length - at));
            case 3 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, bytes.length), at);
            default -> joined(bytes, at, huge(random), at + 1);
          };
    }
    return bytes;
  }

  private static byte[] turned(byte[] bytes, int at, int bits) {
    byte[] turned = bytes.clone();
    turned[at] ^= (byte) bits;
    return turned;
  }

  private static byte[] joined(byte[] bytes, int until, byte[] between, int from) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, until);
    joined.writeBytes(between);
    joined.write(bytes, from, bytes.length - from);
    return joined.toByteArray();
  }

  /** A number of up to 64 bits in Avro's way of writing them. */
  private static byte[] huge(Random random) {
    byte[] number = new byte[1 + random.nextInt(10)];
    Arrays.fill(number, (byte) 0xFF);
    number[number.length - 1] = (byte) random.nextInt(128);
    return number;
  }

  private interface Body {
    void write(BinaryEncoder encoder) throws IOException;
  }

  private static <T extends SpecificRecord> byte[] body(
      LetterCodec<T> codec, Class<T> letter, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(codec.write(new RandomLetters(32).letter(letter)), 0, HEADER);
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    body.write(encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
