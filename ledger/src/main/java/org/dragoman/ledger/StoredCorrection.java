package org.dragoman.ledger;

/**
 * One row of what people said: a correction of several fields has several rows of one number.
 *
 * @param field empty when the whole event was judged
 */
public record StoredCorrection(
    long number,
    String event,
    String doc,
    Correction.Verdict verdict,
    String field,
    String value,
    String author,
    String note) {}
