/**
 * What the page knows: the last snapshot, kept current by events. Parts of the page listen to it:
 * `reloaded`, `selection`, `messages` (detail: channel id), `interactions`, `clock`, `request`, `connection`.
 */
import { get, listen, post } from './api.js';

const Everything = 'ADMINISTRATOR';

class World extends EventTarget {
  snapshot = null;
  isConnected = true;
  selected = { server: null, channel: null };
  /** Commands sent and not yet answered, or not answered at all: drawn in their channel like messages. */
  pending = [];
  /** Per message: the component being waited for, or the error under it. */
  presses = new Map();
  dismissed = new Set();
  requests = [];
  #read = new Map();
  #listening = null;
  #reloading = null;
  #clockAt = 0;

  on(names, act) {
    names.split(' ').forEach(name => this.addEventListener(name, event => act(event.detail)));
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  get you() { return this.user(this.snapshot.you); }
  get locale() { return this.you?.locale ?? 'en-US'; }
  get bot() { return this.snapshot.bot; }
  get server() { return this.snapshot.servers.find(server => server.id === this.selected.server) ?? null; }
  get channel() { return this.channelOf(this.selected.channel); }

  /** The sandbox's present in milliseconds: the last news plus what has flowed since. */
  get now() {
    const { now, speed } = this.snapshot.clock;
    return Date.parse(now) + (performance.now() - this.#clockAt) * speed;
  }

  user(id) {
    return this.snapshot.users.find(user => user.id === id) ?? null;
  }

  role(id) {
    return this.snapshot.servers.flatMap(server => server.roles).find(role => role.id === id) ?? null;
  }

  /** A channel or DM by id; a DM gets the kind `dm` and its partner's name. */
  channelOf(id) {
    const dm = this.snapshot.dms.find(candidate => candidate.id === id);
    return dm
      ? { ...dm, kind: 'dm', name: this.user(dm.with)?.displayName ?? this.bot.name }
      : this.snapshot.servers.flatMap(server => server.channels).find(channel => channel.id === id) ?? null;
  }

  serverOf(channelId) {
    return this.snapshot.servers.find(server => server.channels.some(channel => channel.id === channelId)) ?? null;
  }

  messagesIn(channelId) {
    return (this.snapshot.messages[channelId] ?? []).filter(view => !this.dismissed.has(view.message.id));
  }

  find(messageId) {
    return Object.values(this.snapshot.messages).flat().find(view => view.message.id === messageId) ?? null;
  }

  /** Whether somebody may manage a server he is in: what the page calls an admin. */
  isAdmin(userId) {
    return this.snapshot.servers.some(server => server.ownerId === userId || server.members
      .some(member => member.userId === userId && ['MANAGE_GUILD', Everything].some(name => member.permissions.includes(name))));
  }

  hasPermission(name) {
    const permissions = this.channel?.yourPermissions;
    return !permissions || permissions.includes(name) || permissions.includes(Everything);
  }

  // ---- Becoming somebody, and staying current.

  /** Loads the world as one person sees it, and listens on. */
  async become(person) {
    this.#listening?.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    await this.#load(person);
    let hasOpened = false;
    listen(this.snapshot.you, (name, data) => this.#hear(name, data), isOpen => {
      this.isConnected = isOpen;
      this.tell('connection');
      if (isOpen && hasOpened) {
        this.reload();
      }
      hasOpened ||= isOpen;
    }, signal);
  }

  /** Fetches the snapshot again; calls that come while one is under way share the next one. */
  reload() {
    this.#reloading ??= Promise.resolve().then(() => {
      this.#reloading = null;
      return this.#load(this.snapshot.you);
    }).catch(() => { /* The stream notices a sandbox that is gone, and reloads when it is back. */ });
    return this.#reloading;
  }

  async #load(person) {
    const snapshot = await get(`snapshot${person ? `?as=${encodeURIComponent(person)}` : ''}`);
    this.snapshot = snapshot;
    this.#setClock(snapshot.clock);
    for (const [channel, views] of Object.entries(snapshot.messages)) {
      const key = this.#readKey(channel);
      if (!this.#read.has(key) && this.channelOf(channel)?.kind !== 'dm') {
        this.#read.set(key, views.at(-1)?.message.id ?? '0');
      }
    }
    this.#keepSelection();
    this.tell('reloaded');
  }

  #hear(name, data) {
    switch (name) {
      case 'message': return this.take(data.channelId, data.view);
      case 'messageGone': return this.#drop(data.channelId, data.messageId);
      case 'clock': return this.#setClock(data, true);
      case 'changed': return this.reload();
      case 'request':
        this.requests = [...this.requests, data].slice(-200);
        return this.tell('request');
      default: return this.tell('interactions', data);
    }
  }

  /** Puts a new or changed message in its place. */
  take(channelId, view) {
    const views = this.snapshot.messages[channelId] ??= [];
    const at = views.findIndex(known => known.message.id === view.message.id);
    if (at >= 0) {
      views[at] = view;
    } else {
      const after = views.findLastIndex(known => isOlder(known.message.id, view.message.id));
      views.splice(after + 1, 0, view);
    }
    this.tell('messages', channelId);
  }

  #drop(channelId, messageId) {
    const views = this.snapshot.messages[channelId] ?? [];
    this.snapshot.messages[channelId] = views.filter(view => view.message.id !== messageId);
    this.tell('messages', channelId);
  }

  #setClock(clock, isNews = false) {
    this.snapshot.clock = clock;
    this.#clockAt = performance.now();
    if (isNews) {
      this.tell('clock');
    }
  }

  /** Takes the clock from the answer of a move. */
  setClock(clock) {
    this.#setClock(clock, true);
  }

  // ---- Where we are.

  select(server, channel) {
    this.selected = { server, channel };
    this.markRead();
    this.tell('selection');
  }

  /** Opens a channel, thread or DM wherever it is. */
  open(channelId) {
    const server = this.serverOf(channelId);
    if (this.channelOf(channelId)) {
      this.select(server?.id ?? null, channelId);
    }
  }

  async openDm() {
    const { id } = await post('dms', { as: this.snapshot.you });
    if (!this.channelOf(id)) {
      await this.#load(this.snapshot.you);
    }
    this.select(null, id);
  }

  #keepSelection() {
    if (this.channelOf(this.selected.channel) && (this.selected.server === null || this.server)) {
      return;
    }
    const server = this.server ?? this.snapshot.servers[0];
    const channel = server?.channels.find(candidate => ['text', 'announcement'].includes(candidate.kind));
    this.selected = { server: server?.id ?? null, channel: channel?.id ?? this.snapshot.dms[0]?.id ?? null };
    this.markRead();
  }

  // ---- What is unread.

  markRead() {
    const last = (this.snapshot.messages[this.selected.channel] ?? []).at(-1);
    if (last && !document.hidden) {
      this.#read.set(this.#readKey(this.selected.channel), last.message.id);
    }
  }

  /** The unread messages of a channel: how many, and how many of them notify. In a DM every message notifies. */
  unread(channelId) {
    const read = this.#read.get(this.#readKey(channelId)) ?? '0';
    const fresh = (this.snapshot.messages[channelId] ?? [])
      .filter(view => isOlder(read, view.message.id) && view.message.author.id !== this.snapshot.you && !view.onlyYou);
    const isDm = this.snapshot.dms.some(dm => dm.id === channelId);
    return { count: fresh.length, pings: isDm ? fresh.length : fresh.filter(view => view.pingsYou).length };
  }

  #readKey(channelId) {
    return `${this.snapshot.you} ${channelId}`;
  }
}

/** Snowflakes are numbers beyond what JavaScript counts exactly: compared by length, then by letters. */
export function isOlder(left, right) {
  return left.length === right.length ? left < right : left.length < right.length;
}

export const world = new World();
