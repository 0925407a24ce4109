"""Augmentation of training sentences on the fly: names swapped into slots, headline cases, missing final punctuation."""
from collections import defaultdict

import corpora

PERSON, ORG, GPE = (corpora.TYPES.index(t) for t in ("PERSON", "ORG", "GPE"))
SMALL = set("a an the of in on at to for and or but by with from as vs via is are be".split())


def known_spans(mask):
    """Spans (first, end, type number) of tokens whose label is certain."""
    spans, i = [], 0
    while i < len(mask):
        number = mask[i].bit_length() - 1
        i += 1
        if mask[i - 1] == 1 << number and number % 2 == 1:  # exactly one label, a B-
            first = i - 1
            while i < len(mask) and mask[i] == 1 << number + 1:
                i += 1
            spans.append((first, i, number // 2))
    return spans


class Augmenter:
    """Varies training sentences; the lists of names are gathered from the corpora's own certain spans."""

    def __init__(self, sentences, rng):
        self.rng, names, given, surnames = rng, defaultdict(set), set(), set()
        for _, tokens, mask in sentences:
            for a, b, kind in known_spans(mask):
                words = tokens[a:b]
                if not all(w[0].isupper() or w == "-" for w in words) or all(w.isupper() and len(w) > 3 for w in words):
                    continue
                if kind == PERSON and b - a in (2, 3) and "-" not in words:
                    given.add(words[0])
                    surnames.add(words[-1])
                elif kind in (ORG, GPE) and b - a <= 6:
                    names[kind].add(tuple(words))
        self.given = sorted(w for w in given if len(w) > 1 and w.isalpha())
        self.surnames = sorted(w for w in surnames if len(w) > 2 and w.isalpha() and w not in ("Jr", "Sr"))
        self.names = {k: sorted(v) for k, v in names.items()}

    def run(self, sentences):
        """Sentences of one document [(tokens, mask)]: in some the names are swapped, alike in all, or the case is changed."""
        r = self.rng.random()
        if r < 0.14:
            sentences = self.people(sentences)
        elif r < 0.20:
            sentences = self.wholes(sentences, ORG)
        elif r < 0.23:
            sentences = self.wholes(sentences, GPE)
        return [self.recase(*s) for s in sentences]

    def people(self, sentences):
        """Other given names and surnames, word by word, so that a surname alone still points to the full name."""
        mapping, out = {}, []
        for tokens, mask in sentences:
            tokens = list(tokens)
            for a, b, kind in known_spans(mask):
                if kind == PERSON:
                    for i in range(a, b):
                        w = tokens[i]
                        if w.isalpha() and len(w) > 1 and w[0].isupper():
                            pool = self.surnames if i == b - 1 else self.given
                            tokens[i] = mapping.setdefault(w, self.rng.choice(pool))
            out.append((tokens, mask))
        return out

    def wholes(self, sentences, kind):
        """Other names of the same type in place of the certain ones."""
        mapping, out = {}, []
        for tokens, mask in sentences:
            words, labels, end = [], [], 0
            for a, b, k in known_spans(mask):
                if k == kind:
                    new = mapping.setdefault(tuple(tokens[a:b]), self.rng.choice(self.names[kind]))
                    words += tokens[end:a] + list(new)
                    labels += mask[end:a] + [1 << 1 + 2 * k] + [1 << 2 + 2 * k] * (len(new) - 1)
                    end = b
            out.append((words + tokens[end:], labels + mask[end:]))
        return out

    def recase(self, tokens, mask):
        """Now and then all caps, title case, lower case, or no full stop."""
        r = self.rng.random()
        if r < 0.03:
            return [w.upper() for w in tokens], mask
        if r < 0.07:
            tokens = [w if w.lower() in SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(tokens)]
            return self.unstop(tokens, mask) if self.rng.random() < 0.8 else (tokens, mask)
        if r < 0.085:
            return [w.lower() for w in tokens], mask
        return self.unstop(tokens, mask) if r < 0.13 else (tokens, mask)

    @staticmethod
    def unstop(tokens, mask):
        return (tokens[:-1], mask[:-1]) if len(tokens) > 2 and tokens[-1] in ".!?" else (tokens, mask)
