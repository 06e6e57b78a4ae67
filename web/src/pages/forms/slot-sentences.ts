import { dayOf } from '../../../../shared/domain/day.ts';
import { participantThemselves } from '../../../../shared/domain/forms/form.ts';
import { type FormSlot, isDecided } from '../../../../shared/domain/forms/form-matrix.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.forms;

type SlotTextContext = { today: string; nameOf: (userId: string) => string };

/**
 * A form's status in words, with a note when it is late, or that it never came.
 * @param items how many could be answered; null where that depends on the answers
 * @param isReadOnly whether the run is closed or cancelled
 */
export function statusText(slot: FormSlot, items: number | null, isReadOnly: boolean): string {
  if (isReadOnly && !isDecided(slot) && slot.window !== null) return words.neverCame;
  if (slot.window === null && slot.status === 'not_due') return words.notRequested;
  const status = isEnteredOnce(slot) ? words.enteredOnce : stateText(slot);
  if (slot.overdue) return words.overdue(status);
  const { answered } = slot;
  // How much was answered is shown only to the staff who handed the form out.
  return slot.status === 'received' && answered !== null
    ? words.answered(status, answered, items)
    : status;
}

/** The status; a form that was closed with others did not go astray: it is not awaited any longer. */
const stateText = ({ status, decision }: FormSlot): string =>
  status === 'lost' && decision?.closingId ? texts.lostForms.status : words.status[status];

/** The paper was entered once, though it does not count yet. */
const isEnteredOnce = ({ enteredOnceBy, status }: FormSlot) =>
  enteredOnceBy !== null && !isDecided({ status });

/** The symbol that goes with the words. */
export function symbolOf(slot: FormSlot, isReadOnly: boolean): string {
  if (isReadOnly && !isDecided(slot)) return words.symbol.not_due;
  if (slot.overdue) return words.overdueSymbol;
  return words.symbol[isEnteredOnce(slot) ? 'started' : slot.status];
}

/**
 * When the status changed and by whom. A decision is shown by the day that was entered, not the day
 * of saving it.
 */
function whoAndWhen({ by, at, decision, status }: FormSlot, { today, nameOf }: SlotTextContext) {
  if (!by || !at) return [];
  const isDecision = decision !== null && decision.decision === status;
  const on = isDecision && decision.decidedAt === at ? decision.on : dayOf(at);
  const text = `${shortDay(on, today)} ${nameOf(by)}`;
  const isRecorded = status.startsWith('received') && by !== participantThemselves;
  return [isRecorded ? words.recorded(text) : text];
}

/** Why the form did not come, where a reason was given. */
function reasonTexts({ decision, status }: FormSlot) {
  if (decision?.decision !== status || decision.reason === 'not_stated') return [];
  return [words.decision.reasons[decision.reason], ...(decision.note ? [decision.note] : [])];
}

function windowTexts({ window, status, ...slot }: FormSlot, today: string) {
  if (!window) return status === 'not_due' ? [words.leftBefore] : [];
  if (status === 'not_due') return [words.from(shortDay(window.from, today))];
  if (isDecided({ status }) || !window.to) return [];
  const last = slot.overdue ? words.wasTo : words.to;
  return [last(shortDay(window.to, today)), ...(slot.early ? [words.early] : [])];
}

function linkTexts({ linkUntil, status }: FormSlot, today: string) {
  if (!linkUntil || isDecided({ status })) return [];
  const day = shortDay(linkUntil, today);
  return [linkUntil < today ? words.linkEnded(day) : words.linkUntil(day)];
}

/** What became of a correction that staff proposed. */
const correctionTexts = ({ correction }: FormSlot) =>
  correction && correction.status !== 'superseded' ? [words.correction[correction.status]] : [];

/**
 * The other facts of a form: who and when, its days, its link, its first entry.
 * For instance: slotTexts(slot, context) // ['2.3. Aino', 'viimeistään 3.6.']
 */
export function slotTexts(slot: FormSlot, context: SlotTextContext): string[] {
  const { answeredOn, enteredOnceBy, synthetic } = slot;
  const isHere = slot.status === 'received' || slot.status === 'received_blank';
  return [
    ...(isHere && answeredOn ? [words.answeredOn(shortDay(answeredOn, context.today))] : []),
    ...whoAndWhen(slot, context),
    ...(slot.lateArrival && isHere ? [words.late[slot.lateArrival]] : []),
    ...reasonTexts(slot),
    ...windowTexts(slot, context.today),
    ...linkTexts(slot, context.today),
    ...(enteredOnceBy ? [words.secondAwaited(context.nameOf(enteredOnceBy))] : []),
    ...correctionTexts(slot),
    ...(synthetic ? [words.synthetic] : []),
  ];
}
