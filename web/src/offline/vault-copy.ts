import type * as z from 'zod';
import type { CountedBackground } from '../../../shared/domain/figures/background-confirmation.ts';
import type { FormMatrix } from '../../../shared/domain/forms/form-matrix.ts';
import type { GroupBackground } from '../../../shared/domain/groups/group-background.ts';
import type { listedRun } from '../../../shared/domain/groups/run.ts';
import type { Session } from '../../../shared/domain/groups/session.ts';
import type { Member } from '../../../shared/domain/people/member.ts';
import type { Colleague } from '../../../shared/domain/people/staff.ts';
import type { Instrument } from '../../../shared/instruments/instrument.ts';
import type { KnownClock } from '../session/server-clock.ts';

export type ListedRun = z.infer<typeof listedRun>;

/** Everything that a leader needs of one run without a network; no answers and no names. */
export type RunCopy = {
  run: ListedRun;
  members: readonly Member[];
  sessions: readonly Session[];
  forms: FormMatrix;
  background: GroupBackground | null;
  /**
   * The background counted from the members' own data, and its confirmation; null where there are
   * too few members to show it.
   */
  counted: CountedBackground | null;
};

/** A colleague whom a run names by id. */
export type NamedColleague = Pick<Colleague, 'userId' | 'name'>;

/** The contents of the vault besides the outbox. */
export type VaultCopy = {
  /** The owner of the vault. */
  owner: { id: string; name: string };
  /** The id of this device, which orders marks of the same millisecond. */
  device: string;
  runs: readonly RunCopy[];
  /** The instruments of these runs. */
  instruments: readonly Instrument[];
  /** The names of the colleagues who are named in these runs; older copies have none. */
  colleagues?: readonly NamedColleague[] | undefined;
  /** When it was last read from the API, in milliseconds; null if never. */
  readAt: number | null;
  /** The known error of this device's clock; older copies have none. */
  clock?: KnownClock | undefined;
};

/**
 * A run of a copy, by its id.
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
 * A list in which the item with the same id is replaced; a new item is added last.
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
