import { isDeepStrictEqual } from 'node:util';
import { keys, ownerOf } from '../../functions/store/keys.ts';
import { participantOf } from '../../functions/store/participants.ts';
import { figuresOfBytes, storedSummary } from '../../functions/store/stored-summary.ts';
import { readItem } from '../../functions/store/table.ts';
import { isWithdrawn, keptConsent } from '../../shared/model/consent.ts';
import { countRun, type RunRecord } from '../../shared/model/count-run.ts';
import { type Facts, facts } from '../../shared/model/facts.ts';
import { form, standing, unnumberedForm } from '../../shared/model/form.ts';
import { groupBackground } from '../../shared/model/group-background.ts';
import { member } from '../../shared/model/member.ts';
import { run } from '../../shared/model/run.ts';
import { session } from '../../shared/model/session.ts';
import type { PlainItem } from './scan.ts';

type Found = ReadonlyMap<string, readonly PlainItem[]>;

/** The items of each partition. */
const byPartition = (items: readonly PlainItem[]): Found => Map.groupBy(items, ({ pk }) => pk);

/** What the summariser reads of a run, put together from the items as they are kept. */
function recordOf(org: string, items: readonly PlainItem[], all: Found): RunRecord {
  const under = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix));
  const one = (sk: string) => items.find((item) => item.sk === sk);
  const members = under('MEMBER#').map((item) => readItem(member, item));
  const numbers = members.map(({ participantId }) => participantId);
  const of = (number: string, sk: string) =>
    all.get(keys.participant(org, number).pk)?.find((item) => item.sk === sk);
  const background = one('BACKGROUND');
  return {
    run: readItem(run, one('RUN') ?? {}),
    members,
    sessions: under('SESSION#').map((item) => readItem(session, item)),
    forms: standing(under('FORM#').map((item) => readItem(form, item))),
    unnumbered: under('UNNUMBERED#').map((item) => readItem(unnumberedForm, item)),
    background: background ? readItem(groupBackground, background) : null,
    participants: numbers.flatMap((number) => participantOf(of(number, 'BACKGROUND')) ?? []),
    withdrawn: new Set(
      numbers.filter((number) => {
        const said = of(number, 'CONSENT#measurement');
        return said && isWithdrawn(readItem(keptConsent, said));
      }),
    ),
    takenBack: readItem(storedSummary, one('SUMMARY') ?? {}).takenBack ?? [],
  };
}

/** A run whose summary can be compared: what is stored, and what counting gives now. */
export type Recounted = { partition: string; stored: Facts | null; counted: Facts };

/**
 * Counts every run of the records again, with `countRun` but past our own reading of them. Figures
 * of closed runs are frozen, and left out.
 */
export function recount(records: readonly PlainItem[]): readonly Recounted[] {
  const all = byPartition(records);
  return [...all].flatMap(([partition, items]) => {
    const owner = ownerOf({ pk: partition, sk: '' });
    const item = items.find(({ sk }) => sk === 'SUMMARY');
    if (!owner?.runId || !items.some(({ sk }) => sk === 'RUN') || item?.frozen) return [];
    const stored = item ? figuresOfBytes(readItem(storedSummary, item).figures).facts : null;
    if (!item) return [{ partition, stored, counted: {} as Facts }];
    return [
      {
        partition,
        stored,
        counted: facts.parse(countRun(recordOf(owner.organisation, items, all))),
      },
    ];
  });
}

/** How many runs' stored figures are not what counting gives. */
export const differing = (recounted: readonly Recounted[]): number =>
  recounted.filter(({ stored, counted }) => !isDeepStrictEqual(stored, counted)).length;
