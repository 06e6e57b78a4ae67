import type { RunRecord } from '../shared/domain/figures/counted-record.ts';
import { conceal, reveal } from '../shared/domain/figures/undisclosed.ts';
import { compositionCodes } from '../shared/domain/groups/group-background.ts';
import { plannedFigures } from './facts.ts';

const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
const { sex, living_arrangement: living, primary_reason: reason } = compositionCodes;

/** This many members with both forms, and a background that differs from run to run. */
const people = (members: number, run: number) =>
  Array.from({ length: members }, (_, n) => ({
    start: 1 + ((n + run) % 3),
    end: 2 + ((n * run) % 4),
    background: {
      sex: pick(sex, n * n + run),
      living_arrangement: [pick(living, n + run)],
      primary_reason: pick(reason, n * 3 + run),
    },
  }));

/** How many runs have different answers; counting a thousand would take most of a minute. */
const different = 60;

/**
 * Stores the summaries of this many runs of a programme, each with this many members. Call it when
 * the tables are known, because the store finds its DynamoDB when it loads.
 */
export async function storeRuns(programmeId: string, runs: number, members: number): Promise<void> {
  const { saveSummary } = await import('../functions/store/summaries.ts');
  const countedAt = '2026-11-01T12:00:00.000Z';
  const counted = Array.from({ length: Math.min(different, runs) }, (_, n) => {
    const municipality = pick(['Kajaani', 'Kuhmo', 'Sotkamo', 'Suomussalmi'], n);
    const plan = { runId: '', programmeId, municipality, people: people(members, n) };
    return reveal(plannedFigures(plan, countedAt));
  });
  const store = async (n: number) => {
    const answered = pick(counted, n);
    const run = {
      ...answered.facts.run,
      runId: `run-${programmeId}-${n}`,
      name: `Hahmoterapia, ryhmä ${n}`,
    };
    const figures = conceal({ ...answered, facts: { ...answered.facts, run } });
    await saveSummary('kainuu', { figures, countedAt, frozen: false, seen: undefined });
  };
  for (let from = 0; from < runs; from += 50)
    await Promise.all(Array.from({ length: Math.min(50, runs - from) }, (_, n) => store(from + n)));
}

/** Stores how far the forms of a run are, as a recount of its record does. */
export async function storeFormCounts(record: RunRecord): Promise<void> {
  const { documents } = await import('../functions/store/documents.ts');
  const { formCountsWrite } = await import('../functions/store/form-counts.ts');
  for (const { Put } of formCountsWrite('kainuu', record, { stored: undefined, written: 1 }))
    await documents.send('PutItem', Put);
}
