package org.copydesk.desk.pages.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.desk.pages.difference.DiffView.Change;
import org.copydesk.desk.pages.difference.DiffView.Paragraph;
import org.copydesk.desk.pages.difference.DiffView.Piece;
import org.copydesk.desk.pages.text.Shown;

/**
 * Compares two texts, first by paragraphs, then by the words of paragraphs that were replaced.
 *
 * <p>The library's algorithm is quadratic in how much differs, so what equals at both ends is set
 * aside first, and what is too different to be worth comparing is shown as replaced whole.
 */
final class Differences {

  private static final int MOST_PARAGRAPHS = 2_000;
  private static final int MOST_WORDS = 1_500;
  private static final int NEIGHBOURS = 1;
  private static final Paragraph GAP = new Paragraph(Change.SAME, List.of());

  private Differences() {}

  /** The paragraphs of both texts; runs of unchanged ones leave their first and last. */
  static List<Paragraph> of(String before, String after) {
    List<String> left = paragraphs(before);
    List<String> right = paragraphs(after);
    List<Paragraph> all = new ArrayList<>();
    int head = commonHead(left, right);
    int tail = commonTail(left, right, head);
    left.subList(0, head).forEach(it -> all.add(whole(Change.SAME, it)));
    List<String> leftCore = left.subList(head, left.size() - tail);
    List<String> rightCore = right.subList(head, right.size() - tail);
    all.addAll(core(leftCore, rightCore));
    left.subList(left.size() - tail, left.size()).forEach(it -> all.add(whole(Change.SAME, it)));
    return shortened(all);
  }

  private static List<Paragraph> core(List<String> left, List<String> right) {
    if (left.size() + right.size() > MOST_PARAGRAPHS) {
      return replaced(left, right);
    }
    List<Paragraph> all = new ArrayList<>();
    int reached = 0;
    Patch<String> patch = DiffUtils.diff(left, right);
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      int start = delta.getSource().getPosition();
      left.subList(reached, start).forEach(it -> all.add(whole(Change.SAME, it)));
      all.addAll(replaced(delta.getSource().getLines(), delta.getTarget().getLines()));
      reached = start + delta.getSource().size();
    }
    left.subList(reached, left.size()).forEach(it -> all.add(whole(Change.SAME, it)));
    return all;
  }

  private static List<Paragraph> replaced(List<String> gone, List<String> come) {
    List<Paragraph> all = new ArrayList<>();
    int goneTo = 0;
    int comeTo = 0;
    for (Alignment.Pair pair : Alignment.of(gone, come)) {
      gone.subList(goneTo, pair.gone()).forEach(it -> all.add(whole(Change.GONE, it)));
      come.subList(comeTo, pair.come()).forEach(it -> all.add(whole(Change.COME, it)));
      all.addAll(words(gone.get(pair.gone()), come.get(pair.come())));
      goneTo = pair.gone() + 1;
      comeTo = pair.come() + 1;
    }
    gone.subList(goneTo, gone.size()).forEach(it -> all.add(whole(Change.GONE, it)));
    come.subList(comeTo, come.size()).forEach(it -> all.add(whole(Change.COME, it)));
    return all;
  }

  private static List<Paragraph> words(String gone, String come) {
    List<String> left = tokens(gone);
    List<String> right = tokens(come);
    if (left.size() + right.size() > MOST_WORDS) {
      return List.of(whole(Change.GONE, gone), whole(Change.COME, come));
    }
    List<Piece> pieces = new ArrayList<>();
    int reached = 0;
    long kept = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
      int start = delta.getSource().getPosition();
      kept += words(left.subList(reached, start));
      add(pieces, Change.SAME, left.subList(reached, start));
      add(pieces, Change.GONE, delta.getSource().getLines());
      add(pieces, Change.COME, delta.getTarget().getLines());
      reached = start + delta.getSource().size();
    }
    kept += words(left.subList(reached, left.size()));
    add(pieces, Change.SAME, left.subList(reached, left.size()));
    return kept * 3 < words(left)
        ? List.of(whole(Change.GONE, gone), whole(Change.COME, come))
        : List.of(new Paragraph(Change.CHANGED, pieces));
  }

  private static long words(List<String> tokens) {
    return tokens.stream().filter(it -> Character.isLetterOrDigit(it.charAt(0))).count();
  }

  private static void add(List<Piece> pieces, Change change, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(change, Shown.line(String.join("", words))));
    }
  }

  private static Paragraph whole(Change change, String text) {
    return new Paragraph(change, List.of(new Piece(change, Shown.line(text))));
  }

  private static List<String> paragraphs(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Words and the blanks between them, so that joined they are the text. */
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= text.length(); at++) {
      boolean edge =
          at == text.length()
              || Character.isLetterOrDigit(text.charAt(at))
                  != Character.isLetterOrDigit(text.charAt(at - 1));
      if (edge) {
        tokens.add(text.substring(start, at));
        start = at;
      }
    }
    return tokens;
  }

  private static int commonHead(List<String> left, List<String> right) {
    int most = Math.min(left.size(), right.size());
    int head = 0;
    while (head < most && left.get(head).equals(right.get(head))) {
      head++;
    }
    return head;
  }

  private static int commonTail(List<String> left, List<String> right, int head) {
    int most = Math.min(left.size(), right.size()) - head;
    int tail = 0;
    while (tail < most
        && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
      tail++;
    }
    return tail;
  }

  private static List<Paragraph> shortened(List<Paragraph> all) {
    List<Paragraph> kept = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).change() != Change.SAME || isNearChange(all, at)) {
        kept.add(all.get(at));
      } else if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(GAP)) {
        kept.add(GAP);
      }
    }
    return kept;
  }

  private static boolean isNearChange(List<Paragraph> all, int at) {
    int from = Math.max(0, at - NEIGHBOURS);
    int to = Math.min(all.size(), at + NEIGHBOURS + 1);
    return all.subList(from, to).stream().anyMatch(it -> it.change() != Change.SAME);
  }
}
