import { parse } from 'csv-parse/sync';
import type { ExportedForm, ExportedPerson } from '../../shared/exports/export.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { keyed, score } from '../../shared/instruments/score.ts';

/** A row of `scores.csv`: what R computed for one form, in the long or the wide table. */
type ScoreOfR = {
  table: string;
  person: string;
  run: string;
  occasion: string;
  score: string;
  keyed: string;
};

export type ScoreComparison = {
  scores: number;
  withoutScore: number;
  answers: number;
  largestDifference: number;
};

const numberOf = (text: string): number | null =>
  text === 'NA' || text === '' ? null : Number(text);

/** The difference of two figures; infinite where only one exists. */
function apart(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(a - b);
}

const ourKeyed = (form: ExportedForm | undefined) =>
  statements.items.map((item) => {
    const raw = form?.answers[item.id];
    return raw === undefined ? null : keyed(item, Number(raw), statements.options);
  });

/**
 * Compares every score and keyed answer that R computed from an export with ours.
 * @param people the people of the export
 * @throws Error when R has too few rows or too many
 */
export function compare(csv: string, people: readonly ExportedPerson[]): ScoreComparison {
  const rows: ScoreOfR[] = parse(csv, { columns: true });
  const of = new Map(people.map((person) => [`${person.person} ${person.run}`, person]));
  const forms = people.reduce((sum, person) => sum + person.forms.length, 0);
  if (rows.length !== forms + 3 * people.length)
    throw new Error('R read a different number of rows');
  const result = { scores: 0, withoutScore: 0, answers: 0, largestDifference: 0 };
  for (const row of rows) {
    const person = of.get(`${row.person} ${row.run}`);
    if (!person) throw new Error('R read a person who is not in the export');
    const form = person.forms.find(({ occasion }) => occasion === row.occasion);
    const ours = form ? score(statements, form.answers) : null;
    const theirs = row.keyed.split(' ').map(numberOf);
    const differences = ourKeyed(form).map((answer, n) => apart(answer, theirs[n] ?? null));
    differences.push(apart(ours, numberOf(row.score)));
    result.largestDifference = Math.max(result.largestDifference, ...differences);
    result.answers += theirs.length;
    result[ours === null ? 'withoutScore' : 'scores'] += 1;
  }
  return result;
}
