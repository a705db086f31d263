-- One row per part owed: the truth about what was posted. Its rules stand here too, so that no program can store a lie.
-- Moments are ISO 8601 text in UTC with seven decimals: exact to .NET's tick, sortable, and readable in any shell.
-- due_at is when an open row may be given out: a planned one's due time, a claimed one's end of lease, an unclear one's next look.
CREATE TABLE ledger (
  subscription_id INTEGER NOT NULL,
  week TEXT NOT NULL,
  part INTEGER NOT NULL,
  parts INTEGER NOT NULL,
  guild_id INTEGER,
  channel_id INTEGER,
  user_id INTEGER,
  mark TEXT NOT NULL UNIQUE,
  planned_at TEXT NOT NULL,
  state TEXT NOT NULL,
  due_at TEXT,
  sending_at TEXT,
  sent_channel_id INTEGER,
  sent_message_id INTEGER,
  reason TEXT,
  ended_at TEXT,
  claim INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  message TEXT NOT NULL,
  UNIQUE (subscription_id, week, part),
  CONSTRAINT week_is_a_week CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
  CONSTRAINT part_is_one_of_its_digest CHECK (part BETWEEN 1 AND parts),
  CONSTRAINT destination_is_a_channel_or_a_person CHECK (
    (guild_id IS NULL) = (channel_id IS NULL) AND (channel_id IS NULL) <> (user_id IS NULL)),
  CONSTRAINT mark_is_a_nonce CHECK (length(mark) = 25),
  CONSTRAINT state_is_known CHECK (state IN ('planned', 'claimed', 'sent', 'unclear', 'refused', 'awaiting', 'skipped')),
  CONSTRAINT open_rows_are_due CHECK ((due_at IS NOT NULL) = (state IN ('planned', 'claimed', 'unclear'))),
  CONSTRAINT rows_at_rest_say_since_when CHECK ((ended_at IS NOT NULL) = (state IN ('sent', 'refused', 'awaiting', 'skipped'))),
  CONSTRAINT unhappy_ends_say_why CHECK ((reason IS NOT NULL) = (state IN ('refused', 'awaiting', 'skipped'))),
  CONSTRAINT sent_rows_say_where CHECK ((sent_channel_id IS NOT NULL) = (state = 'sent')),
  CONSTRAINT sent_rows_say_which CHECK ((sent_message_id IS NOT NULL) = (state = 'sent')),
  CONSTRAINT unclear_rows_were_being_sent CHECK (sending_at IS NOT NULL OR state <> 'unclear'),
  CONSTRAINT only_rows_in_hand_are_being_sent CHECK (sending_at IS NULL OR state IN ('claimed', 'unclear')),
  CONSTRAINT sending_is_an_attempt CHECK (attempts > 0 OR (sending_at IS NULL AND state NOT IN ('sent', 'awaiting'))),
  CONSTRAINT work_needs_a_claim CHECK (claim > 0 OR state IN ('planned', 'skipped')),
  CONSTRAINT attempts_need_a_claim CHECK (attempts BETWEEN 0 AND claim)
);

-- The order of giving out: longest due first, then first parts before second ones.
CREATE INDEX ledger_due ON ledger (due_at, part, week, subscription_id) WHERE due_at IS NOT NULL;
CREATE INDEX ledger_awaiting ON ledger (subscription_id, week, part) WHERE state = 'awaiting';

-- One part of a destination at a time.
CREATE UNIQUE INDEX ledger_in_hand_channel ON ledger (channel_id) WHERE state IN ('claimed', 'unclear');
CREATE UNIQUE INDEX ledger_in_hand_user ON ledger (user_id) WHERE state IN ('claimed', 'unclear');

