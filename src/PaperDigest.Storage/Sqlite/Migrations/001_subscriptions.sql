-- What channels and people wish for. AUTOINCREMENT: an id is never given twice, because the ledger outlives the subscription.
CREATE TABLE subscription (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guild_id INTEGER,
  channel_id INTEGER,
  user_id INTEGER,
  categories TEXT NOT NULL,
  day INTEGER NOT NULL,
  time TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  language TEXT NOT NULL,
  style TEXT NOT NULL,
  role_id INTEGER,
  is_paused INTEGER NOT NULL,
  first_week TEXT NOT NULL,
  created_by INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  CONSTRAINT destination_is_a_channel_or_a_person CHECK (
    (guild_id IS NULL) = (channel_id IS NULL) AND (channel_id IS NULL) <> (user_id IS NULL)),
  CONSTRAINT categories_are_a_list CHECK (categories GLOB '[[]*]'),
  CONSTRAINT day_is_of_the_iso_week CHECK (day BETWEEN 1 AND 7),
  CONSTRAINT time_is_to_the_minute CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]' AND time < '24:00'),
  CONSTRAINT time_zone_is_named CHECK (time_zone <> ''),
  CONSTRAINT style_is_known CHECK (style IN ('compact', 'thread', 'forum')),
  CONSTRAINT only_feeds_notify_a_role CHECK (role_id IS NULL OR guild_id IS NOT NULL),
  CONSTRAINT is_paused_is_yes_or_no CHECK (is_paused IN (0, 1)),
  CONSTRAINT first_week_is_a_week CHECK (first_week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]')
);

CREATE INDEX subscription_guild ON subscription (guild_id) WHERE guild_id IS NOT NULL;
CREATE INDEX subscription_channel ON subscription (channel_id) WHERE channel_id IS NOT NULL;
CREATE INDEX subscription_user ON subscription (user_id) WHERE user_id IS NOT NULL;
