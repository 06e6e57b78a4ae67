import * as z from 'zod';
import type { Instrument, RawAnswers } from '../../instruments/instrument.ts';
import { Problem } from '../../problems.ts';
import { confirmedDate, date, formId, participantId, timestamp, userId, version } from '../ids.ts';
import { type Occasion, occasion } from '../occasion.ts';
import { faultsOfAnswers, faultsOfForm, rawAnswers } from './answers.ts';
import {
  type CorrectionSummary,
  earlierVersion,
  type FormOrigin,
  formChannel,
  formCorrection,
  formOrigin,
} from './form-origin.ts';

/** Used instead of a user's id for what the participants do themselves, by a link. */
export const participantThemselves = 'participant';

/** Why staff accept a form of another day than it was due. */
export const outsideWindow = z.enum(['asked_early', 'late_return', 'other']).nullable();

export const formBody = z
  .strictObject({
    instrumentVersion: z.string().min(1).max(16),
    answeredOn: date,
    channel: formChannel,
    /** Raw answers by item id. An item that was skipped is left out. */
    answers: rawAnswers,
    /** Why it was answered on another day than it was due; null when it was due. */
    outsideWindow: outsideWindow.default(null),
    /** Invented for demonstration or teaching, not a real person's answers. */
    synthetic: z.boolean().default(false),
  })
  .meta({ id: 'FormBody' });
export type FormBody = z.infer<typeof formBody>;

/**
 * What staff send: a form on paper, or one that a participant answered on their tablet while it had
 * no network. Answers by a link come only from its bearer.
 */
export const staffFormBody = formBody
  .extend({ channel: z.enum(['paper', 'device']) })
  .meta({ id: 'StaffFormBody' });
export type StaffFormBody = z.infer<typeof staffFormBody>;

/** The same as it is sent. */
export const staffFormRequest = staffFormBody
  .extend({ confirmedDate })
  .meta({ id: 'StaffFormRequest' });

/** The key of a form: there is one for each occasion and instrument of a member. */
export const formKeyShape = { occasion, instrumentId: z.string().max(64), participantId };
export type FormKey = { occasion: Occasion; instrumentId: string; participantId: string };

/** The person who brought a form in, and when; the day it was answered may be another. */
const receipt = { receivedBy: userId, receivedAt: timestamp };

/**
 * How a participant's form came after its last day: by itself, because it was handed in in time
 * without a network, or as a file that the device had sealed.
 */
export const lateArrival = z.enum(['by_itself', 'as_file']);

export const form = z.strictObject({
  ...formKeyShape,
  ...formBody.shape,
  ...receipt,
  lateArrival: lateArrival.nullable().default(null),
  /** The user who entered the paper a second time with the same result. */
  secondEntryBy: userId.nullable().default(null),
  /**
   * Retracted at the participant's wish: its answers are erased, and the fact that it existed
   * stays.
   */
  retracted: z.strictObject({ by: userId, at: timestamp }).nullable().default(null),
  /** The author of the answers that count; null in forms stored before origins were kept. */
  origin: formOrigin.nullable().default(null),
  /** The answers that counted before, oldest first. */
  earlier: z.array(earlierVersion).default([]),
  /** Corrections by staff of what the participant handed in, oldest first; only the last is open. */
  corrections: z.array(formCorrection).default([]),
  version,
});
export type Form = z.infer<typeof form>;
type Versions = 'origin' | 'earlier' | 'corrections' | 'lateArrival';
/** A form with or without the authors of its versions. */
export type FormAsReceived = Omit<Form, Versions> & Partial<Pick<Form, Versions>>;

/**
 * A form that came back without a number: it is stored and counted, and never paired. Its id is
 * made by the person entering it, so that entering it twice stores one.
 */
export const unnumberedFormBody = z
  .strictObject({
    occasion,
    instrumentId: formKeyShape.instrumentId,
    ...formBody.shape,
    channel: z.enum(['paper']),
  })
  .meta({ id: 'UnnumberedFormBody' });
export type UnnumberedFormBody = z.infer<typeof unnumberedFormBody>;

export const unnumberedFormRequest = unnumberedFormBody
  .extend({ confirmedDate })
  .meta({ id: 'UnnumberedFormRequest' });

