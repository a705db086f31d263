/** Embeds, as Discord draws them. https://docs.discord.com/developers/resources/message#embed-object */
import { h, icon } from './dom.js';
import { markdown, outward } from './markdown-view.js';
import { headTime } from './timestamps.js';
import { t } from './texts.js';
import { world } from './world.js';

const FieldsInRow = 3;

/** One embed. Its mentions notify nobody, whatever it says. */
export function embed(content) {
  const bar = content.color ? `#${content.color.toString(16).padStart(6, '0')}` : null;
  return h('article.embed', { style: bar ? { '--bar': bar } : {}, class: content.thumbnail ? 'with-thumbnail' : '' },
    h('div.embed-body',
      author(content.author),
      title(content),
      content.description && h('div.embed-description.md', markdown(content.description)),
      fields(content.fields ?? []),
      content.image && picture(content.image, 'embed-image'),
      footer(content)),
    content.thumbnail && picture(content.thumbnail, 'embed-thumbnail'));
}

function author(given) {
  return given?.name && h('div.embed-author', given.url ? outward(given.url, {}, given.name) : given.name);
}

function title(content) {
  if (!content.title) {
    return null;
  }
  const text = markdown(content.title, { allowed: { links: false, blocks: false } });
  return h('div.embed-title.md', content.url ? outward(content.url, { title: content.url }, text) : text);
}

function fields(given) {
  return given.length > 0 && h('dl.embed-fields', inRows(given).flatMap(row => row.map(field => h('div.embed-field', {
    style: { 'grid-column': `span ${12 / row.length}` },
  },
  h('dt.md', markdown(field.name, { allowed: { links: false, blocks: false } })),
  h('dd.md', markdown(field.value))))));
}

/** Neighbouring inline fields share a row, three at most. */
function inRows(given) {
  const rows = [];
  for (const field of given) {
    const row = rows.at(-1);
    const joins = field.inline && row?.[0].inline && row.length < FieldsInRow;
    if (joins) {
      row.push(field);
    } else {
      rows.push([field]);
    }
  }
  return rows;
}

function footer(content) {
  const parts = [
    content.footer?.text && h('span', content.footer.text),
    content.timestamp && h('time', { datetime: content.timestamp }, headTime(content.timestamp, world.locale, world.now / 1000, t)),
  ].filter(Boolean);
  return parts.length > 0 && h('footer.embed-footer', parts.length === 2 ? [parts[0], ' • ', parts[1]] : parts);
}

/** A picture. Foreign ones are named, not loaded: the sandbox talks to nobody but itself. */
export function picture(media, className) {
  const address = media.url ?? '';
  const isOwn = address.startsWith('/') || address.startsWith(`${location.origin}/`);
  if (isOwn) {
    return h(`img.${className}`, { src: address, alt: media.description ?? '', loading: 'lazy' });
  }
  return outward(address, { class: `picture-note ${className}`, title: `${address}\n${t('imageKept')}` },
    icon('open'), h('span', media.description ?? t('imageAt', { host: hostOf(address) })));
}

function hostOf(address) {
  try {
    return new URL(address).host;
  } catch {
    return '?';
  }
}
