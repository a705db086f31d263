/** The bar over everything: what belongs to the sandbox and not to Discord. Person, language, clock, backstage. */
import { post } from './api.js';
import { startClock } from './clock.js';
import { avatar, fill, h, icon } from './dom.js';
import { popover } from './popover.js';
import { t } from './texts.js';
import { world } from './world.js';

const OwnLanguages = { 'en-US': 'English', 'zh-CN': '中文' };

let host = null;
let clock = null;
let notice = null;

/** @param uses `{ become(personId), toggleDrawer(), showSteps() }` */
export function startStage(element, uses) {
  host = element;
  clock = h('div.clock');
  notice = h('div.notice', { role: 'status', hidden: true });
  host.after(notice);
  startClock(clock);
  world.on('reloaded', () => draw(uses));
  world.on('connection', () => say(world.isConnected ? '' : t('lost')));
  world.on('trouble', say);
}

/** Shows a sentence under the bar; an empty one takes it away. */
export function say(text) {
  notice.textContent = text;
  notice.hidden = text === '';
}

function draw(uses) {
  const { bot } = world;
  fill(host,
    h('div.brand', h('img', { src: 'favicon.svg', alt: '', width: '26', height: '26' }),
      h('span.brand-name', 'PaperDigest', h('small', t('tagline'))),
      h('span.lamp', { class: bot.online ? 'is-on' : '', title: t(bot.online ? 'botOnline' : 'botOffline'), role: 'img', 'aria-label': t(bot.online ? 'botOnline' : 'botOffline') })),
    clock,
    h('div.stage-tools',
      person(uses.become),
      language(),
      tool('help', t('help'), uses.showSteps),
      tool('wrench', t('backstage'), uses.toggleDrawer, t('backstageHint'))));
}

function tool(name, label, onclick, title) {
  return h('button.stage-tool', { type: 'button', 'aria-label': label, title: title ?? label, dataset: { tool: name }, onclick }, icon(name), h('span', label));
}

function person(become) {
  const { you } = world;
  const open = h('button.person', {
    type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-label': `${t('actAs')} ${you.displayName}`, dataset: { tool: 'person' },
    onclick: () => {
      const close = popover(open, h('div.menu', { role: 'menu', 'aria-label': t('actAs') }, h('div.menu-title', t('actAs')),
        world.snapshot.users.filter(user => !user.bot).map(user => h('button.menu-item', {
          type: 'button', role: 'menuitem', dataset: { person: user.id }, 'aria-current': user.id === you.id ? 'true' : null,
          onclick: () => {
            close();
            become(user.id);
          },
        }, avatar(user, 'small'), h('span', user.displayName), h('small', `${part(user)} · ${OwnLanguages[user.locale] ?? user.locale}`)))));
    },
  }, avatar(you, 'small'), h('span.person-name', you.displayName, h('small', part(you))), icon('down'));
  return open;
}

function part(user) {
  return t(world.isAdmin(user.id) ? 'admin' : 'member');
}

function language() {
  const names = new Intl.DisplayNames([world.locale], { type: 'language' });
  const option = (locale, name) => h('option', { value: locale, selected: locale === world.locale }, name);
  const others = world.snapshot.locales.filter(locale => !(locale in OwnLanguages));
  return h('label.language', { title: t('language') }, icon('globe'), h('select', {
    'aria-label': t('language'),
    onchange: async event => {
      try {
        await post('people/locale', { as: world.snapshot.you, locale: event.target.value });
        await world.reload();
      } catch (error) {
        say(error.message);
      }
    },
  }, Object.entries(OwnLanguages).map(([locale, name]) => option(locale, name)),
  h('optgroup', { label: t('otherLanguages') }, others.map(locale => option(locale, names.of(locale))))));
}
