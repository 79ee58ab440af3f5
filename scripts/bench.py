"""Measures medmat on inputs made here, beside copying, listing and a plain Python script. Started by scripts/bench."""

import argparse
import importlib.util
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import bench_inputs
from bench_inputs import Input

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.join(os.path.dirname(HERE), "target", "medmat")
MIB = 1 << 20
FOLDERS = ("files", "deep", "masks")


class Measured:
    """Seconds by the clock, seconds of all processors, and the largest memory in bytes."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory

    @staticmethod
    def median(runs):
        return Measured(*(statistics.median(getattr(run, key) for run in runs) for key in ("wall", "cpu", "memory")))


def run(command, wanted=(0,)):
    """Runs a command; the kernel tells at its end what it used, as /usr/bin/time does."""
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as errors:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in wanted:
            errors.seek(0)
            sys.exit("bench: %s ended with %d\n%s" % (" ".join(command), child.returncode, errors.read().decode()))
    unit = 1 if sys.platform == "darwin" else 1024
    return Measured(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * unit)


def program():
    """scripts/medmat, else the classes that Maven has compiled."""
    launcher = os.path.join(HERE, "medmat")
    if os.path.exists(launcher):
        return [launcher]
    root = os.path.dirname(HERE)
    path = subprocess.run(
        ["mvn", "-q", "-o", "dependency:build-classpath", "-DincludeScope=runtime", "-Dmdep.outputFile=/dev/stdout"],
        cwd=root, check=True, capture_output=True, text=True).stdout.strip()
    return ["java", "-cp", os.path.join(root, "target", "classes") + os.pathsep + path, "org.medmat.cli.Main"]


def await_archives(command):
    """The first start may compile the program, and makes an archive of its classes in the background; with Java 25 long work has one
    of its own. At most a minute each, as not every Java can make one."""
    for start, endings in (["--version"], (".jsa",)), (["build", "--help"], (".jsa", ".aot")):
        run(command + start)
        for _ in range(60):
            names = os.listdir(PROGRAM) if os.path.isdir(PROGRAM) else []
            if any(name.endswith(endings) for name in names) and not any(os.path.isdir(os.path.join(PROGRAM, name))
                                                                         for name in names if "." in name):
                break
            time.sleep(1)


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return folder


def output_files(folder, endings=(".json",)):
    return sorted(os.path.join(above, name) for above, _, names in os.walk(folder) for name in names if name.endswith(endings))


HASHING = """
import sys, hashlib, imagehash
from PIL import Image
for name in sys.argv[1:]:
    hashlib.sha256(open(name, "rb").read()).hexdigest()
    imagehash.dhash(Image.open(name).convert("L"))
