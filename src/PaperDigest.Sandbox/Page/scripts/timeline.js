/** The middle of the page: a channel's messages, or a forum's posts. Patched by key, so nothing flickers. */
import { h, icon, iconOf, soon } from './dom.js';
import { plain, parse } from './markdown.js';
import { markdown, refresh } from './markdown-view.js';
import { messageRow, nameOf, pendingRow } from './message.js';
import { dayNumber, format } from './timestamps.js';
import { messageCount, t } from './texts.js';
import { world } from './world.js';

const GroupMinutes = 7;
const NearBottom = 60;

let host = null;
let jump = null;
let shown = '';
/** Whether the reader is at the newest message and wants to stay there. */
let isStuck = true;
let height = 0;
let day = null;
const drawn = new Map();

export function startTimeline(element) {
  host = element;
  host.setAttribute('role', 'log');
  jump = h('button.jump', { type: 'button', hidden: true, onclick: () => toBottom() });
  host.after(jump);
  host.addEventListener('scroll', () => {
    // A change of height scrolls too, and is not the reader's doing.
    if (host.clientHeight === height) {
      isStuck = isAtBottom();
      jump.hidden ||= isStuck;
    }
  }, { passive: true });
  new ResizeObserver(() => {
    height = host.clientHeight;
    if (isStuck) {
      toBottom();
    }
  }).observe(host);
  const drawSoon = soon(draw);
  world.on('reloaded selection', draw);
  world.on('acted', () => {
    isStuck = true;
  });
  world.on('messages', () => {
    world.markRead();
    drawSoon();
  });
  world.on('clock', () => {
    host.querySelectorAll('time[data-style=R]').forEach(refresh);
    const today = dayNumber(world.now / 1000);
    if (today !== day) {
      day = today;
      drawSoon();
    }
  });
}

function draw() {
  const { channel } = world;
  const place = `${world.snapshot.you} ${channel?.id}`;
  const isNewPlace = place !== shown;
  shown = place;
  isStuck ||= isNewPlace;
  const countBefore = drawn.size;
  host.setAttribute('aria-label', t('messagesIn', { name: channel?.name ?? '' }));
  patch(channel ? entries(channel) : [], isNewPlace);
  if (isStuck) {
    toBottom();
  } else if (drawn.size > countBefore) {
    jump.hidden = false;
    jump.replaceChildren(t('newMessages'), icon('down'));
  }
}

function toBottom() {
  isStuck = true;
  host.scrollTop = host.scrollHeight;
  jump.hidden = true;
}

function isAtBottom() {
  return host.scrollHeight - host.scrollTop - host.clientHeight < NearBottom;
}

/** Makes the host hold exactly these entries, touching only what differs. */
function patch(wanted, isNewPlace) {
  if (isNewPlace) {
    host.replaceChildren();
    drawn.clear();
  }
  const keys = new Set(wanted.map(entry => entry.key));
  for (const [key, old] of drawn) {
    if (!keys.has(key)) {
      old.element.remove();
      drawn.delete(key);
    }
  }
  let next = host.firstChild;
  for (const { key, signature, make } of wanted) {
    const old = drawn.get(key);
    if (old && old.signature === signature) {
      if (old.element !== next) {
        host.insertBefore(old.element, next);
      }
      next = old.element.nextSibling;
      continue;
    }
    const element = make();
    drawn.set(key, { element, signature });
    if (old) {
      next = old.element === next ? next.nextSibling : next;
      replace(old.element, element);
    }
    host.insertBefore(element, next);
  }
}

/** A button that had the focus has it again in the new drawing. */
function replace(old, element) {
  const { activeElement } = document;
  const customId = old.contains(activeElement) ? activeElement.dataset.customId : undefined;
  old.replaceWith(element);
  if (customId) {
    element.querySelector(`[data-custom-id="${CSS.escape(customId)}"]`)?.focus({ preventScroll: true });
  }
}

function entries(channel) {
  if (channel.kind === 'forum') {
    return [start(channel), ...posts(channel)];
  }
  const list = [start(channel)];
  let before = null;
  for (const view of world.messagesIn(channel.id)) {
    const at = Date.parse(view.message.timestamp) / 1000;
    if (before === null || dayNumber(before.at) !== dayNumber(at)) {
      list.push(dayLine(at));
      before = null;
    }
    const isFirst = !belongs(before, view, at);
    before = { view, at };
    const signature = JSON.stringify([view, isFirst, world.locale, world.presses.get(view.message.id), threadState(view.threadId), dayNumber(world.now / 1000)]);
    list.push({ key: view.message.id, signature, make: () => messageRow(view, isFirst) });
  }
  const waiting = world.pending.filter(entry => entry.channel === channel.id && entry.person === world.snapshot.you);
  return [...list, ...waiting.map(entry => ({ key: entry.key, signature: `${entry.error} ${world.locale}`, make: () => pendingRow(entry) }))];
}

function threadState(threadId) {
  return threadId && [world.channelOf(threadId)?.name, world.messagesIn(threadId).length];
}

function belongs(before, view, at) {
  return before !== null && before.view.message.author.id === view.message.author.id && at - before.at < GroupMinutes * 60
    && !view.message.interaction_metadata && !view.message.referenced_message && isPlain(view) && isPlain(before.view) && !view.onlyYou && !before.view.onlyYou;
}

/** Written by somebody, rather than a notice. */
function isPlain({ message }) {
  return [0, 19, 20, 23].includes(message.type ?? 0);
}

function dayLine(at) {
  const text = format(at, 'D', world.locale);
  return { key: `day ${dayNumber(at)}`, signature: text, make: () => h('div.day-line', { role: 'separator' }, h('span', text)) };
}

function start(channel) {
  const text = { dm: 'welcomeDm', thread: 'welcomeThread', forum: null }[channel.kind];
  const make = () => h('div.start', h('span.start-icon', icon(iconOf(channel))),
    h('h2', channel.kind === 'dm' || channel.kind === 'thread' ? channel.name : t('welcome', { name: channel.name })),
    h('p.md', channel.topic ? markdown(channel.topic) : text === null ? '' : t(text ?? 'welcomeText', { name: channel.name })));
  return { key: 'start', signature: JSON.stringify([channel.name, channel.topic, world.locale]), make };
}

function posts(forum) {
  const threads = world.server.channels.filter(channel => channel.parentId === forum.id).reverse();
  if (threads.length === 0) {
    return [{ key: 'empty', signature: world.locale, make: () => h('p.forum-empty', t('forumEmpty')) }];
  }
  return threads.map(thread => {
    const messages = world.messagesIn(thread.id);
    const first = messages[0]?.message;
    const tags = (forum.forumTags ?? []).filter(tag => thread.appliedTags?.includes(tag.id));
    return {
      key: `post ${thread.id}`,
      signature: JSON.stringify([thread, first, messages.length, world.locale]),
      make: () => h('button.post', { type: 'button', onclick: () => world.open(thread.id) },
        tags.length > 0 && h('span.post-tags', tags.map(tag => h('span.post-tag', tag.name))),
        h('b', thread.name),
        h('span.post-text', first ? `${nameOf(first.author)}: ${glimpse(first)}` : ''),
        h('small', icon('chat'), messageCount(messages.length), thread.archived ? ` · ${t('archived')}` : '')),
    };
  });
}

function glimpse(message) {
  const text = message.content || message.embeds?.[0]?.description || message.embeds?.[0]?.title || '';
  return plain(parse(text)).slice(0, 240);
}
