/** What each type of command option offers and accepts. https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
import { localName } from './commands.js';
import { icon, iconOf } from './dom.js';
import { ChannelTypes } from './selects.js';
import { t } from './texts.js';
import { world } from './world.js';

const Type = { text: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10 };
const LongestChoiceList = 25;

/** The list an option is picked from, narrowed by what is typed; null where the reader types freely. */
export function choicesFor(option, typed) {
  const all = listOf(option);
  const wanted = typed.trim().replace(/^[#@]/, '').toLowerCase();
  return all?.filter(item => item.label.toLowerCase().includes(wanted)).slice(0, LongestChoiceList) ?? null;
}

function listOf(option) {
  if (option.choices?.length > 0) {
    return option.choices.map(choice => ({ label: localName(choice), value: choice.value }));
  }
  switch (option.type) {
    case Type.boolean: return [{ label: t('yes'), value: true }, { label: t('no'), value: false }];
    case Type.user: return users();
    case Type.role: return roles();
    case Type.mentionable: return [...users(), ...roles()];
    case Type.channel: return channels(option.channel_types);
    default: return null;
  }
}

function users() {
  const members = world.server?.members.map(member => world.user(member.userId)) ?? [world.you];
  return members.filter(Boolean).map(user => ({ label: `@${user.displayName}`, value: user.id }));
}

function roles() {
  return (world.server?.roles ?? []).map(role => ({ label: `@${role.name.replace(/^@/, '')}`, value: role.id }));
}

function channels(types) {
  return (world.server?.channels ?? [])
    .filter(channel => types?.length > 0 ? types.includes(ChannelTypes[channel.kind]) : channel.kind !== 'category')
    .map(channel => ({ label: `#${channel.name}`, value: channel.id, face: icon(iconOf(channel)) }));
}

/**
 * What stands in an option's field: `{ value }`, `{ error }`, or `{}` where nothing stands.
 * @param {{ text: string, picked?: { label: string, value: unknown } }} field
 */
export function read(option, { text, picked }) {
  if (picked && picked.label === text) {
    return { value: picked.value };
  }
  if (text.trim() === '') {
    return option.required ? { error: t('required') } : {};
  }
  const listed = listOf(option);
  if (listed) {
    const match = listed.find(item => item.label.toLowerCase() === text.trim().toLowerCase());
    return match ? { value: match.value } : { error: t('pickOne') };
  }
  return option.type === Type.integer || option.type === Type.number ? readNumber(option, text) : readText(option, text);
}

function readNumber(option, text) {
  const value = Number(text);
  if (!Number.isFinite(value) || (option.type === Type.integer && !Number.isSafeInteger(value))) {
    return { error: t(option.type === Type.integer ? 'wholeNumber' : 'number') };
  }
  if (value < (option.min_value ?? -Infinity)) {
    return { error: t('atLeast', { min: option.min_value }) };
  }
  return value > (option.max_value ?? Infinity) ? { error: t('atMost', { max: option.max_value }) } : { value };
}

function readText(option, text) {
  if (text.length < (option.min_length ?? 0)) {
    return { error: t('minLength', { min: option.min_length }) };
  }
  return text.length > (option.max_length ?? Infinity) ? { error: t('maxLength', { max: option.max_length }) } : { value: text };
}