"""


class Bench:
    def __init__(self, options, work):
        self.options = options
        self.work = work
        self.program = program()
        self.catalog = os.path.join(work, "catalog")
        self.data = os.path.join(work, "data")
        self.out = os.path.join(work, "out")
        self.reader = None

    def inputs(self):
        part = 20 if self.options.quick else 1
        all_of_them = [Input(1001, "files", 200_000 // part), Input(1002, "table", 1_000_000 // part),
                       Input(1003, "table", 5_000_000 // part), Input(1004, "onehot", 200_000 // part),
                       Input(1005, "masks", 2_000 // part), Input(1006, "deep", bench_inputs.DEEP // part)]
        return [each for each in all_of_them if not self.options.only or each.number in self.options.only]

    def build(self, each, again=False):
        """From nothing; or once more into what the build before has left, with nothing changed."""
        if not again:
            fresh(self.out)
        command = self.program + ["build", "--catalog", self.catalog, "--data", self.data, "--dataset", str(each.number), "--out", self.out]
        return run(command)

    def copy(self):
        """The files of the build before, to the disk like its own."""
        to = fresh(os.path.join(self.work, "copy"))
        return run(["sh", "-c", 'to=$1; shift; cp "$@" "$to" && sync "$to"/*', "sh", to] + output_files(self.out))

    def export(self, each):
        """Of the items of the build before, without pictures."""
        to = os.path.join(self.work, "export")
        shutil.rmtree(to, ignore_errors=True)
        return run(self.program + ["export", self.out, "--catalog", self.catalog, "--dataset", str(each.number),
                                   "--to", "jsonl", "--pictures", "none", "--out", to])

    def read(self):
        """The items and origins that an export reads, once, by the same readers, which do nothing with them."""
        if not self.reader:
            path = os.pathsep.join([os.path.join(PROGRAM, "medmat.jar"), self.work])
            archives = sorted(name for name in os.listdir(PROGRAM) if name.endswith(".jsa"))
            run(["javac", "-cp", path, "-d", self.work, os.path.join(HERE, "BenchRead.java")])
            self.reader = (["java", "-XX:+UseSerialGC", "-Xms160m", "-Xmn112m"]
                           + ["-XX:SharedArchiveFile=" + os.path.join(PROGRAM, name) for name in archives[:1]]
                           + ["-cp", path, "BenchRead", self.catalog])
        return run(self.reader + [self.out])

    def find(self, each):
        return run(["find", each.tree(self.data)])

    def plain(self, each):
        out = fresh(os.path.join(self.work, "plain"))
        source = each.tree(self.data) + ("" if each.kind in FOLDERS else ".csv")
        return run([sys.executable, os.path.join(HERE, "bench_plain.py"), each.kind, str(each.number), source, out])

    def measure(self, each):
        """All of one input; one after the other, so that what else the machine does disturbs all alike."""
        runs = {"medmat": [], "again": [], "copy": [], "find": [], "python": [], "export": [], "read": []}
        for turn in range(self.options.repeat):
            runs["medmat"].append(self.build(each))
            runs["again"].append(self.build(each, again=True))
            runs["copy"].append(self.copy())
            if each.kind == "table" and each.images <= 1_000_000:
                runs["export"].append(self.export(each))
                runs["read"].append(self.read())
            if each.kind in FOLDERS:
                runs["find"].append(self.find(each))
            if each.images <= 1_000_000 and turn < self.options.python_repeat:
                runs["python"].append(self.plain(each))
        size = sum(os.path.getsize(file) for file in output_files(self.out))
        return {name: Measured.median(some) for name, some in runs.items() if some}, size

    def look(self, each):
        """Opens all pictures of a build; then finds that none has changed; then only reads the files."""
        run(self.program + ["build", "--catalog", self.catalog, "--data", self.data, "--dataset", str(each.number),
                            "--out", fresh(os.path.join(self.work, "out"))])
        index = os.path.join(self.work, "out", "medmat-pictures")
        files = [os.path.join(folder, name) for folder, _, names in os.walk(each.tree(self.data)) for name in names]
        looking = self.program + ["pictures", os.path.join(self.work, "out"), "--catalog", self.catalog, "--images", self.data]
        runs = {"medmat": [], "again": [], "cat": [], "python": []}
        for _ in range(self.options.repeat):
            shutil.rmtree(index, ignore_errors=True)
            runs["medmat"].append(run(looking))
            runs["again"].append(run(looking))
            runs["cat"].append(run(["sh", "-c", 'cat "$@" > /dev/null', "sh"] + files))
            if importlib.util.find_spec("PIL") and importlib.util.find_spec("imagehash"):
                runs["python"].append(run([sys.executable, "-c", HASHING] + files))
        return {name: Measured.median(some) for name, some in runs.items() if some}

    def start_up(self):
        commands = {"java -version": ["java", "-version"],
                    "medmat --version": self.program + ["--version"],
                    "medmat list datasets": self.program + ["list", "datasets"]}
        runs = {name: [] for name in commands}
        for _ in range(20):
            for name, command in commands.items():
                runs[name].append(run(command))
        return {name: Measured.median(some) for name, some in runs.items()}


def table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        print("| " + " | ".join(cell.ljust(w) if column == 0 else cell.rjust(w)
                                for column, (cell, w) in enumerate(zip(row, widths))) + " |")
        if number == 0:
            print("|" + "|".join("-" * (width + 1) + (":" if column else "-") for column, width in enumerate(widths)) + "|")
    print(flush=True)


def ratio(one, *others, by="wall"):
    return getattr(one, by) / sum(getattr(other, by) for other in others)


def shown(number):
    return "%.2f" % number


KINDS = {"files": "files", "deep": "files, deep", "table": "rows", "onehot": "rows, 14 columns", "masks": "masks"}


def name_of(each):
    return "{:,} {}".format(each.images, KINDS[each.kind])


def report_builds(inputs, measured, sizes):
    rows = [["input", "items/s", "seconds", "of processors", "MiB", "MiB written", "copy", "find", "unchanged", "Python", "of processors"]]
    for each in inputs:
        ours, others = measured[each.number]["medmat"], measured[each.number]
        rows.append([name_of(each), "{:,.0f}".format(each.images / ours.wall), shown(ours.wall), shown(ours.cpu), "%.0f" % (ours.memory / MIB),
                     "%.0f" % (sizes[each.number] / MIB)]
                    + [shown(others[name].wall) if name in others else "-" for name in ("copy", "find", "again", "python")]
                    + [shown(others["python"].cpu) if "python" in others else "-"])
    table(rows)


def targets(inputs, measured, started):
    """What is to be reached, by the clock; beside it the same of the processors' seconds, which other work disturbs less."""
    found = {each.number: measured[each.number] for each in inputs}

    def row(name, most, target, ratios):
        """`most`: whether the target is the most that may be; else it is the least."""
        clock, processors = ratios
        reached = clock <= target if most else clock >= target
        rows.append([name, ("at most " if most else "at least ") + "%g" % target, shown(clock), shown(processors), "yes" if reached else "no"])

    def both(one, *others):
        return ratio(one, *others), ratio(one, *others, by="cpu")

    rows = [["target", "", "by the clock", "of processors", "reached"]]
    for number, name, target in ((1006, "deep tree", 1.3), (1001, "class folders", 3), (1002, "a table", 10)):
        if "python" in found.get(number, {}):
            row(name + ": times as fast as Python", False, target, both(found[number]["python"], found[number]["medmat"]))
    if 1006 in found:
        deep = found[1006]
        row("deep tree: times find and copy", True, 3, both(deep["medmat"], deep["find"], deep["copy"]))
    for number, name in (1006, "deep tree"), (1001, "class folders"):
        if number in found:
            row(name + " unchanged: times find", True, 1.5, both(found[number]["again"], found[number]["find"]))
    if 1003 in found:
        row("a large table: times copy", True, 3, both(found[1003]["medmat"], found[1003]["copy"]))
    if "export" in found.get(1002, {}):
        row("export of a table: times reading", True, 2, both(found[1002]["export"], found[1002]["read"]))
    if started:
        row("list: times java -version", True, 6, both(started["medmat list datasets"], started["java -version"]))
    if 1002 in found:
        memory = found[1002]["medmat"].memory
        row("a table: MB of memory", True, 400, (memory / 1e6,) * 2)
        if 1003 in found:
            few, many = (next(each.images for each in inputs if each.number == number) for number in (1002, 1003))
            row("each further row: bytes of memory", True, 48, ((found[1003]["medmat"].memory - memory) / (many - few),) * 2)
    table(rows)


