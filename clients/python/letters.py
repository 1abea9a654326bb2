"""Copydesk's letters in Python: what stands in front of the Avro on the wire, and where its schema is found.

Two forms are on the wire, and a reader tells them apart by the first byte:

  C3 01, 8 bytes   Avro single-object encoding: the schema's CRC-64-AVRO fingerprint, lowest byte first.
                   The schema is one of the files of the schemas folder.
  00, 4 bytes      the form that Confluent's serializers write: an id, highest byte first, that the
                   schema registry knows.

Needs the package `avro` (Debian: python3-avro); the registry is asked with the standard library.
"""

import io
import json
import pathlib
import struct
import urllib.error
import urllib.request

import avro.errors
import avro.io
import avro.schema

SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "schemas/src/main/resources/schemas/shipped"
SINGLE_OBJECT = b"\xc3\x01"
REGISTERED = b"\x00"


class Unreadable(Exception):
    """Bytes that are no letter: the message says what was expected and what came."""


class Shipped:
    """The schemas that ever shipped, from the folder with their index.tsv: fingerprint, letter, version, file."""

    def __init__(self, folder=SHIPPED):
        self._by_fingerprint, self._newest = {}, {}
        folder = pathlib.Path(folder)
        for line in (folder / "index.tsv").read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                fingerprint, letter, _, file = line.split("\t")
                text = (folder / file).read_text(encoding="utf-8")
                self._by_fingerprint[bytes.fromhex(fingerprint)] = avro.schema.parse(text)
                self._newest[letter] = bytes.fromhex(fingerprint), text

    def of(self, value):
        """The schema that a value was written with, and where its Avro begins."""
        schema = self._by_fingerprint.get(value[2:10])
        if schema is None:
            raise Unreadable(f"expected the fingerprint of a shipped schema, got {value[2:10].hex() or 'none'}")
        return schema, 10

    def header(self, letter):
        """What stands in front of a letter's Avro, as of a "Submission", and its newest schema."""
        fingerprint, text = self._newest[letter]
        return SINGLE_OBJECT + fingerprint, avro.schema.parse(text)

    def text(self, letter):
        """A letter's newest schema as one line of JSON, which is how Copydesk registers it."""
        return json.dumps(json.loads(self._newest[letter][1]), separators=(",", ":"), ensure_ascii=False)


class Registry:
    """The schemas of a registry that speaks Confluent's API, as http://127.0.0.1:8081/apis/ccompat/v7."""

    def __init__(self, url):
        self._url, self._by_id = url.rstrip("/"), {}

    def of(self, value):
        """The schema that a value was written with, and where its Avro begins."""
        if len(value) < 5:
            raise Unreadable(f"expected 00 and the id of a schema, got {_beginning(value)}")
        number = struct.unpack(">I", value[1:5])[0]
        if number not in self._by_id:
            self._by_id[number] = avro.schema.parse(self._ask(f"/schemas/ids/{number}")["schema"])
        return self._by_id[number], 5

    def header(self, topic, text):
        """What stands in front of the Avro of a topic's letters. A schema that the registry lacks is registered."""
        number = self._ask(f"/subjects/{topic}-value/versions", {"schema": text})["id"]
        return REGISTERED + struct.pack(">I", number), avro.schema.parse(text)

    def _ask(self, path, body=None):
        request = urllib.request.Request(
            self._url + path,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/vnd.schemaregistry.v1+json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as e:
            raise Unreadable(f"the registry answers {e.code} to {path}") from e
        except urllib.error.URLError as e:
            raise SystemExit(f"{self._url}: {e.reason}") from e


def read(value, shipped, registry=None):
    """The letter in the bytes of a record, as a dict. Raises Unreadable."""
    if value[:2] == SINGLE_OBJECT:
        schema, begin = shipped.of(value)
    elif value[:1] == REGISTERED and registry:
        schema, begin = registry.of(value)
    else:
        raise Unreadable(f"expected C3 01 or, with a registry, 00, got {_beginning(value)}")
    try:
        return avro.io.DatumReader(schema).read(avro.io.BinaryDecoder(io.BytesIO(value[begin:])))
    except (avro.errors.AvroException, AssertionError, EOFError, ValueError, struct.error, IndexError) as e:
        raise Unreadable(f"expected {schema.fullname} in Avro, got {len(value)} bytes that are not") from e


def write(letter, header, schema):
    """The bytes of a record, with what stands in front."""
    out = io.BytesIO(header)
    out.seek(len(header))
    avro.io.DatumWriter(schema).write(letter, avro.io.BinaryEncoder(out))
    return out.getvalue()


def _beginning(value):
    return f"{len(value)} bytes that begin with {value[:2].hex(' ')}" if value else "no bytes at all"
