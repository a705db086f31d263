/** The list over the composer: commands, choices, suggestions. The typing stays in the input; the list follows it. */
import { fill, h } from './dom.js';

export class Picker {
  #host;
  #items = [];
  #rows = [];
  #active = -1;
  #onPick = null;
  #input = null;

  constructor(host) {
    this.#host = host;
    host.hidden = true;
    host.addEventListener('pointerdown', event => event.preventDefault());
  }

  get isOpen() { return !this.#host.hidden; }
  get hasActive() { return this.isOpen && this.#active >= 0; }

  /** Names the input that is typed in, so that screen readers hear what is active. */
  attach(input) {
    this.#input?.removeAttribute('aria-activedescendant');
    this.#input = input;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', 'picker-list');
    input.setAttribute('aria-expanded', String(this.isOpen));
  }

  /**
   * Shows a list.
   * @param {{ title: string, note?: string, items: { label: string, description?: string, face?: Node }[], active?: number, onPick?: Function }} list
   */
  show({ title, note, items, active = 0, onPick }) {
    this.#items = items;
    this.#onPick = onPick;
    this.#rows = items.map((item, index) => h('div.picker-row', {
      id: `picker-${index}`, role: 'option', 'aria-selected': 'false',
      onclick: () => this.#pickAt(index),
      onpointermove: () => this.#active !== index && this.#activate(index, false),
    }, item.face && h('span.picker-face', item.face), h('span.picker-label', item.label), item.description && h('span.picker-description', item.description)));
    fill(this.#host, h('div.picker-title', title), note && h('div.picker-note', { role: 'status' }, note),
      h('div.picker-list', { id: 'picker-list', role: 'listbox', 'aria-label': title }, this.#rows));
    this.#host.hidden = false;
    this.#input?.setAttribute('aria-expanded', 'true');
    this.#activate(Math.min(active, items.length - 1));
  }

  hide() {
    this.#host.hidden = true;
    this.#active = -1;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#input?.removeAttribute('aria-activedescendant');
  }

  move(by) {
    const count = this.#items.length;
    if (count > 0) {
      this.#activate(this.#active < 0 && by < 0 ? count - 1 : (this.#active + by + count) % count);
    }
  }

  /** Picks the active row; says whether there was one. */
  pick() {
    if (!this.hasActive) {
      return false;
    }
    this.#pickAt(this.#active);
    return true;
  }

  #pickAt(index) {
    const item = this.#items[index];
    const act = this.#onPick;
    this.hide();
    act?.(item);
  }

  #activate(index, isScrolled = true) {
    this.#rows[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const row = this.#rows[index];
    if (row) {
      row.setAttribute('aria-selected', 'true');
      this.#input?.setAttribute('aria-activedescendant', row.id);
      if (isScrolled) {
        row.scrollIntoView({ block: 'nearest' });
      }
    } else {
      this.#input?.removeAttribute('aria-activedescendant');
    }
  }
}
