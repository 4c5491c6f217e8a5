#!/usr/bin/env python3
"""Runs clang-tidy over src/ as .clang-tidy says: tidy.py BUILD_FOLDER WORK_FOLDER.

Nine tenths of its time would go into the same headers of libraries, once for each source. So sources are read in
batches: one file that includes some sixteen of them. Two sources that name something alike for themselves alone do not
share a batch. What a batch complains of (or a batch that does not parse) is only believed when the source by itself is
complained of, too: so nothing is reported that is not there, and a `using` that a neighbour needs may be missed.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

BATCH_SOURCES = 16
WITH_ARGUMENT = {"-isystem", "-Xclang", "-I", "-include"}
ROOT = pathlib.Path(__file__).resolve().parents[2]


def flags_of(command):
    """The compiler's flags as tuples, without the precompiled headers: each check would look at all of them each time."""
    words = shlex.split(re.sub(r"-Xclang -include(-pch)? -Xclang \S+", "", command))[1:]
    flags, rest = [], iter(words[:words.index("-o")])
    for word in rest:
        flags.append((word, next(rest)) if word in WITH_ARGUMENT else (word,))
    return flags


def own_names(source, generated):
    """The names that a source keeps for itself: those of its unnamed namespaces, its macros, the fields of its view."""
    names, unnamed = set(), False
    for line in source.read_text().splitlines():
        if line == "namespace {":
            unnamed = True
        elif line == "}  // namespace":
            unnamed = False
        elif view := re.match(r'#include "(views/[^"]+)"', line):
            names.update(re.findall(r"\bk\w+", (generated / view[1]).read_text()))
        elif macro := re.match(r"#define (\w+)", line):
            names.add(macro[1])
        elif unnamed and (named := re.match(r"(?:enum class|struct|class|enum|using) (\w+)|[^\s/#}][^(={;\[]*?(\w+)\s*[(={;\[]", line)):
            names.add(named[1] or named[2])
    return names


def batches_of(sources, generated):
    """Batches of at most BATCH_SOURCES; the sources of one folder are dealt out over all of them."""
    count = -(-len(sources) // BATCH_SOURCES)
    batches = [([], set()) for _ in range(count)]
    for source in sources:
        names = own_names(source, generated)
        for batch, taken in sorted(batches, key=lambda entry: len(entry[0])):
            if len(batch) < BATCH_SOURCES and not names & taken:
                break
        else:
            batch, taken = [], set()
            batches.append((batch, taken))
        batch.append(source)
        taken |= names
    return [batch for batch, _ in batches]


def tidy(file, flags):
    done = subprocess.run(["clang-tidy", "-quiet", str(file), "--", *flags], capture_output=True, text=True, cwd=ROOT)
    return done.returncode == 0, done.stdout


def main():
    build, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    work.mkdir(parents=True, exist_ok=True)
    flags, sources = {}, []
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["file"])
        if ROOT / "src" in file.parents and not file.name.endswith("_test.cpp"):
            sources.append(file)
            flags.update(dict.fromkeys(flags_of(entry["command"])))
    flags = [word for flag in flags for word in flag]

    def read(number, batch):
        together = work / f"batch_{number}.cpp"
        together.write_text("".join(f'#include "{source}"\n' for source in batch))
        if tidy(together, [*flags, "-Wno-shadow"])[0]:
            return []
        return [said for fine, said in (tidy(source, flags) for source in batch) if not fine]

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as readers:
        found = [said for some in readers.map(read, *zip(*enumerate(batches_of(sorted(sources), build / "generated"))))
                 for said in some]
    print(*found, sep="\n", end="")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