export const unnumberedForm = z.strictObject({
  formId,
  ...unnumberedFormBody.shape,
  channel: formChannel,
  ...receipt,
  /** The author of the present version, if another person brought it in. */
  correctedBy: userId.nullable().default(null),
  version,
});
export type UnnumberedForm = z.infer<typeof unnumberedForm>;

/** The parts of it that may be disclosed: never an answer. */
export const unnumberedStatus = z
  .strictObject({ formId, occasion, instrumentId: z.string(), answered: z.int(), version })
  .meta({ id: 'UnnumberedStatus' });
export type UnnumberedStatus = z.infer<typeof unnumberedStatus>;

/** The parts of a form that may be known without reading it: never an answer. */
export const formStatus = z
  .strictObject({
    ...formKeyShape,
    instrumentVersion: z.string(),
    status: z.enum(['received', 'received_blank', 'retracted']),
    /** The number of statements; null for viewers who did not hand the form out. */
    answered: z.int().min(0).nullable(),
    answeredOn: date,
    channel: formBody.shape.channel,
    outsideWindow,
    ...receipt,
    lateArrival: form.shape.lateArrival,
    secondEntryBy: form.shape.secondEntryBy,
    retracted: form.shape.retracted,
    synthetic: z.boolean(),
    version,
  })
  .meta({ id: 'FormStatus' });
export type FormStatus = z.infer<typeof formStatus>;

/**
 * The author of the answers that count. For an older form that follows from its receipt: answers by
 * a link were the participant's, and the maker of the link is not known from the form.
 * @example originOf({ ...form, receivedBy: 'participant', channel: 'device', origin: null }).handedOutBy // null
 */
export function originOf(form: Form): FormOrigin {
  if (form.origin) return form.origin;
  const { version, receivedBy: by, receivedAt: at, channel, secondEntryBy } = form;
  const handedOutBy = channel === 'device' && by !== participantThemselves ? by : null;
  return {
    ...{ version, by, at, channel, handedOutBy, secondEntryBy },
    comparedBy: [],
    inferred: true,
  };
}

/**
 * Are the answers the participant's own, handed in by a link or on a device? Then staff do not
 * replace them.
 * @example isParticipantsOwn({ ...form, channel: 'paper', origin: null }) // false
 */
export function isParticipantsOwn(form: Form): boolean {
  return originOf(form).channel !== 'paper';
}

/** Every version of the form by its authors, the one that counts last. */
const originsOf = (form: Form): FormOrigin[] => [
  ...form.earlier.map(({ origin }) => origin),
  originOf(form),
];

const isStaff = (by: string | null): by is string => by !== null && by !== participantThemselves;

/**
 * The user ids of staff who know a form's answers or made them: they entered it, read it a second
 * time or compared their reading with it, corrected it, or handed over the device on which it was
 * answered or its correction confirmed.
 * @example knowersOf({ origin: null, earlier: [], corrections: [], channel: 'paper', receivedBy: 'aino', secondEntryBy: 'pekka' })
 * // ['aino', 'pekka']
 */
export function knowersOf(form: Form): string[] {
  const wrote = originsOf(form).flatMap(
    ({ by, channel, handedOutBy, secondEntryBy, comparedBy }) => [
      by,
      channel === 'device' ? handedOutBy : null,
      secondEntryBy,
      ...comparedBy,
    ],
  );
  const corrected = form.corrections.flatMap(({ by, decided }) => [
    by,
    decided?.channel === 'device' ? decided.handedOutBy : null,
  ]);
  return [...new Set([...wrote, ...corrected].filter(isStaff))];
}

/**
 * May somebody know the form's answers whom it does not name? This is so for forms stored before
 * origins were kept: answered on an unnamed person's device, or written more than once.
 * @example hasUnknownKnowers({ origin: null, earlier: [], channel: 'device', receivedBy: 'participant', version: 1 })
 * // true
 */
export function hasUnknownKnowers(form: Form): boolean {
  return originsOf(form).some(
    ({ inferred, version, channel, handedOutBy }) =>
      inferred && (version > 1 || (channel === 'device' && handedOutBy === null)),
  );
}

