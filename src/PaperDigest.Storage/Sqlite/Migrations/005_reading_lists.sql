-- The papers people keep to read later. seq orders what was saved in the same moment, and is never given twice.
CREATE TABLE saved_paper (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL,
  paper_id TEXT NOT NULL,
  title TEXT NOT NULL,
  link TEXT,
  week TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (user_id, paper_id),
  CONSTRAINT paper_is_named CHECK (paper_id <> ''),
  CONSTRAINT week_is_a_week CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]')
);

CREATE INDEX subscription_creator ON subscription (created_by);
CREATE INDEX ledger_user ON ledger (user_id) WHERE user_id IS NOT NULL;

-- Whoever asks to be forgotten is: a personal subscription that is gone owes nothing any more, so its rows may go too.
DROP TRIGGER ledger_remembers;
CREATE TRIGGER ledger_remembers BEFORE DELETE ON ledger
WHEN OLD.user_id IS NULL OR EXISTS (SELECT 1 FROM subscription WHERE id = OLD.subscription_id)
BEGIN
  SELECT RAISE(ABORT, 'ledger: a row that is forgotten would be posted again');
END;
