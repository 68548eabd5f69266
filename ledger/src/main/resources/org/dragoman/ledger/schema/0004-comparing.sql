-- What comparing the reports of one event needs: the rare words of a report, and who waits to be compared.
CREATE TABLE kept.gists (
  doc VARCHAR NOT NULL,
  words INTEGER[] NOT NULL,
  weights FLOAT[] NOT NULL
);

CREATE TABLE kept.uncompared (doc VARCHAR NOT NULL);

INSERT INTO kept.uncompared SELECT DISTINCT doc FROM kept.events;
