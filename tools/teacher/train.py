"""Trains the teacher within a budget of seconds.

    python train.py SENTENCES.jsonl OUT.npz SECONDS [--start START.npz] [--from 0.5]

SENTENCES is what `cargo x train --dump` writes. The learning rate follows the clock, so that it reaches zero at the
deadline however busy the machine is.
"""
import argparse
import math
import os
import queue
import random
import threading
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor

import torch

import dump
import model

BATCH = 512           # sub-words a batch
SHARES = 4            # batches a step, computed by as many threads as there are cores
STEP = 8              # sequences of like length, in steps of 8 sub-words, share a batch
RATE, WARM = 1.6e-4, 80
NEW_RATE = 5          # the new layers learn faster than the pretrained ones
DROPOUT = 0.1
LATE = 0.65           # from here on gold counts double


def is_gold(corpus):
    """Whether people have annotated a corpus."""
    return not corpus.startswith("silver-") and corpus != "swapped"


def runs(lines, rng, encoder):
    """One pass over a corpus in random order, as runs of 1 to 4 sentences of one document that fit a sequence."""
    i, out = 0, []
    while i < len(lines):
        document, want = lines[i]["doc"], rng.choice((1, 1, 2, 2, 3, 4))
        run, room = [], model.LONGEST - 1
        while i < len(lines) and len(run) < want and lines[i]["doc"] == document:
            tokens = lines[i]["tokens"]
            room -= encoder.length(tokens) + 1
            if room < 0:
                break
            run.append((tokens, lines[i]["allowed"]))
            i += 1
        if not run:  # one sentence longer than a sequence
            run, i = [(lines[i]["tokens"][:60], lines[i]["allowed"][:60])], i + 1
        out.append(run)
    rng.shuffle(out)
    return out


def examples(sources, rng, encoder, everything, progress):
    """Endless (ids, shapes, masks), corpora drawn by size × weight × copies."""
    pools = {name: [] for name in sources}
    sizes = {
        name: sum(len(line["tokens"]) * line["weight"] * line["copies"] for line in lines)
        for name, lines in sources.items()
    }
    while True:
        late = 2 if progress() > LATE else 1
        name, = rng.choices(list(sizes), [size * (late if is_gold(n) else 1) for n, size in sizes.items()])
        if not pools[name]:
            pools[name] = runs(sources[name], rng, encoder)
        run = pools[name].pop()
        ids, shapes, first = encoder.sequence([tokens for tokens, _ in run])
        mask = [everything] * len(ids)
        for at, allowed in zip(first, (m for _, masks in run for m in masks)):
            mask[at] = allowed
        yield ids[: model.LONGEST], shapes[: model.LONGEST], mask[: model.LONGEST]


def batches(stream, everything):
    """Batches of about BATCH sub-words of examples of like length."""
    waiting = {}
    for example in stream:
        width = -(-len(example[0]) // STEP) * STEP
        rows = waiting.setdefault(width, [])
        rows.append(example)
        if len(rows) * width >= BATCH - width // 2:
            del waiting[width]
            ids, shapes, masks = zip(*rows)
            yield model.pad(ids, 0, "int64"), model.pad(shapes, 0, "int64"), model.pad(masks, everything, "int64")


def loss(params, ids, shapes, mask, labels):
    """Sum of −log Σ p(allowed labels) over the tokens that do not allow all."""
    known = mask != (1 << labels) - 1
    logp = torch.log_softmax(model.forward(params, ids, shapes, DROPOUT)[known], -1)
    allowed = (mask[known][:, None] >> torch.arange(labels)) & 1
    return -torch.logsumexp(logp.masked_fill(allowed == 0, -1e9), -1).sum()


def optimizer(params):
    """AdamW; only weight matrices of the encoder decay; word embeddings stay as published."""
    groups = {}
    for name, value in params.items():
        if name == "embeddings.word_embeddings.weight":
            continue
        value.requires_grad_()
        rate = NEW_RATE if name in model.NEW else 1
        decay = 0.01 if value.ndim == 2 and "embeddings" not in name else 0.0
        groups.setdefault((rate, decay), []).append(value)
    return torch.optim.AdamW([{"params": g, "times": rate, "weight_decay": decay} for (rate, decay), g in groups.items()],
                             lr=RATE, betas=(0.9, 0.98), fused=True)


def gradients(params, names, batch, labels):
    """(gradients of the named parameters, loss, labelled tokens) of a batch."""
    value = loss(params, *batch, labels)
    return torch.autograd.grad(value, [params[name] for name in names]), float(value.detach()), int((batch[2] != (1 << labels) - 1).sum())


def load(path):
    """(labels, lines by corpus) of a dump, names of open type settled."""
    labels, lines = dump.read(path)
    dump.settle(lines)
    sources = defaultdict(list)
    for line in lines:
        sources[line["corpus"]].append(line)
    return labels, sources


def main():
    args = argparse.ArgumentParser()
    args.add_argument("sentences")
    args.add_argument("out")
    args.add_argument("seconds", type=float)
    args.add_argument("--start")
    args.add_argument("--from", type=float, default=0.0, dest="done", help="share of the schedule already behind")
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--threads", type=int, default=os.cpu_count())
    args = args.parse_args()
    begun = time.time()
    progress = lambda: args.done + (1 - args.done) * (time.time() - begun) / args.seconds
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng, encoder = random.Random(args.seed), model.Encoder()
    labels, sources = load(args.sentences)
    everything = (1 << len(labels)) - 1
    params = model.load(args.start, labels) if args.start else model.init(len(labels))
    adam, ready = optimizer(params), queue.Queue(16)
    feed = batches(examples(sources, rng, encoder, everything, progress), everything)
    threading.Thread(target=lambda: [ready.put(batch) for batch in feed], daemon=True).start()
    names, it, mean = [name for name, p in params.items() if p.requires_grad], 0, 0.0
    pool = ThreadPoolExecutor(args.threads, initializer=torch.set_num_threads, initargs=(1,))
    while progress() < 1:
        for group in adam.param_groups:
            group["lr"] = RATE * group["times"] * min(1, (it + 1) / WARM) * (1 + math.cos(math.pi * min(1, progress()))) / 2
        shares = list(pool.map(lambda batch: gradients(params, names, batch, len(labels)), [ready.get() for _ in range(SHARES)]))
        tokens = sum(n for _, _, n in shares)
        for name, *parts in zip(names, *(grads for grads, _, _ in shares)):
            params[name].grad = sum(parts) / tokens
        torch.nn.utils.clip_grad_norm_([params[name] for name in names], 1.0)
        adam.step()
        mean, it = 0.98 * mean + 0.02 * sum(value for _, value, _ in shares) / tokens, it + 1
        if it % 25 == 0:
            print(f"{it} loss {mean / (1 - 0.98**it):.4f} {(time.time() - begun) / it:.2f} s/step {progress():.0%}", flush=True)
        if it % 200 == 0:
            model.save(params, labels, args.out)
    model.save(params, labels, args.out)
    print("done", it, "steps", round(time.time() - begun), "s", flush=True)


if __name__ == "__main__":
    main()
