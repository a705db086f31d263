/** One message: head, text, embeds, components, and what hangs on it. */
import { forget } from './acts.js';
import { components } from './components.js';
import { avatar, h, icon } from './dom.js';
import { embed } from './embeds.js';
import { parse, plain } from './markdown.js';
import { isEmojiOnly, markdown } from './markdown-view.js';
import { openMessageMenu } from './message-menu.js';
import { format, headTime } from './timestamps.js';
import { messageCount, t } from './texts.js';
import { world } from './world.js';

const SuppressEmbeds = 4;
const SlashAnswer = 20;
/** Message types that are notices: https://docs.discord.com/developers/resources/message#message-object-message-types */
const Notices = { 6: ['pin', 'noticePinned'], 12: ['announcement', 'noticeFollows'], 18: ['thread', 'noticeThread'] };

/** Draws a view message (see the README's control API); `isFirst` says whether it begins a group by its author. */
export function messageRow(view, isFirst) {
  const { message } = view;
  if (message.type in Notices) {
    return notice(message);
  }
  const body = h('div.message-body', view.thinking ? thinking(message) : said(view));
  const press = world.presses.get(message.id);
  return h('article.message', {
    id: `message-${message.id}`, role: 'article', tabindex: '-1',
    'aria-label': `${nameOf(message.author)}, ${format(Date.parse(message.timestamp) / 1000, 'f', world.locale)}`,
    class: [isFirst ? 'is-first' : '', view.pingsYou ? 'pings-you' : '', view.onlyYou ? 'only-you' : ''].join(' '),
    oncontextmenu: event => {
      if (!event.target.closest('a, input') && getSelection().isCollapsed) {
        event.preventDefault();
        openMessageMenu({ x: event.clientX, y: event.clientY }, view);
      }
    },
  },
  isFirst && (usedCommand(view) || repliedTo(message)),
  isFirst ? avatar(known(message.author)) : h('time.aside-time', { 'aria-hidden': 'true' }, format(Date.parse(message.timestamp) / 1000, 't', world.locale)),
  h('div.message-main',
    isFirst && head(message),
    body,
    press?.error && h('p.failure', { role: 'alert' }, press.error),
    view.threadId && threadLink(view.threadId),
    view.onlyYou && onlyYou(message)),
  tools(view));
}

function notice(message) {
  const [picture, text] = Notices[message.type];
  return h('article.message.notice-row', { id: `message-${message.id}`, role: 'article' }, icon(picture),
    h('div.message-main', h('b', nameOf(message.author)), ` ${t(text, { content: message.content })} `,
      h('time', { datetime: message.timestamp }, headTime(message.timestamp, world.locale, world.now / 1000, t))));
}

/** The line over a reply: whose message it answers, and how that began. */
function repliedTo(message) {
  const first = message.referenced_message;
  return first && h('div.used', avatar(known(first.author), 'tiny'), h('b', nameOf(first.author)), ' ', h('span.used-text', plain(parse(first.content ?? '')).slice(0, 120)));
}

function said(view) {
  const { message } = view;
  const marks = [
    message.edited_timestamp && h('small.mark', { title: format(Date.parse(message.edited_timestamp) / 1000, 'F', world.locale) }, `(${t('edited')})`),
    view.crossposted && h('small.mark', icon('announcement'), t('published')),
    message.pinned && h('small.mark', icon('pin'), t('pinned')),
  ];
  const text = message.content && h('div.md.content', { class: isEmojiOnly(message.content) ? 'is-large' : '' }, markdown(message.content, { message }), marks);
  return [
    text,
    (message.flags & SuppressEmbeds) === 0 && (message.embeds ?? []).map(embed),
    (message.attachments ?? []).map(attachment),
    components(message),
    !text && marks.some(Boolean) && h('div.md', marks),
  ];
}

/** A file: its name, its size, and the way to have it. */
function attachment(file) {
  return h('a.attachment', { href: new URL(file.url).pathname, download: file.filename, title: t('download') },
    icon('file'), h('span.attachment-name', file.filename), h('small', fileSize(file.size)), icon('download'));
}

function fileSize(bytes) {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KB`;
}

function thinking(message) {
  return h('div.thinking', { role: 'status' }, h('span.dots', h('i'), h('i'), h('i')), t('thinking', { name: nameOf(message.author) }));
}

function head(message) {
  return h('header.message-head',
    h('span.name', nameOf(message.author)),
    message.author.bot && h('span.tag', t('app')),
    h('time', { datetime: message.timestamp, title: format(Date.parse(message.timestamp) / 1000, 'F', world.locale) },
      headTime(message.timestamp, world.locale, world.now / 1000, t)));
}

/** The line over an answer: who used which command. */
function usedCommand({ message, command }) {
  const made = message.interaction_metadata;
  if (!made || !command) {
    return null;
  }
  return h('div.used', avatar(known(made.user), 'tiny'), h('b', nameOf(made.user)), ` ${t('used')} `,
    h('span.mention.command', message.type === SlashAnswer ? `/${command}` : command));
}

function threadLink(threadId) {
  const thread = world.channelOf(threadId);
  return thread && h('button.thread-link', { type: 'button', onclick: () => world.open(threadId) },
    icon('thread'), h('b', thread.name), h('span', messageCount(world.messagesIn(threadId).length)), icon('right'));
}

function onlyYou(message) {
  return h('div.only-you-note', icon('eye'), t('onlyYou'), ' · ', h('button.bare-link', {
    type: 'button',
    onclick: () => {
      world.dismissed.add(message.id);
      world.tell('messages', message.channel_id);
    },
  }, t('dismiss')));
}

function tools(view) {
  const open = h('button.tool', {
    type: 'button', 'aria-label': t('more'), title: t('more'), 'aria-haspopup': 'menu',
    onclick: () => openMessageMenu(open, view),
  }, icon('dots'));
  return h('div.message-tools', open);
}

/** A command on its way, or one that got no answer. */
export function pendingRow(waiting) {
  const you = world.you;
  return h('article.message.is-first.pending', { role: 'article', class: waiting.error ? 'has-failed' : '' },
    h('div.used', avatar(you, 'tiny'), h('b', you.displayName), ` ${t('used')} `, h('span.mention.command', waiting.label)),
    avatar({ id: world.bot.id, displayName: world.bot.name, bot: true }),
    h('div.message-main',
      h('header.message-head', h('span.name', world.bot.name), h('span.tag', t('app')),
        h('time', headTime(new Date(waiting.at).toISOString(), world.locale, world.now / 1000, t))),
      waiting.error
        ? [h('p.failure', { role: 'alert' }, waiting.error),
          h('div.only-you-note', icon('eye'), t('onlyYou'), ' · ', h('button.bare-link', { type: 'button', onclick: () => forget(waiting) }, t('dismiss')))]
        : h('div.thinking', { role: 'status' }, h('span.dots', h('i'), h('i'), h('i')), t('sending'))));
}

/** The sandbox knows display names; Discord's user object is what is left of somebody it no longer knows. */
function known(author) {
  return world.user(author.id) ?? author;
}

export function nameOf(author) {
  return world.user(author.id)?.displayName ?? author.global_name ?? author.username;
}
