/** Where a person writes: plain text, or after a slash a command. */
import { post } from './api.js';
import { CommandForm } from './command-form.js';
import { matching, slashCommands } from './commands.js';
import { avatar, fill, h } from './dom.js';
import { Picker } from './picker.js';
import { t } from './texts.js';
import { world } from './world.js';

let host = null;
let picker = null;
let text = null;
let form = null;
let place = '';
let problem = null;

export function startComposer(element) {
  host = element;
  const list = h('div.picker');
  picker = new Picker(list);
  text = h('textarea', {
    rows: '1', autocomplete: 'off', maxlength: '2000',
    oninput: () => typed(), onkeydown: event => key(event), onfocus: () => typed(), onblur: () => picker.hide(),
  });
  problem = h('p.composer-problem', { role: 'alert' });
  fill(host, list, h('div.composer-box'), problem);
  world.on('reloaded selection', settle);
  world.on('fill', ({ command, text: beginning }) => begin(command, beginning));
  document.addEventListener('keydown', reach);
}

/** Follows to another place or person; stays as it is while these are the same. */
function settle() {
  const now = `${world.snapshot.you} ${world.selected.channel} ${world.locale}`;
  if (now !== place) {
    place = now;
    write('');
  }
  host.hidden = world.channel?.kind === 'forum' || world.channel?.kind === 'voice' || !world.channel;
  const mayPost = world.hasPermission(world.channel?.kind === 'thread' ? 'SEND_MESSAGES_IN_THREADS' : 'SEND_MESSAGES');
  text.disabled = !mayPost;
  const name = world.channel?.name ?? '';
  const invitation = t(world.channel?.kind === 'dm' ? 'messageToPerson' : 'messageTo', { name });
  text.placeholder = mayPost ? `${invitation} — ${t('tryCommands')}` : t('noPosting');
  text.setAttribute('aria-label', invitation);
}

/** Back to plain text. */
function write(value, isFocused = false) {
  form = null;
  picker.attach(text);
  picker.hide();
  text.value = value;
  problem.textContent = '';
  const slash = h('button.slash', { type: 'button', 'aria-label': t('commands'), title: t('commands'), onclick: () => start('/') }, '/');
  fill(host.querySelector('.composer-box'), slash, text);
  grow();
  if (isFocused) {
    text.focus();
    typed();
  }
}

function start(value) {
  if (!text.disabled) {
    write(value, true);
  }
}

/** Begins a command by its default name, as if typed. */
function begin(name, beginning = '') {
  const command = slashCommands().find(candidate => candidate.path === name);
  if (command) {
    choose(command, beginning);
  } else {
    start(`/${name}`);
  }
}

function choose(command, beginning = '') {
  form = new CommandForm(command, picker, value => write(value, true));
  fill(host.querySelector('.composer-box'), form.element);
  form.begin(beginning);
}

function typed() {
  grow();
  problem.textContent = '';
  if (!/^\/[^\n]*$/.test(text.value)) {
    picker.hide();
    return;
  }
  const asked = text.value.slice(1);
  const whole = slashCommands().find(command => [command.label, command.path].some(name => asked.startsWith(`${name} `)));
  if (whole) {
    const name = asked.startsWith(`${whole.label} `) ? whole.label : whole.path;
    choose(whole, asked.slice(name.length + 1));
    return;
  }
  const commands = matching(asked);
  picker.show({
    title: asked.trim() === '' ? t('commands') : t('commandsMatching', { text: asked.trim() }),
    note: commands.length === 0 ? t('noCommands') : null,
    items: commands.map(command => ({ command, label: `/${command.label}`, description: command.description, face: avatar({ ...world.bot, displayName: world.bot.name, bot: true }, 'small') })),
    onPick: item => choose(item.command),
  });
}

function grow() {
  text.style.setProperty('height', 'auto');
  text.style.setProperty('height', `${text.scrollHeight}px`);
}

function key(event) {
  if (event.isComposing) {
    return;
  }
  const act = {
    ArrowDown: () => picker.isOpen && picker.move(1),
    ArrowUp: () => picker.isOpen && picker.move(-1),
    Tab: () => picker.pick(),
    Enter: () => !event.shiftKey && (picker.pick() || send()),
    Escape: () => picker.hide(),
  }[event.key];
  if (act && act() !== false) {
    event.preventDefault();
  }
}

async function send() {
  const content = text.value.trim();
  if (content === '') {
    return;
  }
  if (content.startsWith('/') && picker.isOpen) {
    return;
  }
  write('', true);
  try {
    const view = await post('messages', { as: world.snapshot.you, channelId: world.selected.channel, content });
    world.tell('acted');
    world.take(view.message.channel_id, view);
  } catch (error) {
    write(content, true);
    problem.textContent = error.message;
  }
}

/** A slash typed anywhere outside a field begins a command, as on Discord. */
function reach(event) {
  const isFree = !event.target.closest?.('input, textarea, select, dialog, [contenteditable]');
  if (event.key === '/' && isFree && !event.ctrlKey && !event.metaKey && !event.altKey && !host.hidden) {
    event.preventDefault();
    start('/');
  }
}
