"""Tests of the trainings: no corpus, no network; run from training/ with python3 -m unittest."""
