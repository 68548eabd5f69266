-- Who acts on whom without a look at the participants, so that pairs and actors of millions of events are counted
-- in one pass: the countries and bodies of each side, in order, with blanks between; how intense a participant's
-- event is, and whether the same actor stands on the same side of the event before.
ALTER TABLE kept.events ADD COLUMN source_countries VARCHAR;
ALTER TABLE kept.events ADD COLUMN target_countries VARCHAR;
ALTER TABLE kept.corrected_events ADD COLUMN source_countries VARCHAR;
ALTER TABLE kept.corrected_events ADD COLUMN target_countries VARCHAR;
ALTER TABLE kept.participants ADD COLUMN intensity DOUBLE;
ALTER TABLE kept.participants ADD COLUMN again BOOLEAN;
ALTER TABLE kept.corrected_participants ADD COLUMN intensity DOUBLE;
ALTER TABLE kept.corrected_participants ADD COLUMN again BOOLEAN;

UPDATE kept.participants SET intensity = e.intensity FROM kept.events e WHERE e.event = participants.event;
UPDATE kept.corrected_participants SET intensity = e.intensity FROM kept.corrected_events e
  WHERE e.event = corrected_participants.event;
UPDATE kept.participants SET again = EXISTS (SELECT 1 FROM kept.participants p WHERE p.event = participants.event
  AND p.side = participants.side AND p.name = participants.name AND p.country = participants.country
  AND p.sector = participants.sector AND p.position < participants.position);
UPDATE kept.corrected_participants SET again = EXISTS (SELECT 1 FROM kept.corrected_participants p
  WHERE p.event = corrected_participants.event AND p.side = corrected_participants.side
  AND p.name = corrected_participants.name AND p.country = corrected_participants.country
  AND p.sector = corrected_participants.sector AND p.position < corrected_participants.position);

UPDATE kept.events SET source_countries = '', target_countries = '';
UPDATE kept.events SET source_countries = p.countries FROM (
  SELECT event, string_agg(DISTINCT country, ' ' ORDER BY country) AS countries FROM kept.participants
  WHERE side = 'source' AND country <> '' GROUP BY event) p WHERE p.event = events.event;
UPDATE kept.events SET target_countries = p.countries FROM (
  SELECT event, string_agg(DISTINCT country, ' ' ORDER BY country) AS countries FROM kept.participants
  WHERE side = 'target' AND country <> '' GROUP BY event) p WHERE p.event = events.event;
UPDATE kept.corrected_events SET source_countries = '', target_countries = '';
UPDATE kept.corrected_events SET source_countries = p.countries FROM (
  SELECT event, string_agg(DISTINCT country, ' ' ORDER BY country) AS countries FROM kept.corrected_participants
  WHERE side = 'source' AND country <> '' GROUP BY event) p WHERE p.event = corrected_events.event;
UPDATE kept.corrected_events SET target_countries = p.countries FROM (
  SELECT event, string_agg(DISTINCT country, ' ' ORDER BY country) AS countries FROM kept.corrected_participants
  WHERE side = 'target' AND country <> '' GROUP BY event) p WHERE p.event = corrected_events.event;
