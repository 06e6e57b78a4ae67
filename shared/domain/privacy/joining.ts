import * as z from 'zod';
import type { DraftForm } from '../forms/draft-form.ts';
import { type Form, originOf } from '../forms/form.ts';
import type { StoredDecision } from '../forms/form-decision.ts';
import type { PaperEntry } from '../forms/paper-entry.ts';
import { hasCome, type RollMark, rank } from '../groups/roll-call.ts';
import { date, participantId, runId, timestamp, userId, version } from '../ids.ts';
import { occasion } from '../occasion.ts';
import type { StoredConsent } from '../people/consent.ts';
import { type Member, memberState, takesPlace } from '../people/member.ts';
import type { Background, Participant } from '../people/participant.ts';
import { background } from '../people/participant.ts';

/** The number that something belongs to: the one that ends, or the one that stays. */
export const joinedSide = z.enum(['ending', 'staying']).meta({ id: 'JoinedSide' });
export type JoinedSide = z.infer<typeof joinedSide>;

const slot = { runId, occasion, instrumentId: z.string().max(64) };
const field = z.enum(Object.keys(background.shape) as [keyof Background, ...(keyof Background)[]]);
type IdentityField = z.infer<typeof field>;

/** The decisions on the conflicts of two numbers: on all of them, and on nothing else. */
export const joiningBody = z
  .strictObject({
    /** For a run to which both belong: whose membership is kept. */
    members: z
      .array(z.strictObject({ runId, keep: joinedSide }))
      .max(100)
      .default([]),
    /** For a form that both have: whose counts. The other is kept as an earlier version. */
    forms: z
      .array(z.strictObject({ ...slot, keep: joinedSide }))
      .max(100)
      .default([]),
    /** For a background field in which they differ: whose stays. */
    background: z
      .array(z.strictObject({ field, keep: joinedSide }))
      .max(20)
      .default([]),
  })
  .meta({ id: 'JoiningBody' });
export type JoiningBody = z.infer<typeof joiningBody>;

/** What is stored under a number in one form slot, as far as it has content. */
const answeredAs = z.enum(['form', 'draft', 'paper_entry']).meta({ id: 'AnsweredAs' });

export const joiningConflicts = z
  .strictObject({
    members: z.array(
      z.strictObject({ runId, runName: z.string(), ending: memberState, staying: memberState }),
    ),
    forms: z.array(
      z.strictObject({
        ...slot,
        runName: z.string(),
        ending: answeredAs,
        staying: answeredAs,
        /** Are the answers that do not count kept as an earlier version, or erased? */
        bothKept: z.boolean(),
      }),
    ),
    /** Values as codes; several where several hold. */
    background: z.array(
      z.strictObject({ field, ending: z.array(z.string()), staying: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'JoiningConflicts' });
export type JoiningConflicts = z.infer<typeof joiningConflicts>;

export const joiningPreview = z
  .strictObject({
    participantId,
    otherParticipantId: participantId,
    /** A name that is stored under the number that ends has to be deleted first. */
    identityKept: z.boolean(),
    /** The groups from which something moves. */
    runs: z.array(z.strictObject({ runId, runName: z.string() })),
    conflicts: joiningConflicts,
  })
  .meta({ id: 'JoiningPreview' });

export const joining = z
  .strictObject({ participantId, status: z.literal('done'), on: date })
  .meta({ id: 'Joining' });

/**
 * Replaces a number that was joined to another: the number stays taken. While the joining is under
 * way it remembers the other number, the place it has reached and the decisions; once it is done it
 * points to nobody.
 */
export const joinedTombstone = z.strictObject({
  participantId,
  joined: z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('under_way'),
      on: date,
      at: timestamp,
      by: userId,
      into: participantId,
      runIds: z.array(runId),
      decided: joiningBody,
    }),
    z.strictObject({ status: z.literal('done'), on: date }),
  ]),
  version,
});
export type JoinedTombstone = z.infer<typeof joinedTombstone>;

/** What one number has in a run. */
export type SlotContents = {
  form: Form | undefined;
  draft: DraftForm | undefined;
  entry: PaperEntry | undefined;
  decision: StoredDecision | undefined;
};

const hasAnswers = ({ saves, submittedAt }: DraftForm): boolean =>
  submittedAt === null && Object.values(saves).some(({ answer }) => answer !== undefined);

/**
 * The answers in a form slot; undefined where nobody has answered or decided anything.
 * @example answeredIn({}) // undefined
 */
export function answeredIn({
  form,
  draft,
  entry,
}: Partial<SlotContents>): z.infer<typeof answeredAs> | undefined {
  if (form) return 'form';
  if (draft && hasAnswers(draft)) return 'draft';
  return entry ? 'paper_entry' : undefined;
}

/** A form with another of the same person before it, whose answers no longer count. */
function withOther(stored: Form, other: Form): Form {
  const set = { answeredOn: other.answeredOn, answers: other.answers, origin: originOf(other) };
  const before = [...other.earlier, set].map((one) => ({ ...one, otherNumber: true as const }));
  return { ...stored, origin: originOf(stored), earlier: [...before, ...stored.earlier] };
}

