"""What a statement says was done: acts with who did them to whom, how firmly they are put, and how two such compare."""
