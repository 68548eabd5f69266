-- What people say about coded events, and the rows that then stand instead of the machine's.
CREATE TABLE kept.corrections (
  number BIGINT NOT NULL,
  event VARCHAR NOT NULL,
  doc VARCHAR NOT NULL,
  sentence_hash VARCHAR NOT NULL,
  trigger_words VARCHAR NOT NULL,
  verdict VARCHAR NOT NULL,
  field VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  author VARCHAR NOT NULL,
  note VARCHAR NOT NULL
);

CREATE TABLE kept.set_aside (event VARCHAR NOT NULL);
CREATE TABLE kept.corrected_events AS SELECT * FROM kept.events LIMIT 0;
CREATE TABLE kept.corrected_participants AS SELECT * FROM kept.participants LIMIT 0;
CREATE TABLE kept.corrected_counts AS SELECT * FROM kept.counts LIMIT 0;

CREATE TABLE kept.audits (
  run VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  judged INTEGER NOT NULL,
  correct INTEGER NOT NULL,
  low DOUBLE NOT NULL,
  high DOUBLE NOT NULL
);
