import * as z from 'zod';
import type { Instrument, RawAnswers } from '../instruments/instrument.ts';
import { Problem } from '../problems.ts';
import { faultsOfAnswers, rawAnswers } from './answers.ts';
import {
  type CorrectionSummary,
  earlierVersion,
  type FormOrigin,
  formChannel,
  formCorrection,
  formOrigin,
} from './form-origin.ts';
import { date, formId, participantId, timestamp, userId, version } from './ids.ts';
import { confirmedDate } from './unlikely-date.ts';

export const occasion = z.enum(['start', 'end', 'follow_up']).meta({ id: 'Occasion' });
export type Occasion = z.infer<typeof occasion>;

/** Stands where a user's id stands, for what the participants do themselves, by a link. */
export const participantThemselves = 'participant';

/** Why staff take a form of another day than it was due. */
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
    /** Invented for demonstration or teaching, never a person's answers. */
    synthetic: z.boolean().default(false),
  })
  .meta({ id: 'FormBody' });
export type FormBody = z.infer<typeof formBody>;

/**
 * What staff send: a form on paper, or one that a participant answered on their tablet while it
 * had no network. What comes by a link comes from its holder alone.
 */
export const staffFormBody = formBody
  .extend({ channel: z.enum(['paper', 'device']) })
  .meta({ id: 'StaffFormBody' });
export type StaffFormBody = z.infer<typeof staffFormBody>;

/** The same as it is sent. */
export const staffFormRequest = staffFormBody
  .extend({ confirmedDate })
  .meta({ id: 'StaffFormRequest' });

/** What makes a form the one it is: there is one for each occasion and instrument of a member. */
export const formKeyShape = { occasion, instrumentId: z.string().max(64), participantId };
export type FormKey = { occasion: Occasion; instrumentId: string; participantId: string };

/** Who brought a form in and when; the day it was answered is another matter. */
const receipt = { receivedBy: userId, receivedAt: timestamp };

/**
 * How a participant's form came after its last day: by itself, because it was handed in in time
 * where no network was, or as a file that the device had sealed.
 */
export const lateArrival = z.enum(['by_itself', 'as_file']);

export const form = z.strictObject({
  ...formKeyShape,
  ...formBody.shape,
  ...receipt,
  lateArrival: lateArrival.nullable().default(null),
  /** Who entered the paper a second time and found the same. */
  secondEntryBy: userId.nullable().default(null),
  /** Taken back at the participant's wish: its answers are erased, and that it was here stays. */
  retracted: z.strictObject({ by: userId, at: timestamp }).nullable().default(null),
  /** Who wrote the answers that count; null in forms stored before origins were kept. */
  origin: formOrigin.nullable().default(null),
  /** The answers that counted before, oldest first. */
  earlier: z.array(earlierVersion).default([]),
  /** Corrections by staff of what the participant handed in, oldest first; only the last is open. */
  corrections: z.array(formCorrection).default([]),
  version,
});
export type Form = z.infer<typeof form>;
type Versions = 'origin' | 'earlier' | 'corrections' | 'lateArrival';
/** A form with or without who wrote its versions. */
export type FormAsReceived = Omit<Form, Versions> & Partial<Pick<Form, Versions>>;

/**
 * A form that came back without a number: it is kept and counted, and never paired. Its id is
 * made by who enters it, so that entering it twice keeps one.
 */
export const unnumberedFormBody = z
  .strictObject({
    occasion,
    instrumentId: formKeyShape.instrumentId,
    ...formBody.shape,
    channel: z.enum(['paper']),
  })
  .meta({ id: 'UnnumberedFormBody' });

export const unnumberedFormRequest = unnumberedFormBody
  .extend({ confirmedDate })
  .meta({ id: 'UnnumberedFormRequest' });

export const unnumberedForm = z.strictObject({
  formId,
  ...unnumberedFormBody.shape,
  channel: formChannel,
  ...receipt,
  /** Who wrote it as it is now, when that is not who brought it in. */
  correctedBy: userId.nullable().default(null),
  version,
});
export type UnnumberedForm = z.infer<typeof unnumberedForm>;

/** What may be told of it: never an answer. */
export const unnumberedStatus = z
  .strictObject({ formId, occasion, instrumentId: z.string(), answered: z.int(), version })
  .meta({ id: 'UnnumberedStatus' });

/** What may be known of a form without reading it: never an answer. */
export const formStatus = z
  .strictObject({
    ...formKeyShape,
    instrumentVersion: z.string(),
    status: z.enum(['received', 'received_blank', 'retracted']),
    /** How many statements; null for whoever did not hand the form out. */
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
 * Who wrote the answers that count. Of an older form that follows from its receipt: what came by
 * a link was the participant's, and who had made the link is not known from the form.
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

/** Every version of the form that somebody wrote, the one that counts last. */
const originsOf = (form: Form): FormOrigin[] => [
  ...form.earlier.map(({ origin }) => origin),
  originOf(form),
];

const isStaff = (by: string | null): by is string => by !== null && by !== participantThemselves;

/**
 * The user ids of staff who know a form's answers or made them: who entered it, read it a second
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
 * May somebody know the form's answers whom it does not name? So it is with forms stored before
 * origins were kept: answered on a device without saying whose, or written more than once.
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
 * Rises whenever the answers change that figures use: by a correction of a form that staff
 * entered, by one that the participant confirmed, and by a retraction; never by a correction that
 * is open or declined.
 * @example figuresVersionOf({ ...form, origin: null, version: 3 }) // 3
 */
export function figuresVersionOf(form: Form): number {
  return form.retracted ? form.version : originOf(form).version;
}

/**
 * The last correction of the participant's words, without what it says.
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
 * What may be told of a form to those who hand forms out.
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
 * The forms whose answers count: those that were not taken back. Their `answers` are the
 * participant's own, or what the participant confirmed; a correction that is open or declined
 * stands beside them and counts in nothing.
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

type Pinned = {
  instruments: readonly {
    instrumentId: string;
    version: string;
    occasions: readonly Occasion[];
  }[];
};
type InstrumentOnOccasion = Pick<FormKey, 'instrumentId' | 'occasion'>;

/**
 * Refuses an instrument that the run does not use on that occasion, and gives the version it
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
  asked: InstrumentOnOccasion,
  instrumentVersion: string,
): void {
  const pinned = checkPinnedInRun(run, asked);
  if (pinned !== instrumentVersion) throw new Problem('form.not_in_run', { pinned });
}
