import { recallClock, todayNow } from '../clock.ts';
import { NoRoom } from '../failure.ts';
import { forgetToken } from '../tab-storage.ts';
import { hearTabs, tellTabs } from '../tabs.ts';
import { type Backup, backupOf } from './backup.ts';
import type { Copy } from './copy.ts';
import { storesNothing } from './cupboard.ts';
import type { DeskState, Owner } from './desk-state.ts';
import type { Begun } from './form-overlay.ts';
import { type HandedOver, secretOf } from './handed-over.ts';
import { watchIdle } from './idle-lock.ts';
import type { LeaderApi } from './leader-api.ts';
import type { FormLabel } from './letterbox.ts';
import type { Done, Op, Queued } from './op.ts';
import { Outbox } from './outbox.ts';
import { type Outcome, outcomeOf, outcomePatienceMs } from './outcome.ts';
import { overlay } from './overlay.ts';
import { countOnPage, findVault, Vault, wipe } from './vault.ts';

/** Who is signed in on this page, with what they may ask. */
export type Session = { owner: Owner; api: LeaderApi };

/** What somebody is about to do while something is unsent. */
export type Leaving = 'sign-out' | 'hand-over';
export type LeaveQuestion = { leaving: Leaving; unsent: number; answer: (goes: boolean) => void };

/** What the tabs of one browser tell each other of the vault. */
type Told = 'changed' | 'wiped';

/** How often an open page reads anew. */
const readEveryMs = 5 * 60_000;

/**
 * The leader's desk on this device: the vault, what was read, and what is unsent. There is one, so
 * that going from page to page locks nothing.
 */
export class LeaderDesk {
  state: DeskState = { is: 'opening' };
  readonly #heard = new Set<() => void>();
  readonly #others = new BroadcastChannel('laituri.leader');
  #vault: Vault | null = null;
  #outbox: Outbox | null = null;
  #session: Session | null = null;
  #begun: readonly Begun[] = [];
  #ends: (() => void)[] = [];
  #tail: Promise<unknown> = Promise.resolve();
  /** What was read last: it is put back if the browser throws away what was stored. */
  #last: { copy: Copy; queue: readonly Queued[] } | null = null;
  #wasEvicted = false;
  /** What is to be answered before somebody leaves. */
  question: LeaveQuestion | null = null;

