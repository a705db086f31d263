/** What a person does: run commands, press, choose, submit. Waiting and failing are shown where Discord shows them. */
import { post } from './api.js';
import { t } from './texts.js';
import { world } from './world.js';

let count = 0;

/** Runs a slash command; `label` is what the reader typed, `options` values by the options' default names. */
export function run(command, options, label) {
  return inChannel(label, () => post('commands/run', { as: world.snapshot.you, channelId: world.selected.channel, command, options }));
}

/** Runs a command of the message menu. */
export function runOnMessage(messageId, command, label) {
  return inChannel(label, () => post('commands/message', { as: world.snapshot.you, channelId: world.selected.channel, messageId, command }));
}

export function press(messageId, customId) {
  return onMessage(messageId, customId, () => post('components/press', { as: world.snapshot.you, messageId, customId }));
}

export function choose(messageId, customId, values) {
  return onMessage(messageId, customId, () => post('components/choose', { as: world.snapshot.you, messageId, customId, values }));
}

/** Sends a modal's values; answers null when all went well, else what to tell the reader. */
export async function submit(interactionId, values) {
  try {
    return failure(take(await post('modals/submit', { as: world.snapshot.you, interactionId, values })), 'somethingWrong');
  } catch (error) {
    return error.message;
  }
}

/** Asks for autocomplete; answers the choices, or null when the bot did not give any in time. */
export async function suggest(command, options, focused) {
  const act = await post('commands/type', { as: world.snapshot.you, channelId: world.selected.channel, command, options, focused });
  return act.outcome === 'choices' ? act.choices : null;
}

async function inChannel(label, act) {
  const waiting = { key: `pending ${count += 1}`, channel: world.selected.channel, person: world.snapshot.you, label, at: world.now, error: null };
  world.pending = [...world.pending, waiting];
  world.tell('acted');
  world.tell('messages', waiting.channel);
  waiting.error = await told(act, 'didNotRespond');
  if (waiting.error === null) {
    forget(waiting);
  }
  world.tell('messages', waiting.channel);
}

/** Takes a failed command out of its channel. */
export function forget(waiting) {
  world.pending = world.pending.filter(other => other !== waiting);
  world.tell('messages', waiting.channel);
}

async function onMessage(messageId, customId, act) {
  const channel = world.find(messageId)?.message.channel_id;
  world.presses.set(messageId, { customId, error: null });
  world.tell('messages', channel);
  const error = await told(act, 'interactionFailed');
  if (error === null) {
    world.presses.delete(messageId);
  } else {
    world.presses.set(messageId, { customId: null, error });
  }
  world.tell('messages', channel);
}

async function told(act, silence) {
  const person = world.snapshot.you;
  try {
    const done = await act();
    // Whoever the reader has become meanwhile must not see another's answer.
    return failure(person === world.snapshot.you ? take(done) : done, silence);
  } catch (error) {
    return error.message;
  }
}

/** Shows at once what the act brought; the stream may bring the same again. */
function take(act) {
  if (act.message) {
    world.take(act.message.message.channel_id, act.message);
  }
  if (act.outcome === 'modal') {
    world.tell('modal', act);
  }
  return act;
}

function failure(act, silence) {
  switch (act.outcome) {
    case 'didNotRespond': return t(silence);
    case 'notOffered': return t('notOffered', { reason: act.reason ?? '' });
    default: return null;
  }
}
