import type { Instrument, Text } from '../../instruments/instrument.ts';

/** A slow reader's words a minute, and seconds to choose each answer (ADR 66). */
const wordsPerMinute = 60;
const secondsPerQuestion = 10;

const wordsIn = (texts: readonly (Text | null)[]): number => {
  const lengths = (['fi', 'sv', 'en'] as const).map(
    (language) =>
      texts
        .map((text) => text?.[language] ?? '')
        .join(' ')
        .split(/\s+/)
        .filter(Boolean).length,
  );
  return Math.max(...lengths);
};

/**
 * The minutes that a slow reader needs for a questionnaire, rounded up: every text read once, in the
 * language that has the most words, and time to choose each answer.
 * @param instrument as its participant sees it
 * @example readingMinutes(lifeManagementAndInclusion14) // 5
 */
export function readingMinutes({ title, instruction, options, groups, items }: Instrument): number {
  const words = wordsIn([
    ...[title, instruction],
    ...options.map(({ text }) => text),
    ...groups.map(({ text }) => text),
    ...items.flatMap((item) => [
      item.text,
      ...('choices' in item ? item.choices.map(({ text }) => text) : []),
    ]),
  ]);
  const questions = items.filter(({ type }) => type !== 'theme').length;
  return Math.ceil(words / wordsPerMinute + (questions * secondsPerQuestion) / 60);
}
