import type { AnswerBody } from '../../../shared/domain/forms/draft-form.ts';
import { newest } from '../../../shared/domain/newest.ts';
import type { RawAnswers } from '../../../shared/instruments/instrument.ts';

/**
 * Answers and the times when they were given, by item; null means that the answer was taken back.
 */
export type AnswerSaves = AnswerBody['saves'];
export type AnswerSave = AnswerSaves[string];

/** Both merged: the newer answer to each item. */
export const mergedSaves = (stored: AnswerSaves, arriving: AnswerSaves): AnswerSaves => ({
  ...stored,
  ...newest(stored, arriving, ({ at }) => at),
});

/**
 * The answers left after those that were sent are removed. An item answered again meanwhile stays.
 */
export const withoutSent = (saves: AnswerSaves, sent: AnswerSaves): AnswerSaves =>
  Object.fromEntries(Object.entries(saves).filter(([id, { at }]) => at !== sent[id]?.at));

/** A timestamp of a clock that ran ahead by some milliseconds, corrected; never later than now. */
export function movedBack(at: string, { ahead, now }: { ahead: number; now: string }): string {
  if (at <= now) return at;
  const moved = new Date(Date.parse(at) - ahead).toISOString();
  return moved < now ? moved : now;
}

/**
 * The same answers with timestamps later than now corrected, since the clock that gave them ran
 * ahead.
 */
export const shifted = (saves: AnswerSaves, by: { ahead: number; now: string }): AnswerSaves =>
  Object.fromEntries(
    Object.entries(saves).map(([id, save]) => [id, { ...save, at: movedBack(save.at, by) }]),
  );

export const savesCount = (saves: AnswerSaves): number => Object.keys(saves).length;

/** The current answers, without those that were taken back. */
export const answersInSaves = (saves: AnswerSaves): RawAnswers =>
  Object.fromEntries(
    Object.entries(saves).flatMap(([id, { answer }]) => (answer === null ? [] : [[id, answer]])),
  );
