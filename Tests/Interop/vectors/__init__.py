"""What make_vectors.py is made of. None of it is the product's code, or was written by looking at it."""
