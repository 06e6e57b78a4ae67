import type { RollMark } from '../../../../shared/domain/groups/roll-call.ts';
import { texts } from '../../texts/staff.ts';

/** A mark in words, with the minutes of a person who came for a part. */
export function markText(mark: RollMark | undefined): string {
  if (!mark) return texts.roll.unmarked;
  const { attendance, minutes } = mark;
  const word = texts.roll.marks[attendance];
  return minutes ? `${word} (${texts.sessions.length(minutes)})` : word;
}
