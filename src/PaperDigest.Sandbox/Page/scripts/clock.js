/** The sandbox's clock: what time it is there, and the buttons that move it. */
import { post } from './api.js';
import { fill, h, icon } from './dom.js';
import { popover } from './popover.js';
import { format, nextMonday } from './timestamps.js';
import { t } from './texts.js';
import { world } from './world.js';

const Hour = 3600;
const Day = 24 * Hour;
const EverySecond = 1000;

let host = null;
let face = null;

export function startClock(element) {
  host = element;
  world.on('reloaded', draw);
  world.on('clock', () => {
    draw.speed !== world.snapshot.clock.speed && draw();
    tick();
  });
  setInterval(() => world.snapshot && tick(), EverySecond);
}

function draw() {
  const { speed, canMove } = world.snapshot.clock;
  draw.speed = speed;
  face = h('time.clock-face', { title: t('clockHint') });
  const flows = h('button.clock-button.icon-only', {
    type: 'button', 'aria-label': t(speed > 0 ? 'pause' : 'flow'), title: t(speed > 0 ? 'pause' : 'flow'), dataset: { clock: 'flow' },
    onclick: () => act('speed', { speed: speed > 0 ? 0 : 1 }),
  }, icon(speed > 0 ? 'pause' : 'play'));
  const pick = button('pick', null, () => openPick(pick));
  pick.append(icon('dots'));
  pick.classList.add('icon-only');
  pick.title = t('pickMoment');
  pick.setAttribute('aria-label', t('pickMoment'));
  fill(host, icon('clock'), face, speed === 0 && h('span.clock-paused', t('paused')), canMove
    ? h('div.clock-buttons', { role: 'group', 'aria-label': t('clock') }, flows,
      button('hour', t('hour'), () => advance({ seconds: Hour })),
      button('day', t('day'), () => advance({ seconds: Day })),
      button('next', t('nextSlot'), () => advance({ to: 'next' }), t('nextSlotHint')),
      button('monday', t('monday'), () => advance({ to: nextMonday(world.now).toISOString() }), t('mondayHint')),
      pick)
    : h('span.clock-paused', t('clockFixed')));
  tick();
}

function button(name, label, onclick, title) {
  return h('button.clock-button', { type: 'button', title, dataset: { clock: name }, onclick }, label);
}

function tick() {
  const text = format(world.now / 1000, 'clock', world.locale);
  if (face && face.textContent !== text) {
    face.textContent = text;
    face.dateTime = new Date(world.now).toISOString();
  }
}

function advance(move) {
  return act('advance', move);
}

async function act(what, body) {
  try {
    world.setClock(await post(`clock/${what}`, body));
    if (what === 'advance') {
      world.tell('moved');
    }
  } catch (error) {
    world.tell('trouble', error.message);
  }
}

function openPick(anchor) {
  const local = new Date(world.now - new Date(world.now).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  const input = h('input', { type: 'datetime-local', value: local, min: local, 'aria-label': t('pickMoment') });
  const close = popover(anchor, h('form.moment', {
    onsubmit: event => {
      event.preventDefault();
      close();
      advance({ to: new Date(input.value).toISOString() });
    },
  }, h('label', t('pickMoment'), input), h('button.button.primary', { type: 'submit' }, t('go'))), { isWide: false });
  input.focus();
}
