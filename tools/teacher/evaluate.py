"""Scores a teacher: python evaluate.py TEACHER.npz SCORER.py GOLD.jsonl …

SCORER is a module with ner(gold documents, predicted documents). The documents are scored, never learned from.
"""
import importlib.util
import json
import sys

import numpy as np

import corpora
import model
import soften
from corpora import LABELS


def viterbi(scores):
    """Best label sequence where I-x only follows B-x or I-x."""
    n = len(LABELS)
    allowed = np.array([[b[0] != "I" or a[2:] == b[2:] for b in LABELS] for a in LABELS])
    penalty = np.where(allowed, 0.0, -1e9)
    best = scores[0] + penalty[0]
    back = []
    for row in scores[1:]:
        total = best[:, None] + penalty
        back.append(total.argmax(0))
        best = total.max(0) + row
    path = [int(best.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return path[::-1]


def predict(params, docs):
    """Documents with the teacher's entities in place of the gold ones; a document's sentences share sequences."""
    lines, spans = [], []
    for number, doc in enumerate(docs):
        for a, b in doc["sents"]:
            at = corpora.tokenize(doc["text"], a, b)
            if at:
                lines.append(([doc["text"][x:z] for x, z in at], number))
                spans.append((number, at))
    soft = soften.probabilities(params, lines)
    out, i = [{"id": d["id"], "sents": d["sents"], "ents": []} for d in docs], 0
    for number, at in spans:
        scores = np.log(soft[i : i + len(at)] / 255 + 1e-4)
        i += len(at)
        current = None
        for (x, z), label in zip(at, viterbi(scores)):
            label = LABELS[label]
            if label[0] == "B":
                current = [x, z, label[2:]]
                out[number]["ents"].append(current)
            elif label[0] == "I" and current:
                current[1] = z
            else:
                current = None
    return out


def main(teacher, scorer, *files):
    spec = importlib.util.spec_from_file_location("score", scorer)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    params = model.load(teacher)
    for path in files:
        with open(path, encoding="utf8") as lines:
            docs = [json.loads(line) for line in lines]
        result = score.ner(docs, predict(params, docs))
        print(path, *(f"{k} {json.dumps(result[k])}" for k in ("norm", "untyped", "overlap")), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
