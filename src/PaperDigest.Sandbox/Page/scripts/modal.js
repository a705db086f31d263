/** Modals: forms the bot opens. https://docs.discord.com/developers/components/using-modal-components */
import { submit } from './acts.js';
import { avatar, h, icon } from './dom.js';
import { markdown } from './markdown-view.js';
import { menu, offered } from './selects.js';
import { t } from './texts.js';
import { world } from './world.js';

let count = 0;

/** Opens the modal of an act (`interactionId`, and Discord's modal). */
export function openModal(act) {
  const values = new Map();
  const error = h('p.modal-error', { role: 'alert' });
  const send = async event => {
    event.preventDefault();
    go.disabled = true;
    const failure = await submit(act.interactionId, Object.fromEntries([...values].map(([name, read]) => [name, read()])));
    go.disabled = false;
    if (failure === null) {
      dialog.close();
    } else {
      error.textContent = failure;
    }
  };
  const go = h('button.button.primary', { type: 'submit' }, t('submit'));
  const dialog = h('dialog.modal', { 'aria-labelledby': 'modal-title', onclose: () => dialog.remove() },
    h('form', { onsubmit: send },
      h('header', avatar({ id: world.bot.id, displayName: world.bot.name, bot: true }, 'small'), h('h2', { id: 'modal-title' }, act.modal.title),
        h('button.bare', { type: 'button', 'aria-label': t('close'), onclick: () => dialog.close() }, icon('close'))),
      h('div.modal-body', act.modal.components.map(component => draw(component, values)), error),
      h('footer', h('button.button.plain', { type: 'button', onclick: () => dialog.close() }, t('cancel')), go)));
  document.getElementById('overlays').append(dialog);
  dialog.showModal();
}

function draw(component, values) {
  switch (component.type) {
    case 10: return h('div.md', markdown(component.content));
    case 1: return component.components.map(child => labelled(child.label, null, child, values));
    case 18: return labelled(component.label, component.description, component.component, values);
    default: return null;
  }
}

function labelled(label, description, component, values) {
  const id = `modal-field-${count += 1}`;
  const isRequired = component.required !== false;
  return h('div.field', h('label', { for: id }, label, isRequired && h('span.must', { 'aria-hidden': 'true' }, ' *')),
    description && h('small', description), control(component, id, isRequired, values));
}

function control(component, id, isRequired, values) {
  const name = component.custom_id;
  switch (component.type) {
    case 4: {
      const input = h(component.style === 2 ? 'textarea' : 'input', {
        id, required: isRequired, minlength: component.min_length, maxlength: component.max_length ?? 4000,
        placeholder: component.placeholder, value: component.value ?? '', rows: component.style === 2 ? '4' : null,
      });
      values.set(name, () => input.value);
      return input;
    }
    case 21: case 22: return choices(component, id, values);
    case 23: {
      const box = h('input', { id, type: 'checkbox', checked: component.default === true });
      values.set(name, () => box.checked);
      return box;
    }
    default: {
      const options = offered(component);
      let chosen = options.filter(option => option.isChosen).map(option => option.value);
      values.set(name, () => chosen);
      const trigger = menu(component, options, { onDone: picked => { chosen = picked; } });
      trigger.id = id;
      return trigger;
    }
  }
}

function choices(component, id, values) {
  const isMany = component.type === 22;
  const boxes = component.options.map(option => h('input', {
    type: isMany ? 'checkbox' : 'radio', name: id, value: option.value, checked: option.default === true,
  }));
  values.set(component.custom_id, () => {
    const chosen = boxes.filter(box => box.checked).map(box => box.value);
    return isMany ? chosen : chosen[0] ?? '';
  });
  return h('div.choices', { id }, component.options.map((option, index) => h('label.choice', boxes[index], option.label)));
}
