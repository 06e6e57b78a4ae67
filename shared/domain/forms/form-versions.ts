import { configuration } from '../../configuration.ts';
import { enabledAnswers } from '../../instruments/enabled.ts';
import type { Instrument, RawAnswers } from '../../instruments/instrument.ts';
import { Problem } from '../../problems.ts';
import { participantsPart } from './draft-form.ts';
import {
  checkAnswers,
  type Form,
  type FormBody,
  type FormKey,
  isParticipantsOwn,
  originOf,
  participantThemselves,
} from './form.ts';
import type { CorrectionBody, FormCorrection, FormOrigin } from './form-origin.ts';

/** The person who brings answers in, with the time and the way. */
export type Bringer = Pick<FormOrigin, 'by' | 'at' | 'handedOutBy'> &
  Partial<Pick<FormOrigin, 'secondEntryBy' | 'comparedBy'>>;

/** A form that comes in; written where there was none, it is the first version. */
export function newForm(
  content: FormKey & FormBody & Partial<Pick<Form, 'lateArrival'>>,
  bringer: Bringer,
): Form {
  const { by, at, handedOutBy, secondEntryBy = null, comparedBy = [] } = bringer;
  const { channel } = content;
  return {
    lateArrival: null,
    ...content,
    ...{ receivedBy: by, receivedAt: at, secondEntryBy, retracted: null },
    origin: {
      ...{ version: 1, by, at, channel, handedOutBy, secondEntryBy, comparedBy },
      inferred: false,
    },
    earlier: [],
    corrections: [],
    version: 0,
  };
}

/** A value as one text, in whatever order its fields come. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, one]) => [name, canonical(one)]);
}
const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));

const contentOf = (form: Form) => {
  const { instrumentVersion, answeredOn, channel, answers, outsideWindow, synthetic } = form;
  return { instrumentVersion, answeredOn, channel, answers, outsideWindow, synthetic };
};

/**
 * Is it the form that this person wrote, sent again? Only its authors are compared with it: for
 * anybody else an equal form is a conflict like any other, so that nobody can guess at answers.
 */
function isRepeat(here: Form, given: Form): boolean {
  const { by, secondEntryBy, version, inferred } = originOf(here);
  // The author of a later version of an older form is not known.
  const isKnown = !inferred || version === 1;
  const wrote = isKnown && [by, secondEntryBy].includes(given.receivedBy);
  return wrote && !here.retracted && isSame(contentOf(here), contentOf(given));
}

/** Did the participant hand it in, and is it still there? Then nothing replaces it. */
export const isStoredAsTheirs = (here: Form): boolean => isParticipantsOwn(here) && !here.retracted;

/**
 * The stored form, if what comes in is a repeat by its author.
 * @throws Problem form.participants_own, form.exists
 */
export function repeated(here: Form, given: Form): Form {
  if (isRepeat(here, given)) return here;
  throw new Problem(isStoredAsTheirs(here) ? 'form.participants_own' : 'form.exists');
}

const earlierOf = (form: Form) => ({
  answeredOn: form.answeredOn,
  answers: form.answers,
  origin: originOf(form),
});

/** Refuses another version of a form that has the maximum number of versions. */
function checkVersionsLeft({ earlier, corrections }: Form): void {
  if (earlier.length + corrections.length >= configuration.formVersions)
    throw new Problem('form.too_many_versions');
}

/**
 * A form that staff entered from paper, with a new entry over it; the very same object when its
 * author repeats it. A retracted form is entered again as if it were new.
 * @param ifMatch the version that was read
 * @throws Problem form.participants_own, version.conflict, form.too_many_versions
 */
export function replaced(here: Form | undefined, given: Form, ifMatch: number): Form {
  if (!here) throw new Problem('version.conflict');
  if (isStoredAsTheirs(here)) throw new Problem('form.participants_own');
  if (here.version !== ifMatch) {
    if (isRepeat(here, given)) return here;
    throw new Problem('version.conflict');
  }
  checkVersionsLeft(here);
  const { receivedBy, receivedAt } = here.retracted ? given : here;
  const origin = given.origin && { ...given.origin, version: here.version + 1 };
  return {
    ...given,
    ...{ receivedBy, receivedAt, origin },
    earlier: [...here.earlier, earlierOf(here)],
    corrections: here.corrections,
    version: here.version,
  };
}

/**
 * Refuses a correction of items that the instrument does not ask the participant, or with answers
 * that do not fit. The faults name the item, never the answer.
 * @throws Problem form.unknown_item
 */
export function checkCorrection(
  instrument: Instrument,
  { answers }: Pick<CorrectionBody, 'answers'>,
): void {
  const part = participantsPart(instrument);
  const itemIds = new Set(part.items.map(({ id }) => id));
  const given = Object.entries(answers).flatMap(([itemId, answer]) => {
    // A removed answer must belong to an existing item; its value cannot be wrong.
    if (answer === null) return itemIds.has(itemId) ? [] : [[itemId, ''] as const];
    return [[itemId, answer] as const];
  });
  checkAnswers(part, Object.fromEntries(given));
}

/** The correction on which the participant has not decided yet. */
export const openCorrection = ({ corrections, retracted }: Form): FormCorrection | undefined =>
  retracted ? undefined : corrections.find(({ status }) => status === 'open');

