import * as z from 'zod';
import type { Instrument, RawAnswers } from '../instruments/instrument.ts';
import { Problem } from '../problems.ts';
import { faultsOfAnswers, rawAnswers } from './answers.ts';
import { date, formId, participantId, timestamp, userId, version } from './ids.ts';

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
    channel: z.enum(['paper', 'link', 'device']),
    /** Raw answers by item id. An item that was skipped is left out. */
    answers: rawAnswers,
    /** Why it was answered on another day than it was due; null when it was due. */
    outsideWindow: outsideWindow.default(null),
    /** Invented for demonstration or teaching, never a person's answers. */
    synthetic: z.boolean().default(false),
  })
  .meta({ id: 'FormBody' });
export type FormBody = z.infer<typeof formBody>;

/** What makes a form the one it is: there is one for each occasion and instrument of a member. */
export const formKey = { occasion, instrumentId: z.string().max(64), participantId };
export type FormKey = { occasion: Occasion; instrumentId: string; participantId: string };

/** Who brought a form in and when; the day it was answered is another matter. */
const receipt = { receivedBy: userId, receivedAt: timestamp };

export const form = z.strictObject({
  ...formKey,
  ...formBody.shape,
  ...receipt,
  /** Who entered the paper a second time and found the same. */
  secondEntryBy: userId.nullable().default(null),
  /** Taken back at the participant's wish: its answers are erased, and that it was here stays. */
  retracted: z.strictObject({ by: userId, at: timestamp }).nullable().default(null),
  version,
});
export type Form = z.infer<typeof form>;

/**
 * A form that came back without a number: it is kept and counted, and never paired. Its id is
 * made by who enters it, so that entering it twice keeps one.
 */
export const unnumberedFormBody = z
  .strictObject({ occasion, instrumentId: formKey.instrumentId, ...formBody.shape })
  .meta({ id: 'UnnumberedFormBody' });

export const unnumberedForm = z.strictObject({
  formId,
  ...unnumberedFormBody.shape,
  ...receipt,
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
    ...formKey,
    instrumentVersion: z.string(),
    status: z.enum(['received', 'received_blank', 'retracted']),
    answered: z.int().min(0),
    answeredOn: date,
    channel: formBody.shape.channel,
    outsideWindow,
    ...receipt,
    secondEntryBy: form.shape.secondEntryBy,
    retracted: form.shape.retracted,
    synthetic: z.boolean(),
    version,
  })
  .meta({ id: 'FormStatus' });
export type FormStatus = z.infer<typeof formStatus>;

/**
 * What may be told of a form to those who hand forms out.
 * @example statusOf({ ...form, answers: {} }).status // 'received_blank'
 */
export function statusOf({ answers, ...form }: Form): FormStatus {
  const answered = Object.keys(answers).length;
  if (form.retracted) return { ...form, answered, status: 'retracted' };
  return { ...form, answered, status: answered > 0 ? 'received' : 'received_blank' };
}

/**
 * The forms whose answers count: those that were not taken back.
 * @example standing([]) // []
 */
export const standing = (forms: readonly Form[]): Form[] =>
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
type Asked = Pick<FormKey, 'instrumentId' | 'occasion'>;

/**
 * Refuses an instrument that the run does not use on that occasion, and gives the version it
 * pinned.
 * @throws Problem form.not_in_run
 * @example checkPinnedInRun({ instruments: [{ instrumentId: 'x', version: '1', occasions: ['end'] }] }, { instrumentId: 'x', occasion: 'end' })
 * // '1'
 */
export function checkPinnedInRun(run: Pinned, { instrumentId, occasion: on }: Asked): string {
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
export function checkInRun(run: Pinned, asked: Asked, instrumentVersion: string): void {
  const pinned = checkPinnedInRun(run, asked);
  if (pinned !== instrumentVersion) throw new Problem('form.not_in_run', { pinned });
}

/** Rises whenever the answers change that figures use. */
export const figuresVersionOf = (form: Form): number => form.version;
