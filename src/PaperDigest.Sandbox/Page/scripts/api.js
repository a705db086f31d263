/** The sandbox's control API (../../README.md), and the stream of what happens in it. */

/** A refusal of the sandbox, with a sentence for the reader. */
export class Refusal extends Error {}

export const get = path => request('GET', path);
export const post = (path, body) => request('POST', path, body);
export const remove = path => request('DELETE', path);

async function request(method, path, body) {
  const response = await fetch(`/sandbox/${path}`, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text === '' ? null : JSON.parse(text);
  if (!response.ok) {
    throw new Refusal(answer?.error ?? `${response.status} ${response.statusText}`);
  }
  return answer;
}

const Events = ['message', 'messageGone', 'interaction', 'changed', 'clock', 'request'];
const FirstWait = 500;
const LongestWait = 8000;

/**
 * Listens as one person until the signal says stop, and comes back after a lost connection.
 * @param hear called with (event name, its data)
 * @param onState called with true whenever the stream has opened, with false when it broke
 */
export function listen(person, hear, onState, signal) {
  let wait = FirstWait;
  let source = null;
  const open = () => {
    if (signal.aborted) {
      return;
    }
    source = new EventSource(`/sandbox/events?as=${encodeURIComponent(person)}`);
    source.addEventListener('open', () => {
      wait = FirstWait;
      onState(true);
    });
    Events.forEach(name => source.addEventListener(name, event => hear(name, JSON.parse(event.data))));
    source.addEventListener('error', () => {
      source.close();
      onState(false);
      setTimeout(open, wait);
      wait = Math.min(wait * 2, LongestWait);
    });
  };
  signal.addEventListener('abort', () => source?.close());
  open();
}
