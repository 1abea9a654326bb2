package org.copydesk.schemas.wire;

import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * One version of one letter, as it shipped.
 *
 * @param letter the letter's simple name, as "Article"
 * @param version from 1
 * @param schema with its docs, and with nothing that only Java needs
 */
record ShippedLetter(String letter, int version, Schema schema) {

  /** CRC-64-AVRO of the schema's canonical form; docs, defaults and logical types do not count. */
  long fingerprint() {
    return SchemaNormalization.parsingFingerprint64(schema);
  }
}
