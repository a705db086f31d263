/** Message components of both generations. https://docs.discord.com/developers/components/reference */
import { press } from './acts.js';
import { h, icon } from './dom.js';
import { picture } from './embeds.js';
import { markdown, outward } from './markdown-view.js';
import { selectMenu } from './selects.js';
import { world } from './world.js';

const ButtonStyles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'outward', 6: 'secondary' };

/** All components of a message. */
export function components(message) {
  return (message.components ?? []).map(component => draw(component, message));
}

function draw(component, message) {
  const inside = () => component.components.map(child => draw(child, message));
  switch (component.type) {
    case 1: return h('div.action-row', inside());
    case 2: return button(component, message);
    case 3: case 5: case 6: case 7: case 8: return selectMenu(component, message);
    case 9: return h('div.section', h('div.section-text', inside()), draw(component.accessory, message));
    case 10: return h('div.text-display.md', markdown(component.content, { message }));
    case 11: return h('div.thumbnail', picture(described(component), 'embed-thumbnail'));
    case 12: return h('div.gallery', component.items.map(item => picture(described(item), 'embed-image')));
    case 13: return h('div.attachment', icon('open'), component.file.url);
    case 14: return h('hr.separator', { class: [component.spacing === 2 ? 'large' : '', component.divider === false ? 'blank' : ''].join(' ') });
    case 17: return container(component, inside());
    default: return null;
  }
}

function described(item) {
  return { url: item.media.url, description: item.description };
}

function container(component, children) {
  const colour = component.accent_color;
  return h('div.container', {
    style: colour === null || colour === undefined ? {} : { '--bar': `#${colour.toString(16).padStart(6, '0')}` },
    class: colour === null || colour === undefined ? '' : 'with-bar',
  }, children);
}

function button(component, message) {
  const label = [component.emoji && h('span.emoji', component.emoji.name ?? ''), component.label && h('span', component.label)];
  const style = `button.${ButtonStyles[component.style] ?? 'secondary'}`;
  if (component.style === 5) {
    return component.disabled
      ? h(`button.${style}`, { type: 'button', disabled: true }, label, icon('open'))
      : outward(component.url, { class: style.replaceAll('.', ' '), title: component.url }, label, icon('open'));
  }
  const isWaiting = world.presses.get(message.id)?.customId === component.custom_id;
  return h(`button.${style}`, {
    type: 'button',
    disabled: component.disabled || !component.custom_id,
    'aria-busy': isWaiting ? 'true' : null,
    dataset: { customId: component.custom_id ?? '' },
    onclick: () => isWaiting || press(message.id, component.custom_id),
  }, isWaiting ? h('span.dots', h('i'), h('i'), h('i')) : null, h('span.button-label', label));
}
