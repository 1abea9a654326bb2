package org.copydesk.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken model says which file, what was expected, and what was found. */
class ModelFolderTest {

  private static final Set<String> INPUTS =
      Set.of("input_ids", "attention_mask", "source_span", "target_span");

  @TempDir private Path folder;

  @Test
  void soundModelIsLoaded() throws UnusableModel {
    ModelFolder model = ModelFolder.open(Tiny.stance(folder));

    assertThat(ModelFolder.isThere(folder)).isTrue();
    assertThat(model.version()).isEqualTo("tiny-1");
    assertThat(model.wordPieces().of("the plan").words()).isEqualTo(2);
    model.network(INPUTS, Set.of("logits")).close();
  }

  @Test
  void vocabularyOfTheFolderAboveIsUsed() throws IOException, UnusableModel {
    Path inner = Files.createDirectory(folder.resolve("stance"));
    Tiny.stance(inner);
    Files.move(inner.resolve("vocabulary.txt"), folder.resolve("vocabulary.txt"));

    assertThat(ModelFolder.open(inner).wordPieces().id("[UNK]")).isEqualTo(5);
  }

  @Test
  void missingCardIsNamed() {
    assertThat(ModelFolder.isThere(folder)).isFalse();
    assertThatThrownBy(() -> ModelFolder.open(folder))
        .isInstanceOf(UnusableModel.class)
        .hasMessage(folder.resolve("model.json") + ": expected the card of a model, got no file");
  }

  @Test
  void missingNetworkIsNamedWithItsHash() throws IOException, UnusableModel {
    Files.delete(Tiny.stance(folder).resolve("model.onnx"));
    ModelFolder model = ModelFolder.open(folder);

    assertThatThrownBy(() -> model.network(INPUTS, Set.of()))
        .hasMessageContainingAll("model.onnx: expected", stated("sha256"), "got no file");
  }

  @Test
  void truncatedNetworkIsNamedWithBothHashes() throws IOException, UnusableModel {
    Path network = Tiny.stance(folder).resolve("model.onnx");
    byte[] bytes = Files.readAllBytes(network);
    byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
    Files.write(network, cut);
    ModelFolder model = ModelFolder.open(folder);

    assertThatThrownBy(() -> model.network(INPUTS, Set.of()))
        .hasMessageContainingAll(
            network.toString(), "expected sha256 " + stated("sha256"), ModelFile.sha256(cut));
  }

  @Test
  void anotherVocabularyIsNamedWithBothHashes() throws IOException, UnusableModel {
    Path vocabulary = Tiny.stance(folder).resolve("vocabulary.txt");
    Files.writeString(vocabulary, "[UNK]\n[CLS]\n[SEP]\n");
    ModelFolder model = ModelFolder.open(folder);

    assertThatThrownBy(model::wordPieces)
        .hasMessageContainingAll(
            vocabulary.toString(),
            stated("vocabulary_sha256"),
            ModelFile.sha256(Files.readAllBytes(vocabulary)));
  }

  @Test
  void networkWithOtherInputsIsRefused() throws UnusableModel {
    ModelFolder model = ModelFolder.open(Tiny.stance(folder));

    assertThatThrownBy(() -> model.network(Set.of("input_ids"), Set.of()))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("inputs [input_ids]");
  }

  @Test
  void bytesThatAreNoNetworkAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.onnx"), "no network");

    assertThatThrownBy(() -> Networks.load(file, Set.of("input_ids"), Set.of()))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("mine.onnx: expected a network that ONNX Runtime can load");
  }

  @Test
  void cardThatIsNoJsonSaysInWhichLine() throws IOException {
    Files.writeString(folder.resolve("model.json"), "{\n  \"version\": \"a\",\n  nothing\n}");

    assertThatThrownBy(() -> ModelFolder.open(folder))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("line 3");
  }

  @Test
  void cardWithoutAVersionSaysSo() throws IOException {
    Files.writeString(folder.resolve("model.json"), "{\"name\": \"stance\"}");

    assertThatThrownBy(() -> ModelFolder.open(folder).version())
        .hasMessageContaining("expected a text \"version\", got nothing");
  }

  private String stated(String name) throws UnusableModel {
    return ModelFolder.open(folder).card().text(name);
  }
}
