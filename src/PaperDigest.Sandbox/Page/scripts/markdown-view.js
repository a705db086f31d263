/** Discord's markdown as DOM nodes. */
import { h, icon } from './dom.js';
import { isLink, parse, plain } from './markdown.js';
import { format } from './timestamps.js';
import { t } from './texts.js';
import { world } from './world.js';

/**
 * Draws a text.
 * @param {string} text
 * @param {object} place where it stands: `allowed` (see markdown.js), `message` (Discord's object) where its mentions can notify
 */
export function markdown(text, place = {}) {
  return nodes(parse(text, place.allowed), place);
}

/** Whether a text is nothing but a few emoji, which Discord draws large. */
export function isEmojiOnly(text) {
  return /^(?:\s*\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F\u200D\p{Extended_Pictographic}]*){1,27}\s*$/u.test(text);
}

function nodes(tree, place) {
  return tree.map(node => draw(node, place));
}

function draw(node, place) {
  const inside = () => nodes(node.children, place);
  switch (node.type) {
    case 'text': return document.createTextNode(node.text);
    case 'break': return h('br');
    case 'strong': return h('strong', inside());
    case 'em': return h('em', inside());
    case 'underline': return h('u', inside());
    case 'strike': return h('s', inside());
    case 'spoiler': return spoiler(inside());
    case 'code': return h('code', node.text);
    case 'codeBlock': return h('pre', { tabindex: '0' }, h('code', node.text));
    case 'heading': return h(`h${node.level + 2}.md-h${node.level}`, inside());
    case 'subtext': return h('small.subtext', inside());
    case 'quote': return h('div.quote', h('blockquote', inside()));
    case 'list': return list(node, place);
    case 'link': return link(node, inside());
    case 'time': return time(node);
    default: return mention(node, place);
  }
}

function list(node, place) {
  return h(node.isOrdered ? 'ol' : 'ul', { start: node.isOrdered && node.start !== 1 ? node.start : null },
    node.items.map(item => h('li', nodes(item, place))));
}

/** A link that leaves the page. Anything but http and https stays text. */
export function outward(address, attributes, ...children) {
  return isLink(address)
    ? h('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow', ...attributes }, children)
    : h('span', children);
}

function link(node, children) {
  const shown = plain(node.children);
  const title = [node.title, shown === node.address ? '' : node.address].filter(Boolean).join('\n');
  return outward(node.address, { title: title || null }, children);
}

function spoiler(children) {
  const reveal = event => {
    event.stopPropagation();
    element.classList.add('is-open');
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
    inner.removeAttribute('inert');
  };
  const inner = h('span', { inert: true }, children);
  const element = h('span.spoiler', {
    role: 'button', tabindex: '0', 'aria-label': t('spoiler'),
    onclick: reveal,
    onkeydown: event => ['Enter', ' '].includes(event.key) && reveal(event),
  }, inner);
  return element;
}

function time(node) {
  const element = h('time.timestamp', { dataset: { unix: node.unix, style: node.style } });
  refresh(element);
  return element;
}

/** Writes a moment anew: relative ones change as the clock moves. */
export function refresh(element) {
  const { unix, style } = element.dataset;
  const text = format(Number(unix), style, world.locale, world.now / 1000);
  if (element.textContent !== text) {
    element.textContent = text;
    element.title = format(Number(unix), 'F', world.locale);
  }
}

function mention(node, place) {
  const message = place.message;
  switch (node.type) {
    case 'user': {
      const user = world.user(node.id);
      const name = user ? `@${user.displayName}` : t('unknownUser');
      return pill(name, message?.mentions?.some(mentioned => mentioned.id === node.id));
    }
    case 'role': {
      const role = world.role(node.id);
      return pill(role ? `@${role.name.replace(/^@/, '')}` : t('unknownRole'), message?.mention_roles?.includes(node.id), role?.color);
    }
    case 'everyone': return pill(node.text, message?.mention_everyone);
    case 'channel': return channel(node);
    case 'command': return command(node);
    case 'emoji': return h('span.custom-emoji', { title: `:${node.name}:` }, `:${node.name}:`);
    default: return h('span.mention', node.text);
  }
}

function pill(name, isPing, colour) {
  return h('span.mention', {
    class: isPing ? 'pings' : 'quiet',
    title: t(isPing ? 'pinged' : 'pingedNobody'),
    style: colour ? { '--role': `#${colour.toString(16).padStart(6, '0')}` } : {},
  }, name);
}

function channel(node) {
  const target = world.channelOf(node.id);
  return target
    ? h('button.mention.to-channel', { type: 'button', onclick: () => world.open(node.id) }, icon(target.kind === 'text' ? 'hash' : target.kind), target.name)
    : h('span.mention', t('unknownChannel'));
}

function command(node) {
  // The id says which command it is, whatever the text calls it; verbs are found by their English name.
  const [name, ...verbs] = node.name.split(' ');
  const known = world.snapshot.commands.find(each => each.id === node.id) ?? world.snapshot.commands.find(each => each.name === name);
  return h('button.mention.command', {
    type: 'button', disabled: !known, onclick: () => world.tell('fill', { command: [known.name, ...verbs].join(' ') }),
  }, `/${node.name}`);
}
