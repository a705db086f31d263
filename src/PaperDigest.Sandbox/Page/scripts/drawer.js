/** Backstage: what the bot asked for, misfortune to order, and the bot's rights here. */
import { get, post, remove } from './api.js';
import { fill, h, icon, soon } from './dom.js';
import { t } from './texts.js';
import { world } from './world.js';

const Tabs = ['requests', 'trouble', 'rights'];
const Faults = ['rateLimited', 'failAfter', 'dropAfter', 'failBefore', 'dropBefore', 'slow', 'missingPermissions', 'unknownChannel'];
const PostRoute = { method: 'POST', route: '/channels/{channel}/messages' };
const FaultSeconds = 5;
const Gateway = ['drop', 'reconnect', 'invalidate'];
const Rights = ['VIEW_CHANNEL', 'SEND_MESSAGES', 'EMBED_LINKS', 'READ_MESSAGE_HISTORY', 'CREATE_PUBLIC_THREADS', 'SEND_MESSAGES_IN_THREADS', 'MENTION_EVERYONE'];
const LastShown = 100;

let host = null;
let tab = Tabs[0];
let faults = [];

export function startDrawer(element) {
  host = element;
  world.on('reloaded', () => {
    faults = world.snapshot.faults ?? [];
    draw();
  });
  world.on('selection', () => tab === 'rights' && draw());
  world.on('request', soon(() => tab === 'requests' ? draw() : refreshFaults()));
  host.addEventListener('keydown', event => event.key === 'Escape' && toggleDrawer());
}

export async function toggleDrawer() {
  host.hidden = !host.hidden;
  if (host.hidden) {
    document.querySelector('[data-tool=wrench]')?.focus();
    return;
  }
  draw();
  host.querySelector('[role=tab][aria-selected=true]').focus();
  const log = await get('log').catch(() => null);
  if (log) {
    world.requests = log;
    draw();
  }
  refreshFaults();
}

async function refreshFaults() {
  if (!host.hidden) {
    faults = await get('faults').catch(() => faults);
    draw();
  }
}

function draw() {
  if (host.hidden) {
    return;
  }
  const focused = host.contains(document.activeElement) ? document.activeElement.id : '';
  const opened = new Set([...host.querySelectorAll('details[open]')].map(details => details.id));
  host.setAttribute('aria-label', t('backstage'));
  fill(host,
    h('header', h('h2', t('backstage')), h('button.bare', { type: 'button', 'aria-label': t('close'), onclick: toggleDrawer }, icon('close'))),
    h('div.tabs', { role: 'tablist', onkeydown: tabKey }, Tabs.map(name => h('button', {
      type: 'button', role: 'tab', id: `tab-${name}`, 'aria-selected': String(tab === name), 'aria-controls': 'drawer-body', tabindex: tab === name ? '0' : '-1',
      onclick: () => show(name),
    }, t(name)))),
    h('div.drawer-body', { id: 'drawer-body', role: 'tabpanel', 'aria-labelledby': `tab-${tab}` }, { requests, trouble, rights }[tab](opened)));
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

function show(name) {
  tab = name;
  draw();
  document.getElementById(`tab-${name}`).focus();
}

function tabKey(event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by) {
    show(Tabs[(Tabs.indexOf(tab) + by + Tabs.length) % Tabs.length]);
  }
}

// ---- Requests.

function requests(opened) {
  const rows = world.requests.slice(-LastShown).reverse();
  return [h('p.hint', t('requestsHint')), rows.length === 0 ? h('p.hint', t('noRequests')) : rows.map(entry => requestRow(entry, opened))];
}

function requestRow(entry, opened) {
  const id = `request-${entry.number}`;
  const kind = entry.status >= 500 || entry.status === 0 ? 'bad' : entry.status >= 400 ? 'poor' : 'good';
  return h('details.request', { id, open: opened.has(id) },
    h('summary', { id: `${id}-line` }, h('span.method', entry.method), h('span.path', { title: entry.path }, entry.path), h('span.status', { class: kind }, String(entry.status || '—'))),
    h('div.request-body', h('small', new Date(entry.at).toLocaleString(world.locale)),
      json(t('request'), entry.request), json(t('response'), entry.response)));
}

function json(title, value) {
  return value !== null && value !== undefined && [h('h4', title), h('pre', { tabindex: '0' }, typeof value === 'string' ? value : JSON.stringify(value, null, 2))];
}

// ---- Trouble.

function trouble() {
  const order = (path, body) => () => post(path, body).then(refreshFaults).catch(error => world.tell('trouble', error.message));
  return [
    h('p.hint', t('troubleHint')),
    h('div.orders', Faults.map(fault => h('button.order', {
      type: 'button', id: `order-${fault}`,
      onclick: order('faults', { ...PostRoute, nth: 1, times: 1, fault, seconds: FaultSeconds }),
    }, icon('plus'), t(`fault_${fault}`)))),
    faults.length > 0 && h('h3', t('armed')),
    faults.map(fault => h('div.armed', h('span', t(`fault_${fault.fault}`)), h('small', t('timesLeft', { count: fault.left })),
      h('button.button.secondary', { type: 'button', onclick: () => remove(`faults/${fault.id}`).then(refreshFaults) }, t('takeBack')))),
    h('h3', t('connection')),
    h('div.row', Gateway.map(fault => h('button.button.secondary', { type: 'button', id: `gateway-${fault}`, onclick: order('gateway', { fault }) }, t(`gateway_${fault}`)))),
  ];
}

// ---- Rights.

function rights() {
  const { channel, you } = world;
  const toggle = (id, label, isOn, flip) => h('label.toggle', h('span', label), h('input', {
    type: 'checkbox', role: 'switch', id, checked: isOn,
    onchange: event => flip(event.target.checked).then(() => world.reload()).catch(error => world.tell('trouble', error.message)),
  }));
  const own = toggle('accepts-dms', t('acceptsDms', { name: you.displayName }), you.acceptsDms !== false, accepts => post('people/dms', { as: you.id, accepts }));
  if (!channel?.botPermissions) {
    return [own, h('p.hint', t('rightsNone'))];
  }
  const holder = channel.kind === 'thread' ? channel.parentId : channel.id;
  const held = permission => channel.botPermissions.includes(permission) || channel.botPermissions.includes('ADMINISTRATOR');
  return [own, h('h3', t('rightsHint', { name: channel.name })), Rights.map(permission => toggle(`right-${permission}`, t(permission), held(permission),
    isOn => post('channels/permissions', { channelId: holder, targetId: world.bot.id, permission, state: isOn ? 'allow' : 'deny' })))];
}
