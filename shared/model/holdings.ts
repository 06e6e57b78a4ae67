import * as z from 'zod';
import { participant } from './background.ts';
import { consent } from './consent.ts';
import { answerLink, draftForm } from './draft-form.ts';
import { form } from './form.ts';
import { storedDecision } from './form-decision.ts';
import { handOver } from './hand-over.ts';
import { timestamp } from './ids.ts';
import { member } from './member.ts';
import { paperEntry } from './paper-entry.ts';
import { retainedFor } from './retention.ts';
import { mark } from './roll-call.ts';
import { run } from './run.ts';
import { session } from './session.ts';

/** A draft form, with its link but without what opens it. */
export const draftOnRecord = draftForm.extend({
  link: answerLink.omit({ secretHash: true, codeHash: true }),
});

const { runId, programmeId, name, municipality, startsOn, endsOn, status } = run.shape;
const { sessionId, date, kind } = session.shape;

/** All that is stored about a person in one run. */
export const recordInRun = z
  .strictObject({
    run: z.strictObject({ runId, programmeId, name, municipality, startsOn, endsOn, status }),
    member: member.nullable(),
    attendance: z.array(z.strictObject({ sessionId, date, kind, mark })),
    forms: z.array(form),
    decisions: z.array(storedDecision),
    inTheMaking: z.array(draftOnRecord),
    paperEntries: z.array(paperEntry),
  })
  .meta({ id: 'HeldInRun' });
export type RecordInRun = z.infer<typeof recordInRun>;

/**
 * All that is stored about a person under their number. The name is not included, because no
 * function reads both: the caller fetches `…/identity` separately.
 */
export const holdingsShape = z
  .strictObject({
    toldAt: timestamp,
    participant,
    /** Is the person's name stored? */
    identityKept: z.boolean(),
    consents: z.array(consent),
    /** The workers between whom the person was handed over. */
    handOvers: z.array(handOver),
    runs: z.array(recordInRun),
    retention: z.array(retainedFor),
  })
  .meta({ id: 'Holdings' });
export type Holdings = z.infer<typeof holdingsShape>;

/**
 * The day on which the last of the person's groups ended; null while one has not.
 * @example lastEnd([{ run: { status: 'closed', endsOn: '2026-05-04' } }]) // '2026-05-04'
 */
export function lastEnd(
  runs: readonly { run: Pick<RecordInRun['run'], 'status' | 'endsOn'> }[],
): string | null {
  const over = ['ended', 'followed_up', 'closed', 'cancelled'];
  if (runs.length === 0 || runs.some(({ run }) => !over.includes(run.status))) return null;
  return (
    runs
      .map(({ run }) => run.endsOn)
      .toSorted()
      .at(-1) ?? null
  );
}
