import type { Attendance } from '../../../shared/domain/groups/roll-call.ts';
import type { LeaderApi } from '../api/leader-api.ts';
import { knownClock, timeNow } from '../session/clock.ts';
import { fetchColleagues } from './colleagues-here.ts';
import { deliverParcel, type ParcelOutcome } from './deliver-parcel.ts';
import { fetchInstruments, fetchRuns } from './fetch-copy.ts';
import { overruledBy } from './overruled-marks.ts';
import { labelsLeft } from './own-labels.ts';
import { nextParcel, opToSendAgain, type Parcel, refusedOnes, tapDelay } from './parcel.ts';
import { rebased, withReply } from './parcel-reply.ts';
import { Retry } from './retry.ts';
import { withoutMove } from './session-moves.ts';
import type { MarkOp, OpToQueue, QueuedOp } from './tablet-op.ts';
import type { Vault } from './vault.ts';
import { runIn } from './vault-copy.ts';

/** The state of sending: nothing to send, sending, without a reply, or waiting for a sign-in. */
export type OpDelivery = 'resting' | 'sending' | 'unreached' | 'signed-out';

/** A mark overruled by a newer one of another device, with what the newer one says. */
export type OverruledMark = Pick<MarkOp, 'runId' | 'sessionId' | 'participantId'> & {
  attendance: Attendance;
};

/** How long a tap can be taken back without having been sent. */
export const holdMs = 6_000;

/**
 * After marks alone, the groups are read again only if they were last read longer ago than this.
 */
const marksFreshMs = 60_000;

