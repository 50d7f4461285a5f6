#!/usr/bin/env python3
"""Puts folders in AISHELL-1's layout, with utterances.tsv, together into one corpus of JSON lines.

    manifest.py OUT FOLDER [FOLDER ...]

Writes OUT/train.jsonl, OUT/dev.jsonl, and a test set for each kind of speaker: a folder's test utterances
by speakers of the training set go to test-seen, others to test-unseen; folders of a single speaker, such as
lists of words, get test-NAME. Prints, for each test set, the share of its characters that no training text
holds: no model trained on this gets below that error rate.
"""
import csv
import json
import pathlib
import sys


def rows(folder):
    with open(folder / "utterances.tsv", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def audio_of(folder, row):
    stem = folder / "wav" / row["split"] / row["speaker"] / row["utt"]
    return next(path for ending in (".flac", ".opus", ".wav") if (path := stem.with_suffix(ending)).exists())


def set_of(folder, row, speakers_trained, speakers_all):
    if row["split"] != "test":
        return row["split"]
    if len(speakers_all) == 1:
        return f"test-{folder.name}"
    return "test-seen" if row["speaker"] in speakers_trained else "test-unseen"


def main():
    out, folders = pathlib.Path(sys.argv[1]), [pathlib.Path(name).resolve() for name in sys.argv[2:]]
    sets = {}
    for folder in folders:
        table = rows(folder)
        trained = {row["speaker"] for row in table if row["split"] == "train"}
        everybody = {row["speaker"] for row in table}
        for row in table:
            line = {"id": row["utt"], "speaker": row["speaker"], "text": row["text"], "audio": str(audio_of(folder, row))}
            sets.setdefault(set_of(folder, row, trained, everybody), []).append(line)
    out.mkdir(parents=True, exist_ok=True)
    for name, lines in sets.items():
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (out / f"{name}.jsonl").write_text(text, encoding="utf-8")
    known = {character for line in sets["train"] for character in line["text"]}
    for name, lines in sorted(sets.items()):
        characters = [character for line in lines for character in line["text"] if not character.isspace()]
        missing = sum(character not in known for character in characters)
        print(f"{name}: {len(lines)} utterances, {len(characters)} characters, "
              f"{100 * missing / len(characters):.2f} % never in a training text")


main()
