"""Passages (the lines of an article, cut where they are too long) and windows of passages.

A window is [CLS] passage [SEP] passage [SEP] ...; it knows for every piece its feature and its
basic token, and for every basic token its offsets in the article (code points) and first piece.
"""
import re
from dataclasses import dataclass, field

from copydesk_training.wordpieces import CLS, SEP

from attribution.marks import quoted_regions

LONGEST_PASSAGE = 240
MARKS = str.maketrans("“”„‘’", "\"\"\"''")
NO_FEATURE = 0


def normal_marks(line):
    """The line with every double mark as \" and every single one as ', of the same length."""
    return re.sub("''|``", '"\u200b', line).translate(MARKS)


def case_of(word):
    """0 no letters, 1 lower case, 2 capitalised, 3 capitals alone (two letters or more)."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return 3
    return 2 if letters[0].isupper() else 1


@dataclass
class Passage:
    """One stretch of a line: per basic token its offsets, its pieces' ids, and its feature; quoted: it opens with a mark or inside marks."""
    line: int
    tokens: list = field(default_factory=list)
    pieces: list = field(default_factory=list)
    features: list = field(default_factory=list)
    quoted: bool = False

    def length(self):
        return sum(len(p) for p in self.pieces)


def line_passage(line, offset, number, word_pieces):
    passage, regions, k = Passage(number), quoted_regions(line), 0
    for word, start, end in word_pieces.basic_tokens(normal_marks(line)):
        while k < len(regions) and regions[k][1] <= start:
            k += 1
        quoted = k < len(regions) and regions[k][0] <= start
        passage.tokens.append((offset + start, offset + end))
        passage.pieces.append(word_pieces.pieces(word)[:LONGEST_PASSAGE])
        passage.features.append(4 * quoted + case_of(line[start:end]))
        passage.quoted = passage.quoted or len(passage.tokens) == 1 and (word == '"' or quoted)
    return passage


def cut(passage, text):
    """The passage in parts of at most LONGEST_PASSAGE pieces, cut after the last sentence end of the second half, else at the limit."""
    first, size, parts = 0, 0, []
    end_of_sentence = None
    for i, pieces in enumerate(passage.pieces):
        if size + len(pieces) > LONGEST_PASSAGE:
            at = end_of_sentence if end_of_sentence else i
            parts.append((first, at))
            size = sum(len(p) for p in passage.pieces[at:i])
            first, end_of_sentence = at, None
        size += len(pieces)
        start, end = passage.tokens[i]
        if text[start:end] in (".", "!", "?") and size >= LONGEST_PASSAGE // 2:
            end_of_sentence = i + 1
    parts.append((first, len(passage.tokens)))
    return [part(passage, a, b) for a, b in parts if a < b]


def part(passage, first, end):
    quoted = passage.features[first] >= 4 or first == 0 and passage.quoted
    return Passage(passage.line, passage.tokens[first:end], passage.pieces[first:end], passage.features[first:end], quoted)


def passages(text, word_pieces):
    """The passages of an article in order; blank lines give none."""
    out, offset = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            out.extend(cut(line_passage(line, offset, number, word_pieces), text))
        offset += len(line) + 1
    return out


@dataclass
class Window:
    """ids and features per piece; tokens, lines and first pieces per basic token; starts: the tokens that open a passage."""
    ids: list
    features: list
    tokens: list
    firsts: list
    starts: list
    lines: list


def window(parts):
    w = Window([CLS], [NO_FEATURE], [], [], [], [])
    for passage in parts:
        w.starts.append(len(w.tokens))
        for token, pieces, feature in zip(passage.tokens, passage.pieces, passage.features):
            w.tokens.append(token)
            w.lines.append(passage.line)
            w.firsts.append(len(w.ids))
            w.ids.extend(pieces)
            w.features.extend([feature] * len(pieces))
        w.ids.append(SEP)
        w.features.append(NO_FEATURE)
    return w


def pack(parts, limit):
    """Consecutive passages in groups whose windows have at most limit pieces (one passage alone may have more)."""
    groups, group, used = [], [], 1
    for passage in parts:
        n = passage.length() + 1
        if group and used + n > limit:
            groups.append(group)
            group, used = [], 1
        group.append(passage)
        used += n
    return groups + ([group] if group else [])
