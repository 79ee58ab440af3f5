"""The inputs of scripts/bench: a catalog of its own with the datasets 1001 to 1006, and their downloads."""

import collections
import json
import os
import random
import struct
import subprocess
import zipfile
import zlib

CLASSES = ["Angioma", "Cyst", "Dermatitis", "Eczema", "Keratosis", "Melanoma", "Nevus", "Normal", "Psoriasis", "Wart"]
FINDINGS = ["Atelectasis", "Cardiomegaly", "Consolidation", "Edema", "Effusion", "Emphysema", "Fibrosis", "Hernia",
            "Infiltration", "Mass", "Nodule", "Pleural thickening", "Pneumonia", "Pneumothorax"]
QUESTIONS = ["What is shown in this picture?", "Which of these does the picture show?", "Name what this picture shows.",
             "Look at the picture: what do you see?", "Which diagnosis fits this picture?", "What would you call this?"]
WHERE = [question + " Boxes are [x1, y1, x2, y2] in thousandths." for question in
         ("Where is the {target}?", "Which box holds the {target}?", "Find the {target}.", "Name the place of the {target}.",
          "In which box is the {target}?", "Where does the picture show the {target}?")]
BYTES = 64
SIDE = 512
# Pictures of CheXpert: 65,000 patients, 187,650 studies, 252,653 folders.
DEEP = 223_648


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
        labels = {"onehot": ["No finding"] + FINDINGS, "deep": ["No finding"] + FINDINGS, "masks": ["Lesion"]}.get(each.kind, CLASSES)
        write_subset(catalog, each, labels)
        {"files": make_files, "deep": make_deep, "table": make_table, "onehot": make_onehot,
         "masks": make_masks}[each.kind](each, catalog, data)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def write_subset(catalog, each, labels):
    boxes = each.kind == "masks"
    write("%s/subsets/%d-bench.yaml" % (catalog, each.number),
          "number: %d\nmodality: Der\narea: Skin\ntask: Bench %d\nkinds: [%s]\nmulti-label: %s\nasks: %s\nlabels: %s\n"
          % (each.number, each.number, "detection" if boxes else "diseases", str(each.kind in ("onehot", "deep")).lower(),
             "box" if boxes else "label", json.dumps(labels)))
    write("%s/instructions/%d.txt" % (catalog, each.number), "\n".join(WHERE if boxes else QUESTIONS) + "\n")


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


def make_pictures(each, catalog, data):
    """Of 512 x 512 pixels, drawn by Java: JPEG and PNG by its own writers."""
    ending = {"jpeg": "jpg", "png": "png"}[each.kind]
    write_subset(catalog, each, CLASSES)
    write_dataset(catalog, each,
                  'samples:\n  - files: "**/{class=%s}/*.%s"\n' % ("|".join(CLASSES), ending) + plain(CLASSES))
    subprocess.run(["java", os.path.join(os.path.dirname(os.path.abspath(__file__)), "BenchPictures.java"), each.kind, ending,
                    str(each.images), str(SIDE), os.path.join(each.tree(data), "images")] + CLASSES, check=True)


def make_deep(each, catalog, data):
    """As CheXpert lies: a folder for each patient, one in it for each study, one or two views in that; a table of 14 columns."""
    write_dataset(catalog, each, "samples:\n" + "".join(
        '  - table: "%s.csv"\n    image: "{Path~(?:train|valid)/.*}"\n'
        '    label: {columns: %s, none: No finding, unsure: ["-1"]}\n'
        "    patient: '{Path~patient\\d+}'\n    split: %s\n" % (part, json.dumps(FINDINGS), part) for part in ("train", "valid"))
        + plain(["No finding"] + FINDINGS) + "alone: [No finding]\n")
    draw = random.Random(each.number)
    patients, studies = each.images * 65_000 // DEEP, each.images * 187_650 // DEEP
    studies_of = collections.Counter(list(range(patients)) + draw.choices(range(patients), k=studies - patients))
    both_views = set(draw.sample(range(studies), each.images - studies))
    cells = ["1.0"] * 13 + ["0.0"] * 10 + ["-1.0"] * 5 + [""] * 72
    header = "Path,Sex,Age,Frontal/Lateral,AP/PA,%s\n" % ",".join(FINDINGS)
    lines = {"train": [header], "valid": [header]}
    study = 0
    for patient in range(patients):
        part = "valid" if patient % 300 == 0 else "train"
        for number in range(studies_of[patient]):
            folder = "%s/patient%05d/study%d" % (part, patient, number + 1)
            os.makedirs(os.path.join(each.tree(data), folder))
            for view in ("view1_frontal", "view2_lateral") if study in both_views else ("view1_frontal",):
                with open(os.path.join(each.tree(data), folder, view + ".jpg"), "wb") as file:
                    file.write(b"x")
                lines[part].append("CheXpert-v1.0-small/%s/%s.jpg,Female,60,Frontal,AP,%s\n"
                                   % (folder, view, ",".join(draw.choice(cells) for _ in FINDINGS)))
            study += 1
    for part, some in lines.items():
        write(os.path.join(each.tree(data), part + ".csv"), "".join(some))


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


def make_masks(each, catalog, data):
    write_dataset(catalog, each,
                  'samples:\n  - files: "images/{id}.png"\n    label: lesion\n    regions:\n      - mask: "masks/{id}.png"\n'
                  "labels: {lesion: Lesion}\n")
    draw = random.Random(each.number)
    for folder in "images", "masks":
        os.makedirs(os.path.join(each.tree(data), folder))
    picture = png([b"\x40" * SIDE] * SIDE)
    for number in range(each.images):
        name = "IMG_%07d.png" % number
        for folder, content in ("images", picture), ("masks", png(disc(draw))):
            with open(os.path.join(each.tree(data), folder, name), "wb") as file:
                file.write(content)


def disc(draw):
    """The rows of a black picture with a white disc."""
    radius = draw.randrange(20, 120)
    x, y = draw.randrange(radius, SIDE - radius), draw.randrange(radius, SIDE - radius)
    rows = []
    for row in range(SIDE):
        half = int(max(0, radius * radius - (row - y) ** 2) ** 0.5)
        rows.append(b"\0" * (x - half) + b"\xff" * (2 * half) + b"\0" * (SIDE - x - half))
    return rows


def png(rows):
    """Eight bits of grey, no row filtered."""

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in rows), 1)) + chunk(b"IEND", b""))


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
