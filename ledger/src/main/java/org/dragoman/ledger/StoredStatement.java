package org.dragoman.ledger;

import org.dragoman.event.Statement;

/** A statement out of the ledger. */
public record StoredStatement(String id, Statement statement, StoredEvent.Report report) {}
