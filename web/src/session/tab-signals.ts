/**
 * What one tab of a browser signals to the others. `lock`: the vault is locked. `leave`: the person
 * who was signed in has signed out, or has handed the device over.
 */
export type TabSignal = 'lock' | 'leave';

const channelName = 'laituri.tabs';
/** The last signal, under a value that changes each time: a tab that slept finds it here. */
const keyOf = { lock: 'laituri.locked', leave: 'laituri.left' } as const;

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/**
 * Identifies the last time that somebody left this browser; a sign-in from before it is no longer
 * valid.
 */
export const lastLeaving = (): string => read(keyOf.leave) ?? '';

const channel = new BroadcastChannel(channelName);
const seen: Record<TabSignal, string | null> = { lock: read(keyOf.lock), leave: read(keyOf.leave) };

/** Signals every other tab and window of this browser, including those that sleep. */
export function signalTabs(signal: TabSignal): void {
  const mark = crypto.randomUUID();
  seen[signal] = mark;
  try {
    localStorage.setItem(keyOf[signal], mark);
  } catch {
    // Without storage, tabs that are awake still receive it.
  }
  channel.postMessage(signal);
}

/**
 * Listens to the signals of other tabs; one sent while this tab slept is received when it wakes.
 */
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
