// A small bot on the published client. It does what people ask it to and prints what it saw, one JSON object a line:
// what it cannot parse, or finds a hole in, is a mistake of whoever plays Discord.
import { onAbsence } from './absences.mjs';
import {
  ActionRowBuilder, ApplicationCommandOptionType as Option, ApplicationCommandType, ButtonBuilder, ButtonStyle, ChannelSelectMenuBuilder, Client,
  EmbedBuilder, Events, GatewayIntentBits, LabelBuilder, MessageFlags, ModalBuilder, Partials, PermissionFlagsBits, RoleSelectMenuBuilder,
  StringSelectMenuBuilder, TextInputBuilder, TextInputStyle, UserSelectMenuBuilder,
} from 'discord.js';
import { holesIn } from './holes.mjs';

const commands = [
  {
    name: 'paper',
    nameLocalizations: { 'zh-CN': '论文' },
    description: 'Find a paper',
    options: [
      { type: Option.String, name: 'paper', description: 'Which', required: true, autocomplete: true },
      { type: Option.Boolean, name: 'private', description: 'Only for you' },
    ],
  },
  {
    name: 'all',
    description: 'Every kind of option',
    defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
    options: [{
      type: Option.SubcommandGroup, name: 'kinds', description: 'Group', options: [{
        type: Option.Subcommand, name: 'of', description: 'One', options: [
          { type: Option.Integer, name: 'integer', description: 'Whole' },
          { type: Option.Number, name: 'number', description: 'Any' },
          { type: Option.User, name: 'user', description: 'Who' },
          { type: Option.Channel, name: 'channel', description: 'Where' },
          { type: Option.Role, name: 'role', description: 'Which' },
          { type: Option.Mentionable, name: 'mentionable', description: 'Either' },
          { type: Option.String, name: 'choice', description: 'One of', choices: [{ name: 'First', value: 'first' }] },
        ],
      }],
    }],
  },
  { name: 'later', description: 'Thinks first' },
  { name: 'burst', description: 'Sends many messages at once', options: [{ type: Option.Integer, name: 'count', description: 'How many', required: true }] },
  { name: 'post', description: 'Posts in all the ways there are' },
  { name: 'forum', description: 'Posts in a forum', options: [{ type: Option.Channel, name: 'where', description: 'Forum', required: true }] },
  { name: 'Find papers', type: ApplicationCommandType.Message },
].map(command => ({ ...command, integrationTypes: [0, 1], contexts: [0, 1, 2] })); // said outright: Discord fills in what is left out

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: process.env.WITNESS_API },
});

const say = (event, about = {}) => console.log(JSON.stringify({ event, ...about }, (_, value) => typeof value === 'bigint' ? String(value) : value));
const trouble = what => say('problem', { what: String(what?.stack ?? what) });
const check = (name, thing) => {
  const holes = holesIn(thing);
  if (holes.length > 0) {
    trouble(`${name} has holes: ${holes.join(', ')}`);
  }
};

onAbsence(path => trouble(`absent: ${path}`));
process.on('unhandledRejection', trouble);
client.on(Events.Error, trouble);
client.on(Events.Warn, trouble);
client.on(Events.ShardError, trouble);
client.on(Events.Debug, text => /unknown|unhandled|malformed/i.test(text) && trouble(text));
client.rest.on('rateLimited', limit => say('waits', { route: limit.route, milliseconds: limit.timeToReset, global: limit.global }));
client.rest.on('response', (request, response) => response.status >= 400 && say('refused', { status: response.status, path: request.path }));

client.on(Events.ShardResume, (_, replayed) => say('resumed', { replayed }));
client.on(Events.ShardReady, () => say('identified'));
client.on(Events.MessageCreate, message => seen('message', message, { id: message.id, content: message.content, author: message.author.username, hasMember: message.member !== null }));
client.on(Events.MessageUpdate, (_, message) => seen('messageChanged', message, { id: message.id, content: message.content }));
client.on(Events.MessageDelete, message => say('messageGone', { id: message.id }));
client.on(Events.ChannelCreate, channel => seen('channel', channel, { name: channel.name }));
client.on(Events.ChannelUpdate, (_, channel) => seen('channelChanged', channel, { name: channel.name, mayEmbed: channel.permissionsFor(client.user).has('EmbedLinks') }));
client.on(Events.ThreadCreate, thread => seen('thread', thread, { name: thread.name, parent: thread.parent?.name }));
client.on(Events.GuildRoleCreate, role => seen('role', role, { name: role.name }));
client.on(Events.GuildMemberUpdate, (_, member) => seen('member', member, { roles: member.roles.cache.map(role => role.name).sort() }));
client.on(Events.GuildCreate, guild => seen('server', guild, { name: guild.name }));
client.on(Events.GuildDelete, guild => say('serverGone', { name: guild.name }));

