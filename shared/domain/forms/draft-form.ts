import * as z from 'zod';
import { enabledAnswers } from '../../instruments/enabled.ts';
import type { Instrument, RawAnswers } from '../../instruments/instrument.ts';
import { Problem } from '../../problems.ts';
import { date, timestamp, userId, version } from '../ids.ts';
import { newest, runsAhead } from '../newest.ts';
import { plainText, storedText } from '../plain-text.ts';
import { rawAnswer } from './answers.ts';
import {
  checkAnswers,
  formBody,
  formKeyShape,
  outsideWindow,
  participantThemselves,
} from './form.ts';
import { happened, type TrailEvent, trailEvent, withEvent } from './form-trail.ts';

/** An answer to one item as a device gave it; null removes an earlier answer. */
const answerSave = z
  .strictObject({
    answer: rawAnswer.nullable(),
    /** When the person chose it, by the clock of the device. */
    at: timestamp,
  })
  .meta({ id: 'AnswerSave' });

/** The most answers of one request: a whole form that was answered without a network. */
const mostSaves = 400;

export const answerBody = z
  .strictObject({
    /** Made by the device; decides between answers of the same millisecond. */
    device: plainText(64),
    /** By item id. */
    saves: z
      .record(z.string().max(64), answerSave)
      .refine(
        (saves) => Object.keys(saves).length <= mostSaves,
        `must hold at most ${mostSaves} answers`,
      ),
  })
  .meta({ id: 'AnswerBody' });
export type AnswerBody = z.infer<typeof answerBody>;

/** The answer is erased here once it is stored in the form. */
const storedSave = z.strictObject({
  answer: rawAnswer.nullable().optional(),
  at: timestamp,
  device: storedText,
});
export type StoredSave = z.infer<typeof storedSave>;

/** On the participant's own device, or on one that the leader hands over. */
export const linkChannel = z.enum(['link', 'device']);

/** The link that opens a form now: hashes alone, so that a reader of the draft cannot open it. */
export const answerLink = z.strictObject({
  secretHash: z.string(),
  codeHash: z.string(),
  issuedAt: timestamp,
  issuedBy: userId,
  /** The last day on which it opens the form. */
  until: date,
  revokedAt: timestamp.nullable(),
  channel: linkChannel,
  outsideWindow,
});
export type AnswerLink = z.infer<typeof answerLink>;

/**
 * A draft form: the one link that opens it, the newest answer to each item, and its history. All in
 * one item, so that every change is one write on the condition that nothing changed between: a link
 * that was replaced cannot save, and what is submitted is complete.
 */
export const draftForm = z.strictObject({
  ...formKeyShape,
  /**
   * The key by which a phone finds its unsent answers to the same form, when a new link opens it:
   * random, and the same for all links of the form. Null in drafts stored before there were any.
   */
  draftId: storedText.nullable().default(null),
  instrumentVersion: formBody.shape.instrumentVersion,
  synthetic: z.boolean(),
  link: answerLink,
  saves: z.record(z.string(), storedSave),
  submittedAt: timestamp.nullable(),
  trail: z.array(trailEvent),
  version,
});
export type DraftForm = z.infer<typeof draftForm>;

/**
 * Does the hash open the form on that day: does it belong to the present link, unrevoked and in
 * time?
 * @param today in Finland, `2026-03-02`
 */
export function opens({ link }: Pick<DraftForm, 'link'>, hash: string, today: string): boolean {
  return isOfLink(link, hash) && link.revokedAt === null && today <= link.until;
}

/** Is the hash of the link's secret or of its code? */
export const isOfLink = (link: AnswerLink, hash: string): boolean =>
  hash === link.secretHash || hash === link.codeHash;

/** When and where an answer was chosen, as text that sorts by time. */
const moment = ({ at, device }: StoredSave) => `${at} ${device}`;
/** Newer is greater; within a millisecond the device decides, and on the same device the answer. */
const rank = (save: StoredSave) => `${moment(save)} ${JSON.stringify(save.answer)}`;

/** A device's answer as it is stored. */
const storedSavesOf = ({ device, saves }: AnswerBody): Record<string, StoredSave> =>
  Object.fromEntries(Object.entries(saves).map(([itemId, save]) => [itemId, { ...save, device }]));

/**
 * The valid answers: the newest to each item, without those that were removed.
 * @example currentAnswers({ feels_healthy: { answer: 3, at: '2026-03-02T10:00:00.000Z', device: 'a' } })
 * // { feels_healthy: 3 }
 */
export function currentAnswers(saves: Readonly<Record<string, StoredSave>>): RawAnswers {
  return Object.fromEntries(
    Object.entries(saves).flatMap(([itemId, { answer }]) =>
      answer === null || answer === undefined ? [] : [[itemId, answer]],
    ),
  );
}

