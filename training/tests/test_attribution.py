import random
import unittest

import numpy

from attribution import batches, gold
from attribution.decode import Constants, best_tags, decode, spans
from attribution.marks import double_regions, quoted_regions, single_regions
from attribution.passages import Passage, case_of, cut, normal_marks, pack, passages, window
from attribution.predict import Layout, layout, merge
from copydesk_training.wordpieces import WordPieces

WORDS = WordPieces([f"[{i}]" for i in range(103)] + list("abcdefghijklmnopqrstuvwxyz.,\"'-") + ["##" + c for c in "abcdefghijklmnopqrstuvwxyz"])
TEXT = "“We shut it,” said Ada Byrne.\n\nShe left."


def texts(text, regions):
    return [text[s:e] for s, e in regions]


class MarksTest(unittest.TestCase):
    def test_curly_straight_and_doubled_marks(self):
        for line in ("“yes it is,” he said", '"yes it is," he said', "''yes it is,'' he said", "``yes it is,'' he said"):
            self.assertEqual(texts(line, double_regions(line)), ["yes it is,"])

    def test_wrong_glyph_is_read_by_its_shape(self):
        self.assertEqual(texts("”yes“ he said", double_regions("”yes“ he said")), ["yes"])

    def test_unclosed_mark_runs_to_the_end_of_its_line(self):
        self.assertEqual(texts("he said “so be it", double_regions("he said “so be it")), ["so be it"])

    def test_apostrophes_are_no_marks(self):
        self.assertEqual(single_regions("it's the boys' and the '90s' fault"), [])

    def test_headline_in_single_marks(self):
        line = "Byrne: 'We don't know'"
        self.assertEqual(texts(line, quoted_regions(line)), ["We don't know"])

    def test_hundred_thousand_marks_take_no_time(self):
        self.assertEqual(len(quoted_regions("“a" * 100_000)), 1)
        quoted_regions("'a b " * 100_000)


class PassagesTest(unittest.TestCase):
    def test_normal_marks_keep_the_length(self):
        self.assertEqual(len(normal_marks("''a'' ’b’ “c”")), len("''a'' ’b’ “c”"))

    def test_offsets_and_features(self):
        first, second = passages(TEXT, WORDS)
        self.assertEqual([TEXT[s:e] for s, e in second.tokens], ["She", "left", "."])
        self.assertEqual(second.features, [2, 1, 0])
        self.assertEqual([TEXT[s:e] for (s, e), f in zip(first.tokens, first.features) if f >= 4], ["We", "shut", "it", ","])

    def test_case(self):
        self.assertEqual([case_of(w) for w in ("1", "a", "Ab", "AB", "A")], [0, 1, 2, 3, 2])

    def test_long_passage_is_cut_after_a_sentence(self):
        text = ("a " * 150 + ". ") + "b " * 150
        parts = passages(text, WORDS)
        self.assertEqual([len(p.tokens) for p in parts], [151, 150])

    def test_long_passage_without_sentences_is_cut_at_the_limit(self):
        parts = passages("a " * 1000, WORDS)
        self.assertTrue(all(p.length() <= 240 for p in parts))
        self.assertEqual(sum(len(p.tokens) for p in parts), 1000)

    def test_windows_hold_every_passage_once(self):
        parts = [Passage(i, [(i, i + 1)], [[5] * 30], [1]) for i in range(20)]
        groups = pack(parts, 100)
        self.assertEqual([p for g in groups for p in g], parts)
        self.assertTrue(all(len(window(g).ids) <= 100 for g in groups))
        self.assertEqual(cut(parts[0], "a"), [parts[0]])

    def test_layout_owns_every_token_once(self):
        parts = [Passage(i, [(i, i + 1)], [[5] * (20 + i)], [1], i % 3 == 0) for i in range(30)]
        owned = [w.tokens[i] for w, own in layout(parts, Layout(120, 50)) for i in range(own, len(w.tokens))]
        self.assertEqual(owned, [(i, i + 1) for i in range(30)])


    def test_context_only_before_a_quotation(self):
        parts = passages("a b c.\n" * 4 + "“D e,” f g.\nh.", WORDS)
        cuts = layout(parts, Layout(21, 10))
        self.assertEqual([len(w.starts) for w, _ in cuts], [4, 3])
        self.assertEqual([own for _, own in cuts], [0, 4])


