/** Select menus: one or many of a list of texts, people, roles or channels. */
import { choose } from './acts.js';
import { h, icon } from './dom.js';
import { popover } from './popover.js';
import { t } from './texts.js';
import { world } from './world.js';

export const ChannelTypes = { text: 0, dm: 1, voice: 2, category: 4, announcement: 5, thread: 11, forum: 15 };

/** What a select of any type offers: value, label, description, emoji, whether it is chosen already. */
export function offered(component) {
  const chosen = new Set((component.default_values ?? []).map(value => value.id));
  const server = world.server;
  const users = () => (server ? server.members.map(member => world.user(member.userId)) : [world.you]).filter(Boolean)
    .map(user => ({ value: user.id, label: user.displayName, description: `@${user.username}` }));
  const roles = () => (server?.roles ?? []).map(role => ({ value: role.id, label: `@${role.name.replace(/^@/, '')}` }));
  const lists = {
    3: () => component.options.map(option => ({ ...option, isChosen: option.default === true })),
    5: users,
    6: roles,
    7: () => [...users(), ...roles()],
    8: () => (server?.channels ?? [])
      .filter(channel => !component.channel_types?.length || component.channel_types.includes(ChannelTypes[channel.kind]))
      .map(channel => ({ value: channel.id, label: `#${channel.name}` })),
  };
  return lists[component.type]().map(option => ({ isChosen: chosen.has(option.value), ...option }));
}

/** A menu in a message: choosing sends the interaction; with several to choose, closing the list does. */
export function selectMenu(component, message) {
  const isWaiting = world.presses.get(message.id)?.customId === component.custom_id;
  return menu(component, offered(component), {
    isWaiting,
    onDone: values => choose(message.id, component.custom_id, values),
  });
}

/**
 * The menu's button and its list.
 * @param {{ isWaiting?: boolean, onDone: (values: string[]) => void }} use
 */
export function menu(component, options, { isWaiting = false, onDone }) {
  const least = component.min_values ?? 1;
  const most = component.max_values ?? 1;
  let values = options.filter(option => option.isChosen).map(option => option.value);
  const face = h('span.select-face');
  const trigger = h('button.select', {
    type: 'button', disabled: component.disabled, 'aria-haspopup': 'listbox', 'aria-expanded': 'false',
    'aria-busy': isWaiting ? 'true' : null, 'aria-label': component.placeholder || t('chooseOption'),
    dataset: { customId: component.custom_id },
    onclick: () => open(),
  }, face, icon('down'));
  show();
  return trigger;

  function show() {
    const labels = options.filter(option => values.includes(option.value)).map(option => option.label);
    face.replaceChildren(labels.join(', ') || component.placeholder || t('chooseOption'));
    face.classList.toggle('is-placeholder', labels.length === 0);
  }

  function open() {
    const before = values.join('\n');
    let hasSent = false;
    const send = () => {
      hasSent = true;
      show();
      onDone(values);
    };
    const items = options.map(option => row(option, () => {
      if (most === 1) {
        values = [option.value];
        close();
        send();
        return;
      }
      values = values.includes(option.value) ? values.filter(value => value !== option.value) : [...values, option.value].slice(-most);
      items.forEach((item, index) => item.setAttribute('aria-selected', String(values.includes(options[index].value))));
      show();
    }));
    const list = h('div.select-list', { role: 'listbox', 'aria-label': component.placeholder || t('chooseOption'), 'aria-multiselectable': most > 1 ? 'true' : null },
      most > 1 && h('div.select-hint', t('chooseUpTo', { max: Math.min(most, options.length) })),
      items.length > 0 ? items : h('div.select-hint', t('noMatches')));
    const close = popover(trigger, list, {
      onClose: () => !hasSent && most > 1 && values.length >= least && values.join('\n') !== before && send(),
    });
  }

  function row(option, onPick) {
    return h('button.select-option', {
      type: 'button', role: 'option', 'aria-selected': String(values.includes(option.value)), dataset: { value: option.value }, onclick: onPick,
    },
    option.emoji && h('span.emoji', option.emoji.name ?? ''),
    h('span.select-text', h('span', option.label), option.description && h('small', option.description)),
    h('span.select-check', icon('check')));
  }
}
