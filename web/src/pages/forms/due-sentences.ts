import {
  type FormMatrix,
  type FormSlot,
  isDecided,
} from '../../../../shared/domain/forms/form-matrix.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.forms.now;

const dueSentence = ({ due, overdue }: Pick<FormMatrix, 'due' | 'overdue'>): string => {
  if (due > 0 && overdue > 0) return `${words.due(due)}, ${words.alsoOverdue(overdue)}.`;
  if (due > 0) return `${words.due(due)}.`;
  return overdue > 0 ? `${words.overdue(overdue)}.` : words.nothing;
};

const isHandedOut = ({ status, overdue }: FormSlot) =>
  (status === 'handed_out' || status === 'started') && !overdue;

/**
 * What needs doing now, in short sentences.
 * @param isReadOnly whether the run is closed or cancelled; then it says how many never came
 * For instance: dueSentences(matrix, false)[0] // '3 lomaketta on antamatta, 1 myöhässä.'
 */
export function dueSentences(matrix: FormMatrix, isReadOnly: boolean): string[] {
  if (isReadOnly) {
    const never = matrix.items.filter((slot) => slot.window !== null && !isDecided(slot)).length;
    return never > 0 ? [`${words.neverCame(never)}.`] : [];
  }
  const handedOut = matrix.items.filter(isHandedOut).length;
  const entered = matrix.items.filter(({ enteredOnceBy }) => enteredOnceBy !== null).length;
  return [
    dueSentence(matrix),
    ...(handedOut > 0 ? [`${words.onTheirWay(handedOut)}.`] : []),
    ...(entered > 0 ? [`${words.entered(entered)}.`] : []),
  ];
}

const urgency = (slots: readonly FormSlot[]) => {
  if (slots.some(({ overdue }) => overdue)) return 0;
  return slots.some((slot) => slot.status === 'due' || slot.enteredOnceBy) ? 1 : 2;
};

/** The members in the order in which they need the leader: those with an overdue form first. */
export function membersByUrgency({ items }: FormMatrix): string[] {
  const members = [...new Set(items.map(({ participantId }) => participantId))];
  const ranked = members.map((participantId) => {
    const own = items.filter((slot) => slot.participantId === participantId);
    return { participantId, rank: urgency(own) + (own.every(isDecided) ? 1 : 0) };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ participantId }) => participantId);
}
