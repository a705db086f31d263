-- Who sends from this database: at most one row, kept alive by renewing it.
CREATE TABLE sender_lease (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  host TEXT NOT NULL,
  process_id INTEGER NOT NULL,
  since TEXT NOT NULL,
  renewed_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  CONSTRAINT there_is_one_sender CHECK (id = 1),
  CONSTRAINT owner_is_named CHECK (owner <> ''),
  CONSTRAINT it_ends_unless_renewed CHECK (renewed_at < expires_at)
);
