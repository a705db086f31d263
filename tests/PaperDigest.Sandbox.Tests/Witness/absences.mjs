// Reports every field that the client reads from Discord's JSON without finding it there, unless Discord may leave it out.
// The client itself is lenient: it goes on with undefined. Import this before the client.

const optional = [
  // The client's own spellings, which it tries beside Discord's.
  /\.[a-z]+[A-Z]\w*$/,
  /^MESSAGE_DELETE\.d\.message_id$/,
  // A server in READY has not come yet; an application is partial there. https://docs.discord.com/developers/events/gateway-events#ready
  /^READY\.d\.guilds\[\]\./,
  /^READY\.d\.application\.(team|tags|owner)$/,
  /\.avatar_decoration_data$/,
  // Only roles of apps, boosts and subscriptions have tags. https://docs.discord.com/developers/topics/permissions#role-object
  /\.roles(\[\]|\.\d+)\.tags$/,
  // https://docs.discord.com/developers/interactions/application-commands
  /\.options\[\]\.(required|options|choices|autocomplete|channel_types|file_types|(min|max)_(value|length))$/,
  /\.options\[\](\.choices\[\])?\.(name|description)_locali(zed|zations)$/,
  // https://docs.discord.com/developers/interactions/receiving-and-responding
  /^INTERACTION_CREATE\.d\.(user|member|guild_id|guild_locale)$/,
  /^INTERACTION_CREATE\.d\.data\.(guild_id|options|resolved(\.\w+(\..+)?)?)$/,
  /^INTERACTION_CREATE\.d\.data(\.options\[\])+\.value$/,
  /^INTERACTION_CREATE\.d\.data\.components\[\]\.component\.values?$/,
  /\.authorizing_integration_owners\.[01]$/,
  /\.activity_instance(_id)?$/,
  // https://docs.discord.com/developers/resources/message#message-object
  /\.(shared_client_theme|poll|message_snapshots|mention_channels|interaction|call|webhook_id|interaction_metadata|referenced_message)$/,
  /interaction_metadata\.(original_response_message_id|interacted_message_id|triggering_interaction_metadata)$/,
  /\.attachments\[\]\.ephemeral$/,
  // Membership and server stand beside a message in events only, and not when a webhook (an answer to an interaction) wrote it.
  // https://docs.discord.com/developers/events/gateway-events#message-create
  /^(rest|INTERACTION_CREATE)\b.*\b(member|guild_id)$/,
  /^MESSAGE_CREATE\.d\.(member|guild_id)$/,
  // https://docs.discord.com/developers/resources/channel#channel-object
  /^(rest|THREAD_\w+|MESSAGE_UPDATE)\b.*\b(member|messages|newly_created)$/,
  // The message that another replies to may have got its thread by then.
  /\.referenced_message\.thread\.(member|messages|newly_created)$/,
];

const told = new Set();
let report = () => {};

/** Calls back once for each field that is missed, with its path. */
export function onAbsence(callback) {
  report = callback;
}

const parse = JSON.parse;
JSON.parse = (text, reviver) => {
  const value = parse(text, reviver);
  return watch(value, value?.t ?? 'rest');
};

function watch(value, path) {
  return value === null || typeof value !== 'object' ? value : new Proxy(value, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || name in target) {
        const found = Reflect.get(target, name, receiver);
        return typeof found === 'function' ? found : watch(found, Array.isArray(target) ? `${path}[]` : `${path}.${String(name)}`);
      }
      miss(`${path}.${name}`);
      return undefined;
    },
  });
}

function miss(path) {
  // What JavaScript itself asks of any object: whether it is a promise, or knows how to write itself.
  if (!/\.(then|toJSON)$/.test(path) && !told.has(path) && !optional.some(rule => rule.test(path))) {
    told.add(path);
    report(path);
  }
}
