"""Training of the attribution tagger: who said what, by which cue."""
