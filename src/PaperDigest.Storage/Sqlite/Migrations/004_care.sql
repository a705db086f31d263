-- What a feed does with a digest that is late, and why it rests when no admin paused it.
ALTER TABLE subscription ADD COLUMN late TEXT NOT NULL DEFAULT 'post'
  CONSTRAINT late_is_known CHECK (late IN ('post', 'skip', 'ask'));
ALTER TABLE subscription ADD COLUMN pause_reason TEXT
  CONSTRAINT only_paused_ones_say_why CHECK (pause_reason IS NULL OR is_paused = 1);

-- What people were told and asked, each thing once per subscription: a restart repeats nothing and forgets no question.
-- Subscription 0 stands for the whole bot.
CREATE TABLE notice (
  subscription_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  raised_at TEXT NOT NULL,
  reach TEXT NOT NULL,
  settled_at TEXT,
  UNIQUE (subscription_id, kind, subject),
  CONSTRAINT kind_is_known CHECK (kind IN ('obstacle', 'paused', 'refused', 'decision', 'late', 'stopped')),
  CONSTRAINT reach_is_known CHECK (reach IN ('untold', 'person', 'channel', 'nobody'))
);

CREATE INDEX notice_open ON notice (subscription_id) WHERE settled_at IS NULL;

CREATE TRIGGER subscription_ends AFTER DELETE ON subscription
BEGIN
  DELETE FROM notice WHERE subscription_id = OLD.id;
END;

-- The receipts: one per run. A view, so that they can never say anything else than the ledger, which forgets nothing.
CREATE VIEW receipt AS
SELECT
  subscription_id, week, COUNT(*) AS planned,
  SUM(state = 'sent') AS sent, SUM(state = 'refused') AS refused, SUM(state = 'awaiting') AS awaiting,
  SUM(state = 'skipped') AS skipped, SUM(due_at IS NOT NULL) AS open, MAX(ended_at) AS ended_at
FROM ledger
GROUP BY subscription_id, week;

-- Rises whenever another program changed what is due, so that the sender looks at once: it reads this row to renew its role anyway.
ALTER TABLE sender_lease ADD COLUMN nudges INTEGER NOT NULL DEFAULT 0;
