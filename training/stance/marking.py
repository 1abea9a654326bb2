"""From a row to the model's input: word pieces, with marks around source and target."""

CLS, SEP = 101, 102
TARGET_OPEN, TARGET_CLOSE = 1, 2
SOURCE_OPEN, SOURCE_CLOSE = 3, 4
CLAIM_PIECES = 40


class Marker:
    """Writes rows as word pieces; words(text) gives (start, end, ids) for each basic token, in order."""

    def __init__(self, words, max_pieces=128):
        self.words = words
        self.max_pieces = max_pieces

    def encode(self, row):
        """(ids, source flags, target flags), each as long as the others and at most max_pieces."""
        claim = [piece for _, _, ids in self.words(row.claim) for piece in ids][:CLAIM_PIECES] if row.claim else []
        tail = claim + [SEP] if claim else []
        ids, source, target = self._marked(row, self.max_pieces - 2 - len(tail))
        ids, source, target = [CLS] + ids + [SEP], [0] + source + [0], [0] + target + [0]
        return (
            ids + tail,
            source + [0] * len(tail),
            target + [1] * len(claim) + [0] * (len(tail) - len(claim)),
        )

    def _marked(self, row, room):
        words = list(self.words(row.text))
        source, target = touched(words, row.source), touched(words, row.target)
        room -= 2 * bool(source) + 2 * bool(target)
        first, last = window([len(ids) for _, _, ids in words], source, target, room)
        if source and not (first <= source[0] and source[1] <= last):
            source = None
        opens = {SOURCE_OPEN: source, TARGET_OPEN: target}
        ids, in_source, in_target = [], [], []

        def put(pieces, at=None):
            ids.extend(pieces)
            in_source.extend([int(inside(at, source))] * len(pieces))
            in_target.extend([int(inside(at, target))] * len(pieces))

        for at in range(first, last):
            for mark, span in opens.items():
                if span and span[0] == at:
                    put([mark])
            put(words[at][2], at)
            for mark, span in reversed(opens.items()):
                if span and span[1] == at + 1:
                    put([mark + 1])
        return ids, in_source, in_target


def inside(at, span):
    return at is not None and span is not None and span[0] <= at < span[1]


def touched(words, span):
    """(first, one past the last) of the words that the span touches, or None."""
    if span is None:
        return None
    at = [n for n, (start, end, _) in enumerate(words) if start < span[1] and end > span[0]]
    return (at[0], at[-1] + 1) if at else None


def window(sizes, source, target, room):
    """(first, one past the last) of the words that fit into room pieces.

    All, where they fit. Else the words from source to target, or the target (else the source, else the
    start) alone where those two are too far apart, grown by one word at a time, left and right in turn.
    """
    if sum(sizes) <= room:
        return 0, len(sizes)
    core = target or source or (0, 0)
    if source and target:
        both = min(source[0], target[0]), max(source[1], target[1])
        core = both if sum(sizes[both[0] : both[1]]) <= room else target
    first, last = core
    while sum(sizes[first:last]) > room:
        last -= 1
    used, grew = sum(sizes[first:last]), True
    while grew:
        grew = False
        if first > 0 and used + sizes[first - 1] <= room:
            first, used, grew = first - 1, used + sizes[first - 1], True
        if last < len(sizes) and used + sizes[last] <= room:
            last, used, grew = last + 1, used + sizes[last], True
    return first, last
