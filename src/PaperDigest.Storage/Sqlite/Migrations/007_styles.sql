-- Posts of several kinds. What a part is stands once for all who get the same: on Monday at nine, ten thousand channels want one message.
-- The papers it brings are kept for ever, so that none comes twice; the content only until it is settled and old.
CREATE TABLE body (
  id TEXT PRIMARY KEY,
  content TEXT,
  papers TEXT NOT NULL,
  CONSTRAINT papers_are_a_list CHECK (papers GLOB '[[]*]')
) WITHOUT ROWID;

-- A week of a subscription is planned once, whoever plans it.
CREATE TABLE run (
  subscription_id INTEGER NOT NULL,
  week TEXT NOT NULL,
  parts INTEGER NOT NULL,
  planned_at TEXT NOT NULL,
  PRIMARY KEY (subscription_id, week),
  CONSTRAINT week_is_a_week CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  CONSTRAINT a_run_has_parts CHECK (parts > 0)
) WITHOUT ROWID;

DROP VIEW ledger_ready;
ALTER TABLE ledger ADD COLUMN body_id TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
INSERT INTO body (id, content, papers) SELECT mark, '{"version":1,"message":' || message || '}', '[]' FROM ledger;
UPDATE ledger SET body_id = mark;
INSERT INTO run (subscription_id, week, parts, planned_at)
  SELECT subscription_id, week, MAX(parts), MIN(planned_at) FROM ledger GROUP BY subscription_id, week;
ALTER TABLE ledger DROP COLUMN message;

-- The order of giving out: longest due first, then first parts before second ones, then every server's first digest before any's second.
DROP INDEX ledger_due;
CREATE INDEX ledger_due ON ledger (due_at, part, turn, week, subscription_id) WHERE due_at IS NOT NULL;
CREATE INDEX ledger_channel ON ledger (channel_id, week) WHERE channel_id IS NOT NULL;
DROP INDEX ledger_user;
CREATE INDEX ledger_user ON ledger (user_id, week) WHERE user_id IS NOT NULL;
CREATE INDEX ledger_body ON ledger (body_id);

CREATE VIEW ledger_ready AS
SELECT * FROM ledger AS candidate
WHERE due_at IS NOT NULL AND (state <> 'planned' OR (
  NOT EXISTS (SELECT 1 FROM ledger AS other WHERE other.channel_id = candidate.channel_id AND other.state IN ('claimed', 'unclear'))
  AND NOT EXISTS (SELECT 1 FROM ledger AS other WHERE other.user_id = candidate.user_id AND other.state IN ('claimed', 'unclear'))
  AND NOT EXISTS (SELECT 1 FROM ledger AS earlier
    WHERE earlier.subscription_id = candidate.subscription_id AND earlier.week = candidate.week
      AND earlier.part < candidate.part AND earlier.state <> 'sent')));

-- A part belongs to its run; only a publication, numbered after all parts, may join it later.
CREATE TRIGGER ledger_joins_its_run BEFORE INSERT ON ledger
WHEN NOT EXISTS (
  SELECT 1 FROM run WHERE subscription_id = NEW.subscription_id AND week = NEW.week
    AND (parts = NEW.parts OR (NEW.part > parts AND NEW.part = NEW.parts)))
BEGIN
  SELECT RAISE(ABORT, 'ledger: a part belongs to the one run of its week');
END;

CREATE TRIGGER ledger_says_something BEFORE INSERT ON ledger
WHEN NOT EXISTS (SELECT 1 FROM body WHERE id = NEW.body_id)
BEGIN
  SELECT RAISE(ABORT, 'ledger: a part says something');
END;

CREATE TRIGGER ledger_stays_what_it_says BEFORE UPDATE OF body_id ON ledger
BEGIN
  SELECT RAISE(ABORT, 'ledger: a part stays what was planned');
END;

CREATE TRIGGER run_stays BEFORE UPDATE ON run
BEGIN
  SELECT RAISE(ABORT, 'run: what was planned stays');
END;

CREATE TRIGGER body_stays BEFORE UPDATE ON body
WHEN NEW.id <> OLD.id OR NEW.papers <> OLD.papers OR NEW.content IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'body: it may be cleared, and nothing else');
END;
