import type * as z from 'zod';
import type { Instrument } from '../../../shared/instruments/instrument.ts';
import type { CountedBackground } from '../../../shared/model/background-confirmation.ts';
import type { FormMatrix } from '../../../shared/model/form-matrix.ts';
import type { GroupBackground } from '../../../shared/model/group-background.ts';
import type { Member } from '../../../shared/model/member.ts';
import type { listedRun } from '../../../shared/model/run.ts';
import type { Session } from '../../../shared/model/session.ts';
import type { KnownClock } from '../clock.ts';

export type ListedRun = z.infer<typeof listedRun>;

/** All that a leader needs of one run where there is no network. Never an answer, never a name. */
export type RunCopy = {
  run: ListedRun;
  members: readonly Member[];
  sessions: readonly Session[];
  forms: FormMatrix;
  background: GroupBackground | null;
  /**
   * As it is counted from the members' own data, and what was confirmed of that; null where there
   * are too few members to show it.
   */
  counted: CountedBackground | null;
};

/** What the vault holds beside the outbox. */
export type VaultCopy = {
  /** Whose it is. */
  owner: { id: string; name: string };
  /** Which device this is, for marks of the same millisecond. */
  device: string;
  runs: readonly RunCopy[];
  /** The questionnaires of these runs. */
  instruments: readonly Instrument[];
  /** When it was last read from the API, in milliseconds; null when never. */
  readAt: number | null;
  /** What the server's answers said of this device's clock; copies from before that know nothing. */
  clock?: KnownClock | undefined;
};

/**
 * Some run of a copy.
 * @example runIn({ runs: [] }, 'r1') // undefined
 */
export const runIn = (copy: Pick<VaultCopy, 'runs'>, runId: string): RunCopy | undefined =>
  copy.runs.find(({ run }) => run.runId === runId);

/**
 * The same copy with one run changed.
 * @example withRun({ runs: [] }, 'r1', (run) => run) // { runs: [] }
 */
export const withRun = <Some extends Pick<VaultCopy, 'runs'>>(
  copy: Some,
  runId: string,
  change: (run: RunCopy) => RunCopy,
): Some => ({
  ...copy,
  runs: copy.runs.map((one) => (one.run.runId === runId ? change(one) : one)),
});

type KeyedItem = Readonly<Record<string, unknown>>;

/**
 * A list in which what has the same id is replaced; what is new comes last.
 * @example replacing([{ id: 1, n: 1 }], { id: 1, n: 2 }, 'id') // [{ id: 1, n: 2 }]
 */
export function replacing<Item extends KeyedItem>(
  items: readonly Item[],
  item: Item,
  key: keyof Item,
): Item[] {
  const isNew = !items.some((one) => one[key] === item[key]);
  return isNew ? [...items, item] : items.map((one) => (one[key] === item[key] ? item : one));
}
