/**
 * What one tab of a browser tells the others. `lock`: the vault is locked. `leave`: whoever was
 * signed in has signed out, or has given the device away.
 */
export type TabSignal = 'lock' | 'leave';

const channelName = 'laituri.tabs';
/** What happened last, under a name that changes each time: a tab that slept finds it here. */
const keyOf = { lock: 'laituri.locked', leave: 'laituri.left' } as const;

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** Names the last time that somebody left this browser; a sign-in from before it counts no more. */
export const lastLeaving = (): string => read(keyOf.leave) ?? '';

const channel = new BroadcastChannel(channelName);
const seen: Record<TabSignal, string | null> = { lock: read(keyOf.lock), leave: read(keyOf.leave) };

/** Tells every other tab and window of this browser, those too that sleep. */
export function signalTabs(signal: TabSignal): void {
  const mark = crypto.randomUUID();
  seen[signal] = mark;
  try {
    localStorage.setItem(keyOf[signal], mark);
  } catch {
    // Without storage those that are awake hear of it all the same.
  }
  channel.postMessage(signal);
}

/** Hears what other tabs tell; what was told while this one slept is heard when it wakes. */
export function onTabSignal(listener: (signal: TabSignal) => void): () => void {
  const catchUp = () => {
    for (const signal of ['leave', 'lock'] as const) {
      const now = read(keyOf[signal]);
      if (now === seen[signal]) continue;
      seen[signal] = now;
      listener(signal);
    }
  };
  const receive = ({ data }: MessageEvent<TabSignal>) => {
    seen[data] = read(keyOf[data]);
    listener(data);
  };
  channel.addEventListener('message', receive);
  addEventListener('storage', catchUp);
  addEventListener('pageshow', catchUp);
  document.addEventListener('visibilitychange', catchUp);
  return () => {
    channel.removeEventListener('message', receive);
    removeEventListener('storage', catchUp);
    removeEventListener('pageshow', catchUp);
    document.removeEventListener('visibilitychange', catchUp);
  };
}
