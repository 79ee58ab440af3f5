"""What one would write without medmat: a straightforward script, standard library only, that makes the same files.

Usage: bench_plain.py files|deep|table|onehot|masks NUMBER SOURCE OUT, where SOURCE is a folder of class folders, a deep folder
with its tables, a table, or a folder of pictures and masks.
"""

import csv
import json
import os
import random
import struct
import sys
import zlib

from bench_inputs import CLASSES, FINDINGS, QUESTIONS, WHERE

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


def deep(root, prefix):
    """The samples of both parts: what the tables say of the pictures that are there."""
    there = set()
    for folder, _, names in os.walk(root):
        below = os.path.relpath(folder, root).replace(os.sep, "/")
        there.update(below + "/" + name for name in names)
    parts = []
    for part in "train", "valid":
        samples = []
        with open(os.path.join(root, part + ".csv"), newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                path = row["Path"].split("/", 1)[1]
                if path in there:
                    samples.append((prefix + path, tuple(name for name in FINDINGS if row[name] == "1.0") or ("No finding",)))
        parts.append(samples)
    return parts


def pixels(path):
    """Width, height and rows of a picture of eight bits of grey."""
    with open(path, "rb") as file:
        content = file.read()
    at, packed = 8, b""
    while at < len(content):
        length, name = struct.unpack_from(">I4s", content, at)
        body = content[at + 8:at + 8 + length]
        if name == b"IHDR":
            width, height = struct.unpack_from(">II", body)
        elif name == b"IDAT":
            packed += body
        at += length + 12
    raw = zlib.decompress(packed)
    rows = []
    for begin in range(0, height * (width + 1), width + 1):
        if raw[begin]:
            raise ValueError("%s: a filtered row" % path)
        rows.append(raw[begin + 1:begin + 1 + width])
    return width, height, rows


def boxes(root, prefix):
    found = []
    for name in sorted(os.listdir(os.path.join(root, "images"))):
        width, height, rows = pixels(os.path.join(root, "masks", name))
        held = [number for number, row in enumerate(rows) if any(row)]
        left = min(len(rows[number]) - len(rows[number].lstrip(b"\0")) for number in held)
        right = max(len(rows[number].rstrip(b"\0")) for number in held)
        found.append((prefix + "images/" + name, (left, held[0], right, held[-1] + 1), (width, height)))
    return found


def overlap(one, other):
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    shared = max(0, across) * max(0, down)
    return shared / (sum((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other)) - shared)


def where_items(samples, number, draw):
    made = []
    pool = [[round(1000 * side / size[at % 2]) for at, side in enumerate(box)] for _, box, size in samples]
    for identity, ((image, box, size), right) in enumerate(zip(samples, pool), 1):
        options = [right]
        while len(options) < 4:
            other = draw.choice(pool)
            if overlap(other, right) < 0.3 and other not in options:
                options.append(other)
        draw.shuffle(options)
        question = draw.choice(WHERE).replace("{target}", "lesion")
        lines = [question] + ["%s: %s" % pair for pair in zip("ABCD", options)] + [CLOSING]
        made.append({
            "id": identity,
            "caption": str(right),
            "image": image,
            "Question": question,
            "Answer": str(right),
            "Question-choice": "\n".join(lines),
            "Answer-choice": "ABCD"[options.index(right)],
            "data-no": number,
            "box": box,
            "size": size,
        })
    return made


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
    if kind == "masks":
        samples = boxes(source, prefix)
        draw.shuffle(samples)
        tenth = round(len(samples) / 10)
        write(number, out, where_items(samples[tenth:], number, draw), where_items(samples[:tenth], number, draw))
        return
    if kind == "deep":
        parts = deep(source, prefix)
    else:
        parts = split(walk(source, prefix) if kind == "files" else rows(source, prefix, kind == "onehot"), draw)
    if kind in ("deep", "onehot"):
        pool = sorted({labels for part in parts for _, labels in part} | {(label,) for label in FINDINGS})
    else:
        pool = [(label,) for label in CLASSES]
    write(number, out, *[items(part, pool, number, draw) for part in parts])


def write(number, out, train, test):
    for side, made in ("train", train), ("test", test):
        # The dataset's file and the subset's, as medmat writes both.
        for name in ("Ori--%s-%s.json" % (number, side), "Subset--%s-%s.json" % (number, side)):
            with open(os.path.join(out, name), "w", encoding="utf-8") as file:
                json.dump(made, file, indent=4, ensure_ascii=False)
                file.write("\n")
                file.flush()
                os.fsync(file.fileno())


if __name__ == "__main__":
    main(*sys.argv[1:])
