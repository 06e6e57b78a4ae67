import { createHash } from 'node:crypto';
import cases from '../../../data/reference_cases.json' with { type: 'json' };
import { newParticipantId } from '../../../shared/domain/participant-id.ts';
import type { Background } from '../../../shared/domain/people/participant.ts';

/** A member of the demo: a fixed number, and a background with the marginals of the report. */
export type DemoPerson = { participantId: string; background: Partial<Background> };

type PublishedGroup = (typeof cases.case_table3.groups)[number];

/** Real numbers are random; the demo's are fixed, so that its addresses stay the same. */
export const demoNumber = (runId: string, index: number) =>
  newParticipantId((bytes) => {
    bytes.set(createHash('sha256').update(`${runId} ${index}`).digest().subarray(0, bytes.length));
    return bytes;
  });

/** `{ alone: 2, with_spouse: 1 }` as `['alone', 'alone', 'with_spouse']`. */
const spread = (counts: Record<string, number | undefined>): string[] =>
  Object.entries(counts).flatMap(([code, count]) => Array<string>(count ?? 0).fill(code));

/** The table's labour-market terms in the form's codes, with the months they imply. */
const labourMarket: Record<string, Partial<Background>> = {
  long_term_unemployed: { labour_market_status: 'unemployed', labour_market_months: 24 },
  unemployed_7_months: { labour_market_status: 'unemployed', labour_market_months: 7 },
  in_education: { labour_market_status: 'in_education' },
  retired: { labour_market_status: 'retired' },
};

/**
 * The members of one group of Table 3. The report gives only the number of people with each value,
 * so the combinations are invented.
 */
export function peopleOf(group: PublishedGroup, runId: string): DemoPerson[] {
  const sexes = spread(group.participants);
  const living = spread(group.living);
  const labour = spread(group.labour_market);
  const reasons = spread(group.primary_reason);
  return sexes.map((sex, index) => ({
    participantId: demoNumber(runId, index),
    background: {
      sex: sex as Background['sex'],
      living_arrangement: [living[index]] as Background['living_arrangement'],
      ...labourMarket[labour[index] ?? ''],
      primary_reason: reasons[index] as Background['primary_reason'],
    },
  }));
}

/** The women of the camp: the report gives their number, and nothing else about them. */
export function campPeople(runId: string): DemoPerson[] {
  return Array.from({ length: cases.case_leidit_laiturilla.participants.female }, (_, index) => ({
    participantId: demoNumber(runId, index),
    background: { sex: 'female' },
  }));
}