const later = <Decided extends { decidedAt: string }>(
  one: Decided | undefined,
  other: Decided | undefined,
) => (one && other && one.decidedAt > other.decidedAt ? one : (other ?? one));

/**
 * The content of a form slot once two numbers are one. If only one has answered, theirs; else by
 * the decision, and without a decision that of the number that stays. A form that does not count is
 * kept as an earlier version of the one that does.
 */
export function joinedSlot(
  ending: SlotContents,
  staying: SlotContents,
  decided: JoinedSide | undefined,
): SlotContents {
  const isEnding =
    answeredIn(ending) !== undefined && (answeredIn(staying) === undefined || decided === 'ending');
  // A link without answers is kept only where there is nothing else.
  const isEmpty = answeredIn(ending) === undefined && answeredIn(staying) === undefined;
  const fromEnding = isEnding || (isEmpty && !staying.draft);
  const [stored, other] = fromEnding ? [ending, staying] : [staying, ending];
  const form = stored.form && other.form ? withOther(stored.form, other.form) : stored.form;
  return { ...stored, form, decision: later(ending.decision, staying.decision) };
}

/** Of two marks of one person, the one that says they were present; else the newer. */
export function joinedMark(ending: RollMark, staying: RollMark | undefined): RollMark {
  if (!staying) return ending;
  if (hasCome(ending) !== hasCome(staying)) return hasCome(ending) ? ending : staying;
  return rank(ending) > rank(staying) ? ending : staying;
}

/** All statements under either number, in the order in which they were recorded. */
export const joinedHistory = (
  ending: Pick<StoredConsent, 'history'>,
  staying: Pick<StoredConsent, 'history'> | undefined,
): StoredConsent['history'] =>
  [...(staying?.history ?? []), ...ending.history].toSorted((a, b) =>
    a.recordedAt.localeCompare(b.recordedAt),
  );

const isNothing = (value: unknown) =>
  value === null || (Array.isArray(value) && value.length === 0);
const codes = (value: Background[IdentityField]): string[] => [value].flat().map(String).toSorted();
const differ = (one: Background[IdentityField], other: Background[IdentityField]) =>
  JSON.stringify(codes(one)) !== JSON.stringify(codes(other));

/** Fields that both filled in, and differently. */
export const backgroundConflicts = (
  ending: Background,
  staying: Background,
): JoiningConflicts['background'] =>
  field.options
    .filter((one) => !isNothing(ending[one]) && !isNothing(staying[one]))
    .filter((one) => differ(ending[one], staying[one]))
    .map((one) => ({ field: one, ending: codes(ending[one]), staying: codes(staying[one]) }));

/**
 * A background made of two: missing values come from the other, and differing ones from the
 * decision.
 */
export function joinedBackground(
  ending: Background,
  staying: Background,
  decided: JoiningBody['background'],
): Background {
  const all = field.options.map((one) => {
    const isTheirs =
      isNothing(staying[one]) ||
      decided.some((decision) => decision.field === one && decision.keep === 'ending');
    return [one, isTheirs && !isNothing(ending[one]) ? ending[one] : staying[one]];
  });
  return Object.fromEntries(all);
}

/** The confirmation that the person exists, and their first run, from either number. */
export const joinedWords = (ending: Participant, staying: Participant) => ({
  firstRun: staying.firstRun ?? ending.firstRun,
  confirmedBy:
    staying.confirmedBy ??
    [ending.confirmedBy, ending.registeredBy].find((one) => one && one !== staying.registeredBy) ??
    null,
});

/** The number of the run's places that become free when two memberships become one: none or one. */
export const slotsFreed = (ending: Member, staying: Member, stored: Member): number =>
  Number(takesPlace(ending.state)) +
  Number(takesPlace(staying.state)) -
  Number(takesPlace(stored.state));

const sameInMember = ['state', 'joinedOn', 'exit', 'continuation', 'referralRoute'] as const;

/** Do two memberships of one run contradict each other? */
export const membersDiffer = (ending: Member, staying: Member): boolean =>
  sameInMember.some((one) => JSON.stringify(ending[one]) !== JSON.stringify(staying[one]));

/** Is each conflict decided on, and nothing that is not a conflict? */
export function decidesAll(body: JoiningBody, conflicts: JoiningConflicts): boolean {
  const keysOf = (all: readonly object[], ...names: string[]) =>
    all
      .map((one) => names.map((name) => (one as Record<string, unknown>)[name]).join(' '))
      .toSorted()
      .join('\n');
  const same = (part: keyof JoiningBody, ...names: string[]) =>
    keysOf(body[part], ...names) === keysOf(conflicts[part], ...names);
  return (
    same('members', 'runId') &&
    same('forms', 'runId', 'occasion', 'instrumentId') &&
    same('background', 'field')
  );
}
