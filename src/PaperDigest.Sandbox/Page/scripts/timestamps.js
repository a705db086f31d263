/** Moments in the reader's language and time zone. https://docs.discord.com/developers/reference#message-formatting-timestamp-styles */

const Numeric = { day: '2-digit', month: '2-digit', year: 'numeric' };
const Styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: Numeric,
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { ...Numeric, hour: '2-digit', minute: '2-digit' },
  S: { ...Numeric, hour: '2-digit', minute: '2-digit', second: '2-digit' },
  clock: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
};
const LastMoment = 8_640_000_000_000;
const Units = [['year', 31_556_952], ['month', 2_629_746], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]];
const formats = new Map();

/** A moment (Unix seconds) in one of Discord's styles; `now` (Unix seconds) is what style R counts from. */
export function format(unix, style, locale, now) {
  if (!Number.isFinite(unix) || Math.abs(unix) > LastMoment) {
    return `<t:${unix}>`;
  }
  return style === 'R' ? relative(unix, locale, now) : formatter(style, locale).format(new Date(unix * 1000));
}

function relative(unix, locale, now) {
  const seconds = Math.round(unix - now);
  const [unit, size] = Units.find(([, length]) => Math.abs(seconds) >= length) ?? Units.at(-1);
  return cached(`R ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'always' })).format(Math.trunc(seconds / size), unit);
}

/** How a message's head shows its moment: the time today, the time yesterday, or the date too. */
export function headTime(iso, locale, now, texts) {
  const unix = Date.parse(iso) / 1000;
  const days = dayNumber(now) - dayNumber(unix);
  const time = format(unix, 't', locale, now);
  if (days === 0) {
    return time;
  }
  return days === 1 ? texts('yesterdayAt', { time }) : format(unix, 's', locale, now);
}

/** The calendar day of a moment in the reader's time zone, for comparing. */
export function dayNumber(unix) {
  const local = new Date(unix * 1000);
  return Math.round(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / 86_400_000);
}

/** The next Monday 09:00 of the reader's time zone after `now` (milliseconds), as a Date. */
export function nextMonday(now) {
  const moment = new Date(now);
  moment.setDate(moment.getDate() + (8 - moment.getDay()) % 7);
  moment.setHours(9, 0, 0, 0);
  if (moment.getTime() <= now) {
    moment.setDate(moment.getDate() + 7);
  }
  return moment;
}

function formatter(style, locale) {
  return cached(`${style} ${locale}`, () => new Intl.DateTimeFormat(locale, Styles[style] ?? Styles.f));
}

function cached(key, make) {
  if (!formats.has(key)) {
    formats.set(key, make());
  }
  return formats.get(key);
}
