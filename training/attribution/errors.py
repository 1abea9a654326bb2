"""What a reading gets wrong, by class: errors.py SCORER GOLD.jsonl PREDICTED.jsonl

SCORER is the path of score_quotes.py, PREDICTED what `copydesk analyze --format json` or evaluate.py wrote.  Prints, for each
class, how many gold attributions (or predictions) are direct, mixed, indirect, and how many of the gold ones are statements.
"""
import collections
import re
import sys

from attribution.choose import module
from attribution.gold import read, spans_of

SAYING = re.compile(
    r"\b(sa(y|id|ys|ying)|t(ell|old)|wr(ite|ites|ote|itten)|ask|add|argu|insist|claim|announc|declar|state|stated|tweet|report|explain|not(e|ed|es|ing)\b|"
    r"call|warn|acknowledg|admit|accus|den(y|ied|ies)|according|testif|comment|remark|repl(y|ied)|respond|quot|cit(e|ed|es|ing)\b|critici|praise|prais|"
    r"vow|pledg|promis|predict|suggest|describ|mention|urg|assert|conced|complain|boast|conclud|confirm|contend|emphasi|maintain|point(ed|s|ing)? out|"
    r"recall|recount|speak|spoke|statement|speech|interview|post(ed|s)\b|publish|letter|allege|alleg|joke|lament|observ|stress|talk)",
    re.IGNORECASE,
)
KINDS = ("direct", "mixed", "indirect")


def is_statement(text, quote):
    """Whether its cue is a word of saying or writing."""
    cue = quote.get("cue")
    return bool(cue and any(SAYING.search(text[s:e]) for s, e in spans_of(cue)))


def missed(words, others, paired):
    """Why a gold attribution of these words has no prediction."""
    near = [p for p, theirs in enumerate(others) if words & theirs]
    if not near:
        return "missed altogether"
    if all(p in paired for p in near):
        return "swallowed by a prediction that is paired with another"
    size = sum(len(others[p]) for p in near if p not in paired)
    return "prediction too long" if size > len(words) else "prediction too short"


def classes(scorer, text, gold, predicted):
    """(class, kind, whether it is a statement) of every error in one article."""
    words = [m.span() for m in scorer.WORD.finditer(text)]
    of_gold, of_predicted = scorer.token_sets(gold, words), scorer.token_sets(predicted, words)
    pairs = dict(scorer.pair_up(of_gold, of_predicted))
    paired = set(pairs.values())
    for g, quote in enumerate(gold):
        told = is_statement(text, quote)
        if g not in pairs:
            yield missed(of_gold[g], of_predicted, paired), quote["kind"], told
            continue
        answer = predicted[pairs[g]]
        if of_gold[g] != of_predicted[pairs[g]]:
            yield "paired, but with other edges", quote["kind"], told
        if quote.get("speaker") and not scorer.speaker_right(quote["speaker"], answer.get("speaker"), text)[1]:
            given = "another mention" if answer.get("speaker") else "none given"
            yield "wrong speaker: " + given, quote["kind"], told
    touched = frozenset().union(*of_gold)
    for p, quote in enumerate(predicted):
        if p not in paired:
            near = "overlaps gold but pairs with none" if of_predicted[p] & touched else "touches no gold"
            yield "prediction that " + near, quote["kind"], False


def main(path, gold, predicted):
    scorer, answers = module(path), {a["id"]: a["quotes"] for a in read(predicted)}
    counts, statements, all_gold, all_told = collections.Counter(), collections.Counter(), 0, 0
    for article in read(gold):
        all_gold += len(article["quotes"])
        all_told += sum(is_statement(article["text"], q) for q in article["quotes"])
        for name, kind, told in classes(scorer, article["text"], article["quotes"], answers.get(article["id"], [])):
            counts[name, kind] += 1
            statements[name] += told
    print(f"{all_gold} attributions, {all_told} of them statements")
    for name in sorted({name for name, _ in counts}):
        parts = [counts[name, kind] for kind in KINDS]
        print(f"{name}: {sum(parts)} ({' / '.join(map(str, parts))}), statements {statements[name]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
