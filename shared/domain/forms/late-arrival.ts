import type * as z from 'zod';
import { configuration } from '../../configuration.ts';
import { dayOf, daysAfter } from '../day.ts';
import { timestamp } from '../ids.ts';
import { type AnswerBody, answerBody, type DraftForm, isOfLink } from './draft-form.ts';

/** The hand-in of a form: its last answers, and the time if that was without a network. */
export const submissionBody = answerBody
  .extend({
    /** When the person handed it in, by the clock of the device. */
    handedInAt: timestamp.optional(),
    /** The time on that clock now, so that the server knows how far it is off. */
    sentAt: timestamp.optional(),
  })
  .meta({ id: 'SubmissionBody' });
export type SubmissionBody = z.infer<typeof submissionBody>;

const toleranceMs = configuration.clockToleranceMinutes * 60_000;
const iso = (ms: number) => new Date(ms).toISOString();

/**
 * How far the device's clock is behind ours, in milliseconds; small differences are caused by the
 * network.
 */
function lagOf({ sentAt }: Pick<SubmissionBody, 'sentAt'>, now: string): number {
  const lag = sentAt ? Date.parse(now) - Date.parse(sentAt) : 0;
  return Math.abs(lag) > toleranceMs ? lag : 0;
}

/** When the form's first link was made: nothing was answered before that. */
const since = ({ trail, link }: DraftForm) => trail[0]?.at ?? link.issuedAt;

/**
 * A moment of the device by our clock. It is never later than now, and null where the device gives
 * a time before the form had a link: such a clock is wrong.
 */
function momentOf(at: string, lag: number, bounds: { since: string; now: string }): string | null {
  const moment = Date.parse(at) + lag;
  if (moment + toleranceMs < Date.parse(bounds.since)) return null;
  return iso(Math.min(moment, Date.parse(bounds.now)));
}

/**
 * The day on which the form was handed in, by our clock: today unless the device gives a credible
 * time.
 * @param now the present, as an ISO timestamp
 */
export function dayHandedIn(answering: DraftForm, body: SubmissionBody, now: string): string {
  if (!body.handedInAt || !body.sentAt) return dayOf(now);
  const moment = momentOf(body.handedInAt, lagOf(body, now), { since: since(answering), now });
  return dayOf(moment ?? now);
}

/** Was every answer given, and the form handed in, on that day or before? */
function isAllBy(lastDay: string, answering: DraftForm, body: SubmissionBody, now: string) {
  const { handedInAt, sentAt, saves } = body;
  if (!handedInAt || !sentAt) return false;
  const [lag, bounds] = [lagOf(body, now), { since: since(answering), now }];
  return [handedInAt, ...Object.values(saves).map(({ at }) => at)].every((at) => {
    const moment = momentOf(at, lag, bounds);
    return moment !== null && dayOf(moment) <= lastDay;
  });
}

/**
 * Was the form handed in in time on a device without a network, and is it still accepted?
 * @param lastDay the last day on which it could be handed in
 */
export function isWithinGrace(
  lastDay: string,
  answering: DraftForm,
  body: SubmissionBody,
  now: string,
): boolean {
  const isTaken = dayOf(now) <= daysAfter(lastDay, configuration.graceDays);
  return isTaken && isAllBy(lastDay, answering, body, now);
}

/**
 * Does the hash hand the form in, though the link's last day is over: by a link that is neither
 * replaced nor revoked, with answers that were handed in in time?
 */
export function handsInLate(
  answering: DraftForm,
  hash: string,
  body: SubmissionBody,
  now: string,
): boolean {
  const { link } = answering;
  if (!isOfLink(link, hash) || link.revokedAt !== null) return false;
  return isWithinGrace(link.until, answering, body, now);
}

/**
 * The day of the content of a sealed file, by the clock of the device that made it: when it was
 * handed in, or last answered. A file may be carried for days, so how far that clock is off by now
 * says nothing.
 */
export function dayOfFile(
  answering: DraftForm,
  { handedInAt, saves }: SubmissionBody,
  now: string,
) {
  const last = Object.values(saves)
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const at = handedInAt ?? last;
  const moment = at ? momentOf(at, 0, { since: since(answering), now }) : null;
  return dayOf(moment ?? now);
}

/** The content of a file, with no answer dated later than now. */
export function notLater<Body extends SubmissionBody>(body: Body, now: string): Body {
  const dated = Object.entries(body.saves).map(([id, save]) => [
    id,
    save.at > now ? { ...save, at: now } : save,
  ]);
  return { ...body, saves: Object.fromEntries(dated) };
}

/** Answers of a device whose clock is off, dated by our clock where they are checked. */
export function byOurClock({ saves, ...body }: SubmissionBody, now: string): AnswerBody {
  const lag = lagOf(body, now);
  const dated = Object.entries(saves).map(([id, save]) => [
    id,
    { ...save, at: iso(Date.parse(save.at) + lag) },
  ]);
  return { device: body.device, saves: Object.fromEntries(dated) };
}
