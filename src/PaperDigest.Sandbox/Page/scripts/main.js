/** Puts the page together. */
import { startComposer } from './composer.js';
import { startDrawer, toggleDrawer } from './drawer.js';
import { showFirstSteps, startFirstSteps } from './first-steps.js';
import { openModal } from './modal.js';
import { startSidebar } from './sidebar.js';
import { say, startStage } from './stage.js';
import { startTimeline } from './timeline.js';
import { readIn, t } from './texts.js';
import { world } from './world.js';

const RetryWait = 2000;
const part = id => document.getElementById(id);

world.on('reloaded', () => {
  readIn(world.locale);
  part('skip').textContent = t('skip');
});
startStage(part('stage'), { become, toggleDrawer, showSteps: showFirstSteps });
startSidebar(part('rail'), part('channels'), part('channel-head'));
startTimeline(part('timeline'));
startFirstSteps(part('first-steps'));
startComposer(part('composer'));
startDrawer(part('drawer'));
world.on('modal', openModal);
world.on('selection reloaded', remember);
document.addEventListener('visibilitychange', () => {
  if (world.snapshot) {
    world.markRead();
    world.tell('messages', world.selected.channel);
  }
});

/** The address keeps person and channel, so that a reload comes back to them. */
function remember() {
  history.replaceState(null, '', `#${world.snapshot.you}/${world.selected.channel ?? ''}`);
}

async function become(person, channel) {
  try {
    await world.become(person);
    say('');
    if (channel) {
      world.open(channel);
    }
  } catch {
    say(t('lost'));
    setTimeout(() => become(person, channel), RetryWait);
  }
}

const [person, channel] = location.hash.slice(1).split('/');
become(person || null, channel || null);
