package org.copydesk.language.encoder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code model.json} says of a model: names, numbers, lists and parts with the like. */
public final class ModelCard {

  private final Path file;
  private final String place;
  private final Map<String, Object> values;

  private ModelCard(Path file, String place, Map<String, Object> values) {
    this.file = file;
    this.place = place;
    this.values = values;
  }

  /**
   * The card that a text holds.
   *
   * @param file where the text is from, for the message of a fault
   */
  static ModelCard read(Path file, String text) throws UnusableModel {
    try {
      return new ModelCard(file, "", PlainJson.object(text));
    } catch (IllegalArgumentException e) {
      throw new UnusableModel(file, "a JSON object", "a fault: " + e.getMessage(), e);
    }
  }

  /** A text that must be there. */
  public String text(String name) throws UnusableModel {
    return optionalText(name).orElseThrow(() -> fault(name, "a text"));
  }

  /** A text that may be missing. */
  public Optional<String> optionalText(String name) {
    return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** A number that must be there. */
  public double number(String name) throws UnusableModel {
    if (values.get(name) instanceof Double number) {
      return number;
    }
    throw fault(name, "a number");
  }

  /** A number, or what stands for it where it is missing. */
  public double number(String name, double byDefault) {
    return values.get(name) instanceof Double number ? number : byDefault;
  }

  /** A whole number of 1 or more that must be there. */
  public int count(String name) throws UnusableModel {
    double number = number(name);
    if (number < 1 || number != Math.rint(number) || number > Integer.MAX_VALUE) {
      throw fault(name, "a whole number of 1 or more");
    }
    return (int) number;
  }

  /** Texts in their order; must be there. */
  public List<String> texts(String name) throws UnusableModel {
    if (values.get(name) instanceof List<?> list
        && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw fault(name, "a list of texts");
  }

  /** Numbers in their order, so many of them; zeros where they are missing. */
  public double[] numbers(String name, int count) throws UnusableModel {
    double[] numbers = new double[count];
    if (!has(name)) {
      return numbers;
    }
    if (!(values.get(name) instanceof List<?> list) || list.size() != count) {
      throw fault(name, "a list of " + count + " numbers");
    }
    for (int i = 0; i < count; i++) {
      if (!(list.get(i) instanceof Double number)) {
        throw fault(name, "a list of " + count + " numbers");
      }
      numbers[i] = number;
    }
    return numbers;
  }

  /** A part with values of its own; an empty one where it is missing. */
  public ModelCard part(String name) {
    Map<String, Object> part = new LinkedHashMap<>();
    if (values.get(name) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> part.put((String) key, value));
    }
    return new ModelCard(file, place + name + ".", part);
  }

  /** Whether anything has this name. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** A fault of this card, to be thrown. */
  public UnusableModel fault(String name, String expected) {
    Object found = values.get(name);
    String shown = found == null ? "nothing" : shown(found.toString());
    return new UnusableModel(file, expected + " \"" + place + name + "\"", shown);
  }

  private static String shown(String found) {
    return found.length() > 80 ? found.substring(0, 80) + "..." : found;
  }
}