/**
 * Rises whenever the answers change that figures use: by a correction of a form that staff entered,
 * by one that the participant confirmed, and by a retraction; never by a correction that is open or
 * declined.
 * @example figuresVersionOf({ ...form, origin: null, version: 3 }) // 3
 */
export function figuresVersionOf(form: Form): number {
  return form.retracted ? form.version : originOf(form).version;
}

/**
 * The last correction of the participant's words, without its content.
 * @example lastCorrectionOf({ corrections: [] }) // null
 */
export function lastCorrectionOf({
  corrections,
}: Pick<Form, 'corrections'>): CorrectionSummary | null {
  const last = corrections.at(-1);
  if (!last) return null;
  const { version, by, at, status, reason } = last;
  return { version, by, at, status, reason: reason.code };
}

/**
 * The parts of a form that may be disclosed to those who hand forms out.
 * @example statusOf({ answers: {} }).status // 'received_blank'
 */
export function statusOf(form: FormAsReceived): FormStatus {
  const { answers, origin: _, earlier: __, corrections: ___, lateArrival = null, ...seen } = form;
  const known = { ...seen, lateArrival };
  const answered = Object.keys(answers).length;
  if (form.retracted) return { ...known, answered, status: 'retracted' };
  return { ...known, answered, status: answered > 0 ? 'received' : 'received_blank' };
}

/**
 * The forms whose answers count: those that were not retracted. Their `answers` are the
 * participant's own, or confirmed by the participant; a correction that is open or declined is
 * stored beside them and counts in nothing.
 * @example currentStatus([]) // []
 */
export const currentStatus = (forms: readonly Form[]): Form[] =>
  forms.filter(({ retracted }) => !retracted);

/**
 * Refuses answers to items the instrument does not have, or that do not fit their item. The faults name
 * the item, never the answer.
 * @throws Problem form.unknown_item
 * @example checkAnswers(lifeManagementAndInclusion14, { feels_healthy: 3 }) // undefined
 */
export function checkAnswers(instrument: Instrument, answers: RawAnswers): void {
  const errors = faultsOfAnswers(instrument, answers);
  if (errors.length > 0) throw new Problem('form.unknown_item', { errors });
}

/**
 * Refuses the answers of a whole form where any does not fit, or is to an item that is not shown
 * after the others.
 * @throws Problem form.unknown_item
 * @example checkWholeForm(lifeManagementAndInclusion14, { feels_healthy: 3 }) // undefined
 */
export function checkWholeForm(instrument: Instrument, answers: RawAnswers): void {
  const errors = faultsOfForm(instrument, answers);
  if (errors.length > 0) throw new Problem('form.unknown_item', { errors });
}

type Pinned = {
  instruments: readonly {
    instrumentId: string;
    version: string;
    occasions: readonly Occasion[];
  }[];
};
type InstrumentOnOccasion = Pick<FormKey, 'instrumentId' | 'occasion'>;

/**
 * Refuses an instrument that the run does not use on that occasion, and returns the version it
 * pinned.
 * @throws Problem form.not_in_run
 * @example checkPinnedInRun({ instruments: [{ instrumentId: 'x', version: '1', occasions: ['end'] }] }, { instrumentId: 'x', occasion: 'end' })
 * // '1'
 */
export function checkPinnedInRun(
  run: Pinned,
  { instrumentId, occasion: on }: InstrumentOnOccasion,
): string {
  const pin = run.instruments.find((one) => one.instrumentId === instrumentId);
  if (!pin?.occasions.includes(on)) throw new Problem('form.not_in_run');
  return pin.version;
}

/**
 * Refuses an instrument version that the run did not pin.
 * @throws Problem form.not_in_run with the version to answer, if there is one
 * @example checkInRun({ instruments: [{ instrumentId: 'x', version: '1', occasions: ['end'] }] }, { instrumentId: 'x', occasion: 'end' }, '1')
 * // undefined
 */
export function checkInRun(
  run: Pinned,
  expected: InstrumentOnOccasion,
  instrumentVersion: string,
): void {
  const pinned = checkPinnedInRun(run, expected);
  if (pinned !== instrumentVersion) throw new Problem('form.not_in_run', { pinned });
}
