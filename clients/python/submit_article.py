#!/usr/bin/env python3
"""Hand an article to Copydesk without Java, as a CMS would: librdkafka for Kafka, Python's avro for the letter.

  submit_article.py --source herald --id 2026-117 article.txt
  submit_article.py --source herald --id 2026-117 --media-type 'text/html; charset=windows-1252' --meta section=Politics page.html
  submit_article.py --source herald --id 2026-117 --action WITHDRAW
  submit_article.py --registry http://127.0.0.1:8081/apis/ccompat/v7 --source herald --id 2026-117 article.txt

Debian: apt-get install python3-avro python3-confluent-kafka
"""

import argparse
import datetime
import pathlib
import sys

import confluent_kafka
import letters

TOPIC = "articles.submitted"


def main():
    options = arguments()
    shipped = letters.Shipped(options.schemas)
    if options.registry:
        header, schema = letters.Registry(options.registry).header(TOPIC, shipped.text("Submission"))
    else:
        header, schema = shipped.header("Submission")
    value = letters.write(submission(options), header, schema)
    partition, offset = send(options.bootstrap, f"{options.source}/{options.id}", value)
    print(f"{options.source}/{options.id}: {len(value)} bytes are at {TOPIC} {partition}/{offset}")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=pathlib.Path, help="the body; none for WITHDRAW and ERASE")
    parser.add_argument("--bootstrap", default="127.0.0.1:9092", help="addresses of Kafka (%(default)s)")
    parser.add_argument("--registry", help="a schema registry that speaks Confluent's API")
    parser.add_argument("--schemas", default=letters.SHIPPED, help="folder of the shipped schemas")
    parser.add_argument("--source", required=True, help="the CMS")
    parser.add_argument("--id", required=True, help="the article's lasting id there")
    parser.add_argument("--action", choices=("PUBLISH", "CORRECT", "WITHDRAW", "ERASE"), default="PUBLISH")
    parser.add_argument("--media-type", default="text/plain; charset=utf-8")
    parser.add_argument("--meta", action="append", default=[], metavar="NAME=VALUE", help="as byline=, published=, section=")
    options = parser.parse_args()
    if (options.file is None) != (options.action in ("WITHDRAW", "ERASE")):
        parser.error(f"{options.action} takes {'a' if options.file is None else 'no'} file")
    return options


def submission(options):
    return {
        "source": options.source,
        "externalId": options.id,
        "action": options.action,
        "mediaType": options.media_type if options.file else "",
        "body": options.file.read_bytes() if options.file else b"",
        "metadata": dict(pair.split("=", 1) for pair in options.meta),
        "submittedAt": datetime.datetime.now(datetime.timezone.utc),
    }


def send(bootstrap, key, value):
    """Waits until Kafka has it."""
    delivered = []
    producer = confluent_kafka.Producer(
        {
            "bootstrap.servers": bootstrap,
            "enable.idempotence": True,
            "compression.type": "zstd",
            "message.max.bytes": 4 * 1024 * 1024,  # the topic's own limit
            # The way in which Java's clients choose a partition. librdkafka's own way is another one, and an
            # article whose submissions are on two partitions is two articles.
            "partitioner": "murmur2_random",
        }
    )
    producer.produce(TOPIC, key=key.encode(), value=value, on_delivery=lambda *outcome: delivered.append(outcome))
    producer.flush(30)
    if not delivered:
        sys.exit(f"{bootstrap} did not answer for 30 s")
    error, record = delivered[0]
    if error:
        sys.exit(f"{TOPIC}: {error.str()}")
    return record.partition(), record.offset()


if __name__ == "__main__":
    main()
