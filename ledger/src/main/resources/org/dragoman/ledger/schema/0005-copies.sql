-- One story from many copies: what is kept of each text to find them, which texts share much, and which
-- reports are to be coded because they are copies no longer.
CREATE TABLE kept.fingerprints (
  doc VARCHAR NOT NULL,
  runs INTEGER[] NOT NULL
);

CREATE TABLE kept.samples (
  doc VARCHAR NOT NULL,
  sampled INTEGER NOT NULL,
  hash BIGINT NOT NULL
);

CREATE TABLE kept.pairs (
  one VARCHAR NOT NULL,
  other VARCHAR NOT NULL,
  likeness VARCHAR NOT NULL,
  shared INTEGER NOT NULL,
  one_in_other DOUBLE NOT NULL,
  other_in_one DOUBLE NOT NULL
);

CREATE TABLE kept.uncoded (doc VARCHAR NOT NULL);

-- Reports in a language that there is no reader for: kept, never coded.
CREATE TABLE kept.unread (
  doc VARCHAR NOT NULL,
  language VARCHAR NOT NULL
);
