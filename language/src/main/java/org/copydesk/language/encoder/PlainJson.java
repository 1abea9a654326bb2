package org.copydesk.language.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON of a model's card: objects as maps, arrays as lists, texts, numbers as doubles,
 * and booleans. It is small and ours, since this room knows no library for it; depth and form are
 * checked, and nothing is guessed.
 */
final class PlainJson {

  private static final int DEEPEST = 20;

  private final String text;
  private int at;

  private PlainJson(String text) {
    this.text = text;
  }

  /**
   * The object that the text holds.
   *
   * @throws IllegalArgumentException with the place of the fault
   */
  static Map<String, Object> object(String text) {
    PlainJson json = new PlainJson(text);
    json.blank();
    Map<String, Object> object = json.object(0);
    json.blank();
    if (json.at < text.length()) {
      throw json.fault("the end");
    }
    return object;
  }

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw fault("at most " + DEEPEST + " levels");
    }
    char c = peek();
    if (c == '{') {
      return object(depth);
    } else if (c == '[') {
      return array(depth);
    } else if (c == '"') {
      return string();
    } else if (c == 't' || c == 'f') {
      take(c == 't' ? "true" : "false");
      return c == 't';
    }
    return number();
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    take("{");
    blank();
    while (peek() != '}') {
      String name = string();
      blank();
      take(":");
      blank();
      if (text.startsWith("null", at)) {
        take("null");
      } else {
        object.put(name, value(depth + 1));
      }
      separator('}');
    }
    take("}");
    return object;
  }

  private List<Object> array(int depth) {
    List<Object> array = new ArrayList<>();
    take("[");
    blank();
    while (peek() != ']') {
      array.add(value(depth + 1));
      separator(']');
    }
    take("]");
    return array;
  }

  private void separator(char end) {
    blank();
    if (peek() != end) {
      take(",");
      blank();
      if (peek() == end) {
        throw fault("something after the comma");
      }
    }
  }

  private String string() {
    take("\"");
    StringBuilder string = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      string.append(c == '\\' ? escaped() : c);
    }
    take("\"");
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    if (c == 'u') {
      at += 4;
      if (at > text.length()) {
        throw fault("four digits");
      }
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    int known = "\"\\/bfnrt".indexOf(c);
    if (known < 0) {
      throw fault("an escape that JSON knows");
    }
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private Double number() {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return Double.valueOf(text.substring(start, at));
    } catch (NumberFormatException e) {
      at = start;
      throw fault("a value");
    }
  }

  private void take(String expected) {
    if (!text.startsWith(expected, at)) {
      throw fault("\"" + expected + "\"");
    }
    at += expected.length();
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw fault("more");
    }
    return text.charAt(at);
  }

  private IllegalArgumentException fault(String expected) {
    long line = text.substring(0, Math.min(at, text.length())).lines().count();
    return new IllegalArgumentException("expected " + expected + " in line " + Math.max(1, line));
  }
}
