-- Events of different reports that are one event of the world. An event in no row stands alone.
CREATE TABLE kept.same_events (
  event VARCHAR NOT NULL,
  happening VARCHAR NOT NULL
);
