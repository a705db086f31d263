/** Building DOM nodes. Text only ever becomes text nodes: nothing here or elsewhere on the page parses HTML. */

/**
 * Makes an element: `h('a.link', { href }, 'text', node, [more])`.
 * Functions named `on…` listen; `style` takes an object (set through the CSSOM, which the content policy allows);
 * `false`, `null` and `undefined` leave an attribute out.
 */
export function h(spec, ...rest) {
  const [tag, ...classes] = spec.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) {
    element.className = classes.join(' ');
  }
  const attributes = isAttributes(rest[0]) ? rest.shift() : {};
  for (const [name, value] of Object.entries(attributes)) {
    set(element, name, value);
  }
  add(element, rest);
  return element;
}

/** Puts these nodes in the place of everything an element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  add(element, children);
  return element;
}

function isAttributes(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Node);
}

function set(element, name, value) {
  if (value === false || value === null || value === undefined) {
    return;
  }
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else if (name === 'style') {
    Object.entries(value).forEach(([property, text]) => element.style.setProperty(property, text));
  } else if (name === 'dataset') {
    Object.assign(element.dataset, value);
  } else if (name === 'class') {
    element.className = [element.className, value].filter(Boolean).join(' ');
  } else if (name === 'value' || name === 'checked') {
    element[name] = value;
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child);
    }
  }
}

const Shapes = {
  hash: 'M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16',
  announcement: 'M4 10v4h3l8 4.5v-13L7 10zM7 14v5h3v-3.4M18.5 9.5a4 4 0 0 1 0 5',
  forum: 'M4 5h12v8H9l-3.5 3V13H4zM19 9h1.5v8H19v3l-3.5-3H11',
  thread: 'M6 4v8a3 3 0 0 0 3 3h9M14.5 11.5 18 15l-3.5 3.5',
  voice: 'M4 10v4h3l5 4V6L7 10zM16 9.5a4 4 0 0 1 0 5',
  category: 'm7 10 5 5 5-5',
  chat: 'M4 5h16v11H11l-4.5 4v-4H4z',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2',
  wrench: 'M19.5 7.5a4.5 4.5 0 0 1-6 5L7 19a2 2 0 0 1-3-3l6.500-6.500a4.500 4.500 0 0 1 5.500-6L13.500 6.500l1 3 3 1z',
  help: 'M9.200 9a3 3 0 1 1 4.300 2.700c-1 .5-1.500 1.200-1.500 2.300M12 17.500h.01M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17z',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  open: 'M13 5h6v6M19 5l-8 8M10 6H5v13h13v-5',
  eye: 'M3 12s3.300-6 9-6 9 6 9 6-3.300 6-9 6-9-6-9-6zM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  down: 'm6 9.500 6 6 6-6',
  right: 'm9.500 6 6 6-6 6',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  reply: 'M20 18v-3a4 4 0 0 0-4-4H5M9 7l-4 4 4 4',
  plus: 'M12 5v14M5 12h14',
  globe: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c5 5 5 11 0 16M12 4c-5 5-5 11 0 16',
};

/** A line drawing; decoration only, so screen readers pass over it. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', Shapes[name] ?? Shapes.hash);
  svg.append(path);
  return svg;
}

/** The drawing for a channel's kind. */
export function iconOf(channel) {
  return { text: 'hash', dm: 'chat' }[channel.kind] ?? channel.kind;
}

const AvatarColours = ['#5865f2', '#2d8a57', '#b8791b', '#c2416d', '#7b5cc9', '#1f7f9e', '#b4502f'];

/** A round picture from a name's first letter; `user` is Discord's or the sandbox's user object. */
export function avatar(user, size = 'medium') {
  const name = user.displayName ?? user.global_name ?? user.username ?? '?';
  const colour = user.bot ? AvatarColours[0] : AvatarColours[1 + hash(user.id ?? name) % (AvatarColours.length - 1)];
  const letter = [...name][0]?.toUpperCase() ?? '?';
  return h(`span.avatar.${size}`, { style: { background: colour }, 'aria-hidden': 'true', class: user.bot ? 'of-bot' : '' }, letter);
}

function hash(text) {
  return [...String(text)].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7);
}

/** `act`, run once soon however often it is asked for in a burst. */
export function soon(act) {
  let isDue = false;
  return () => {
    if (!isDue) {
      isDue = true;
      setTimeout(() => {
        isDue = false;
        act();
      });
    }
  };
}