class LabelsTest(unittest.TestCase):
    def quotes(self):
        at = lambda words: {"start": TEXT.index(words), "end": TEXT.index(words) + len(words)}
        return [dict(at("“We shut it,”"), cue=at("said"), speaker=at("Ada Byrne"))]

    def test_tags_and_links(self):
        w = window(passages(TEXT, WORDS))
        tags, to_cue, to_source = gold.label(w, self.quotes())
        self.assertEqual([gold.TAGS[t] for t in tags[:9]], ["B-content"] + ["I-content"] * 5 + ["B-cue", "B-source", "I-source"])
        self.assertEqual((to_cue, to_source), ([([0, 1, 2, 3, 4, 5], [6])], [([6], [7, 8])]))

    def test_cue_of_another_window_is_none(self):
        quote = self.quotes()[0]
        quote["cue"] = {"start": TEXT.index("left"), "end": TEXT.index("left") + 4}
        _, to_cue, _ = gold.label(window(passages(TEXT, WORDS)[:1]), [quote])
        self.assertEqual(to_cue[0][1], [])

    def test_gold_through_the_decoder_is_gold(self):
        w = window(passages(TEXT, WORDS))
        tags, to_cue, to_source = gold.label(w, self.quotes())
        n, firsts = len(w.ids), w.firsts
        scores = numpy.full((n, 7), -9.0)
        scores[firsts, tags] = 9
        links = [numpy.full((n, n), -9.0) for _ in range(2)]
        for matrix, pairs in zip(links, (to_cue, to_source)):
            for rows, columns in pairs:
                matrix[numpy.ix_([firsts[r] for r in rows], [firsts[c] for c in columns])] = 9
        found = decode(w, [TEXT[s:e] for s, e in w.tokens], scores, *links, Constants())
        quotes = merge([(w, 0, found)])
        self.assertEqual([(texts(TEXT, q["contents"]), TEXT[slice(*q["cue"])], TEXT[slice(*q["source"])]) for q in quotes],
                         [(["“We shut it,”"], "said", "Ada Byrne")])


class DecodeTest(unittest.TestCase):
    def test_inside_never_follows_another_kind(self):
        rng = numpy.random.default_rng(7)
        for _ in range(50):
            starts = [0, 11]
            tags = best_tags(rng.normal(size=(24, 7)) * 3, starts)
            for i, tag in enumerate(tags):
                if tag and tag % 2 == 0:
                    self.assertNotIn(i, starts)
                    self.assertIn(tags[i - 1], (tag, tag - 1))

    def test_best_tags_of_clear_scores_are_the_clear_ones(self):
        wanted = [0, 1, 2, 2, 0, 3, 5, 6]
        scores = numpy.full((8, 7), -5.0)
        scores[range(8), wanted] = 5
        self.assertEqual(best_tags(scores, [0]), wanted)

    def test_begin_after_inside_opens_a_new_span(self):
        self.assertEqual(spans([1, 2, 1, 2, 0, 2], 1), [(0, 2), (2, 4)])


class BatchesTest(unittest.TestCase):
    def test_batches_hold_every_window_once_within_the_limit(self):
        rng = random.Random(3)
        items = [(type("W", (), {"ids": [0] * rng.randint(3, 90)})(), None) for _ in range(200)]
        cuts = batches.batches(items, 400, rng)
        self.assertEqual(sorted(id(i) for b in cuts for i in b), sorted(id(i) for i in items))
        self.assertTrue(all(len(b) * max(len(i[0].ids) for i in b) <= 400 for b in cuts))


if __name__ == "__main__":
    unittest.main()
