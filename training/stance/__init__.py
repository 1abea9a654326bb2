"""The stance model: rows, marking, training, export."""
