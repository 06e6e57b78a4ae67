import { NoStorage } from '../api/failure.ts';
import type { LeaderApi } from '../api/leader-api.ts';
import { answerAddress } from '../routes/answer-address.ts';
import { recallClock, timeNow, todayNow } from '../session/clock.ts';
import { onTabSignal, signalTabs } from '../session/tab-signals.ts';
import { forgetLabelLink, forgetToken } from '../session/tab-storage.ts';
import { type Backup, backupOf } from './backup.ts';
import type { FormBegunHere } from './form-overlay.ts';
import { type HandedOverForm, secretOf } from './handed-over-form.ts';
import { watchTabletIdle } from './idle-lock.ts';
import type { FormLabel, TabletRound } from './letterbox.ts';
import { overlay } from './overlay.ts';
import { isLongUnread, type OwnLabels } from './own-labels.ts';
import type { OpToQueue, QueuedOp, TabletOp } from './tablet-op.ts';
import { TabletOutbox } from './tablet-outbox.ts';
import {
  outcomePatienceMs,
  type SubmitOutcome,
  submitOutcomeOf,
  type TabletState,
  type VaultOwner,
} from './tablet-state.ts';
import { countOnPage, findVault, Vault, wipe } from './vault.ts';
import type { VaultCopy } from './vault-copy.ts';
import { storesNothing } from './vault-database.ts';

/** The person signed in on this page, and their API client. */
export type LeaderSession = { owner: VaultOwner; api: LeaderApi };

/** What somebody is about to do while something is unsent. */
export type LeavingReason = 'sign-out' | 'hand-over';
export type OpenLeaveQuestion = {
  leaving: LeavingReason;
  unsent: number;
  answer: (goes: boolean) => void;
};

/** What the tabs of one browser signal to each other about the vault. */
type VaultSignal = 'changed' | 'wiped';

/** How often an open page reads the groups again. */
const readEveryMs = 5 * 60_000;

/**
 * The leader's tablet: the vault, what was read, and what is unsent. There is only one, so that
 * going from page to page locks nothing.
 */
export class LeaderTablet {
  state: TabletState = { is: 'opening' };
  readonly #listeners = new Set<() => void>();
  readonly #others = new BroadcastChannel('laituri.leader');
  #vault: Vault | null = null;
  #outbox: TabletOutbox | null = null;
  #session: LeaderSession | null = null;
  #begun: readonly FormBegunHere[] = [];
  #ends: (() => void)[] = [];
  #tail: Promise<unknown> = Promise.resolve();
  /** What was read last: it is stored again if the browser evicts what was stored. */
  #last: { copy: VaultCopy; queue: readonly QueuedOp[]; labels: OwnLabels } | null = null;
  #wasEvicted = false;
  /** The question to be answered before leaving. */
  question: OpenLeaveQuestion | null = null;
  /** The round of the device that is under way today, if one is. */
  round: TabletRound | null = null;

