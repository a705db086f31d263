-- A run ends when an admin must decide on one of its parts: the later parts wait for that decision too, and nobody works on them.
DROP VIEW receipt;

CREATE VIEW receipt AS
SELECT
  subscription_id, week, COUNT(*) AS planned,
  SUM(state = 'sent') AS sent, SUM(state = 'refused') AS refused,
  SUM(state = 'awaiting') + MAX(state = 'awaiting') * SUM(state = 'planned') AS awaiting,
  SUM(state = 'skipped') AS skipped,
  SUM(due_at IS NOT NULL) - MAX(state = 'awaiting') * SUM(state = 'planned') AS open, MAX(ended_at) AS ended_at
FROM ledger
GROUP BY subscription_id, week;
