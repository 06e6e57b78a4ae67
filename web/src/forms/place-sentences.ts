import { dayOf } from '../../../shared/model/day.ts';
import { participantThemselves } from '../../../shared/model/form.ts';
import { type FormPlace, isDecided } from '../../../shared/model/form-matrix.ts';
import { shortDay } from '../format.ts';
import { texts } from '../texts.ts';

const words = texts.forms;

type Told = { today: string; nameOf: (userId: string) => string; items: number };

/** Where a form is, in words; a form that is late says so. */
export function statusText(place: FormPlace, items: number): string {
  if (place.window === null && place.status === 'not_due') return words.notAsked;
  const status = isEnteredOnce(place) ? words.enteredOnce : words.status[place.status];
  if (place.overdue) return words.overdue(status);
  const { answered } = place;
  // How much was answered, only they are told who handed the form out.
  return place.status === 'received' && answered !== null
    ? words.answered(status, answered, items)
    : status;
}

/** The paper is at hand, though it does not count yet. */
const isEnteredOnce = ({ enteredOnceBy, status }: FormPlace) =>
  enteredOnceBy !== null && !isDecided({ status });

/** The sign that goes with the words. */
export function symbolOf(place: FormPlace): string {
  if (place.overdue) return words.overdueSymbol;
  return words.symbol[isEnteredOnce(place) ? 'started' : place.status];
}

/** When it came there and by whom; the day that was told goes before the day it was written. */
function whoAndWhen({ by, at, decision, status }: FormPlace, { today, nameOf }: Told) {
  if (!by || !at) return [];
  const isDecision = decision !== null && decision.decision === status;
  const told = isDecision && decision.decidedAt === at ? decision.on : dayOf(at);
  const text = `${shortDay(told, today)} ${nameOf(by)}`;
  const isRecorded = status.startsWith('received') && by !== participantThemselves;
  return [isRecorded ? words.recorded(text) : text];
}

/** Why it did not come, where somebody said so. */
function reasonTexts({ decision, status }: FormPlace) {
  if (decision?.decision !== status || decision.reason === 'not_stated') return [];
  return [words.decision.reasons[decision.reason]];
}

function windowTexts({ window, status, ...place }: FormPlace, today: string) {
  if (!window) return status === 'not_due' ? [words.leftBefore] : [];
  if (status === 'not_due') return [words.from(shortDay(window.from, today))];
  if (isDecided({ status }) || !window.to) return [];
  const last = place.overdue ? words.wasTo : words.to;
  return [last(shortDay(window.to, today)), ...(place.early ? [words.early] : [])];
}

function linkTexts({ linkUntil, status }: FormPlace, today: string) {
  if (!linkUntil || isDecided({ status })) return [];
  const day = shortDay(linkUntil, today);
  return [linkUntil < today ? words.linkEnded(day) : words.linkUntil(day)];
}

/** What became of a correction that staff proposed. */
const correctionTexts = ({ correction }: FormPlace) =>
  correction && correction.status !== 'superseded' ? [words.correction[correction.status]] : [];

/**
 * What else is known of a form: who and when, its days, its link, its first entry.
 * For instance: placeTexts(place, told) // ['2.3. Aino', 'viimeistään 3.6.']
 */
export function placeTexts(place: FormPlace, told: Told): string[] {
  const { answeredOn, enteredOnceBy, synthetic } = place;
  const isHere = place.status === 'received' || place.status === 'received_blank';
  return [
    ...(isHere && answeredOn ? [words.answeredOn(shortDay(answeredOn, told.today))] : []),
    ...whoAndWhen(place, told),
    ...reasonTexts(place),
    ...windowTexts(place, told.today),
    ...linkTexts(place, told.today),
    ...(enteredOnceBy ? [words.secondAwaited(told.nameOf(enteredOnceBy))] : []),
    ...correctionTexts(place),
    ...(synthetic ? [words.synthetic] : []),
  ];
}
