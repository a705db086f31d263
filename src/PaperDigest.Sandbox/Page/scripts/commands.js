/** The bot's commands as a person meets them: in his language, only those he may use here. */
import { world } from './world.js';

const Bits = {
  CREATE_INSTANT_INVITE: 0n, KICK_MEMBERS: 1n, BAN_MEMBERS: 2n, ADMINISTRATOR: 3n, MANAGE_CHANNELS: 4n, MANAGE_GUILD: 5n,
  VIEW_CHANNEL: 10n, SEND_MESSAGES: 11n, MANAGE_MESSAGES: 13n, MANAGE_ROLES: 28n, MANAGE_WEBHOOKS: 29n, MANAGE_THREADS: 34n,
};
const ServerContext = 0;
const BotDmContext = 1;

/** Whether Discord would offer the command here: right place, right server, right permissions. */
export function isOffered(command) {
  if (command.guild_id && command.guild_id !== world.selected.server) {
    return false;
  }
  const context = world.selected.server === null ? BotDmContext : ServerContext;
  return (command.contexts?.includes(context) ?? true) && (context === BotDmContext || isPermitted(command));
}

function isPermitted(command) {
  const needed = command.default_member_permissions;
  const permissions = world.channel?.yourPermissions ?? [];
  if (needed === null || needed === undefined || permissions.includes('ADMINISTRATOR')) {
    return true;
  }
  const held = permissions.reduce((set, name) => name in Bits ? set | 1n << Bits[name] : set, 0n);
  return needed !== '0' && (held & BigInt(needed)) === BigInt(needed);
}

/** A command's, option's or choice's name in the person's language. */
export function localName(thing) {
  return localised(thing.name_localizations) ?? thing.name;
}

export function localDescription(thing) {
  return localised(thing.description_localizations) ?? thing.description ?? '';
}

/** Discord's fallbacks: the two Englishes stand in for each other, Latin American Spanish for Spain's. */
function localised(texts) {
  const { locale } = world;
  const stand = { 'en-US': 'en-GB', 'en-GB': 'en-US', 'es-419': 'es-ES' }[locale];
  return texts?.[locale] ?? texts?.[stand];
}

const SubCommand = 1;
const Group = 2;

/**
 * Everything that can be typed after a slash here: commands, or their subcommands.
 * Each: `path` (default names, for the sandbox), `label` (as shown), `description`, `options`.
 */
export function slashCommands() {
  return world.snapshot.commands
    .filter(command => (command.type ?? 1) === 1 && isOffered(command))
    .flatMap(command => leaves(command, command.name, localName(command)))
    .sort((left, right) => left.path.localeCompare(right.path));
}

function leaves(node, path, label) {
  const children = (node.options ?? []).filter(option => option.type === SubCommand || option.type === Group);
  return children.length === 0
    ? [{ path, label, description: localDescription(node), options: node.options ?? [] }]
    : children.flatMap(child => leaves(child, `${path} ${child.name}`, `${label} ${localName(child)}`));
}

/** The commands a beginning fits, best first: its start, then the start of a word, then anywhere in the name. */
export function matching(text) {
  const typed = text.trim().toLowerCase();
  const rank = name => name.startsWith(typed) ? 0 : name.split(' ').some(word => word.startsWith(typed)) ? 1 : name.includes(typed) ? 2 : 3;
  return slashCommands()
    .map(command => ({ command, rank: Math.min(rank(command.label.toLowerCase()), rank(command.path.toLowerCase())) }))
    .filter(found => found.rank < 3)
    .sort((left, right) => left.rank - right.rank)
    .map(found => found.command);
}