-- Open rows that wait for nothing but their time: planned ones need their destination free and the earlier parts of their digest sent.
CREATE VIEW ledger_ready AS
SELECT * FROM ledger AS candidate
WHERE due_at IS NOT NULL AND (state <> 'planned' OR (
  NOT EXISTS (SELECT 1 FROM ledger AS other WHERE other.channel_id = candidate.channel_id AND other.state IN ('claimed', 'unclear'))
  AND NOT EXISTS (SELECT 1 FROM ledger AS other WHERE other.user_id = candidate.user_id AND other.state IN ('claimed', 'unclear'))
  AND NOT EXISTS (SELECT 1 FROM ledger AS earlier
    WHERE earlier.subscription_id = candidate.subscription_id AND earlier.week = candidate.week
      AND earlier.part < candidate.part AND earlier.state <> 'sent')));

CREATE TRIGGER ledger_begins BEFORE INSERT ON ledger
WHEN NEW.state NOT IN ('planned', 'skipped') OR NEW.claim <> 0 OR NEW.attempts <> 0
BEGIN
  SELECT RAISE(ABORT, 'ledger: a row begins planned or skipped, and unclaimed');
END;

CREATE TRIGGER ledger_owes BEFORE INSERT ON ledger
WHEN NOT EXISTS (SELECT 1 FROM subscription WHERE id = NEW.subscription_id)
BEGIN
  SELECT RAISE(ABORT, 'ledger: nothing is owed to a subscription that is gone');
END;

-- The arrows of PartArrows; whatever was open ends skipped when its subscription is gone.
CREATE TRIGGER ledger_arrow BEFORE UPDATE OF state ON ledger
WHEN OLD.state || ' ' || NEW.state NOT IN (
    'planned planned', 'planned claimed', 'planned skipped',
    'claimed claimed', 'claimed planned', 'claimed sent', 'claimed refused', 'claimed unclear', 'claimed skipped',
    'unclear unclear', 'unclear sent', 'unclear planned', 'unclear awaiting',
    'awaiting sent', 'awaiting planned',
    'refused planned', 'skipped planned')
  AND NOT (NEW.state = 'skipped' AND OLD.state IN ('unclear', 'awaiting')
    AND NOT EXISTS (SELECT 1 FROM subscription WHERE id = OLD.subscription_id))
BEGIN
  SELECT RAISE(ABORT, 'ledger: no such arrow');
END;

CREATE TRIGGER ledger_owes_still BEFORE UPDATE OF state ON ledger
WHEN NEW.state = 'planned' AND NOT EXISTS (SELECT 1 FROM subscription WHERE id = NEW.subscription_id)
BEGIN
  SELECT RAISE(ABORT, 'ledger: nothing is owed to a subscription that is gone');
END;

-- Without sending_at nothing was sent; with it, something may have been, and only a look or an answer can tell.
CREATE TRIGGER ledger_sending BEFORE UPDATE OF state, sending_at ON ledger
WHEN (OLD.sending_at IS NOT NULL AND NEW.state IN ('claimed', 'unclear') AND NEW.sending_at IS NOT OLD.sending_at)
  OR (OLD.state = 'claimed' AND OLD.sending_at IS NULL AND NEW.state IN ('sent', 'unclear'))
  OR (OLD.state = 'planned' AND NEW.sending_at IS NOT NULL)
  OR (OLD.state = 'claimed' AND OLD.sending_at IS NOT NULL AND NEW.state = 'skipped'
    AND EXISTS (SELECT 1 FROM subscription WHERE id = OLD.subscription_id))
BEGIN
  SELECT RAISE(ABORT, 'ledger: sending_at tells whether something may have been sent');
END;

CREATE TRIGGER ledger_claim BEFORE UPDATE OF state, claim ON ledger
WHEN NEW.claim < OLD.claim OR (OLD.state = 'planned' AND NEW.state = 'claimed' AND NEW.claim = OLD.claim)
BEGIN
  SELECT RAISE(ABORT, 'ledger: a claim takes a new number');
END;

CREATE TRIGGER ledger_identity BEFORE UPDATE OF subscription_id, week, part, guild_id, channel_id, user_id, mark ON ledger
BEGIN
  SELECT RAISE(ABORT, 'ledger: a row stays the same part of the same destination');
END;

CREATE TRIGGER ledger_remembers BEFORE DELETE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'ledger: a row that is forgotten would be posted again');
END;
