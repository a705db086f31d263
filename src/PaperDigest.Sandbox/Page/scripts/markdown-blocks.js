/** What Discord's markdown knows at the start of a line: headings, subtext, quotes, lists. */

/**
 * The block that begins at `from`, or null.
 * @param parseText parses what a block holds (handed in, because blocks and inline marks nest in each other)
 */
export function parseBlock(text, from, state, parseText) {
  const rest = text.slice(from);
  return heading(rest, from, state, parseText)
    ?? subtext(rest, from, state, parseText)
    ?? quote(rest, from, state, parseText)
    ?? list(rest, from, state, parseText);
}

function heading(rest, from, state, parseText) {
  const match = /^(#{1,3}) +(?!#)([^\n]+)\n?/.exec(rest);
  return match && match[2].trim()
    ? { node: { type: 'heading', level: match[1].length, children: inline(match[2].trim(), state, parseText) }, end: from + match[0].length }
    : null;
}

function subtext(rest, from, state, parseText) {
  const match = /^-# +([^\n]+)\n?/.exec(rest);
  return match && match[1].trim()
    ? { node: { type: 'subtext', children: inline(match[1].trim(), state, parseText) }, end: from + match[0].length }
    : null;
}

function quote(rest, from, state, parseText) {
  if (state.inQuote) {
    return null;
  }
  const inside = { ...state, inQuote: true, depth: state.depth + 1 };
  const tail = /^ *>>> ([\s\S]*)/.exec(rest);
  if (tail) {
    return { node: { type: 'quote', children: parseText(tail[1], inside) }, end: from + rest.length };
  }
  const lines = /^(?: *> [^\n]*(?:\n|$))+/.exec(rest);
  if (!lines) {
    return null;
  }
  const body = lines[0].replace(/\n$/, '').replace(/^ *> /gm, '');
  return { node: { type: 'quote', children: parseText(body, inside) }, end: from + lines[0].length };
}

const Item = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;

function list(rest, from, state, parseText) {
  if (!Item.test(firstLine(rest))) {
    return null;
  }
  const isOrdered = Item.exec(firstLine(rest))[2].endsWith('.');
  const indent = Item.exec(firstLine(rest))[1].length;
  const lines = [];
  let length = 0;
  for (const line of rest.split('\n')) {
    const item = Item.exec(line);
    const isOther = item && item[1].length < indent + 2 && item[2].endsWith('.') !== isOrdered;
    if (isOther || (!item && !(lines.length > 0 && /^ {2,}\S/.test(line)))) {
      break;
    }
    lines.push(item ? { indent: item[1].length, mark: item[2], text: item[3] } : { text: line.trim() });
    length += line.length + 1;
  }
  const node = nested(joined(lines), state, parseText);
  return { node, end: from + Math.min(length, rest.length) };
}

/** An indented line without a mark goes on with the item before it. */
function joined(lines) {
  const items = [];
  for (const line of lines) {
    if (line.mark) {
      items.push({ ...line });
    } else {
      items.at(-1).text += `\n${line.text}`;
    }
  }
  return items;
}

/** Two more spaces than the parent make a child. */
function nested(lines, state, parseText) {
  const first = lines[0];
  const isOrdered = first.mark.endsWith('.');
  const items = [];
  let index = 0;
  while (index < lines.length) {
    let end = index + 1;
    while (end < lines.length && lines[end].indent >= first.indent + 2) {
      end += 1;
    }
    const children = inline(lines[index].text, state, parseText);
    items.push(end > index + 1 ? [...children, nested(lines.slice(index + 1, end), state, parseText)] : children);
    index = end;
  }
  return { type: 'list', isOrdered, start: isOrdered ? Number.parseInt(first.mark, 10) : 1, items };
}

function inline(text, state, parseText) {
  return parseText(text, { ...state, blocks: false, depth: state.depth + 1 });
}

function firstLine(text) {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
