from pathlib import Path

from inspect_ai import Task, task
from inspect_ai.dataset import json_dataset
from inspect_ai.scorer import choice
from inspect_ai.solver import multiple_choice


@task
def medmat(split: str = "test"):
    data = json_dataset(str(Path(__file__).with_name(split + ".jsonl")))
    return Task(dataset=data, solver=multiple_choice(), scorer=choice())
