"""The inputs of scripts/bench: a catalog of its own with the datasets 1001 to 1004, and their downloads."""

import json
import os
import random
import zipfile

CLASSES = ["Angioma", "Cyst", "Dermatitis", "Eczema", "Keratosis", "Melanoma", "Nevus", "Normal", "Psoriasis", "Wart"]
FINDINGS = ["Atelectasis", "Cardiomegaly", "Consolidation", "Edema", "Effusion", "Emphysema", "Fibrosis", "Hernia",
            "Infiltration", "Mass", "Nodule", "Pleural thickening", "Pneumonia", "Pneumothorax"]
QUESTIONS = ["What is shown in this picture?", "Which of these does the picture show?", "Name what this picture shows.",
             "Look at the picture: what do you see?", "Which diagnosis fits this picture?", "What would you call this?"]
BYTES = 64


class Input:
    """One dataset to build: what `kind` it is, its number, how many images it has, and where it lies."""

    def __init__(self, number, kind, images):
        self.number, self.kind, self.images = number, kind, images
        self.folder = "bench-%d" % number

    def tree(self, data):
        return os.path.join(data, self.folder)


def make(inputs, catalog, data):
    """Writes the catalog and the downloads."""
    os.makedirs(data)
    for each in inputs:
        # Each in a subset of its own, so that each build writes the subset's files too.
        several = each.kind == "onehot"
        write_subset(catalog, each.number, ["No finding"] + FINDINGS if several else CLASSES, several)
        {"files": make_files, "table": make_table, "onehot": make_onehot}[each.kind](each, catalog, data)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def write_subset(catalog, number, labels, several):
    write("%s/subsets/%d-bench.yaml" % (catalog, number),
          "number: %d\nmodality: Der\narea: Skin\ntask: Bench %d\nkinds: [diseases]\nmulti-label: %s\nlabels: %s\n"
          % (number, number, str(several).lower(), json.dumps(labels)))
    write("%s/instructions/%d.txt" % (catalog, number), "\n".join(QUESTIONS) + "\n")


def write_dataset(catalog, each, adapter):
    write("%s/datasets/%d-bench.yaml" % (catalog, each.number),
          "number: %d\nname: Bench %d\nfolder: %s\nsubset: %d\nget: {access: open}\nexpect: {images: %d}\n%s"
          % (each.number, each.number, each.folder, each.number, each.images, adapter))


def plain(labels):
    return "labels: {%s}\n" % ", ".join("%s: %s" % (label, label) for label in labels)


def image_name(number):
    return "IMG_%07d.jpg" % number


def make_files(each, catalog, data):
    write_dataset(catalog, each,
                  'samples:\n  - files: "**/{class=%s}/*.jpg"\n' % "|".join(CLASSES) + plain(CLASSES))
    draw = random.Random(each.number)
    content = b"x" * BYTES
    for name in CLASSES:
        os.makedirs(os.path.join(each.tree(data), "images", name))
    for number in range(each.images):
        path = os.path.join(each.tree(data), "images", draw.choice(CLASSES), image_name(number))
        handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o644)
        os.write(handle, content)
        os.close(handle)


def make_table(each, catalog, data):
    write_dataset(catalog, each,
                  'samples:\n  - table: "labels.csv"\n    image: "images/{image}.jpg"\n    label: "{diagnosis}"\n'
                  + plain(CLASSES))
    draw = random.Random(each.number)
    rows = ("%s,%s\n" % (image_name(number)[:-4], draw.choice(CLASSES)) for number in range(each.images))
    make_snapshot(each, data, "image,diagnosis\n", rows)


def make_onehot(each, catalog, data):
    write_dataset(catalog, each,
                  'samples:\n  - table: "labels.csv"\n    image: "images/{image}.jpg"\n'
                  "    label: {columns: %s, none: No finding}\n" % json.dumps(FINDINGS)
                  + plain(["No finding"] + FINDINGS) + "alone: [No finding]\n")
    draw = random.Random(each.number)
    rows = ("%s,%s\n" % (image_name(number)[:-4], ",".join("1" if draw.random() < 0.08 else "0" for _ in FINDINGS))
            for number in range(each.images))
    make_snapshot(each, data, "image,%s\n" % ",".join(FINDINGS), rows)


def make_snapshot(each, data, header, rows):
    """A download without its images, as `medmat snapshot` writes them; beside it the table alone, for the Python script."""
    table = each.tree(data) + ".csv"
    with open(table, "w", encoding="utf-8", newline="\n") as file:
        file.write(header)
        file.writelines(rows)
    with zipfile.ZipFile(each.tree(data) + ".snapshot.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as snapshot:
        with snapshot.open("medmat-snapshot.tsv", "w", force_zip64=True) as listing:
            listing.write(b"medmat-snapshot 1\n")
            for begin in range(0, each.images, 10000):
                some = range(begin, min(each.images, begin + 10000))
                listing.write("".join("%d\timages/%s\n" % (BYTES, image_name(number)) for number in some).encode())
            listing.write(b"%d\tlabels.csv\n" % os.path.getsize(table))
        snapshot.write(table, "files/labels.csv")