/**
 * The questions for a participant: the instrument without the items that the worker fills in.
 * @example participantsPart(lifeManagementAndInclusion14).items.length // 14
 */
export function participantsPart(instrument: Instrument): Instrument {
  return { ...instrument, items: instrument.items.filter(({ filledBy }) => filledBy !== 'worker') };
}

/**
 * The answers of a form as it is handed in: the valid ones, without those to items that are not
 * shown after the others. They were given before another answer was changed, and nobody sees them.
 */
export const handedInAnswers = (
  instrument: Instrument,
  saves: Readonly<Record<string, StoredSave>>,
): RawAnswers => enabledAnswers(participantsPart(instrument).items, currentAnswers(saves));

/**
 * Refuses answers to items that are not for the participant or do not fit, and a device whose clock
 * is ahead.
 * @throws Problem form.unknown_item, answer.from_future
 */
export function checkSaves(instrument: Instrument, { saves }: AnswerBody, now: string): void {
  const given = Object.entries(saves);
  const times = given.map(([, { at }]) => at);
  if (runsAhead(times, now)) throw new Problem('answer.from_future');
  // A removed item must belong to the instrument too; its answer cannot be wrong.
  const itemIds = new Set(participantsPart(instrument).items.map(({ id }) => id));
  const unasked = given.filter(([itemId, { answer }]) => answer === null && !itemIds.has(itemId));
  checkAnswers(participantsPart(instrument), {
    ...currentAnswers(storedSavesOf({ device: '', saves })),
    ...Object.fromEntries(unasked.map(([itemId]) => [itemId, ''])),
  });
}

const isSameAnswer = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * If the form is handed in already: is this the same submission again, or an older one? Then it
 * gets the same answer as the first. Answers are compared only with those of the device that gave
 * them, whose random name is shown to nobody else: otherwise the person who made the link could
 * test guesses.
 */
function isOldNews(
  stored: DraftForm,
  arriving: Record<string, StoredSave>,
  handedIn: RawAnswers,
): boolean {
  return Object.entries(arriving).every(([itemId, save]) => {
    const before = stored.saves[itemId];
    if (!before || save.at > before.at) return false;
    if (save.at < before.at) return true;
    // An answer that is not in the form was taken back, or is to an item that was not shown.
    const counted = handedIn[itemId];
    const isTheSame = counted === undefined || isSameAnswer(save.answer, counted);
    return save.device === before.device && isTheSame;
  });
}

/** A draft form after an action of its participant on a device. */
const after = (
  stored: DraftForm,
  event: { now: string; what: TrailEvent['what']; by?: string; device: string; items?: string[] },
): DraftForm => ({
  ...stored,
  trail: withEvent(stored.trail, {
    ...happened(event.now, event.what, event.by ?? participantThemselves),
    device: event.device,
    items: event.items ?? [],
  }),
});

/**
 * The draft form with a device's answers; the very same object when none of them is new.
 * @param handedIn the answers as the participant handed them in, once the form is stored
 * @throws Problem answer.submitted when the form is handed in and this would change it
 */
export function withSaves(
  stored: DraftForm,
  body: AnswerBody,
  { now, handedIn }: { now: string; handedIn: RawAnswers | undefined },
): DraftForm {
  const arriving = storedSavesOf(body);
  if (handedIn && !isOldNews(stored, arriving, handedIn)) throw new Problem('answer.submitted');
  const newer = handedIn ? {} : newest(stored.saves, arriving, rank);
  const items = Object.keys(newer);
  if (items.length === 0) return stored;
  const changed = after(stored, { now, what: 'saved', device: body.device, items });
  return { ...changed, saves: { ...stored.saves, ...newer } };
}

/** How a form is handed in; `by` is the person who brought it, if that was not the participant. */
export type HandInKind = 'submitted' | 'submitted_late' | 'submitted_as_file';

/**
 * The draft form once the form is handed in: its history stays, the answers are in the form alone.
 */
export function submitted(
  stored: DraftForm,
  { device, now, what, by }: { device: string; now: string; what: HandInKind; by?: string },
): DraftForm {
  const moments = Object.entries(stored.saves).map(([itemId, { at, device: by }]) => [
    itemId,
    { at, device: by },
  ]);
  const changed = after(stored, { now, what, device, ...(by ? { by } : {}) });
  return { ...changed, saves: Object.fromEntries(moments), submittedAt: now };
}

/** The draft form once its form was retracted: the answers are erased, and its link is invalid. */
export const erased = (stored: DraftForm, now: string): DraftForm => ({
  ...stored,
  link: { ...stored.link, revokedAt: stored.link.revokedAt ?? now },
  saves: {},
});
