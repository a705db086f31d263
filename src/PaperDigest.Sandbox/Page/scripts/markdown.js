/**
 * Discord's markdown as a tree. Pure: text in, nodes out, no DOM.
 *
 * A node is `{ type, … }`; those with an inside carry `children`. Types: text, break, strong, em, underline, strike, spoiler,
 * code, codeBlock, link, user, role, channel, command, emoji, time, everyone, heading, subtext, quote, list (with `items`).
 * Rules: https://docs.discord.com/developers/reference#message-formatting and what the client is known to draw.
 */
import { parseBlock } from './markdown-blocks.js';

const MaxDepth = 24;
const Escapable = /[!-/:-@[-`{-~]/;
const Special = /[\\*_~|`<[\nh@]/;

/**
 * Parses a text.
 * @param {string} text what was written
 * @param {{ links?: boolean, blocks?: boolean }} allowed `links: false` where masked links are not drawn (embed titles),
 * `blocks: false` where headings, lists and quotes are not (embed titles, field names)
 */
export function parse(text, allowed = {}) {
  const options = { links: true, blocks: true, ...allowed };
  return parseText(text.replace(/\r\n?/g, '\n'), { ...options, depth: 0, inQuote: false });
}

/** Parses a part of a text under the state its surroundings have set. */
export function parseText(text, state) {
  if (state.depth > MaxDepth) {
    return [{ type: 'text', text }];
  }
  const nodes = [];
  let position = 0;
  let lineStart = true;
  while (position < text.length) {
    const found = (lineStart && state.blocks && parseBlock(text, position, state, parseText))
      || parseInline(text, position, state)
      || plainText(text, position);
    position = found.end;
    append(nodes, found.node);
    lineStart = text[position - 1] === '\n';
  }
  return nodes;
}

/** The text of a tree without its marks, for labels and titles. */
export function plain(nodes) {
  return nodes.map(node => {
    const isBlock = ['heading', 'subtext', 'quote', 'list'].includes(node.type);
    const inside = node.text ?? (node.items ? node.items.map(plain).join('\n') : plain(node.children ?? []));
    return node.type === 'break' ? '\n' : isBlock ? `${inside}\n` : inside;
  }).join('');
}

function append(nodes, node) {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text') {
    last.text += node.text;
  } else {
    nodes.push(node);
  }
}

function plainText(text, from) {
  let end = from + 1;
  while (end < text.length && !Special.test(text[end])) {
    end += 1;
  }
  return { node: { type: 'text', text: text.slice(from, end) }, end };
}

function parseInline(text, from, state) {
  switch (text[from]) {
    case '\n': return { node: { type: 'break' }, end: from + 1 };
    case '\\': return escape(text, from);
    case '`': return code(text, from);
    case '<': return angled(text, from);
    case '[': return state.links ? maskedLink(text, from, state) : null;
    case 'h': return bareLink(text, from);
    case '@': return everyone(text, from);
    case '*': return paired(text, from, state, '**', 'strong') || emphasis(text, from, state, '*');
    case '_': return paired(text, from, state, '__', 'underline') || emphasis(text, from, state, '_');
    case '~': return paired(text, from, state, '~~', 'strike');
    case '|': return paired(text, from, state, '||', 'spoiler');
    default: return null;
  }
}

function escape(text, from) {
  const next = text[from + 1];
  return next && Escapable.test(next) ? { node: { type: 'text', text: next }, end: from + 2 } : null;
}

function code(text, from) {
  const block = /^```(?:([\w+\-.#]+)\n)?\n*([^\n][\s\S]*?)\n*```/.exec(text.slice(from));
  if (block) {
    const end = from + block[0].length;
    return { node: { type: 'codeBlock', language: block[1] ?? '', text: block[2] }, end: text[end] === '\n' ? end + 1 : end };
  }
  const span = /^(`{1,2})([\s\S]*?[^`])\1(?!`)/.exec(text.slice(from));
  if (!span) {
    const ticks = /^`+/.exec(text.slice(from))[0];
    return { node: { type: 'text', text: ticks }, end: from + ticks.length };
  }
  const inside = /^ `|` $/.test(span[2]) ? span[2].replace(/^ (?=`)|(?<=`) $/g, '') : span[2];
  return { node: { type: 'code', text: inside }, end: from + span[0].length };
}