client.once(Events.ClientReady, async () => {
  for (const guild of client.guilds.cache.values()) {
    check(`server ${guild.name}`, guild);
    guild.roles.cache.forEach(role => check(`role ${role.name}`, role));
    guild.channels.cache.forEach(channel => check(`channel ${channel.name}`, channel));
  }

  const registered = await client.application.commands.set(commands);
  registered.forEach(command => check(`command ${command.name}`, command));
  say('ready', {
    user: client.user.tag,
    application: client.application.id,
    commands: registered.map(command => command.name),
    same: registered.every(command => command.equals(commands.find(wanted => wanted.name === command.name), true)),
    servers: client.guilds.cache.map(guild => ({
      name: guild.name,
      locale: guild.preferredLocale,
      channels: guild.channels.cache.map(channel => channel.name),
      roles: guild.roles.cache.map(role => role.name),
      maySend: guild.channels.cache.find(channel => channel.name === 'papers').permissionsFor(client.user).has('SendMessages'),
    })),
  });
});

client.on(Events.InteractionCreate, async interaction => {
  try {
    check(`interaction ${interaction.constructor.name}`, interaction);
    say('asked', { kind: interaction.constructor.name, by: interaction.user.username, locale: interaction.locale, place: interaction.channel?.name ?? 'dm' });
    const name = interaction.commandName ?? interaction.customId;
    await answers[interaction.isAutocomplete() ? 'suggest' : name](interaction);
  } catch (error) {
    trouble(error);
  }
});

