"""What the trainings of Copydesk's models share: word pieces, the encoder, and its int8 export."""