const Angled = [
  [/^<@!?(\d+)>/, match => ({ type: 'user', id: match[1] })],
  [/^<@&(\d+)>/, match => ({ type: 'role', id: match[1] })],
  [/^<#(\d+)>/, match => ({ type: 'channel', id: match[1] })],
  [/^<\/([^:<>\n]{1,100}):(\d+)>/, match => ({ type: 'command', name: match[1], id: match[2] })],
  [/^<(a?):(\w{2,32}):(\d+)>/, match => ({ type: 'emoji', name: match[2], id: match[3], animated: match[1] === 'a' })],
  [/^<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/, match => ({ type: 'time', unix: Number(match[1]), style: match[2] ?? 'f' })],
  [/^<id:(customize|browse|guide|linked-roles)>/, match => ({ type: 'navigation', text: match[1] })],
];

function angled(text, from) {
  const rest = text.slice(from, from + 2100);
  for (const [pattern, make] of Angled) {
    const match = pattern.exec(rest);
    if (match) {
      return { node: make(match), end: from + match[0].length };
    }
  }
  const link = /^<(https?:\/\/[^\s<>]+)>/i.exec(rest);
  return link && isLink(link[1])
    ? { node: linkTo(link[1], [{ type: 'text', text: link[1] }]), end: from + link[0].length }
    : null;
}

function bareLink(text, from) {
  const match = /^https?:\/\/[^\s<]+/i.exec(text.slice(from));
  if (!match) {
    return null;
  }
  const address = trimmed(match[0]);
  return isLink(address)
    ? { node: linkTo(address, [{ type: 'text', text: address }]), end: from + address.length }
    : null;
}

/** A bare address ends before the punctuation of the sentence round it, and before a bracket it did not open. */
function trimmed(address) {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1];
    const head = address.slice(0, end);
    const isStray = last === ')' && head.split(')').length > head.split('(').length;
    if (!isStray && !/[.,:;"'\]*_~|`!?，。；：、！？」）》]/.test(last)) {
      break;
    }
    end -= 1;
  }
  return address.slice(0, end);
}

function maskedLink(text, from, state) {
  const label = bracketed(text, from);
  if (label === null || text[from + label.length + 2] !== '(') {
    return null;
  }
  const target = /^\(\s*(?:<([^\s<>]+)>|((?:\([^\s()]*\)|[^\s()\\]|\\.)+))(?:\s+(["'])([\s\S]*?)\3)?\s*\)/
    .exec(text.slice(from + label.length + 2));
  const address = target && (target[1] ?? target[2]).replace(/\\([!-/:-@[-`{-~])/g, '$1');
  // A text that itself looks like an address is shown literally, so that a link cannot pretend to lead elsewhere.
  if (!address || !isLink(address) || /https?:\/\//i.test(label) || label.trim() === '') {
    return null;
  }
  const children = parseText(label, { ...state, links: false, blocks: false, depth: state.depth + 1 });
  return {
    node: { ...linkTo(address, children), title: target[4] ?? '' },
    end: from + label.length + 2 + target[0].length,
  };
}

function bracketed(text, from) {
  let depth = 0;
  for (let index = from; index < text.length && index - from < 2000; index += 1) {
    if (text[index] === '\\') {
      index += 1;
    } else if (text[index] === '[') {
      depth += 1;
    } else if (text[index] === ']' && (depth -= 1) === 0) {
      return text.slice(from + 1, index);
    }
  }
  return null;
}

function linkTo(address, children) {
  return { type: 'link', address, children };
}

/** Only absolute http and https addresses are links. */
export function isLink(address) {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol) && /^https?:\/\//i.test(address);
  } catch {
    return false;
  }
}

function everyone(text, from) {
  const match = /^@(everyone|here)/.exec(text.slice(from, from + 9));
  return match ? { node: { type: 'everyone', text: match[0] }, end: from + match[0].length } : null;
}

function paired(text, from, state, mark, type) {
  if (!text.startsWith(mark, from)) {
    return null;
  }
  const close = closing(text, from + 2, index => text.startsWith(mark, index) && (mark === '~~' || mark === '||' || text[index + 2] !== mark[0]));
  return close > from + 2 ? styled(type, text, from + 2, close, close + 2, state) : null;
}

function emphasis(text, from, state, mark) {
  if (mark === '*' && /\s|^$/.test(text[from + 1] ?? '')) {
    return null;
  }
  const close = closing(text, from + 1, index => {
    if (text[index] !== mark) {
      return 0;
    }
    if (text[index + 1] === mark) {
      return 2;
    }
    const isEnd = mark === '*' ? !/\s/.test(text[index - 1]) : !/\w/.test(text[index + 1] ?? ' ');
    return isEnd ? true : 1;
  });
  return close > from + 1 ? styled('em', text, from + 1, close, close + 1, state) : null;
}

function styled(type, text, start, close, end, state) {
  const inside = { ...state, blocks: false, depth: state.depth + 1 };
  return { node: { type, children: parseText(text.slice(start, close), inside) }, end };
}

/** Where `isEnd` first says true, passing over escapes and code; a number from `isEnd` says how many characters to pass over. */
function closing(text, from, isEnd) {
  let index = from;
  while (index < text.length) {
    if (text[index] === '\\') {
      index += 2;
      continue;
    }
    if (text[index] === '`') {
      index = code(text, index).end;
      continue;
    }
    const answer = isEnd(index);
    if (answer === true) {
      return index;
    }
    index += answer || 1;
  }
  return -1;
}
