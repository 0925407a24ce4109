"""The teacher's label probabilities for tokenised sentences.

    python soft_labels.py IN.jsonl OUT.bin --teacher TEACHER.npz [--int8]

IN is what `cargo x train --dump` writes. OUT holds, in token order, one byte for each label, round(255 × probability).
Consecutive lines of one document share a sequence as far as it is long enough, so that the teacher sees what stands
around a sentence. OUT grows in place: rows not reached yet are zero, which the training tool takes for "no teacher".
"""
import argparse
import os
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch

import dump
import model

BATCH = 2048     # sub-words a batch
BLOCK = 100_000  # tokens written at a time
ENCODER = model.Encoder()


def sequences(lines, encoder):
    """Packs (tokens, document) lines into sequences [(number of the first token, [tokens, …], sub-words)]; long sentences are cut."""
    out, number, last = [], 0, None
    for tokens, document in lines:
        for part in parts(tokens, encoder):
            size = encoder.length(part) + 1
            if document is not None and document == last and out[-1][2] + size <= model.LONGEST:
                first, sentences, before = out[-1]
                out[-1] = (first, sentences + [part], before + size)
            else:
                out.append((number, [part], 1 + size))
            number, last = number + len(part), document
    return out, number


def parts(tokens, encoder):
    """A sentence in parts that fit a sequence."""
    start, size = 0, 0
    for i, word in enumerate(tokens):
        size += len(encoder.word(word))
        if size > model.LONGEST - 2:
            yield tokens[start:i]
            start, size = i, len(encoder.word(word))
    if tokens:
        yield tokens[start:]


def groups(packs):
    """Sequences of like length, BATCH sub-words together."""
    group = []
    for pack in sorted(packs, key=lambda p: p[2]):
        if (len(group) + 1) * pack[2] > BATCH and group:
            yield group
            group = []
        group.append(pack)
    if group:
        yield group


def blocks(lines):
    """The lines in blocks of about BLOCK tokens, the documents whole where they are shorter than that."""
    block, size = [], 0
    for tokens, document in lines:
        if size > BLOCK and document != block[-1][1] or size > 2 * BLOCK:
            yield block
            block, size = [], 0
        block.append((tokens, document))
        size += len(tokens)
    yield block


def probabilities(params, lines, threads=os.cpu_count()):
    """u8 probabilities [tokens, labels] of (tokens, document) lines."""
    packs, total = sequences(lines, ENCODER)
    work = list(groups(packs))
    out = np.zeros((total, len(params["head.bias"])), np.uint8)

    def one(number):
        ids, shapes, firsts = zip(*(ENCODER.sequence(sentences) for _, sentences, _ in work[number]))
        with torch.inference_mode():
            logits = model.forward(params, model.pad(ids, 0, "int64"), model.pad(shapes, 0, "int64"))
            soft = torch.softmax(logits, -1).mul_(255).round_().to(torch.uint8).numpy()
        for (start, _, _), row, first in zip(work[number], soft, firsts):
            out[start : start + len(first)] = row[first]

    with ThreadPoolExecutor(threads, initializer=torch.set_num_threads, initargs=(1,)) as pool:
        list(pool.map(one, range(len(work))))
    return out


def main():
    args = argparse.ArgumentParser()
    args.add_argument("source")
    args.add_argument("out")
    args.add_argument("--teacher", required=True)
    args.add_argument("--int8", action="store_true", help="int8 weights: faster, nearly the same")
    args = args.parse_args()
    labels, dumped = dump.read(args.source)
    params = model.load(args.teacher, labels)
    params = model.quantised(params) if args.int8 else params
    lines = [(line["tokens"], line["doc"]) for line in dumped]
    total = sum(len(tokens) for tokens, _ in lines)
    out = np.memmap(args.out, np.uint8, "w+", shape=(total, len(labels)))
    begun, done = time.time(), 0
    for block in blocks(lines):
        soft = probabilities(params, block)
        out[done : done + len(soft)] = soft
        done += len(soft)
        out.flush()
        print(f"{done} of {total} tokens, {time.time() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
