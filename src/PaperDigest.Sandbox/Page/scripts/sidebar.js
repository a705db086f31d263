/** The servers' rail, the channel list, and the head over the messages. */
import { avatar, fill, h, icon, iconOf, soon } from './dom.js';
import { markdown } from './markdown-view.js';
import { t } from './texts.js';
import { world } from './world.js';

let rail = null;
let panel = null;
let head = null;

export function startSidebar(railElement, panelElement, headElement) {
  [rail, panel, head] = [railElement, panelElement, headElement];
  world.on('reloaded selection', draw);
  world.on('messages', soon(draw));
  // On a narrow screen the lists lie over the messages until something is chosen or pressed beside them.
  const close = () => document.body.classList.remove('shows-channels');
  world.on('selection', close);
  document.getElementById('main').addEventListener('pointerdown', event => event.target.closest('.open-channels') || close());
  [rail, panel].forEach(part => part.addEventListener('keydown', event => event.key === 'Escape' && close()));
}

function draw() {
  const isFocusInside = panel.contains(document.activeElement) || rail.contains(document.activeElement);
  const focused = isFocusInside ? document.activeElement.dataset.place : null;
  drawRail();
  drawPanel();
  drawHead();
  if (focused) {
    document.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
  const unread = world.snapshot.dms.reduce((sum, dm) => sum + world.unread(dm.id).pings, 0);
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${world.channel ? `${world.channel.kind === 'dm' ? '@' : '#'}${world.channel.name} · ` : ''}${t('title')}`;
}

// ---- The rail.

function drawRail() {
  rail.setAttribute('aria-label', t('servers'));
  const dmPings = world.snapshot.dms.reduce((sum, dm) => sum + world.unread(dm.id).pings, 0);
  fill(rail,
    place('home', t('directMessages'), icon('chat'), world.selected.server === null, { pings: dmPings, count: dmPings }, openDms),
    h('hr'),
    world.snapshot.servers.map(server => place(`server ${server.id}`, server.name, initials(server.name), world.selected.server === server.id,
      total(server), () => enter(server))));
}

function place(key, name, face, isHere, unread, onclick) {
  return h('button.server', {
    type: 'button', title: name, 'aria-label': unread.count > 0 ? `${name} (${unread.count} ${t('unread')})` : name,
    'aria-current': isHere ? 'true' : null, dataset: { place: key }, class: unread.count > 0 ? 'has-unread' : '', onclick,
  }, h('span.server-face', face), badge(unread.pings));
}

function badge(count) {
  return count > 0 && h('span.badge', { 'aria-hidden': 'true' }, count > 99 ? '99+' : String(count));
}

function initials(name) {
  return name.split(/\s+/).slice(0, 3).map(word => [...word][0]).join('').toUpperCase();
}

function total(server) {
  return server.channels.map(channel => world.unread(channel.id))
    .reduce((sum, one) => ({ count: sum.count + one.count, pings: sum.pings + one.pings }), { count: 0, pings: 0 });
}

function enter(server) {
  const first = server.channels.find(channel => ['text', 'announcement'].includes(channel.kind)) ?? server.channels[0];
  world.select(server.id, first?.id ?? null);
}

function openDms() {
  const dm = world.snapshot.dms.find(candidate => candidate.with === world.bot.id);
  if (dm) {
    world.select(null, dm.id);
  } else {
    world.openDm();
  }
}

// ---- The channel list.

function drawPanel() {
  const { server } = world;
  panel.setAttribute('aria-label', server ? t('channels') : t('directMessages'));
  fill(panel,
    h('h2.panel-title', server?.name ?? t('directMessages')),
    h('div.channel-list', { role: 'list' }, server ? tree(server) : dms()),
    h('div.you-panel', avatar(world.you, 'small'), h('div', h('b', world.you.displayName), h('small', `@${world.you.username}`))));
}

function dms() {
  const known = world.snapshot.dms.map(dm => row(world.channelOf(dm.id), avatar({ ...world.user(dm.with), bot: true }, 'small'), null));
  return known.length > 0 ? known : h('button.channel', { type: 'button', onclick: () => world.openDm() }, icon('plus'), h('span', t('openDm')));
}

function tree(server) {
  const byPosition = (left, right) => (left.position ?? 0) - (right.position ?? 0);
  const children = parent => server.channels.filter(channel => (channel.parentId ?? null) === parent && channel.kind !== 'category').sort(byPosition);
  const orphans = server.channels.filter(channel => channel.kind !== 'category' && channel.parentId && !server.channels.some(other => other.id === channel.parentId));
  const branch = channel => [
    row(channel, icon(iconOf(channel)), t(`kind_${channel.kind}`)),
    children(channel.id).filter(thread => !thread.archived || thread.id === world.selected.channel).slice(-8).map(thread => row(thread, icon('thread'), t('kind_thread'), true)),
  ];
  const categories = server.channels.filter(channel => channel.kind === 'category').sort(byPosition);
  return [
    children(null).map(branch),
    categories.map(category => [h('div.category', { role: 'presentation' }, icon('category'), category.name), children(category.id).map(branch)]),
    orphans.map(branch),
  ];
}

function row(channel, face, kind, isThread = false) {
  const unread = world.unread(channel.id);
  const isHere = world.selected.channel === channel.id;
  return h('div', { role: 'listitem', class: isThread ? 'thread-row' : '' }, h('button.channel', {
    type: 'button', title: kind, 'aria-current': isHere ? 'page' : null, dataset: { place: `channel ${channel.id}` },
    'aria-label': [channel.name, kind, unread.count > 0 && `${unread.count} ${t('unread')}`].filter(Boolean).join(', '),
    class: [unread.count > 0 && !isHere ? 'has-unread' : '', channel.archived ? 'is-archived' : ''].join(' '),
    onclick: () => world.open(channel.id),
  }, face, h('span', channel.name), badge(isHere ? 0 : unread.pings)));
}

// ---- The head over the messages.

function drawHead() {
  const { channel } = world;
  const parent = channel?.parentId && channel.kind === 'thread' ? world.channelOf(channel.parentId) : null;
  fill(head,
    h('button.bare.open-channels', { type: 'button', 'aria-label': t('openChannels'), onclick: () => document.body.classList.toggle('shows-channels') }, icon('menu')),
    parent && [h('button.crumb', { type: 'button', onclick: () => world.open(parent.id) }, icon(iconOf(parent)), parent.name), icon('right')],
    channel && h('h1', icon(iconOf(channel)), h('span', channel.name)),
    channel?.topic && h('div.topic.md', { title: channel.topic }, markdown(channel.topic, { allowed: { blocks: false } })));
}
