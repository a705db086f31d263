/** The newcomer's card: three things to try. Closed once, it stays closed in this browser. */
import { fill, h, icon } from './dom.js';
import { t } from './texts.js';
import { world } from './world.js';

const Closed = 'paperdigest.first-steps.closed';

let host = null;
const done = new Set();

export function startFirstSteps(element) {
  host = element;
  host.hidden = remembered() === 'yes';
  world.on('reloaded selection', draw);
  world.on('moved', () => finish('clock'));
  world.on('interactions', interaction => {
    if (interaction.kind === 'command' && interaction.userId === world.snapshot.you && interaction.state !== 'missed') {
      finish({ paper: 'paper', feed: 'feed' }[interaction.name?.replace('/', '').split(' ')[0]]);
    }
  });
}

/** Shows the card again. */
export function showFirstSteps() {
  host.hidden = false;
  remember('no');
  draw();
}

function finish(step) {
  if (step && !done.has(step)) {
    done.add(step);
    draw();
  }
}

function draw() {
  if (host.hidden) {
    return;
  }
  host.setAttribute('aria-label', t('stepsTitle'));
  host.setAttribute('role', 'region');
  fill(host, h('header', h('h2', t('stepsTitle')), h('button.bare', { type: 'button', 'aria-label': t('close'), title: t('close'), onclick: close }, icon('close'))),
    h('ol',
      step('paper', t('stepPaper'), t('stepPaperText'), '/paper mora', () => world.tell('fill', { command: 'paper', text: 'mora' })),
      step('feed', t('stepFeed'), t('stepFeedText'), '/feed add', () => world.tell('fill', { command: 'feed add' })),
      step('clock', t('stepClock'), t('stepClockText'), t('nextSlot'), () => document.querySelector('[data-clock=next]')?.click())));
}

function step(key, title, text, label, act) {
  const isDone = done.has(key);
  return h('li', { class: isDone ? 'is-done' : '' }, h('span.step-mark', isDone ? icon('check') : null),
    h('div', h('b', title, isDone && h('span.sr', ` (${t('done')})`)), h('p', text)),
    h('button.button.secondary', { type: 'button', dataset: { step: key }, onclick: act }, label));
}

function close() {
  host.hidden = true;
  remember('yes');
}

function remembered() {
  try {
    return localStorage.getItem(Closed);
  } catch {
    return null;
  }
}

function remember(value) {
  try {
    localStorage.setItem(Closed, value);
  } catch { /* A browser that keeps nothing shows the card again: fine. */ }
}