const answers = {
  suggest: asked => asked.respond([{ name: `About ${asked.options.getFocused()}`, nameLocalizations: { 'zh-CN': '关于' }, value: 'mora' }]),

  async paper(asked) {
    const embed = new EmbedBuilder().setTitle('MoRA').setURL('https://arxiv.org/abs/2405.12130').setDescription('High-rank updating').setColor(0x5865f2)
      .addFields({ name: 'Category', value: 'LLM', inline: true }).setFooter({ text: asked.options.getString('paper', true) });
    const answer = await asked.reply({
      embeds: [embed],
      components: rowsOfControls(),
      flags: asked.options.getBoolean('private') ? MessageFlags.Ephemeral : undefined,
      withResponse: true,
    });
    check('callback', answer.interaction);
    check('answer', answer.resource.message);
  },

  async all(asked) {
    const { options } = asked;
    say('options', {
      path: [asked.commandName, options.getSubcommandGroup(), options.getSubcommand()].join(' '),
      integer: options.getInteger('integer'),
      number: options.getNumber('number'),
      user: options.getUser('user').username,
      memberRoles: options.getMember('user').roles.cache.map(role => role.name).sort(),
      channel: options.getChannel('channel').name,
      role: options.getRole('role').name,
      mentionable: options.getMentionable('mentionable').name ?? options.getMentionable('mentionable').user.username,
      choice: options.getString('choice'),
      mayManage: asked.memberPermissions.has('ManageGuild'),
      botMayEmbed: asked.appPermissions.has('EmbedLinks'),
    });
    await asked.reply('seen');
  },

  async later(asked) {
    await asked.deferReply({ flags: MessageFlags.Ephemeral });
    check('edited answer', await asked.editReply('thought'));
    const more = await asked.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
    check('followup', more);
    await asked.deleteReply(more);
    check('read answer', await asked.fetchReply());
  },

  async burst(asked) {
    await asked.deferReply();
    const count = asked.options.getInteger('count');
    await Promise.all(Array.from({ length: count }, (_, index) => asked.channel.send(`${index + 1} of ${count}`)));
    await asked.editReply(`${count} sent`);
  },

  async post(asked) {
    await asked.deferReply();
    const message = await asked.channel.send({ content: '<@&1> @everyone', allowedMentions: { parse: [] }, nonce: 'one', enforceNonce: true });
    await message.edit({ content: 'edited', embeds: [{ title: 'Edited' }] });
    await message.pin();
    const thread = await message.startThread({ name: 'Details' });
    await thread.send('inside');
    await thread.setArchived(true);
    const { items } = await asked.channel.messages.fetchPins();
    const history = await asked.channel.messages.fetch({ limit: 50 });
    const attached = await asked.channel.send({ files: [{ attachment: Buffer.from('one,two'), name: 'papers.csv' }] });
    const reply = await message.reply('answer');
    [message, attached, reply].forEach(sent => check('message', sent));
    const direct = await asked.user.send('hello');
    check('direct message', direct);
    await reply.delete();
    say('posted', {
      pinned: items.map(item => item.message.id === message.id),
      history: history.size,
      thread: thread.name,
      file: attached.attachments.first().name,
      direct: direct.channel.recipient?.username,
      repeated: (await asked.channel.send({ content: 'again', nonce: 'one', enforceNonce: true })).id === message.id,
    });
    await asked.editReply('posted');
  },

  async forum(asked) {
    const forum = asked.options.getChannel('where', true);
    const post = await forum.threads.create({ name: 'Week 21', message: { content: 'first' }, appliedTags: [forum.availableTags[0].id] });
    check('forum post', post);
    const first = await post.fetchStarterMessage();
    await asked.reply(`${post.name}: ${first.content}, ${forum.availableTags.length} tags`);
  },

  async 'Find papers'(asked) {
    check('chosen message', asked.targetMessage);
    await asked.reply({ content: `found in: ${asked.targetMessage.content}`, flags: MessageFlags.Ephemeral });
  },

  more: asked => asked.update({ content: `more of ${asked.message.embeds[0].title}`, components: [] }),

  async note(asked) {
    const input = new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Paragraph).setMaxLength(200);
    const menu = new StringSelectMenuBuilder().setCustomId('kind').addOptions({ label: 'Praise', value: 'praise' }, { label: 'Doubt', value: 'doubt' });
    await asked.showModal(new ModalBuilder().setCustomId('noted').setTitle('Your note').addLabelComponents(
      new LabelBuilder().setLabel('Text').setTextInputComponent(input),
      new LabelBuilder().setLabel('Kind').setStringSelectMenuComponent(menu),
    ));
  },

  async noted(asked) {
    const content = `${asked.fields.getTextInputValue('text')} (${asked.fields.getStringSelectValues('kind')})`;
    const answer = await asked.reply({ content, withResponse: true });
    const { triggeringInteractionMetadata: opening } = answer.resource.message.interactionMetadata;
    say('noted', { on: opening.interactedMessageId });
  },

  async pick(asked) {
    await asked.deferUpdate();
    await asked.editReply({ content: `picked ${asked.values}` });
  },

  people: asked => asked.reply({ content: asked.users.map(user => user.username).join(), flags: MessageFlags.Ephemeral }),
  roles: asked => asked.reply({ content: asked.roles.map(role => role.name).join(), flags: MessageFlags.Ephemeral }),
  channels: asked => asked.reply({ content: asked.channels.map(channel => channel.name).join(), flags: MessageFlags.Ephemeral }),
};

function rowsOfControls() {
  return [
    [
      new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
      new ButtonBuilder().setCustomId('note').setLabel('Note').setEmoji('📝').setStyle(ButtonStyle.Secondary),
      new ButtonBuilder().setURL('https://arxiv.org/abs/2405.12130').setLabel('Read').setStyle(ButtonStyle.Link),
    ],
    [new StringSelectMenuBuilder().setCustomId('pick').addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' })],
    [new UserSelectMenuBuilder().setCustomId('people')],
    [new RoleSelectMenuBuilder().setCustomId('roles')],
    [new ChannelSelectMenuBuilder().setCustomId('channels')],
  ].map(controls => new ActionRowBuilder().addComponents(controls));
}

function seen(event, thing, about) {
  check(event, thing);
  say(event, about);
}

// The test closes our input when it is done with us, or dies.
process.stdin.on('end', () => client.destroy().finally(() => process.exit())).resume();
await client.login(process.env.WITNESS_TOKEN);
