"""Where a text stands between quotation marks, as a feature of the tagger.

The rule is that of the corpus reader which names the kinds of gold: double marks are opened and
closed by shape first (a blank before, a blank or a sign after) and by glyph second, every line
starts afresh, and a region left open runs to the end of its line.  Clear single-quoted stretches
of two words or more outside double marks count too.  Linear in the text.
"""
import re

DOUBLE = re.compile(r"[\"“”„]|''|``")
SINGLE = re.compile(r"['‘’\"“”]")
WORD = re.compile(r"\w+")
STRAIGHT = ('"', "''", "``")
BEFORE_OPENING, AFTER_CLOSING = "([—–-‘'", ".,;:!?)]—–-’'"


def double_regions(line):
    """[(start, end)] between the double marks of one line, marks left out."""
    regions, start = [], None
    for mark in DOUBLE.finditer(line):
        glyph = mark.group()
        before = line[mark.start() - 1] if mark.start() else " "
        after = line[mark.end()] if mark.end() < len(line) else " "
        opening = (before.isspace() or before in BEFORE_OPENING) and not after.isspace()
        closing = not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
        if opening == closing:
            opening = start is None if glyph in STRAIGHT else glyph in "“„"
        if opening:
            if start is None or glyph in STRAIGHT:
                start = mark.end()
        elif start is not None:
            regions.append((start, mark.start()))
            start = None
    return regions + ([(start, len(line))] if start is not None else [])


def is_word(char):
    return char == "_" or char.isalnum()


def single_regions(line):
    """[(start, end)] between the single marks of one line: a mark that opens, no other mark but apostrophes, one that closes."""
    regions, start = [], None
    for mark in SINGLE.finditer(line):
        i, glyph = mark.start(), mark.group()
        before = line[i - 1] if i else " "
        after = line[i + 1] if i + 1 < len(line) else " "
        if glyph in "'’" and is_word(before) and is_word(after):
            continue
        if start is not None and glyph in "'’" and not before.isspace() and not is_word(after) and i > start:
            if len(WORD.findall(line, start, i)) >= 2:
                regions.append((start, i))
            start = None
        elif glyph in "'‘" and not is_word(before) and before not in "’'" and not after.isspace():
            start = i + 1
        else:
            start = None
    return regions


def quoted_regions(line):
    """Sorted, disjoint [(start, end)] of one line."""
    double = double_regions(line)
    single = [(s, e) for s, e in single_regions(line) if not any(a < e and s < b for a, b in double)]
    return sorted(double + single)
