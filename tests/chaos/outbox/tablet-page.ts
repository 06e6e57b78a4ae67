/**
 * The leader's tablet as it is in the pages, without its buttons: bundled and opened in Chromium.
 */
import type { FormKey } from '../../../shared/domain/forms/form.ts';
import { connectLeader } from '../../../web/src/api/leader-api.ts';
import { formsActionsHere } from '../../../web/src/features/forms/forms-here.ts';
import { readBackup, writeBackup } from '../../../web/src/offline/backup.ts';
import { LeaderTablet } from '../../../web/src/offline/leader-tablet.ts';
import type { QueuedOp, TabletOp } from '../../../web/src/offline/tablet-op.ts';
import type { OpenTabletState } from '../../../web/src/offline/tablet-state.ts';
import type { RunCopy, VaultCopy } from '../../../web/src/offline/vault-copy.ts';
import { type Doing, doHere, type Here, openPlace } from './doings.ts';

/** Is the disk of the device that shows this page full? */
let isFull = false;

/** Makes the browser's storage full, or gives it space again. */
function setFull(given: boolean): void {
  isFull = given;
}

const refused = new WeakSet<IDBTransaction>();

/** Ends a transaction as a browser without space does: none of it is stored. */
function refuse(transaction: IDBTransaction): void {
  if (refused.has(transaction)) return;
  refused.add(transaction);
  const error = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  Object.defineProperty(transaction, 'error', { value: error });
  queueMicrotask(() => transaction.abort());
}

for (const name of ['add', 'put'] as const) {
  const write = IDBObjectStore.prototype[name];
  IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...given) {
    if (isFull) refuse(this.transaction);
    return write.apply(this, given);
  };
}

/** The keys of the leader's unsent entries on the disk, read without the pages' own code. */
const storedPlaces = (): Promise<readonly IDBValidKey[]> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('laituri-leader');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const request = database.transaction('outbox').objectStore('outbox').getAllKeys();
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        database.close();
        resolve(request.result);
      };
    };
  });

const pin = '246813';
const passphrase = 'tuuli kääntyi pohjoiseen';
const tablet = new LeaderTablet();

// The device is handed over even with unsent entries, but not where the page says they would be lost.
tablet.listen(() => tablet.question?.answer((tablet.state as OpenTabletState).onPageOnly === 0));

const isOpen = () => tablet.state.is === 'open';

/** Waits until a condition of the tablet holds. */
function until(holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((done) => {
    const stop = tablet.listen(() => {
      if (!holds()) return;
      stop();
      done();
    });
  });
}

const state = () => tablet.state as OpenTabletState;
const [runId] = [new URLSearchParams(location.search).get('run') ?? ''];
const runIn = (copy: VaultCopy) => copy.runs.find(({ run }) => run.runId === runId) as RunCopy;

/** The outcome of an action: entries that were stored, and refused ones that they replace. */
export type Noted = { done: readonly TabletOp[]; left: readonly TabletOp[] };

/** The tablet, with a note of what goes into its outbox and out of it. */
function notedTablet(): { noting: Here['tablet']; noted: Noted } {
  const [done, left]: [TabletOp[], TabletOp[]] = [[], []];
  const record = (ops: readonly TabletOp[]) => {
    done.push(...ops);
    return tablet.record(ops);
  };
  const noting: Here['tablet'] = {
    state: tablet.state,
    record,
    // The storm does not wait for the outcome: its records show it in the end.
    submit: async (ops) => ({ seqs: await record(ops), outcome: { is: 'waiting' } }),
    takeBack: (seqs) => {
      left.push(...state().queue.flatMap(({ seq, op }) => (seqs.includes(seq) ? [op] : [])));
      return tablet.takeBack(seqs);
    },
    giveAway: (...given) => tablet.giveAway(...given),
    rememberRound: (form) => tablet.rememberRound(form),
  };
  return { noting, noted: { done, left } };
}

export const tabletCalls = {
  /** Opens this device's tablet, making its vault the first time, and signs in with this token. */
  open: async (token: string, ownerId: string): Promise<void> => {
    const owner = { id: ownerId, name: 'Aino' };
    await until(() => tablet.state.is !== 'opening');
    if (tablet.state.is === 'none') await tablet.create(pin, owner);
    else await tablet.unlock(pin);
    await until(isOpen);
    const renewed = async () => null;
    tablet.enter({ owner, api: connectLeader({ token: async () => token, renewed } as never) });
  },
  sees: () => isOpen() && runIn(state().seen) !== undefined,
  /** Does an action, which is stored once this returns. */
  does: async (doing: Doing): Promise<Noted> => {
    const { noting, noted } = notedTablet();
    const { seen } = state();
    await doHere(doing, { tablet: noting, run: runIn(seen), device: seen.device });
    return noted;
  },
  /** Hands the device to the participant, if their form is still to come: the page is left. */
  handOver: (form: FormKey, late: 'late_return' | null): boolean => {
    const place = openPlace({ run: runIn(state().seen) }, form);
    // The caller must have the answer before the page is gone.
    if (place)
      setTimeout(() => void formsActionsHere({ tablet, runId }).handOverHere?.(place, late));
    return place !== undefined;
  },
  queue: (): readonly QueuedOp[] => state().queue,
  /** Reports that the line is back, and sends everything. */
  send: async (): Promise<void> => {
    dispatchEvent(new Event('online'));
    await tablet.send();
    // Sending waits for a reading that has begun before.
    await until(() => !isOpen() || (!state().isReading && state().delivery !== 'sending'));
  },
  again: async (seq: number): Promise<void> => {
    const one = state().queue.find((queued) => queued.seq === seq);
    if (one) await tablet.sendAgain(one);
  },
  takeBack: (seq: number) => tablet.takeBack([seq]),
  refresh: async (): Promise<void> => {
    // A reading that is under way may have begun before the last entry was sent.
    await until(() => !isOpen() || !state().isReading);
    await tablet.refresh();
  },
  seen: () => {
    const { sessions, members, forms, counted } = runIn(state().seen);
    return { sessions, members, forms: forms.items, counted };
  },
  /** Makes the disk full, or gives it space again. */
  fill: (isFull: boolean): void => setFull(isFull),
  /** Whether the browser asks before this page is closed. */
  asks: (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true })),
  /**
   * Whether the page says correctly how many unsent entries are stored nowhere else. What is being
   * sent changes it.
   */
  isHonest: async (): Promise<boolean> => {
    for (let attempt = 0; attempt < 40; attempt++) {
      const places = await storedPlaces();
      const { queue, onPageOnly } = state();
      if (queue.filter(({ seq }) => !places.includes(seq)).length === onPageOnly) return true;
      await new Promise((done) => setTimeout(done, 50));
    }
    return false;
  },
  storesNothing: (): boolean => state().storesNothing,
  backup: async (): Promise<string> => {
    return writeBackup(await tablet.backup(), passphrase);
  },
  /** Loads the entries of another device's backup. */
  load: async (text: string): Promise<number> => {
    const backup = await readBackup(text, passphrase);
    if (typeof backup === 'string') throw new Error(backup);
    await tablet.takeIn(backup);
    return backup.items.length;
  },
};

declare global {
  interface Window {
    tablet: typeof tabletCalls;
  }
}
window.tablet = tabletCalls;
