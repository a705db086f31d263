/** A chosen command with its options as pills, live suggestions, and the keys that move between them. */
import { run, suggest } from './acts.js';
import { localDescription, localName } from './commands.js';
import { h, icon } from './dom.js';
import { choicesFor, read } from './options.js';
import { t } from './texts.js';

const TypingPause = 150;

export class CommandForm {
  #command;
  #picker;
  #leave;
  #fields = [];
  #tail;
  #left;
  #pills;
  #asked = 0;
  #timer = 0;

  /**
   * @param command a leaf of `slashCommands()`
   * @param leave called with the text the composer should go back to
   */
  constructor(command, picker, leave) {
    this.#command = command;
    this.#picker = picker;
    this.#leave = leave;
    this.#tail = h('input.tail', {
      'aria-label': t('optional'), autocomplete: 'off', spellcheck: 'false',
      oninput: () => this.#offerOptions(), onfocus: () => this.#offerOptions(),
    });
    this.#left = h('span.options-left');
    this.#pills = h('div.pills', h('span.command-name', `/${command.label}`), this.#tail, this.#left);
    this.element = h('div.command-form', {
      role: 'group', 'aria-label': `/${command.label}`,
      onkeydown: event => this.#key(event),
      onclick: event => event.target === this.#pills && this.#tail.focus(),
      onfocusout: event => !this.element.contains(event.relatedTarget) && this.#rest(),
    }, this.#pills, h('button.send', { type: 'button', 'aria-label': t('send'), title: t('send'), onclick: () => this.#submit() }, icon('right')));
    command.options.filter(option => option.required).forEach(option => this.#add(option));
    this.#countLeft();
  }

  /** Puts the cursor in the first field, with a text to begin with. */
  begin(text = '') {
    if (text && this.#fields.length === 0 && this.#command.options.length > 0) {
      this.#add(this.#command.options[0]);
    }
    const first = this.#fields[0];
    if (first && text) {
      first.input.value = text;
      this.#grow(first);
    }
    (first?.input ?? this.#tail).focus();
  }

  // ---- Fields.

  #add(option) {
    const field = { option, picked: null };
    field.input = h('input', {
      'aria-label': `${localName(option)}: ${localDescription(option)}`, autocomplete: 'off', spellcheck: 'false',
      dataset: { option: option.name },
      oninput: () => this.#typed(field), onfocus: () => this.#offer(field), onblur: () => this.#check(field),
    });
    this.#picker.attach(field.input);
    field.element = h('span.pill', h('span.pill-name', localName(option)), field.input);
    field.element.addEventListener('click', () => field.input.focus());
    this.#fields.push(field);
    this.#pills.insertBefore(field.element, this.#tail);
    this.#grow(field);
    this.#countLeft();
    return field;
  }

  #remove(field) {
    this.#fields = this.#fields.filter(other => other !== field);
    field.element.remove();
    this.#countLeft();
  }

  #countLeft() {
    const count = this.#unused().length;
    this.#left.textContent = count > 0 ? t('optionsLeft', { count }) : '';
    this.#tail.hidden = count === 0 && this.#fields.length > 0;
  }

  #unused() {
    return this.#command.options.filter(option => !this.#fields.some(field => field.option === option));
  }

  #typed(field) {
    field.picked = null;
    this.#grow(field);
    field.element.classList.remove('is-wrong');
    this.#offer(field);
  }

  /** As wide as its text; wide letters count twice. */
  #grow({ input }) {
    input.size = Math.max(2, [...input.value].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 1));
  }

  #check(field) {
    const { error } = read(field.option, this.#standing(field));
    field.element.classList.toggle('is-wrong', error !== undefined && field.input.value !== '');
  }

  #standing(field) {
    return { text: field.input.value, picked: field.picked };
  }

  // ---- What the list over the composer offers.

  #offer(field, note) {
    const { option, input } = field;
    this.#picker.attach(input);
    this.#asked += 1;
    clearTimeout(this.#timer);
    const title = `${localName(option)} — ${localDescription(option)}`;
    const onPick = item => this.#take(field, item);
    if (option.autocomplete) {
      this.#picker.show({ title, note: note ?? t('searching'), items: [] });
      this.#timer = setTimeout(() => this.#ask(field, title, onPick), TypingPause);
      return;
    }
    const isPicked = field.picked?.label === input.value && field.picked;
    const items = choicesFor(option, isPicked ? '' : input.value);
    this.#picker.show({ title, note: note ?? (items?.length === 0 ? t('noMatches') : null), items: items ?? [], onPick, active: isPicked ? -1 : 0 });
  }

  /** The newest question wins: answers to older ones are dropped. */
  async #ask(field, title, onPick) {
    const question = this.#asked += 1;
    const choices = await suggest(this.#command.path, this.#values(field), field.option.name).catch(() => null);
    if (question !== this.#asked || document.activeElement !== field.input) {
      return;
    }
    const items = (choices ?? []).map(choice => ({ label: choice.name, value: choice.value }));
    const note = choices === null ? t('loadingFailed') : items.length === 0 ? t('noChoices') : null;
    this.#picker.show({ title, note, items, onPick, active: field.picked ? -1 : 0 });
  }

  #values(focused) {
    const values = {};
    for (const field of this.#fields) {
      const { value } = read(field.option, this.#standing(field));
      if (field === focused) {
        values[field.option.name] = field.input.value;
      } else if (value !== undefined) {
        values[field.option.name] = value;
      }
    }
    return values;
  }

  #offerOptions() {
    this.#picker.attach(this.#tail);
    this.#asked += 1;
    clearTimeout(this.#timer);
    const typed = this.#tail.value.trim().toLowerCase();
    const items = this.#unused()
      .map(option => ({ option, label: localName(option), description: localDescription(option) }))
      .filter(item => item.label.toLowerCase().includes(typed));
    if (items.length === 0) {
      this.#picker.hide();
      return;
    }
    this.#picker.show({ title: t('optional'), items, active: typed === '' ? -1 : 0, onPick: item => {
      this.#tail.value = '';
      this.#add(item.option).input.focus();
    } });
  }

  #take(field, item) {
    field.picked = item;
    field.input.value = item.label;
    this.#grow(field);
    this.#check(field);
    this.#asked += 1;
    this.#onward();
  }

  #onward() {
    const empty = this.#fields.find(field => field.option.required && field.input.value === '');
    const next = empty?.input ?? (this.#tail.hidden ? this.#fields.at(-1).input : this.#tail);
    next.focus();
    if (!empty && this.#tail.hidden) {
      this.#picker.hide();
    }
  }

  #rest() {
    this.#asked += 1;
    clearTimeout(this.#timer);
    this.#picker.hide();
  }

  // ---- Keys.

  #key(event) {
    if (event.isComposing || event.target.tagName !== 'INPUT') {
      return;
    }
    const act = {
      ArrowDown: () => this.#picker.move(1),
      ArrowUp: () => this.#picker.move(-1),
      Enter: () => this.#picker.pick() || this.#submit(),
      Tab: () => event.shiftKey ? this.#step(event.target, -1) : this.#picker.pick() || this.#step(event.target, 1),
      Escape: () => this.#picker.isOpen ? this.#rest() : this.#leave(''),
      Backspace: () => event.target.value === '' && this.#back(event.target),
      ArrowLeft: () => event.target.selectionEnd === 0 && this.#step(event.target, -1),
      ArrowRight: () => event.target.selectionStart === event.target.value.length && this.#step(event.target, 1),
    }[event.key];
    if (act && act() !== false) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** To the neighbouring field; false where there is none. */
  #step(input, by) {
    const inputs = [...this.#fields.map(field => field.input), ...(this.#tail.hidden ? [] : [this.#tail])];
    const next = inputs[inputs.indexOf(input) + by];
    if (!next) {
      return false;
    }
    next.focus();
    next.setSelectionRange(...(by < 0 ? [next.value.length, next.value.length] : [0, 0]));
    return true;
  }

  #back(input) {
    const field = this.#fields.find(candidate => candidate.input === input);
    if (this.#step(input, -1) === false) {
      this.#leave(`/${this.#command.label}`);
    } else if (field && !field.option.required) {
      this.#remove(field);
    }
    return true;
  }

  #submit() {
    const answers = this.#fields.map(field => ({ field, ...read(field.option, this.#standing(field)) }));
    const wrong = answers.find(answer => answer.error);
    if (wrong) {
      wrong.field.input.focus();
      wrong.field.element.classList.add('is-wrong');
      this.#asked += 1;
      clearTimeout(this.#timer);
      this.#picker.show({ title: localName(wrong.field.option), note: wrong.error, items: choicesFor(wrong.field.option, '') ?? [], active: -1, onPick: item => this.#take(wrong.field, item) });
      return;
    }
    this.#rest();
    const options = Object.fromEntries(answers.filter(answer => answer.value !== undefined).map(answer => [answer.field.option.name, answer.value]));
    run(this.#command.path, options, `/${this.#command.label}`);
    this.#leave('');
  }
}
