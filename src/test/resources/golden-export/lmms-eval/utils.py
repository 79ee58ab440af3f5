import re


def visual(doc):
    return [doc["image"].convert("RGB")]


def text(doc):
    options = "\n".join(f"{chr(65 + i)}: {option}" for i, option in enumerate(doc["options"]))
    return f"{doc['question']}\n{options}\nAnswer with the option's letter from the given choices directly."


def results(doc, results):
    said = results[0].strip()
    letter = re.fullmatch(r"\(?([A-Z])(?:[).:].*)?", said, re.S) or re.search(r"answer is:? \(?([A-Z])\b", said)
    return {"acc": float(bool(letter) and letter.group(1) == doc["answer"])}
