"""Rows of the stance sets in one form: a text, who speaks, what it is about, and the label."""

import collections
import dataclasses
import hashlib
import json
import random

LABELS = ("AGAINST", "NEUTRAL", "FAVOUR")
PRONOUNS = frozenset(
    "he she it they him her them his hers its their theirs i me my we us our you your who whom whose".split()
)
FIRST_NAMES = "Anna Omar Lena Victor Maria Paul Irene Tomas Grace Nadia Hugo Elsa".split()
LAST_NAMES = "Keller Brandt Osei Lindqvist Moreau Haddad Novak Pereira Doyle Tanaka Vargas Whitlock".split()
ROLES = (
    "",
    "Senator ",
    "the minister, ",
    "Professor ",
    "campaigner ",
    "Mayor ",
    "spokeswoman ",
    "the party's leader, ",
)


@dataclasses.dataclass(frozen=True)
class Row:
    """One labelled pair; spans are (start, end) in code points of the text, end exclusive, or None.

    Exactly one of target (a mention in the text) and claim (words of a second segment) is given.
    """

    id: str
    text: str
    source: tuple
    target: tuple
    claim: str
    label: int

    @property
    def form(self):
        """Which scale of calibration applies: "portrayal", "directed" or "claim"."""
        if self.target is None:
            return "claim"
        return "portrayal" if self.source is None else "directed"


def read(path):
    """The rows of a file in the scorer's form, in its order; a repeated id is dropped."""
    seen, rows = set(), []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["id"] not in seen:
                seen.add(record["id"])
                rows.append(row_of(record))
    return rows


def row_of(record):
    """The row of one record of the scorer's form."""
    source, target = record["source"], record["target"]
    in_text = "start" in target
    return Row(
        record["id"],
        record["text"],
        (source["start"], source["end"]) if source else None,
        (target["start"], target["end"]) if in_text else None,
        None if in_text else target["text"],
        LABELS.index(record["label"]),
    )


def hashed_share(key, parts=100):
    """A number from 0 to parts - 1 that depends on the key alone."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % parts


def without_shared(rows, other, key):
    """The rows whose key is none of the other rows' keys: a sentence or claim tested on is not trained on."""
    known = {key(row) for row in other}
    return [row for row in rows if key(row) not in known]


def held_out(rows, key, percent):
    """(rows to train on, rows to choose on), told apart by a hash of the key so that no key is in both."""
    kept, out = [], []
    for row in rows:
        (out if hashed_share(key(row)) < percent else kept).append(row)
    return kept, out


def text_of(row):
    return row.text


def claim_of(row):
    return row.claim


def directed_kinds(rows):
    """Directed rows as (polar, the reverse of a polar one, neutral both ways)."""
    by_pair = collections.defaultdict(list)
    for row in rows:
        by_pair[row.id.rsplit("/", 1)[0]].append(row)
    polar, reverse, neutral = [], [], []
    for pair in by_pair.values():
        if all(LABELS[row.label] == "NEUTRAL" for row in pair):
            neutral.append(pair)
        else:
            for row in pair:
                (reverse if LABELS[row.label] == "NEUTRAL" else polar).append(row)
    return polar, reverse, neutral


def as_claim(row):
    """The row with its target's words as second segment instead of marked in the text."""
    words = row.text[row.target[0] : row.target[1]]
    return dataclasses.replace(row, id=row.id + "/claim", target=None, claim=words)


def nameable(row):
    """Whether the target's mention says by itself what it names."""
    return row.text[row.target[0] : row.target[1]].lower() not in PRONOUNS


def spoken(row, chance):
    """The row's text as words of an invented speaker, marked as source."""
    name = chance.choice(ROLES) + chance.choice(FIRST_NAMES) + " " + chance.choice(LAST_NAMES)
    words = row.text.strip().rstrip(".,;:")
    verb = chance.choice(("said", "says", "argued", "told reporters", "wrote", "added", "insisted"))
    form = chance.randrange(4)
    if form == 0:
        head, tail = "", f" {verb}: “{words}.”"
    elif form == 1:
        head, tail = f"“{words},” ", f" {verb}."
    elif form == 2:
        head, tail = "", f" {verb} that {words[:1].lower() + words[1:]}."
    else:
        head, tail = f"“{words},” {verb} ", "."
    return dataclasses.replace(
        row, id=row.id + "/spoken", text=head + name + tail, source=(len(head), len(head) + len(name))
    )


def unrelated(row, rows, chance):
    """The row's text beside a claim of another row: it holds nothing about it."""
    other = chance.choice(rows)
    while other.claim == row.claim:
        other = chance.choice(rows)
    return dataclasses.replace(row, id=row.id + "/other", claim=other.claim, label=LABELS.index("NEUTRAL"))


def epoch(portrayals, directed, claims, own, seed, portion):
    """The rows of one epoch, shuffled; the same seed gives the same rows.

    portion: names how many rows the sampled kinds give: reverse, neutral, unrelated (counts), spoken, as_claim (shares).
    """
    chance = random.Random(seed)
    polar, reverse, neutral = directed_kinds(directed)
    rows = list(portrayals) + polar
    rows += chance.sample(reverse, min(len(reverse), portion["reverse"]))
    rows += [chance.choice(pair) for pair in chance.sample(neutral, min(len(neutral), portion["neutral"]))]
    rows = [as_claim(row) if nameable(row) and chance.random() < portion["as_claim"] else row for row in rows]
    pairs = list(claims)
    pairs += [unrelated(row, claims, chance) for row in chance.sample(claims, min(len(claims), portion["unrelated"]))]
    rows += [spoken(row, chance) if chance.random() < portion["spoken"] else row for row in pairs]
    rows += list(own) * portion.get("own", 1)
    chance.shuffle(rows)
    return rows
