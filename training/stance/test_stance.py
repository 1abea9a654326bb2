"""Tests of rows, marks, batches, calibration and export; no text of any corpus.

/usr/bin/python3 -m unittest stance.test_stance      (in training/)
"""

import json
import os
import random
import tempfile
import unittest

import numpy

from stance import batches, calibrate, marking, rows, scores

OWN = os.path.join(os.path.dirname(__file__), "own.jsonl")


def words(text):
    """Basic tokens split at blanks; the id of a word is 1000 + its length, twice for long words."""
    found, at = [], 0
    for word in text.split(" "):
        ids = [1000 + len(word)] * (2 if len(word) > 6 else 1)
        found.append((at, at + len(word), ids))
        at += len(word) + 1
    return found


def row(text, source=None, target=None, claim=None, label=1):
    span = lambda part: (text.index(part), text.index(part) + len(part)) if part else None
    return rows.Row("r", text, span(source), span(target), claim, label)


class MarkingTest(unittest.TestCase):
    marker = marking.Marker(words, 24)

    def test_marks_stand_around_source_and_target(self):
        ids, source, target = self.marker.encode(row("Ann hates big Bob", "Ann", "big Bob"))
        self.assertEqual(ids, [101, 3, 1003, 4, 1005, 1, 1003, 1003, 2, 102])
        self.assertEqual(source, [0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
        self.assertEqual(target, [0, 0, 0, 0, 0, 0, 1, 1, 0, 0])

    def test_claim_is_a_second_segment_and_the_target(self):
        ids, source, target = self.marker.encode(row("Ann said no", "Ann", claim="the tax"))
        self.assertEqual(ids, [101, 3, 1003, 4, 1004, 1002, 102, 1003, 1003, 102])
        self.assertEqual(target, [0, 0, 0, 0, 0, 0, 0, 1, 1, 0])

    def test_span_that_ends_inside_a_word_takes_all_of_it(self):
        made = rows.Row("r", "Ann hates Bobby", (0, 3), (10, 13), None, 0)
        self.assertEqual(sum(self.marker.encode(made)[2]), 1)

    def test_one_word_as_source_and_target_is_marked_twice(self):
        ids, _, _ = self.marker.encode(row("Ann ran", "Ann", "Ann"))
        self.assertEqual(ids, [101, 3, 1, 1003, 2, 4, 1003, 102])

    def test_long_text_keeps_source_and_target(self):
        made = row("a " * 30 + "Ann hates Bob " + "b " * 30, "Ann", "Bob")
        ids, source, target = self.marker.encode(made)
        self.assertLessEqual(len(ids), 24)
        self.assertEqual((sum(source), sum(target)), (1, 1))

    def test_source_too_far_from_the_target_is_left_out(self):
        made = row("Ann " + "a " * 40 + "Bob", "Ann", "Bob")
        _, source, target = self.marker.encode(made)
        self.assertEqual((sum(source), sum(target)), (0, 1))

    def test_target_longer_than_the_room_is_cut(self):
        made = row("x " * 50 + "y", target="x " * 49 + "x")
        ids, _, target = self.marker.encode(made)
        self.assertLessEqual(len(ids), 24)
        self.assertGreater(sum(target), 15)

    def test_random_spans_never_break_the_bounds(self):
        chance = random.Random(3)
        for _ in range(300):
            text = " ".join("w" * chance.randint(1, 9) for _ in range(chance.randint(1, 60)))
            ends = sorted(chance.randrange(len(text) + 1) for _ in range(4))
            made = rows.Row("r", text, (ends[0], ends[1]), (ends[2], ends[3]), None, 0)
            ids, source, target = self.marker.encode(made)
            self.assertTrue(len(ids) == len(source) == len(target) <= 24)


class RowsTest(unittest.TestCase):
    def test_own_rows_are_whole(self):
        with open(OWN, encoding="utf-8") as lines:
            records = [json.loads(line) for line in lines]
        self.assertEqual(len(rows.read(OWN)), len(records))
        for record in records:
            for part in (record["source"], record["target"]):
                if part and "start" in part:
                    self.assertEqual(record["text"][part["start"] : part["end"]], part["text"])

    def test_repeated_id_is_dropped(self):
        record = {"id": "1", "text": "a b", "source": None, "target": {"text": "c"}, "label": "FAVOUR"}
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "x.jsonl")
            with open(path, "w", encoding="utf-8") as out:
                out.write(2 * (json.dumps(record) + "\n"))
            self.assertEqual(len(rows.read(path)), 1)

    def test_held_out_rows_share_no_key_with_the_rest(self):
        made = [rows.Row(str(i), f"text {i % 50}", None, (0, 4), None, 1) for i in range(200)]
        kept, out = rows.held_out(made, rows.text_of, 20)
        self.assertTrue(kept and out)
        self.assertFalse({r.text for r in kept} & {r.text for r in out})

    def test_tested_sentence_is_not_trained_on(self):
        made = [row("a b", target="a"), row("c d", target="c")]
        self.assertEqual([r.text for r in rows.without_shared(made, made[:1], rows.text_of)], ["c d"])

    def test_directed_rows_are_told_apart(self):
        pair = lambda n, *labels: [rows.Row(f"{n}/{i}", "a b", (0, 1), (2, 3), None, l) for i, l in enumerate(labels)]
        polar, reverse, neutral = rows.directed_kinds(pair("x", 0, 1) + pair("y", 1, 1))
        self.assertEqual(([r.id for r in polar], [r.id for r in reverse], len(neutral)), (["x/0"], ["x/1"], 1))

    def test_invented_speaker_is_the_source(self):
        made = rows.spoken(row("We need trains.", claim="trains"), random.Random(2))
        self.assertRegex(made.text[made.source[0] : made.source[1]], "^[A-Za-z,' ]+$")
        self.assertEqual(made.claim, "trains")

    def test_same_seed_gives_the_same_epoch(self):
        claims = [row(f"text {i}", claim=f"claim {i}", label=2) for i in range(9)]
        portion = {"reverse": 0, "neutral": 0, "unrelated": 3, "spoken": 0.5, "as_claim": 0}
        first, second = (rows.epoch([], [], claims, [], 7, portion) for _ in range(2))
        self.assertEqual(first, second)
        self.assertEqual(sum(r.label == 1 for r in first), 3)


class BatchesTest(unittest.TestCase):
    def test_every_row_is_in_one_batch_within_the_bound(self):
        encoded = [([1] * n, [0] * n, [0] * n) for n in range(5, 90)]
        found = batches.batches(encoded, 300, 1)
        self.assertEqual(sorted(i for batch in found for i in batch), list(range(85)))
        for batch in found:
            self.assertLessEqual(max(len(encoded[i][0]) for i in batch) * len(batch), 300)


class ScoresTest(unittest.TestCase):
    def test_macro_f1_is_over_the_labels_held(self):
        self.assertAlmostEqual(scores.macro_f1(numpy.array([0, 2]), numpy.array([0, 2])), 1.0)
        self.assertAlmostEqual(scores.macro_f1(numpy.array([0, 2]), numpy.array([0, 1])), 0.5)

    def test_temperature_cools_an_overconfident_model(self):
        rng = numpy.random.default_rng(1)
        labels = rng.integers(0, 3, 4000)
        logits = rng.normal(0, 0.5, (4000, 3))
        logits[numpy.arange(4000), labels] += 1
        wide = logits * 3
        temperature = scores.fitted_temperature(wide, labels)
        before, after = (scores.summary(l, labels)["ece"] for l in (wide, wide / temperature))
        self.assertLess(after, before / 2)

    def test_shift_undoes_a_label_trained_too_rarely(self):
        rng = numpy.random.default_rng(2)
        labels = rng.choice(3, 3000, p=[0.1, 0.8, 0.1])
        logits = rng.normal(0, 1, (3000, 3)) + 2.5 * numpy.eye(3)[labels] - [0, 1.5, 0]
        found = calibrate.fitted(logits, labels)
        self.assertGreater(found["shift"][1], 0)
        plain = scores.macro_f1(labels, logits.argmax(1))
        self.assertGreater(scores.macro_f1(labels, calibrate.probabilities(logits, found).argmax(1)), plain)

    def test_threshold_is_where_half_of_the_answers_are_right(self):
        confidence = numpy.repeat([0.42, 0.57, 0.8], 100)
        right = numpy.array(([True] * 30 + [False] * 70) + ([True] * 60 + [False] * 40) + [True] * 100)
        self.assertEqual(calibrate.threshold(confidence, right), 0.5)


if __name__ == "__main__":
    unittest.main()
