"""The writing of an output directory: one synth is one transaction, and what this library did not write is kept."""
