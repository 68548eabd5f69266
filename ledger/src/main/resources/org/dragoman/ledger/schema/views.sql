-- The documented views: what users query. Made anew at every opening for writing.
CREATE OR REPLACE VIEW runs AS SELECT * FROM kept.runs;

CREATE OR REPLACE VIEW documents AS
  SELECT d.*, u.language AS unread FROM kept.documents d LEFT JOIN kept.unread u ON u.doc = d.doc;

CREATE OR REPLACE VIEW stories AS
  SELECT story, min(published) AS first_report, max(published) AS last_report, count(*) AS copies,
    list_sort(list_distinct(list(outlet) FILTER (outlet <> ''))) AS outlets
  FROM kept.documents GROUP BY story;

CREATE OR REPLACE VIEW pairs AS SELECT * FROM kept.pairs;

CREATE OR REPLACE VIEW sentences AS SELECT * FROM kept.sentences;

CREATE OR REPLACE VIEW participants AS
  SELECT * FROM kept.participants p WHERE NOT EXISTS (SELECT 1 FROM kept.set_aside a WHERE a.event = p.event)
  UNION ALL SELECT * FROM kept.corrected_participants;

CREATE OR REPLACE VIEW counts AS
  SELECT * FROM kept.counts c WHERE NOT EXISTS (SELECT 1 FROM kept.set_aside a WHERE a.event = c.event)
  UNION ALL SELECT * FROM kept.corrected_counts;

CREATE OR REPLACE VIEW events AS
  SELECT e.*, coalesce(s.happening, e.event) AS happening FROM (
    SELECT m.*, false AS corrected FROM kept.events m
      WHERE NOT EXISTS (SELECT 1 FROM kept.set_aside a WHERE a.event = m.event)
    UNION ALL SELECT *, true AS corrected FROM kept.corrected_events) e
  LEFT JOIN kept.same_events s ON s.event = e.event;

CREATE OR REPLACE VIEW statements AS SELECT * FROM kept.statements;

CREATE OR REPLACE VIEW voices AS SELECT * FROM kept.voices;

CREATE OR REPLACE VIEW mentions AS
  SELECT e.happening, e.event, d.doc, d.story, d.outlet, d.url, d.published, e.doc AS coded_in,
    e.sentence, e.trigger_begin, e.trigger_end
  FROM events e JOIN kept.documents o ON o.doc = e.doc JOIN kept.documents d ON d.story = o.story;

CREATE OR REPLACE VIEW corrections AS SELECT * FROM kept.corrections;

CREATE OR REPLACE VIEW audits AS SELECT * FROM kept.audits;