const superseded = (one: FormCorrection): FormCorrection =>
  one.status === 'open' ? { ...one, status: 'superseded' } : one;

/**
 * What the participant handed in, with a correction beside it that counts in nothing; the very same
 * object when its author repeats it. An open correction before it is superseded.
 * @param ifMatch the version that was read
 * @throws Problem form.unknown, form.staff_entered, version.required, version.conflict,
 *   form.too_many_versions
 */
export function corrected(
  here: Form | undefined,
  { answers, reason, by, at }: CorrectionBody & { by: string; at: string },
  ifMatch: number | undefined,
): Form {
  if (!here || here.retracted) throw new Problem('form.unknown');
  if (!isParticipantsOwn(here)) throw new Problem('form.staff_entered');
  if (ifMatch === undefined) throw new Problem('version.required');
  const last = here.corrections.at(-1);
  const isSentAgain =
    last?.by === by &&
    last.version === ifMatch + 1 &&
    isSame([last.answers, last.reason], [answers, reason]);
  if (isSentAgain) return here;
  if (here.version !== ifMatch) throw new Problem('version.conflict');
  checkVersionsLeft(here);
  const correction: FormCorrection = {
    ...{ version: here.version + 1, by, at, answers, reason },
    ...{ status: 'open', decided: null },
  };
  return {
    ...here,
    // The version of the answers that count stays, though the form's rises.
    origin: originOf(here),
    corrections: [...here.corrections.map(superseded), correction],
  };
}

/**
 * The form once the proposer of a correction has withdrawn it; the very same object when they did
 * so before. A decision by the participant stays.
 * @throws Problem form.unknown, form.correction_closed, form.correction_of_another
 */
export function withdrawn(
  here: Form | undefined,
  { correction: version, by, at }: { correction: number; by: string; at: string },
): Form {
  if (!here) throw new Problem('form.unknown');
  const proposed = here.corrections.find((one) => one.version === version);
  if (!proposed) throw new Problem('form.correction_closed');
  if (proposed.by !== by) throw new Problem('form.correction_of_another');
  if (proposed.status === 'withdrawn') return here;
  if (proposed.status !== 'open') throw new Problem('form.correction_closed');
  const corrections = here.corrections.map(
    (one): FormCorrection =>
      one === proposed ? { ...one, status: 'withdrawn', withdrawnAt: at } : one,
  );
  // As with a proposal, the version of the answers that count stays.
  return { ...here, origin: originOf(here), corrections };
}

/**
 * The participant's answers with the changes of a correction, without those to items that are not
 * shown after them.
 */
function merged(
  answers: RawAnswers,
  { answers: changes }: FormCorrection,
  items: Instrument['items'],
): RawAnswers {
  const given = Object.entries({ ...answers, ...changes }).flatMap(([itemId, answer]) =>
    answer === null ? [] : [[itemId, answer] as const],
  );
  return enabledAnswers(items, Object.fromEntries(given));
}

/**
 * The answers as they first came in, before the participant confirmed any correction of them.
 * @example handedInOf({ answers: { feels_healthy: 3 }, earlier: [] }) // { feels_healthy: 3 }
 */
export const handedInOf = ({ answers, earlier }: Pick<Form, 'answers' | 'earlier'>): RawAnswers =>
  earlier.find(({ otherNumber }) => !otherNumber)?.answers ?? answers;

/** The participant's decision on a correction. */
export type Decision = { correction: number; confirmed: boolean };

/**
 * The form once its participant has confirmed or declined a correction; the very same object when
 * they decided so before. A confirmed one becomes their own words, and their earlier words are kept
 * as an earlier version.
 * @param items those of its instrument
 * @throws Problem answer.correction_changed
 */
export function decidedBy(
  here: Form,
  { correction: version, confirmed }: Decision,
  how: Pick<FormOrigin, 'at' | 'channel'> & { handedOutBy: string },
  items: Instrument['items'],
): Form {
  const correction = here.corrections.find((one) => one.version === version);
  const status = confirmed ? 'confirmed' : 'declined';
  if (!correction || here.retracted) throw new Problem('answer.correction_changed');
  if (correction.status === status) return here;
  if (correction.status !== 'open') throw new Problem('answer.correction_changed');
  const corrections = here.corrections.map(
    (one): FormCorrection => (one === correction ? { ...one, status, decided: how } : one),
  );
  if (!confirmed) return { ...here, corrections };
  return {
    ...here,
    corrections,
    answers: merged(here.answers, correction, items),
    origin: {
      ...{ version: here.version + 1, by: participantThemselves, ...how },
      ...{ secondEntryBy: null, comparedBy: [], inferred: false },
    },
    earlier: [...here.earlier, earlierOf(here)],
  };
}

/** The form once it was retracted: no version of its answers is left, only the authors. */
export const takenBack = (form: Form, retracted: NonNullable<Form['retracted']>): Form => ({
  ...form,
  answers: {},
  earlier: form.earlier.map((one) => ({ ...one, answers: {} })),
  corrections: form.corrections.map((one) => ({
    ...superseded(one),
    answers: {},
    reason: { ...one.reason, note: null },
  })),
  retracted,
});
