"""Runs an exported tagger over windows through ONNX Runtime's Java library, fetched by Maven."""
import os
import subprocess
import tempfile

import numpy

RUNTIME = "com.microsoft.onnxruntime:onnxruntime:1.23.2"


def runtime(folder):
    path = os.path.join(folder, "onnxruntime-1.23.2.jar")
    if not os.path.exists(path):
        subprocess.run(["mvn", "-q", "-B", "dependency:copy", "-Dartifact=" + RUNTIME,
                        "-DoutputDirectory=" + os.path.abspath(folder)], check=True)
    return path


def logits(model, windows, jars):
    """[(tags [n, 7], content to cue [n, n], cue to source [n, n])] of windows, from the int8 graph in the file called model."""
    numbers = [len(windows)]
    for w in windows:
        numbers += [len(w.ids), *w.ids, *w.features]
    with tempfile.TemporaryDirectory() as folder:
        question, answer = os.path.join(folder, "in"), os.path.join(folder, "out")
        numpy.array(numbers, ">i4").tofile(question)
        program = os.path.join(os.path.dirname(__file__), "RunOnnx.java")
        subprocess.run(["java", "-cp", runtime(jars), program, model, question, answer], check=True)
        flat = numpy.fromfile(answer, "<f4")
    out, at = [], 0
    for w in windows:
        n = len(w.ids)
        sizes = [n * 7, n * n, n * n]
        parts = [flat[at + sum(sizes[:i]):at + sum(sizes[:i + 1])].reshape(n, -1) for i in range(3)]
        out.append(tuple(parts))
        at += sum(sizes)
    return out
