"""A teacher's names in an annotated set, to be scored.

    cargo x train --dump SENTENCES.jsonl --sentences-of SET.jsonl
    python predict.py SENTENCES.jsonl OUT.jsonl --teacher TEACHER.npz
    cargo x evaluate --data FOLDER --set SET --predictions OUT.jsonl
"""
import argparse
import json

import numpy as np

import dump
import model
import soft_labels


def viterbi(scores, labels):
    """Best label sequence where I-x only follows B-x or I-x."""
    allowed = np.array([[b[0] != "I" or a[2:] == b[2:] for b in labels] for a in labels])
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


def names(labels, at):
    """[start, end, type] of the names in a sentence."""
    found = []
    for (start, end), label in zip(at, labels):
        if label[0] == "B":
            found.append([start, end, label[2:]])
        elif label[0] == "I":
            found[-1][1] = end
    return found


def main():
    args = argparse.ArgumentParser()
    args.add_argument("sentences")
    args.add_argument("out")
    args.add_argument("--teacher", required=True)
    args = args.parse_args()
    labels, lines = dump.read(args.sentences)
    soft = soft_labels.probabilities(model.load(args.teacher, labels), [(line["tokens"], line["doc"]) for line in lines])
    articles, done = {}, 0
    for line in lines:
        scores = np.log(soft[done : done + len(line["tokens"])] / 255 + 1e-4)
        done += len(scores)
        path = [labels[label] for label in viterbi(scores, labels)] if len(scores) else []
        articles.setdefault(line["id"], []).extend(names(path, line["at"]))
    with open(args.out, "w", encoding="utf8") as out:
        out.writelines(json.dumps({"id": id, "ents": ents}) + "\n" for id, ents in articles.items())


if __name__ == "__main__":
    main()
