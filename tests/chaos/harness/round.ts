import type { RawItems } from '../../../scripts/backup/all-tables.ts';
import type { StormAction } from './actions.ts';
import { type Damage, Ledger, noDamage } from './ledger.ts';
import { ExpectationBroken, persist } from './persistence.ts';

/** What was done so far, and how much of it went wrong. */
export type RoundTally = {
  /** Submissions and roll calls that were acknowledged. */
  acknowledged: number;
  /** How many of these were sent again or first got through ten minutes later. */
  late: number;
  /** Requests that were sent again. */
  retries: number;
  /** Actions that were refused for good or never acknowledged. */
  refused: number;
  /** Lines of the servers' logs that hold numbers, secrets or answers. */
  leaks: number;
} & Damage;

/** The clients' side of a storm: what they did, and what they know to be stored. */
export class Round {
  #ledger = new Ledger();
  readonly #done = new Set<StormAction>();
  /** Broken expectations that were noticed while actions were done. */
  readonly #seenBroken: string[] = [];
  readonly tally: RoundTally = {
    acknowledged: 0,
    late: 0,
    retries: 0,
    refused: 0,
    leaks: 0,
    ...noDamage,
  };

  /** Sends an action's requests until all are acknowledged. */
  carryOut = (action: StormAction): Promise<void> => this.#send(action, action.requests);

  /** Sends the repeatable requests of an action again. */
  repeat = (action: StormAction): Promise<void> => this.#send(action, action.again);

  async #send(action: StormAction, requests: StormAction['requests']): Promise<void> {
    if (action.follows && !this.#done.has(action.follows)) return;
    try {
      for (const request of requests) await persist(request, () => this.#retry());
      if (action.trace) this.#ledger.note(action.trace);
      if (action.trace && !this.#done.has(action)) this.tally.acknowledged += 1;
      this.#done.add(action);
    } catch (error) {
      this.tally.refused += 1;
      if (error instanceof ExpectationBroken) this.#seenBroken.push(error.message);
    }
  }

  #retry(): void {
    this.tally.retries += 1;
  }

  /** Compares what was acknowledged with what is stored, and starts over for another database. */
  compare(items: RawItems): void {
    const damage = this.#ledger.damage(items);
    for (const name of Object.keys(damage) as (keyof Damage)[]) this.tally[name] += damage[name];
    this.#ledger = new Ledger();
    this.#done.clear();
  }

  /** How the expectation was broken: every count that should be 0 and is not. */
  broken(): string[] {
    const wrong = ['refused', 'leaks', ...Object.keys(noDamage)] as (keyof RoundTally)[];
    const counted = wrong.flatMap((what) =>
      this.tally[what] ? [`${what}: ${this.tally[what]}`] : [],
    );
    return [...counted, ...new Set(this.#seenBroken)];
  }
}
