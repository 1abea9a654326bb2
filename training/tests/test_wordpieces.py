import unittest

from copydesk_training.wordpieces import UNKNOWN, WordPieces

VOCABULARY = [f"[{i}]" for i in range(103)] + ["cafe", "go", "##ing", "##er", '"', ".", "'", "s", "un", "##like", "##ly", "東"]


class WordPiecesTest(unittest.TestCase):
    def setUp(self):
        self.pieces = WordPieces(VOCABULARY)

    def ids(self, *pieces):
        return [VOCABULARY.index(p) for p in pieces]

    def test_accents_and_capitals_are_dropped_and_offsets_kept(self):
        ids, starts, ends = self.pieces.encode("  Café  going.")
        self.assertEqual(ids, self.ids("cafe", "go", "##ing", "."))
        self.assertEqual(list(zip(starts, ends)), [(2, 6), (8, 13), (8, 13), (13, 14)])

    def test_decomposed_accent_belongs_to_its_letter(self):
        self.assertEqual(self.pieces.basic_tokens("Cafe\u0301"), [("cafe", 0, 4)])

    def test_signs_split_words(self):
        self.assertEqual([w for w, _, _ in self.pieces.basic_tokens("go's")], ["go", "'", "s"])

    def test_every_cjk_character_stands_alone(self):
        self.assertEqual(self.pieces.basic_tokens("東京"), [("東", 0, 1), ("京", 1, 2)])

    def test_control_characters_vanish_and_blanks_of_every_kind_split(self):
        self.assertEqual(self.pieces.basic_tokens("g\u200bo\u00a0go\tgo\x00"), [("go", 0, 3), ("go", 4, 6), ("go", 7, 9)])

    def test_longest_piece_first(self):
        self.assertEqual(self.pieces.pieces("unlikely"), self.ids("un", "##like", "##ly"))
        self.assertEqual(self.pieces.pieces("unlikeing"), self.ids("un", "##like", "##ing"))

    def test_word_without_pieces_is_unknown_as_a_whole(self):
        self.assertEqual(self.pieces.pieces("goxyz"), [UNKNOWN])

    def test_word_of_over_a_hundred_characters_is_unknown(self):
        self.assertEqual(self.pieces.pieces("go" * 51), [UNKNOWN])

    def test_empty_text_has_no_pieces(self):
        self.assertEqual(self.pieces.encode(""), ([], [], []))


if __name__ == "__main__":
    unittest.main()
