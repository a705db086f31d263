/** Lists that open over the page: menus, selects. One at a time; Escape and a press outside close it. */
import { h } from './dom.js';

const Gap = 6;
let closeOpen = null;

/**
 * Opens `content` beside `anchor` (an element, or a point `{ x, y }`) and gives it the focus.
 * Answers the function that closes it.
 */
export function popover(anchor, content, { onClose = () => {}, isWide = true } = {}) {
  closeOpen?.();
  // Over a modal only what the modal holds can be reached.
  const host = (anchor instanceof Element && anchor.closest('dialog')) || document.getElementById('overlays');
  const box = h('div.popover', content);
  const trigger = anchor instanceof Element ? anchor : null;
  host.append(box);
  place(box, trigger?.getBoundingClientRect() ?? point(anchor), trigger !== null && isWide);
  trigger?.setAttribute('aria-expanded', 'true');
  const stop = new AbortController();
  const close = () => {
    if (stop.signal.aborted) {
      return;
    }
    stop.abort();
    closeOpen = null;
    const hadFocus = box.contains(document.activeElement);
    box.remove();
    trigger?.setAttribute('aria-expanded', 'false');
    if (hadFocus) {
      trigger?.focus();
    }
    onClose();
  };
  closeOpen = close;
  const listen = { signal: stop.signal };
  document.addEventListener('pointerdown', event => !box.contains(event.target) && !trigger?.contains(event.target) && close(), { ...listen, capture: true });
  window.addEventListener('resize', close, listen);
  box.addEventListener('keydown', event => keys(event, box, close), listen);
  (box.querySelector('[aria-selected=true]') ?? rows(box)[0])?.focus();
  return close;
}

function rows(box) {
  return [...box.querySelectorAll('[role=option], [role=menuitem]')];
}

function keys(event, box, close) {
  const all = rows(box);
  const at = all.indexOf(document.activeElement);
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1 + (at <= 0 ? all.length : 0), Home: 0, End: all.length - 1 };
  if (event.key in moves && all.length > 0) {
    event.preventDefault();
    all[moves[event.key] % all.length].focus();
  } else if (event.key === 'Escape' || (event.key === 'Tab' && all.length > 0)) {
    event.preventDefault();
    event.stopPropagation();
    close();
  }
}

function point({ x, y }) {
  return { left: x, right: x, top: y, bottom: y, width: 0 };
}

function place(box, anchor, isWide) {
  if (isWide) {
    box.style.setProperty('min-width', `${anchor.width}px`);
  }
  const { width, height } = box.getBoundingClientRect();
  const isBelow = anchor.bottom + Gap + height <= innerHeight || anchor.top < innerHeight / 2;
  const room = isBelow ? innerHeight - anchor.bottom - 2 * Gap : anchor.top - 2 * Gap;
  box.style.setProperty('max-height', `${room}px`);
  box.style.setProperty('left', `${Math.max(Gap, Math.min(anchor.left, innerWidth - width - Gap))}px`);
  box.style.setProperty('top', `${isBelow ? anchor.bottom + Gap : Math.max(Gap, anchor.top - Gap - Math.min(height, room))}px`);
}
