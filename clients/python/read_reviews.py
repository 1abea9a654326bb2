#!/usr/bin/env python3
"""Read Copydesk's review records without Java: librdkafka or kcat for Kafka, Python's avro for the letters.

  read_reviews.py                                            what is on the topic until now, a few lines a record
  read_reviews.py --follow                                   go on, until Ctrl-C
  read_reviews.py --json                                     a line of JSON a record
  read_reviews.py --registry http://127.0.0.1:8081/apis/ccompat/v7    where the records were written with a registry
  kcat -b 127.0.0.1:9092 -t reviews.ready -C -e -q -X isolation.level=read_committed -f '%R%s' | read_reviews.py --frames

Debian: apt-get install python3-avro python3-confluent-kafka; with --frames the second is not needed.
"""

import argparse
import base64
import datetime
import json
import struct
import sys
import uuid

import letters


def main():
    options = arguments()
    shipped = letters.Shipped(options.schemas)
    registry = letters.Registry(options.registry) if options.registry else None
    show = show_json if options.json else show_text
    unreadable = 0
    for value in frames(sys.stdin.buffer) if options.frames else records(options):
        if value is None:
            continue  # a tombstone: what was there has been erased
        try:
            show(letters.read(value, shipped, registry))
        except letters.Unreadable as e:
            unreadable += 1
            print(f"unreadable: {e}", file=sys.stderr)
    sys.exit(2 if unreadable else 0)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bootstrap", default="127.0.0.1:9092", help="addresses of Kafka (%(default)s)")
    parser.add_argument("--topic", default="reviews.ready")
    parser.add_argument("--group", help="remember what was read under this name; without it all is read anew")
    parser.add_argument("--follow", action="store_true", help="wait for more")
    parser.add_argument("--frames", action="store_true", help="read kcat's -f '%%R%%s' from standard input")
    parser.add_argument("--registry", help="a schema registry that speaks Confluent's API")
    parser.add_argument("--schemas", default=letters.SHIPPED, help="folder of the shipped schemas")
    parser.add_argument("--json", action="store_true", help="a line of JSON a record")
    return parser.parse_args()


def frames(stream):
    """The values in kcat's -f '%R%s': four bytes of length, highest first (-1: no value), then the value."""
    while length := stream.read(4):
        size = struct.unpack(">i", length)[0]
        yield None if size < 0 else stream.read(size)


def records(options):
    """The values of a topic, committed ones only."""
    import confluent_kafka

    consumer = confluent_kafka.Consumer(
        {
            "bootstrap.servers": options.bootstrap,
            "group.id": options.group or f"read-reviews-{uuid.uuid4()}",
            "enable.auto.commit": bool(options.group),
            "auto.offset.reset": "earliest",
            "isolation.level": "read_committed",
            "enable.partition.eof": True,
        }
    )
    ended, partitions = set(), []
    consumer.subscribe([options.topic], on_assign=lambda _, assigned: partitions.extend(assigned))
    try:
        while options.follow or not partitions or len(ended) < len(partitions):
            record = consumer.poll(1.0)
            if record is None:
                continue
            if not record.error():
                yield record.value()
            elif record.error().code() == confluent_kafka.KafkaError._PARTITION_EOF:
                ended.add(record.partition())
            else:
                sys.exit(f"{options.bootstrap}, {options.topic}: {record.error().str()}")
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()


def show_json(record):
    print(json.dumps(record, ensure_ascii=False, default=plain), flush=True)


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()
    if isinstance(value, bytes):  # as in articles.rejected
        return base64.b64encode(value).decode()
    raise TypeError(type(value).__name__)


def show_text(record):
    article = record["article"]
    number = f"{record['articleId']} revision {record['revision']}.{record['update']}"
    print(f"{record['priority']:4} {record['state']:9} {number}  {article['title']}")
    print(f"     {record['summary']}")
    for flag in record["flags"]:
        words = " / ".join(check(article, span) for span in flag["evidence"])
        print(f"     {flag['severity']:6} {flag['policyId']}" + (f": {words}" if words else ""))
    for quote in record["quotes"]:
        words = " … ".join(check(article, span) for span in quote["spans"])
        stances = ", ".join(f"{stance['label']} {stance['target']}" for stance in quote["stances"])
        print(f"     {quote['kind']:8} {quote['attribution']['name'] or '(nobody found)'}: {words}" + (f" [{stances}]" if stances else ""))
    sys.stdout.flush()


def check(article, span):
    """The words of a span: positions count code points, as Python's own do."""
    words = article["text"][span["start"] : span["end"]]
    if words != span["text"]:
        raise AssertionError(f"{article['id']}: {span['start']}:{span['end']} are not the recorded words")
    return words


if __name__ == "__main__":
    main()
