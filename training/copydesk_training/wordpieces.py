"""BERT's uncased word pieces with offsets into the original text.

A basic token is a run of letters, digits and other signs, or one sign of punctuation, or one CJK
character.  Control characters (Unicode Cc and Cf but tab, newline and carriage return, and U+0000
and U+FFFD) are dropped, every character is decomposed (NFD), its accents (Mn) are dropped, and it
is lower-cased.  Offsets are code points, end exclusive, and always those of the original text.
"""
import unicodedata

UNKNOWN, CLS, SEP = 100, 101, 102
LONGEST_WORD = 100
BLANK, DROPPED = " ", ""
CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F),
       (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


def is_punctuation(char):
    """True for ASCII signs and for Unicode's P categories."""
    code = ord(char)
    if code < 128:
        return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return unicodedata.category(char).startswith("P")


def stands_alone(char):
    return is_punctuation(char) or any(a <= ord(char) <= b for a, b in CJK)


def normal_form(char):
    """The characters that one character becomes: a blank, nothing, or its lower-case base letters."""
    if char in "\t\n\r" or unicodedata.category(char) == "Zs":
        return BLANK
    if char in "\0\ufffd" or unicodedata.category(char) in ("Cc", "Cf"):
        return DROPPED
    if ord(char) < 128:
        return char.lower()
    bases = (c for c in unicodedata.normalize("NFD", char) if unicodedata.category(c) != "Mn")
    return "".join(bases).lower()


class WordPieces:
    """Turns text into basic tokens and these into ids; the vocabulary is a list, index = id."""

    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.forms, self.cache = {}, {}

    @staticmethod
    def load(path):
        with open(path, encoding="utf-8", newline="\n") as lines:
            return WordPieces([line.rstrip("\n") for line in lines])

    def basic_tokens(self, text, start=0, end=None):
        """[(normal form, start, end)] of text[start:end], in order."""
        tokens, word, first, last = [], [], 0, 0
        for i in range(start, len(text) if end is None else end):
            char = text[i]
            form = self.forms.get(char)
            if form is None:
                form = self.forms[char] = normal_form(char)
            if form == BLANK:
                if word:
                    tokens.append(("".join(word), first, last))
                    word = []
                continue
            for c in form:
                if stands_alone(c):
                    if word:
                        tokens.append(("".join(word), first, last))
                        word = []
                    tokens.append((c, i, i + 1))
                else:
                    if not word:
                        first = i
                    word.append(c)
                    last = i + 1
        if word:
            tokens.append(("".join(word), first, last))
        return tokens

    def pieces(self, word):
        """The ids of one basic token: the longest pieces from the left, or [UNKNOWN]."""
        ids = self.cache.get(word)
        if ids is None:
            ids = self.cache[word] = self.split(word)
        return ids

    def split(self, word):
        if len(word) > LONGEST_WORD:
            return [UNKNOWN]
        ids, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = ("##" if start else "") + word[start:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == start:
                return [UNKNOWN]
            ids.append(self.ids[piece])
            start = end
        return ids

    def encode(self, text):
        """(ids, starts, ends) of a text's pieces, every piece with the offsets of its basic token."""
        ids, starts, ends = [], [], []
        for word, start, end in self.basic_tokens(text):
            for piece in self.pieces(word):
                ids.append(piece)
                starts.append(start)
                ends.append(end)
        return ids, starts, ends