  constructor() {
    this.#others.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data === 'wiped') this.#lockHere();
      else void (this.#vault ? this.#look() : this.#lookFromOutside());
    };
    // A page that the browser keeps for Back must not come back open.
    addEventListener('pagehide', () => this.#lockHere());
    hearTabs(() => this.#lockHere());
    addEventListener('beforeunload', (event) => {
      // What this page alone has would be lost: the browser asks.
      if (this.state.is === 'open' && this.state.onPageOnly > 0) event.preventDefault();
      else if (this.#onPageWhenLocked > 0) event.preventDefault();
    });
    void this.#lookFromOutside();
  }

  #onPageWhenLocked = 0;

  listen(heard: () => void): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  #say(state: DeskState): void {
    this.state = state;
    for (const heard of this.#heard) heard();
  }

  async #lookFromOutside(wiped = false): Promise<void> {
    const found = await findVault();
    this.#onPageWhenLocked = await countOnPage();
    if (this.#vault) return;
    this.#say(found ? { is: 'locked', ...found } : { is: 'none', wiped });
  }

  async #look(): Promise<void> {
    const [vault, outbox] = [this.#vault, this.#outbox];
    if (!vault || !outbox) return;
    try {
      const [copy, queue] = await Promise.all([vault.readCopy(), vault.readQueue()]);
      const [onPageOnly, isNothingStored] = await Promise.all([countOnPage(), storesNothing()]);
      if (this.#vault !== vault) return;
      this.#last = { copy, queue };
      const { delivery, isReading, hasReadFailed, overruled } = outbox;
      const begun = this.#begun;
      const seen = overlay(copy, queue, todayNow(), begun);
      this.#say({
        ...{ is: 'open', seen, queue, begun, delivery, isReading, hasReadFailed, overruled },
        ...{ onPageOnly, storesNothing: isNothingStored, wasEvicted: this.#wasEvicted },
      });
    } catch {
      await this.#putBack(vault);
    }
  }

  /** The browser threw away what was stored, which no other tab had wiped: it is stored again. */
  async #putBack(vault: Vault): Promise<void> {
    const last = this.#last;
    this.#last = null;
    try {
      if (!last || this.#vault !== vault) throw new Error('There is nothing to put back');
      await vault.putBack(last.copy, last.queue);
      this.#wasEvicted = true;
      await this.#look();
    } catch {
      this.#lockHere();
    }
  }

  /** Who is signed in now; null when nobody is. */
  enter(session: Session | null): void {
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

  async create(pin: string, owner: Owner): Promise<void> {
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

  /** @returns whether the device recognised who holds it */
  async unlockByScreenLock(): Promise<boolean> {
    const vault = await Vault.openByScreenLock();
    if (vault) await this.#opened(vault);
    return vault !== null;
  }

  async #opened(vault: Vault): Promise<void> {
    // Else a browser that needs room may throw it away. Some ask first; nothing waits for that.
    void navigator.storage?.persist?.();
    this.#wasEvicted = false;
    recallClock((await vault.readCopy()).clock);
    this.#begun = await vault.letterbox.takeIn();
    this.#vault = vault;
    this.#outbox = new Outbox(vault, () => this.#look());
    const everyNow = setInterval(() => void this.refresh(), readEveryMs);
    const atOnce = () => document.visibilityState === 'hidden' && void this.#outbox?.send(true);
    document.addEventListener('visibilitychange', atOnce);
    this.#ends = [
      watchIdle(() => this.#lockHere()),
      () => clearInterval(everyNow),
      () => document.removeEventListener('visibilitychange', atOnce),
    ];
    await this.#look();
    void this.#connect();
  }

  /**
   * Gives the device away to answer one form, without a network: the vault is locked before the
   * participant's page opens in the place of this one, and whoever comes back needs the PIN.
   */
  async giveAway(label: FormLabel, shown: Pick<HandedOver, 'occasion' | 'instrument'>) {
    if (!this.#vault) return;
    // The participant's page would find nothing of what this page alone has.
    if (await storesNothing()) throw new NoRoom();
    if (!(await this.mayLeave('hand-over'))) return;
    const visit = await this.#vault.letterbox.layOut(label, shown);
    forgetToken();
    this.#lockHere();
    tellTabs('leave');
    location.replace(`/a#laite=${secretOf(visit)}`);
  }

  /** Forgets a form that was begun here and will not be gone on with. */
  async forgetBegun(form: Begun): Promise<void> {
    await this.#vault?.letterbox.forget(form);
    this.#begun = this.#begun.filter((one) => one !== form);
    await this.#look();
  }

  /** Another PIN for this vault; says whether the old one was right. */
  changePin = (pin: string, next: string) => this.#relocked(Vault.changePin(pin, next));
  addScreenLock = (pin: string, next: string) => this.#relocked(Vault.addScreenLock(pin, next));
  removeScreenLock = () => this.#relocked(Vault.removeScreenLock());

  /** Every open tab learns the new lock, so that none of them puts the old one back. */
  async #relocked<Value>(change: Promise<Value>): Promise<Value> {
    const done = await change;
    await this.#look();
    this.#others.postMessage('changed' satisfies Told);
    return done;
  }

  /** Locks the vault in this tab and in every other of this browser. */
  lock(): void {
    this.#lockHere();
    tellTabs('lock');
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
    await wipe();
    this.#lockHere();
    await this.#lookFromOutside();
    this.#others.postMessage('wiped' satisfies Told);
  }

  /** How much of what was done here the API does not have yet. */
  get unsent(): number {
    const { state } = this;
    if (state.is === 'open') return state.queue.length + state.begun.length;
    return state.is === 'locked' ? state.unsent : 0;
  }

  /** Asks before somebody leaves while something is unsent. */
  async mayLeave(leaving: Leaving): Promise<boolean> {
    const { state } = this;
    const queued = state.is === 'open' ? state.queue.length : 0;
    // A form that was begun here is what the device is given back for.
    const unsent = leaving === 'hand-over' ? queued : this.unsent;
    if (unsent === 0) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.question = { leaving, unsent, answer: resolve };
    this.#say({ ...this.state });
    const goes = await promise;
    this.question = null;
    this.#say({ ...this.state });
    return goes;
  }

  /**
   * Stores what somebody does and has it sent at once. Tells what became of it as far as that is
   * known in a few seconds: nothing is called saved before.
   */
  async submit(ops: readonly Op[]): Promise<{ seqs: number[]; outcome: Outcome }> {
    const seqs = await this.record(ops);
    void this.send();
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const look = () => {
      const outcome = outcomeOf(this.state, seqs);
      if (outcome) resolve(outcome);
    };
    const stop = this.listen(look);
    const timer = setTimeout(() => resolve({ is: 'waiting' }), outcomePatienceMs);
    look();
    const outcome = await promise;
    stop();
    clearTimeout(timer);
    return { seqs, outcome };
  }

  /** Stores deeds in their order, shows them, and has them sent. Gives their places. */
  record(ops: readonly Op[]): Promise<number[]> {
    return this.#store(ops.map((op) => ({ op })));
  }

  /** What a backup of the open vault holds. */
  async backup(): Promise<Backup> {
    if (this.state.is !== 'open' || !this.#vault) throw new Error('The vault is locked');
    return backupOf(this.state, await this.#vault.letterbox.pack());
  }

  /** Takes in what is in a backup, and of what this device did itself knows that it is its own. */
  async takeIn({ items, begun }: Backup): Promise<void> {
    const letterbox = this.#vault?.letterbox;
    if (begun && letterbox) {
      await letterbox.unpack(begun);
      this.#begun = await letterbox.takeIn();
    }
    const own = this.state.is === 'open' ? this.state.seen.device : '';
    await this.#store(items.map(({ op, device }) => (device === own ? { op } : { op, device })));
  }

  #store(deeds: readonly Done[]): Promise<number[]> {
    const stored = this.#tail.then(async () => {
      if (!this.#outbox) throw new Error('The vault is locked');
      const seqs = await this.#outbox.add(deeds);
      await this.#look();
      this.#others.postMessage('changed' satisfies Told);
      return seqs;
    });
    this.#tail = stored.catch(() => undefined);
    void stored.then(() => this.#outbox?.send()).catch(() => undefined);
    return stored;
  }

  /** Takes back deeds that have not left; tells whether all of them were still here. */
  takeBack(seqs: readonly number[]): Promise<boolean> {
    const done = this.#tail.then(async () => {
      if (!this.#vault || !this.#outbox) return false;
      if (!this.#outbox.withdraw(seqs)) return false;
      const queue = await this.#vault.readQueue();
      const areHere = seqs.every((seq) => queue.some((one) => one.seq === seq));
      if (areHere) await this.#vault.settle({ gone: seqs });
      await this.#look();
      this.#others.postMessage('changed' satisfies Told);
      return areHere;
    });
    this.#tail = done.catch(() => undefined);
    return done;
  }

  send = async (): Promise<void> => this.#outbox?.send(true);
  sendAgain = async (one: Queued, isConfirmed = false): Promise<void> =>
    this.#outbox?.sendAgain(one, isConfirmed);
  refresh = async (): Promise<void> => this.#outbox?.read();
  /** What may be asked now: nothing while nobody is signed in. */
  get api(): LeaderApi | null {
    return this.#outbox?.api ?? null;
  }
  get vault(): Vault | null {
    return this.#vault;
  }
}
