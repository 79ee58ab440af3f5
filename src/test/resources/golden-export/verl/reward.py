import re


def compute_score(data_source, solution_str, ground_truth, extra_info=None):
    """1.0 for the letter or the label that is right, 0.0 for anything else."""
    boxed = re.findall(r"\\boxed\{([^{}]*)\}|<answer>(.*?)</answer>", solution_str, re.S)
    said = (next(filter(None, boxed[-1]), "") if boxed else solution_str).strip()
    if re.fullmatch("[A-Z]", ground_truth):
        letter = re.fullmatch(r"\(?([A-Z])(?:[).:].*)?", said, re.S) or re.search(r"answer is:? \(?([A-Z])\b", said)
        return float(bool(letter) and letter.group(1) == ground_truth)
    return float(said.rstrip(".").casefold() == ground_truth.casefold())
