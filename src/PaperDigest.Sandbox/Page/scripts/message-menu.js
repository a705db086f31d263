/** The menu on a message: the apps' message commands, and copying. */
import { runOnMessage } from './acts.js';
import { isOffered, localName } from './commands.js';
import { h } from './dom.js';
import { popover } from './popover.js';
import { t } from './texts.js';
import { world } from './world.js';

const MessageCommand = 3;

/** Opens the menu at an element or a point. */
export function openMessageMenu(anchor, view) {
  const { message } = view;
  const commands = view.onlyYou ? [] : world.snapshot.commands.filter(command => command.type === MessageCommand && isOffered(command));
  const entry = (label, act) => h('button.menu-item', {
    type: 'button', role: 'menuitem',
    onclick: () => {
      close();
      act();
    },
  }, label);
  const content = h('div.menu', { role: 'menu', 'aria-label': t('more') },
    h('div.menu-title', t('apps')),
    commands.length > 0
      ? commands.map(command => entry(localName(command), () => runOnMessage(message.id, command.name, localName(command))))
      : h('div.menu-none', t('noApps')),
    h('hr'),
    entry(t('copyText'), () => copy(textOf(message))),
    entry(t('copyId'), () => copy(message.id)));
  const close = popover(anchor, content, { isWide: false });
}

function textOf(message) {
  return [message.content, ...(message.embeds ?? []).flatMap(embed => [embed.title, embed.description])].filter(Boolean).join('\n');
}

function copy(text) {
  navigator.clipboard?.writeText(text).catch(() => { /* Without the reader's leave nothing is copied, and nothing is broken. */ });
}
