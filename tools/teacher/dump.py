"""Reads what `cargo x train --dump` writes: sentences cut into tokens, and for each token the labels that it may have, as bits.

What the corpora mean by their types, which titles belong to a name, which names are swapped and which sentences recast as headlines is
decided there; nothing of it is repeated here.
"""
import json
from collections import Counter, defaultdict

BEGINS = int("10" * 16, 2)  # the bits of the labels B-…; I-… is the next bit


def read(path):
    """(labels, lines) of a dump."""
    with open(path, encoding="utf8") as file:
        labels = json.loads(next(file))["labels"]
        return labels, [json.loads(line) for line in file]


def names(allowed):
    """(first, end) of what must be a name: a token that can only begin one, then those that can only go on with it."""
    at = 0
    while at < len(allowed):
        first, mask, at = at, allowed[at], at + 1
        if mask & ~BEGINS == 0:
            while at < len(allowed) and allowed[at] == mask << 1:
                at += 1
            yield first, at


def settle(lines):
    """Gives names whose type is open, in place, the type that nearly all certain mentions of the same words have."""
    counts, opened = defaultdict(Counter), []
    for line in lines:
        for first, end in names(line["allowed"]):
            words, mask = " ".join(line["tokens"][first:end]), line["allowed"][first]
            if mask.bit_count() == 1:
                counts[words][mask] += 1
            else:
                opened.append((line, first, end, words))
    for line, first, end, words in opened:
        (best, count), = counts[words].most_common(1) or [(0, 0)]
        if best & line["allowed"][first] and count >= 3 and count >= 0.8 * counts[words].total():
            line["allowed"][first:end] = [best] + [best << 1] * (end - first - 1)
