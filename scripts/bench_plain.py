"""What one would write without medmat: a straightforward script, standard library only, that makes the same files.

Usage: bench_plain.py files|table|onehot NUMBER SOURCE OUT, where SOURCE is a folder of class folders or a table.
"""

import csv
import json
import os
import random
import sys

from bench_inputs import CLASSES, FINDINGS, QUESTIONS

CLOSING = "Answer with the option's letter from the given choices directly."


def walk(root, prefix):
    samples = []
    for folder, _, names in os.walk(root):
        label = os.path.basename(folder)
        if label in CLASSES:
            for name in names:
                if name.endswith(".jpg"):
                    path = os.path.relpath(os.path.join(folder, name), root)
                    samples.append((prefix + path.replace(os.sep, "/"), (label,)))
    return sorted(samples)


def rows(table, prefix, onehot):
    samples = []
    with open(table, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            labels = tuple(name for name in FINDINGS if row[name] == "1") if onehot else (row["diagnosis"],)
            samples.append((prefix + "images/" + row["image"] + ".jpg", labels or ("No finding",)))
    return samples


def text(labels):
    joined = ", ".join(sorted(labels))
    return joined[0] + joined[1:].lower()


def split(samples, draw):
    """Nine to one for each label, or set of labels."""
    by_label = {}
    for place, (_, labels) in enumerate(samples):
        by_label.setdefault(labels, []).append(place)
    test = set()
    for places in by_label.values():
        test.update(draw.sample(places, round(len(places) / 10)))
    train = [sample for place, sample in enumerate(samples) if place not in test]
    return train, [samples[place] for place in sorted(test)]


def items(samples, pool, number, draw):
    made = []
    for identity, (image, labels) in enumerate(samples, 1):
        answer = text(labels)
        wrong = []
        while len(wrong) < 3:
            other = draw.choice(pool)
            if not set(other) <= set(labels) and text(other) not in wrong:
                wrong.append(text(other))
        options = wrong + [answer]
        draw.shuffle(options)
        question = draw.choice(QUESTIONS)
        lines = [question] + ["%s: %s" % pair for pair in zip("ABCD", options)] + [CLOSING]
        made.append({
            "id": identity,
            "caption": answer,
            "image": image,
            "Question": question,
            "Answer": answer,
            "Question-choice": "\n".join(lines),
            "Answer-choice": "ABCD"[options.index(answer)],
            "data-no": number,
        })
    return made


def main(kind, number, source, out):
    draw = random.Random(42)
    prefix = "med-mat/bench-%s/" % number
    samples = walk(source, prefix) if kind == "files" else rows(source, prefix, kind == "onehot")
    if kind == "onehot":
        pool = sorted({labels for _, labels in samples} | {(label,) for label in FINDINGS})
    else:
        pool = [(label,) for label in CLASSES]
    for side, part in zip(("train", "test"), split(samples, draw)):
        made = items(part, pool, number, draw)
        # The dataset's file and the subset's, as medmat writes both.
        for name in ("Ori--%s-%s.json" % (number, side), "Subset--%s-%s.json" % (number, side)):
            with open(os.path.join(out, name), "w", encoding="utf-8") as file:
                json.dump(made, file, indent=4, ensure_ascii=False)
                file.write("\n")
                file.flush()
                os.fsync(file.fileno())


if __name__ == "__main__":
    main(*sys.argv[1:])