  constructor() {
    this.#others.onmessage = ({ data }: MessageEvent<VaultSignal>) => {
      if (data === 'wiped') this.#lockHere();
      else void (this.#vault ? this.#look() : this.#lookFromOutside());
    };
    // A page that the browser keeps for Back must not return unlocked.
    addEventListener('pagehide', () => this.#lockHere());
    onTabSignal(() => this.#lockHere());
    addEventListener('beforeunload', (event) => {
      // Closing would lose what only this page has, so the browser asks first.
      if (this.state.is === 'open' && this.state.onPageOnly > 0) event.preventDefault();
      else if (this.#onPageWhenLocked > 0) event.preventDefault();
    });
    void this.#lookFromOutside();
  }

  #onPageWhenLocked = 0;
  #looking: Promise<void> = Promise.resolve();

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #setState(state: TabletState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  async #lookFromOutside(wiped = false): Promise<void> {
    const found = await findVault();
    this.#onPageWhenLocked = await countOnPage();
    if (this.#vault) return;
    this.#setState(found ? { is: 'locked', ...found } : { is: 'none', wiped });
  }

  /** One look after another: of two at the same time the earlier could end last. */
  #look(): Promise<void> {
    const looked = this.#looking.then(() => this.#lookNow());
    this.#looking = looked.catch(() => undefined);
    return looked;
  }

  async #lookNow(isAgain = false): Promise<void> {
    const [vault, outbox] = [this.#vault, this.#outbox];
    if (!vault || !outbox) return;
    try {
      const [copy, queue, labels] = await Promise.all([
        vault.readCopy(),
        vault.readQueue(),
        vault.readLabels(),
      ]);
      const [onPageOnly, isNothingStored] = await Promise.all([countOnPage(), storesNothing()]);
      if (this.#vault !== vault) return;
      this.#last = { copy, queue, labels };
      const { delivery, isReading, hasReadFailed, overruled } = outbox;
      const begun = this.#begun;
      const seen = overlay(copy, queue, todayNow(), begun);
      this.#setState({
        ...{
          is: 'open',
          seen,
          queue,
          labels,
          begun,
          delivery,
          isReading,
          hasReadFailed,
          overruled,
        },
        ...{ onPageOnly, storesNothing: isNothingStored, wasEvicted: this.#wasEvicted },
      });
    } catch {
      if (!isAgain && (await this.#putBack(vault))) await this.#lookNow(true);
      else if (this.#vault === vault) this.#lockHere();
    }
  }

  /**
   * The browser evicted what was stored, and no other tab wiped it: it is stored again. Several
   * readers may find it gone at the same time; the second finds it stored.
   */
  async #putBack(vault: Vault): Promise<boolean> {
    const last = this.#last;
    if (!last || this.#vault !== vault) return false;
    try {
      await vault.putBack(last.copy, last.queue, last.labels);
    } catch {
      return false;
    }
    this.#wasEvicted = true;
    return true;
  }

  /** Sets who is signed in now; null when nobody is. */
  enter(session: LeaderSession | null): void {
    this.#session = session;
    this.#outbox?.setApi(null);
    void this.#connect();
  }

  async #connect(): Promise<void> {
    if (!this.#vault || !this.#outbox) return;
    const { owner } = await this.#vault.readCopy();
    const api = this.#session?.owner.id === owner.id ? this.#session.api : null;
    this.#outbox.setApi(api);
    if (!api) await this.#outbox.send();
  }

  async create(pin: string, owner: VaultOwner): Promise<void> {
    const device = crypto.randomUUID();
    const vault = await Vault.create(pin, {
      owner,
      device,
      runs: [],
      instruments: [],
      readAt: null,
    });
    await this.#opened(vault);
  }

  /** @returns how many tries are left when the PIN was wrong, and null when it was right */
  async unlock(pin: string): Promise<number | null> {
    const opened = await Vault.open(pin);
    if (opened instanceof Vault) {
      await this.#opened(opened);
      return null;
    }
    await this.#lookFromOutside(opened.triesLeft === 0);
    return opened.triesLeft;
  }

  /** @returns whether the device recognised the person holding it */
  async unlockByScreenLock(): Promise<boolean> {
    const vault = await Vault.openByScreenLock();
    if (vault) await this.#opened(vault);
    return vault !== null;
  }

  async #opened(vault: Vault): Promise<void> {
    // Otherwise a browser that needs space may evict it. Some ask the person first; nothing waits
    // for that.
    void navigator.storage?.persist?.();
    this.#wasEvicted = false;
    const { clock, readAt } = await vault.readCopy();
    recallClock(clock);
    if (isLongUnread(readAt, timeNow())) await vault.changeLabels(() => ({}));
    this.#begun = await vault.letterbox.takeIn();
    this.round = await vault.letterbox.readRound(todayNow());
    this.#vault = vault;
    this.#outbox = new TabletOutbox(vault, () => this.#look());
    const everyNow = setInterval(() => void this.#outbox?.read(), readEveryMs);
    const atOnce = () => document.visibilityState === 'hidden' && void this.#outbox?.send(true);
    document.addEventListener('visibilitychange', atOnce);
    this.#ends = [
      watchTabletIdle(() => this.#lockHere()),
      () => clearInterval(everyNow),
      () => document.removeEventListener('visibilitychange', atOnce),
    ];
    await this.#look();
    void this.#connect();
  }

  /**
   * Hands the device over for one form, without a network: the vault is locked before the
   * participant's page replaces this one, and the PIN is needed to return.
   */
  async giveAway(label: FormLabel, shown: Pick<HandedOverForm, 'occasion' | 'instrument'>) {
    if (!this.#vault) return;
    // The participant's page cannot see what only this page has.
    if (await storesNothing()) throw new NoStorage();
    if (!(await this.mayLeave('hand-over'))) return;
    await this.rememberRound(label);
    const visit = await this.#vault.letterbox.layOut(label, shown);
    forgetToken();
    forgetLabelLink();
    this.#lockHere();
    signalTabs('leave');
    location.replace(answerAddress({ secret: secretOf(visit), isHandedOver: true }));
  }

  /**
   * Remembers who has the device now, so that the next one is chosen after the PIN at once. Where
   * the disk is full it is handed over all the same.
   */
  async rememberRound({ runId, form }: FormBegunHere): Promise<void> {
    await this.#vault?.letterbox.storeRound({ runId, form }, todayNow()).catch(() => undefined);
  }

  /** Forgets a form that was begun here and will not be continued. */
  async forgetBegun(form: FormBegunHere): Promise<void> {
    await this.#vault?.letterbox.forget(form);
    this.#begun = this.#begun.filter((one) => one !== form);
    await this.#look();
  }

  /** Sets another PIN for this vault; returns whether the old one was right. */
  changePin = (pin: string, next: string) => this.#relocked(Vault.changePin(pin, next));
  addScreenLock = (pin: string, next: string) => this.#relocked(Vault.addScreenLock(pin, next));
  removeScreenLock = () => this.#relocked(Vault.removeScreenLock());

  /** Every open tab learns the new lock, so that none of them restores the old one. */
  async #relocked<Value>(change: Promise<Value>): Promise<Value> {
    const done = await change;
    await this.#look();
    this.#others.postMessage('changed' satisfies VaultSignal);
    return done;
  }

  /** Locks the vault in this tab and in every other tab of this browser. */
  lock(): void {
    this.#lockHere();
    signalTabs('lock');
  }

  #lockHere(): void {
    this.#outbox?.stop();
    this.#last = null;
    for (const end of this.#ends.splice(0)) end();
    const wasOpen = this.#vault !== null;
    this.#vault = null;
    this.#outbox = null;
    if (wasOpen) void this.#lookFromOutside();
  }

  async wipe(): Promise<void> {
    // Another tab that finds nothing stored would take it for evicted, so it hears of it before.
    this.#others.postMessage('wiped' satisfies VaultSignal);
    await wipe();
    this.#lockHere();
    await this.#lookFromOutside();
    this.#others.postMessage('wiped' satisfies VaultSignal);
  }

  /** How many actions done here the API does not have yet. */
  get unsent(): number {
    const { state } = this;
    if (state.is === 'open') return state.queue.length + state.begun.length;
    return state.is === 'locked' ? state.unsent : 0;
  }

  /**
   * Asks before somebody leaves while something is unsent. What only this page has is stored before,
   * if there is space by now: the next page would replace it.
   */
  async mayLeave(leaving: LeavingReason): Promise<boolean> {
    await this.#vault?.storeFromPage();
    await this.#look();
    const { state } = this;
    const queued = state.is === 'open' ? state.queue.length : 0;
    // A form that was begun here is no reason to ask: the device may be handed over to continue it.
    const unsent = leaving === 'hand-over' ? queued : this.unsent;
    // During a round the forms before this one wait in the vault as they should: once is enough.
    const isInRound = leaving === 'hand-over' && this.round !== null && (await countOnPage()) === 0;
    if (unsent === 0 || isInRound) return true;
    const decision = Promise.withResolvers<boolean>();
    this.question = { leaving, unsent, answer: decision.resolve };
    this.#setState({ ...this.state });
    const goes = await decision.promise;
    this.question = null;
    this.#setState({ ...this.state });
    return goes;
  }

  /**
   * Stores the actions and sends them at once. Waits a few seconds for the result; nothing is
   * called saved before it is known.
   */
  async submit(ops: readonly TabletOp[]): Promise<{ seqs: number[]; outcome: SubmitOutcome }> {
    const seqs = await this.record(ops);
    void this.send();
    const settled = Promise.withResolvers<SubmitOutcome>();
    const look = () => {
      const outcome = submitOutcomeOf(this.state, seqs);
      if (outcome) settled.resolve(outcome);
    };
    const stop = this.listen(look);
    const timer = setTimeout(() => settled.resolve({ is: 'waiting' }), outcomePatienceMs);
    look();
    const outcome = await settled.promise;
    stop();
    clearTimeout(timer);
    return { seqs, outcome };
  }

  /**
   * Stores actions in their order, shows them, and has them sent. Returns their sequence numbers.
   */
  record(ops: readonly TabletOp[]): Promise<number[]> {
    return this.#store(ops.map((op) => ({ op })));
  }

  /** Changes the leader's own labels, which stay in the vault of this device. */
  async changeLabels(change: (labels: OwnLabels) => OwnLabels): Promise<void> {
    if (!this.#vault) throw new Error('The vault is locked');
    await this.#vault.changeLabels(change);
    await this.#look();
    this.#others.postMessage('changed' satisfies VaultSignal);
  }

  /** The backup of the open vault. */
  async backup(): Promise<Backup> {
    if (this.state.is !== 'open' || !this.#vault) throw new Error('The vault is locked');
    return backupOf(this.state, await this.#vault.letterbox.pack());
  }

  /** Takes in the contents of a backup, and recognises the actions that this device did itself. */
  async takeIn({ items, begun }: Backup): Promise<void> {
    const letterbox = this.#vault?.letterbox;
    if (begun && letterbox) {
      await letterbox.unpack(begun);
      this.#begun = await letterbox.takeIn();
    }
    const own = this.state.is === 'open' ? this.state.seen.device : '';
    await this.#store(items.map(({ op, device }) => (device === own ? { op } : { op, device })));
  }

  #store(actions: readonly OpToQueue[]): Promise<number[]> {
    const stored = this.#tail.then(async () => {
      if (!this.#outbox) throw new Error('The vault is locked');
      const seqs = await this.#outbox.add(actions);
      await this.#look();
      this.#others.postMessage('changed' satisfies VaultSignal);
      return seqs;
    });
    this.#tail = stored.catch(() => undefined);
    void stored.then(() => this.#outbox?.send()).catch(() => undefined);
    return stored;
  }

  /** Takes back actions that have not been sent; returns whether all of them were still here. */
  takeBack(seqs: readonly number[]): Promise<boolean> {
    const done = this.#tail.then(async () => {
      if (!this.#vault || !this.#outbox) return false;
      if (!this.#outbox.withdraw(seqs)) return false;
      const queue = await this.#vault.readQueue();
      const areHere = seqs.every((seq) => queue.some((one) => one.seq === seq));
      if (areHere) await this.#vault.settle({ gone: seqs });
      await this.#look();
      this.#others.postMessage('changed' satisfies VaultSignal);
      return areHere;
    });
    this.#tail = done.catch(() => undefined);
    return done;
  }

  send = async (): Promise<void> => this.#outbox?.send(true);
  sendAgain = async (one: QueuedOp, isConfirmed = false): Promise<void> =>
    this.#outbox?.sendAgain(one, isConfirmed);
  refresh = async (): Promise<void> => this.#outbox?.readAfresh();
  /** The API client; null while nobody is signed in. */
  get api(): LeaderApi | null {
    return this.#outbox?.api ?? null;
  }
  get vault(): Vault | null {
    return this.#vault;
  }
}
