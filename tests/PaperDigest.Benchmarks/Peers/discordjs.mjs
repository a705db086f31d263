// A bot on discord.js as its guide writes one. It answers every command with a card, and sends messages when its input says so.
import { createInterface } from 'node:readline';
import { Client, EmbedBuilder, Events, GatewayIntentBits } from 'discord.js';

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.MEASURE_API.replace('/v10', ''), globalRequestsPerSecond: Number(process.env.MEASURE_PER_SECOND) },
});

const card = paper => new EmbedBuilder()
  .setTitle('MoRA: High-Rank Updating for Parameter-Efficient Fine-Tuning')
  .setURL('https://arxiv.org/abs/2405.12130')
  .setDescription('Low-rank adaptation is a popular method for fine-tuning large language models. MoRA uses a square matrix for high-rank updating.')
  .setColor(0x5865f2)
  .addFields({ name: 'Category', value: 'LLM progress', inline: true }, { name: 'Week', value: '2024-W21', inline: true })
  .setFooter({ text: paper });

client.on(Events.InteractionCreate, async interaction => {
  if (interaction.isChatInputCommand()) {
    await interaction.reply({ embeds: [card(interaction.options.getString('paper', true))] });
  }
});

async function send(count, atOnce, first) {
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < count) {
      const index = next++;
      const channel = client.channels.cache.get(String(BigInt(first) + BigInt(index % client.channels.cache.size)));
      await channel.send({ embeds: [card(`part ${index}`)], allowedMentions: { parse: [] } });
    }
  }));
}

client.once(Events.ClientReady, () => client.application.commands.set([
  { name: 'paper', description: 'Find a paper', options: [{ type: 3, name: 'paper', description: 'Which', required: true }] },
]));

createInterface({ input: process.stdin }).on('line', async line => {
  const [, count, atOnce, first] = line.split(' ');
  await send(Number(count), Number(atOnce), first);
  console.log('done');
}).on('close', () => process.exit());

await client.login(process.env.MEASURE_TOKEN);