/** Only one tab of a device sends at a time: the others would send the same. */
const inTurn = <Value>(task: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request('laituri.leader', task) as Promise<Value>;

/**
 * Sends the actions in the vault, in their order, until the API has them. It reads the vault each
 * time and stores nothing elsewhere, so that a crash loses nothing and another tab can continue.
 */
export class TabletOutbox {
  delivery: OpDelivery = 'resting';
  isReading = false;
  hasReadFailed = false;
  overruled: readonly OverruledMark[] = [];
  /** What was sent since the groups were read: they are read again once everything is sent. */
  #sentSince: 'nothing' | 'marks' | 'more' = 'nothing';
  readonly #vault: Vault;
  readonly #changed: () => Promise<void>;
  readonly #retry = new Retry(() => void this.send());
  readonly #readAgain = new Retry(() => void this.read());
  #api: LeaderApi | null = null;
  #holding: ReturnType<typeof setTimeout> | undefined;
  #isBusy = false;
  #isWanted = false;
  #onTheirWay: readonly number[] = [];
  readonly #withdrawn = new Set<number>();

  constructor(vault: Vault, changed: () => Promise<void>) {
    this.#vault = vault;
    this.#changed = changed;
  }

  /** Sets the API client of the person who is signed in, if they own the vault. */
  setApi(api: LeaderApi | null): void {
    this.#api = api;
    if (api) void this.send().then(() => this.read());
  }

  get api(): LeaderApi | null {
    return this.#api;
  }

  /** Excludes these from sending. Returns false if one of them is already being sent. */
  withdraw(seqs: readonly number[]): boolean {
    if (seqs.some((seq) => this.#onTheirWay.includes(seq))) return false;
    for (const seq of seqs) this.#withdrawn.add(seq);
    return true;
  }

  add(actions: readonly OpToQueue[]): Promise<number[]> {
    const at = timeNow();
    return this.#vault.add(actions.map((action) => ({ ...action, at })));
  }

  /** @param atOnce without the delay in which the last tap can be taken back */
  async send(atOnce = false): Promise<void> {
    if (this.#isBusy) {
      this.#isWanted = true;
      return;
    }
    this.#isBusy = true;
    clearTimeout(this.#holding);
    try {
      await inTurn(() => this.#sendAll(atOnce));
    } catch {
      // Locked or wiped meanwhile: sending continues when the vault is opened again.
    } finally {
      this.#isBusy = false;
    }
    await this.#changed();
    if (this.#isWanted) {
      this.#isWanted = false;
      return this.send();
    }
    await this.#readIfStale();
  }

  /** Reads the groups again once everything done here has arrived. */
  async #readIfStale(): Promise<void> {
    if (!this.#api || this.delivery !== 'resting' || this.#sentSince === 'nothing') return;
    const { readAt } = await this.#vault.readCopy().catch(() => ({ readAt: timeNow() }));
    // The reply to a roll has its whole session; the rest is read again now and then.
    const isFresh = readAt !== null && timeNow() - readAt < marksFreshMs;
    if (this.#sentSince === 'more' || !isFresh) await this.read();
  }

  async #sendAll(atOnce: boolean): Promise<void> {
    for (;;) {
      const queue = await this.#vault.readQueue();
      const parcel = nextParcel(queue.filter(({ seq }) => !this.#withdrawn.has(seq)));
      if (!parcel) return this.#rest();
      if (!this.#api) {
        this.delivery = 'signed-out';
        return;
      }
      const delay = atOnce ? 0 : tapDelay(parcel, timeNow(), holdMs);
      if (delay > 0) {
        this.#holding = setTimeout(() => void this.send(), delay);
        return;
      }
      if (!(await this.#sendOne(this.#api, parcel))) return;
    }
  }

  #rest(): void {
    this.delivery = 'resting';
    this.#retry.reset();
  }

  /** @returns whether the next one may be sent */
  async #sendOne(api: LeaderApi, parcel: Parcel): Promise<boolean> {
    this.#onTheirWay = parcel.items.map(({ seq }) => seq);
    // While there is no reply this does not change, or it would flicker at each try.
    if (this.delivery !== 'unreached') this.delivery = 'sending';
    await this.#changed();
    const outcome = await deliverParcel(api, parcel);
    await this.#settle(parcel, outcome);
    this.#onTheirWay = [];
    return outcome.is === 'taken' || outcome.is === 'refused';
  }

  async #settle({ items }: Parcel, outcome: ParcelOutcome): Promise<void> {
    const gone = items.map(({ seq }) => seq);
    const [first] = items;
    if (outcome.is === 'unreached') {
      this.delivery = 'unreached';
      this.#retry.later(outcome.leastMs);
    } else if (outcome.is === 'signed-out') this.delivery = 'signed-out';
    else if (outcome.is === 'refused')
      await this.#vault.settle({
        changed: [...refusedOnes(items, outcome.refused), ...(await this.#withoutMove(first))],
      });
    else if (first) {
      this.#rest();
      const copy = await this.#vault.readCopy();
      const queue = (await this.#vault.readQueue()).filter(({ seq }) => !gone.includes(seq));
      this.overruled = overruledBy({ items, reply: outcome.reply, queue, before: this.overruled });
      const isMarks = first.op.kind === 'mark' || first.op.kind === 'unmark';
      this.#sentSince = isMarks && this.#sentSince !== 'more' ? 'marks' : 'more';
      const changed = rebased(copy, first, outcome.reply, queue);
      await this.#vault.settle({ gone, changed, copy: withReply(copy, first.op, outcome.reply) });
    }
  }

  /** What was done behind a move that was refused, without its days. */
  async #withoutMove(refused: QueuedOp | undefined): Promise<QueuedOp[]> {
    if (refused?.op.kind !== 'move') return [];
    const run = runIn(await this.#vault.readCopy(), refused.op.runId);
    const { op } = refused;
    return run ? withoutMove(run, { ...refused, op }, await this.#vault.readQueue()) : [];
  }

  #reading: Promise<void> = Promise.resolve();

  /** Reads the groups again; where a reading is under way, this waits for that one. */
  read(): Promise<void> {
    const api = this.#api;
    if (api && !this.isReading) {
      this.isReading = true;
      this.#reading = this.#readNow(api);
    }
    return this.#reading;
  }

  /**
   * Reads the groups as they are from now on: a reading that is under way may have passed what was
   * just changed.
   */
  async readAfresh(): Promise<void> {
    await this.#reading;
    await this.read();
  }

  async #readNow(api: LeaderApi): Promise<void> {
    this.#sentSince = 'nothing';
    await this.#changed();
    try {
      await inTurn(async () => {
        const copy = await this.#vault.readCopy();
        const runs = await fetchRuns(api, copy.owner.id);
        const instruments = await fetchInstruments(api, runs, copy.instruments);
        const colleagues = await fetchColleagues(api, runs, copy.colleagues);
        const clock = knownClock() ?? undefined;
        const queue = await this.#vault.readQueue();
        const read = { ...copy, runs, instruments, colleagues, readAt: timeNow(), clock };
        await this.#vault.saveReading(read, (labels) => labelsLeft(labels, read, queue));
      });
      this.hasReadFailed = false;
      this.#readAgain.reset();
    } catch {
      // The copy is unchanged, and shows when it was read.
      this.hasReadFailed = true;
      this.#readAgain.later();
    } finally {
      this.isReading = false;
      await this.#changed();
    }
  }

  /**
   * Sends a refused op once more, over the version that is known now.
   * @param isConfirmed the leader confirms that an unlikely day is right
   */
  async sendAgain(one: QueuedOp, isConfirmed = false): Promise<void> {
    await this.readAfresh();
    const copy = await this.#vault.readCopy();
    await this.#vault.settle({
      changed: [opToSendAgain(copy, one, { now: timeNow(), isConfirmed })],
    });
    await this.send(true);
  }

  stop(): void {
    this.#api = null;
    clearTimeout(this.#holding);
    this.#retry.stop();
    this.#readAgain.stop();
  }
}
