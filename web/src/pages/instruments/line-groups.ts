import type { DraftLine } from '../../../../shared/instruments/draft-line.ts';
import { ownTexts } from '../../texts/own-instruments.ts';

/** What several lines say alike, and the questions that they say it of. */
export type SaidOf = { sentence: string; of: string[] };

/** Where a line belongs: its question, and the cell of a workbook. */
function placeOf({ question, linkId, path }: DraftLine): string {
  const cell = path.startsWith('/') || path === '' ? '' : path;
  const name = question ?? linkId ?? '';
  return [name || ownTexts.import.wholeForm, cell].filter(Boolean).join(' · ');
}

/** The same place once, with how often it is there. */
function counted(places: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return [...times].map(([place, n]) =>
    n === 1 ? place : `${place} (${ownTexts.import.times(n)})`,
  );
}

/**
 * Lines as a person reads them: each sentence once, with the questions that it is about.
 * @param loses what the lines cost
 */
export function lineSentences(lines: readonly DraftLine[], loses: DraftLine['loses']): SaidOf[] {
  const places = new Map<string, string[]>();
  for (const line of lines) {
    if (line.loses !== loses) continue;
    const sentence = ownTexts.lines[line.kind](line.detail ?? '');
    places.set(sentence, [...(places.get(sentence) ?? []), placeOf(line)]);
  }
  return [...places].map(([sentence, of]) => ({ sentence, of: counted(of) }));
}
