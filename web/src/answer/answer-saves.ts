import type { RawAnswers } from '../../../shared/instruments/instrument.ts';
import type { AnswerBody } from '../../../shared/model/draft-form.ts';
import { newest } from '../../../shared/model/newest.ts';

/** Answers and when they were given, by item; null is an answer taken back. */
export type AnswerSaves = AnswerBody['saves'];
export type AnswerSave = AnswerSaves[string];

/** Both together: of each item the newer answer. */
export const mergedSaves = (stored: AnswerSaves, arriving: AnswerSaves): AnswerSaves => ({
  ...stored,
  ...newest(stored, arriving, ({ at }) => at),
});

/** What is left when those that were sent are out; one answered anew meanwhile stays. */
export const withoutSent = (saves: AnswerSaves, sent: AnswerSaves): AnswerSaves =>
  Object.fromEntries(Object.entries(saves).filter(([id, { at }]) => at !== sent[id]?.at));

/** A moment of a clock that ran ahead by so many milliseconds; never later than now. */
export function movedBack(at: string, { ahead, now }: { ahead: number; now: string }): string {
  if (at <= now) return at;
  const moved = new Date(Date.parse(at) - ahead).toISOString();
  return moved < now ? moved : now;
}

/** The same, dated right: the clock that dated those later than now ran ahead. */
export const shifted = (saves: AnswerSaves, by: { ahead: number; now: string }): AnswerSaves =>
  Object.fromEntries(
    Object.entries(saves).map(([id, save]) => [id, { ...save, at: movedBack(save.at, by) }]),
  );

export const savesCount = (saves: AnswerSaves): number => Object.keys(saves).length;

/** The answers that stand. */
export const answersInSaves = (saves: AnswerSaves): RawAnswers =>
  Object.fromEntries(
    Object.entries(saves).flatMap(([id, { answer }]) => (answer === null ? [] : [[id, answer]])),
  );
