#!/usr/bin/env python3
"""Prints letters as JSON, one a line, with nothing of Copydesk but the folder of shipped schemas.

    kcat -b localhost:9092 -C -e -t reviews.ready -f '%R%s' | read_letters.py
    read_letters.py FILE...            each file holds the value of one record

Needs Avro for Python: apt-get install python3-avro, or pip install avro.
COPYDESK_SCHEMAS names the folder of shipped schemas where it is not beside this file.
With SCHEMA_REGISTRY_URL (as http://localhost:8081) the Confluent wire format is read as well.
"""
import functools
import io
import json
import os
import pathlib
import struct
import sys
import urllib.request

import avro.io
import avro.schema

SHIPPED = pathlib.Path(
    os.environ.get(
        "COPYDESK_SCHEMAS",
        pathlib.Path(__file__).resolve().parent.parent / "src/main/resources/schemas/shipped",
    )
)


@functools.cache
def shipped(fingerprint):
    """The schema with a fingerprint, given as its bytes stand on the wire, in hexadecimal."""
    for line in (SHIPPED / "index.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith(fingerprint + "\t"):
            _, _, _, file = line.split("\t")
            return avro.schema.parse((SHIPPED / file).read_text(encoding="utf-8"))
    raise ValueError(f"no shipped letter has the fingerprint {fingerprint}")


@functools.cache
def registered(schema_id):
    """The schema with an id of the registry."""
    base = os.environ["SCHEMA_REGISTRY_URL"].rstrip("/").split("/apis/")[0]
    with urllib.request.urlopen(f"{base}/apis/ccompat/v7/schemas/ids/{schema_id}") as answer:
        return avro.schema.parse(json.load(answer)["schema"])


def letter(value):
    """Reads one letter in either wire form."""
    if value[:2] == b"\xc3\x01":
        schema, body = shipped(value[2:10].hex()), value[10:]
    elif value[:1] == b"\x00":
        schema, body = registered(int.from_bytes(value[1:5], "big")), value[5:]
    else:
        raise ValueError(f"neither C3 01 nor 00, but {value[:2].hex()}")
    return avro.io.DatumReader(schema).read(avro.io.BinaryDecoder(io.BytesIO(body)))


def values_of_kcat(stream):
    """Values with their length before them in four bytes; -1 is the length of a tombstone."""
    while head := stream.read(4):
        (length,) = struct.unpack(">i", head)
        yield None if length < 0 else stream.read(length)


def as_json(value):
    return value.decode("latin-1") if isinstance(value, bytes) else value.isoformat()


def main(files):
    values = [pathlib.Path(file).read_bytes() for file in files] or values_of_kcat(sys.stdin.buffer)
    for value in values:
        record = None if value is None else letter(value)
        print(json.dumps(record, ensure_ascii=False, default=as_json))


if __name__ == "__main__":
    main(sys.argv[1:])