def report(bench, inputs, started):
    measured, sizes = {}, {}
    for each in inputs:
        measured[each.number], sizes[each.number] = bench.measure(each)
    report_builds(inputs, measured, sizes)
    if not bench.options.quick:
        targets(inputs, measured, started)


def report_pictures(bench, inputs):
    rows = [["pictures, 512 x 512", "a second", "a second and processor", "seconds", "of processors", "unchanged", "cat s", "imagehash s", "of processors"]]
    for each in inputs:
        measured = bench.look(each)
        ours, python = measured["medmat"], measured.get("python")
        rows.append(["{:,} {}".format(each.images, each.kind.upper()), "{:,.0f}".format(each.images / ours.wall),
                     "{:,.0f}".format(each.images / ours.cpu), "%.2f" % ours.wall, "%.2f" % ours.cpu,
                     "%.2f" % measured["again"].wall, "%.2f" % measured["cat"].wall,
                     "%.2f" % python.wall if python else "not here", "%.2f" % python.cpu if python else "-"])
    table(rows)


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--work", metavar="DIR", help="where the inputs and outputs lie for a while (some GB; default: a temporary folder)")
    parser.add_argument("--keep", action="store_true", help="keep them; with --work, inputs that are there are used again")
    parser.add_argument("--quick", action="store_true", help="everything 20 times smaller")
    parser.add_argument("--repeat", type=int, default=3, metavar="N", help="how often each is measured; medians are printed (default 3)")
    parser.add_argument("--python-repeat", type=int, default=3, metavar="N", help="the same for the slow Python script")
    parser.add_argument("--only", type=int, action="append", default=[], metavar="NUMBER", help="1001 files, 1002 and 1003 tables, 1004 one-hot, 1005 masks, 1006 a deep tree; repeatable")
    parser.add_argument("--no-start-up", action="store_true", help="don't measure starting the program")
    options = parser.parse_args()
    work = os.path.join(os.path.abspath(options.work), "medmat-bench") if options.work else tempfile.mkdtemp(prefix="medmat-bench-")
    os.makedirs(work, exist_ok=True)
    try:
        bench = Bench(options, work)
        await_archives(bench.program)
        print("%s, %d processors, Python %s\n" % (platform.platform(), os.cpu_count(), platform.python_version()))
        started = {} if options.no_start_up else bench.start_up()
        if started:
            java = started["java -version"]
            table([["start-up", "seconds", "of processors", "times java -version"]]
                  + [[name, "%.3f" % each.wall, "%.3f" % each.cpu, shown(ratio(each, java))] for name, each in started.items()])
        inputs = bench.inputs()
        if not os.path.exists(bench.data):
            print("making the inputs below %s ..." % work, file=sys.stderr, flush=True)
            bench_inputs.make(inputs, bench.catalog, bench.data)
        if inputs:
            report(bench, inputs, started)
        if not options.only:
            pictures = [Input(1008, "jpeg", 200 if options.quick else 4000), Input(1009, "png", 200 if options.quick else 4000)]
            for each in pictures:
                if not os.path.exists(each.tree(bench.data)):
                    bench_inputs.make_pictures(each, bench.catalog, bench.data)
            report_pictures(bench, pictures)
    finally:
        if not options.keep:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
