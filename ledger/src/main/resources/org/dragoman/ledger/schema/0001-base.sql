-- Tables of version 1. This file is frozen: a change is a new file with the next number.
CREATE SCHEMA kept;

CREATE TABLE kept.runs (
  run VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  engine VARCHAR NOT NULL,
  knowledge VARCHAR NOT NULL
);

CREATE TABLE kept.documents (
  doc VARCHAR NOT NULL,
  story VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  outlet VARCHAR NOT NULL,
  url VARCHAR NOT NULL,
  published DATE,
  text VARCHAR,
  hash VARCHAR NOT NULL,
  length INTEGER NOT NULL,
  run VARCHAR NOT NULL
);

CREATE TABLE kept.sentences (
  doc VARCHAR NOT NULL,
  sentence INTEGER NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  heading BOOLEAN NOT NULL,
  hash VARCHAR NOT NULL,
  text VARCHAR,
  folded VARCHAR
);

CREATE TABLE kept.events (
  event VARCHAR NOT NULL,
  doc VARCHAR NOT NULL,
  sentence INTEGER NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  trigger_begin INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  trigger_words VARCHAR NOT NULL,
  type VARCHAR NOT NULL,
  mode VARCHAR NOT NULL,
  contexts VARCHAR[] NOT NULL,
  cameo VARCHAR NOT NULL,
  quad INTEGER NOT NULL,
  goldstein DOUBLE NOT NULL,
  intensity DOUBLE NOT NULL,
  content VARCHAR,
  content_begin INTEGER,
  content_end INTEGER,
  topic VARCHAR,
  factuality VARCHAR NOT NULL,
  first_day DATE,
  last_day DATE,
  date_precision VARCHAR NOT NULL,
  date_words VARCHAR NOT NULL,
  place VARCHAR,
  place_kind VARCHAR,
  place_country VARCHAR,
  place_admin1 VARCHAR,
  lat DOUBLE,
  lon DOUBLE,
  geonames BIGINT,
  population BIGINT,
  place_words VARCHAR NOT NULL,
  background BOOLEAN NOT NULL,
  confidence DOUBLE NOT NULL,
  rule VARCHAR NOT NULL,
  mentions INTEGER[] NOT NULL,
  considered VARCHAR[] NOT NULL,
  published DATE,
  outlet VARCHAR NOT NULL
);

CREATE TABLE kept.participants (
  event VARCHAR NOT NULL,
  side VARCHAR NOT NULL,
  position INTEGER NOT NULL,
  words VARCHAR NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  country VARCHAR NOT NULL,
  sector VARCHAR NOT NULL,
  more VARCHAR NOT NULL,
  because VARCHAR NOT NULL
);

CREATE TABLE kept.counts (
  event VARCHAR NOT NULL,
  what VARCHAR NOT NULL,
  least BIGINT NOT NULL,
  most BIGINT NOT NULL,
  words VARCHAR NOT NULL
);

CREATE TABLE kept.statements (
  statement VARCHAR NOT NULL,
  doc VARCHAR NOT NULL,
  sentence INTEGER NOT NULL,
  kind VARCHAR NOT NULL,
  cue VARCHAR NOT NULL,
  words VARCHAR,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  published DATE,
  outlet VARCHAR NOT NULL
);

CREATE TABLE kept.voices (
  statement VARCHAR NOT NULL,
  side VARCHAR NOT NULL,
  words VARCHAR NOT NULL,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  name VARCHAR NOT NULL,
  country VARCHAR NOT NULL,
  sector VARCHAR NOT NULL,
  more VARCHAR NOT NULL,
  because VARCHAR NOT NULL
);
