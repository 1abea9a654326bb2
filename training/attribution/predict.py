"""Windows of whole articles for reading, and the merging of their attributions into the article's."""
from dataclasses import dataclass

from attribution.passages import window


@dataclass(frozen=True)
class Layout:
    """How an article is cut for reading: pieces in a window, and pieces of the passages before that are repeated as context."""
    pieces: int = 200
    context: int = 120


def layout(parts, limit):
    """[(window, first token that is its own)]: each window packed with passages.

    Where the first of them opens with a quotation, whose speaker may have been named before, the passage before it is repeated in
    front of it, and so on as long as that one opens with a quotation too and the context has room.
    """
    out, i = [], 0
    while i < len(parts):
        first, used = i, 1
        while first > 0 and parts[first].quoted and used + parts[first - 1].length() + 1 <= limit.context:
            first -= 1
            used += parts[first].length() + 1
        end = i
        while end < len(parts) and (end == i or used + parts[end].length() + 1 <= limit.pieces):
            used += parts[end].length() + 1
            end += 1
        own = sum(len(p.tokens) for p in parts[first:i])
        out.append((window(parts[first:end]), own))
        i = end
    return out


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def merge(windows):
    """The quotes of an article, of [(window, first own token, attributions)].

    Contents count only in the window that owns them; a cue of the context that an earlier window
    has read too is the same cue, so that a quotation that goes on is one quote.
    """
    quotes = []
    for w, own, attributions in windows:
        at = lambda span: (w.tokens[span[0]][0], w.tokens[span[1] - 1][1]) if span else None
        for a in attributions:
            contents = [at(s) for s in a.contents if s[0] >= own]
            if not contents:
                continue
            cue = at(a.cue)
            same = [q for q in quotes if cue and q["cue"] and a.cue[0] < own and overlap(q["cue"], cue)]
            if same:
                same[0]["contents"].extend(contents)
            else:
                quotes.append({"contents": contents, "cue": cue, "source": at(a.source), "score": a.score})
    return quotes
