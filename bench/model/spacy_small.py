"""Reads TEXTS.json (a list of warm-up texts and a list of texts) with spaCy's small English model on one thread.

Prints one line of JSON: versions, load time, resident memory, and the seconds by document and in batches.
Status 3 where spaCy or its model is not installed.
"""

import json
import os
import resource
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"

MODEL = "en_core_web_sm"


def load():
    started = time.perf_counter()
    try:
        import spacy

        reader = spacy.load(MODEL)
    except (ImportError, OSError) as error:
        print(str(error).splitlines()[0], file=sys.stderr)
        sys.exit(3)
    return spacy.__version__, reader, (time.perf_counter() - started) * 1000


def measure(read):
    started = time.perf_counter()
    documents = list(read())
    seconds = time.perf_counter() - started
    return {
        "seconds": seconds,
        "words": sum(sum(not token.is_space for token in document) for document in documents),
        "sentences": sum(sum(1 for _ in document.sents) for document in documents),
    }


def main():
    version, reader, load_ms = load()
    with open(sys.argv[1], encoding="utf-8") as file:
        warm_up, texts = json.load(file)
    for text in warm_up:
        reader(text)
    by_document = measure(lambda: map(reader, texts))
    # Linux counts kilobytes, macOS bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    report = {
        "spacy": version,
        "model": f"{MODEL} {reader.meta['version']}",
        "loadMs": load_ms,
        "residentMb": peak,
        "byDocument": by_document,
        "batched": measure(lambda: reader.pipe(texts)),
    }
    print(json.dumps(report))


main()
