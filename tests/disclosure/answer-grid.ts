import type { Answers } from '../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { type Audience, knows, type World, type WorldForm } from './world.ts';

const { items } = statements;
/** The number of statements in a form. */
export const statementCount = items.length;
/** With fewer answers than this there is no score. */
const leastAnswered = statements.scoring.leastAnswered;

/** Answers in the order of the form, turned so that more is better; 0 where one was skipped. */
export type AnswerLine = readonly number[];

/** The answers of all forms of a world, one line each, in the order of `World.forms`. */
export type Grid = readonly AnswerLine[];

const turned = (answer: number, reversed: boolean) => (reversed ? 6 - answer : answer);

/** The line of a form. */
const lineOf = (answers: Answers): AnswerLine =>
  items.map(({ id, reversed }) => {
    const answer = answers[id];
    return typeof answer === 'number' ? turned(answer, reversed) : 0;
  });

export const answersOfForm = (line: AnswerLine): Answers =>
  Object.fromEntries(
    items.flatMap(({ id, reversed }, at) =>
      line[at] ? [[id, turned(line[at], reversed)] as const] : [],
    ),
  );

export const gridOf = (world: World): Grid => world.forms.map(({ answers }) => lineOf(answers));

/** The world with other answers in its forms. */
export const worldWith = (world: World, grid: Grid, before: Grid): World => ({
  ...world,
  forms: world.forms.map((form, at) =>
    grid[at] === before[at] ? form : { ...form, answers: answersOfForm(grid[at] as AnswerLine) },
  ),
});

/** A person in a run: the forms they gave there, by occasion and version. */
export type AnswerRow = {
  person: string;
  runId: string;
  /** The index of each form in the world, by `start.1`, `end.1`, `end.2` (a correction). */
  slots: ReadonlyMap<string, number>;
  /** The forms that the audience does not know, which may be different in another world. */
  open: ReadonlySet<string>;
  /** The users who know the answers: rows with the same such users may be swapped. */
  knownBy: string;
};

const isAnswered = (line: AnswerLine) => line.filter((answer) => answer > 0).length;

/** The rows of a world, as an audience sees them. */
export function rowsOfGrid(world: World, audience: Audience): AnswerRow[] {
  const rows = new Map<string, { forms: Map<string, number>; last: Map<string, number> }>();
  for (const [at, { runId, person, occasion }] of world.forms.entries()) {
    const key = `${runId} ${person}`;
    const row = rows.get(key) ?? { forms: new Map(), last: new Map() };
    const version = (row.last.get(occasion) ?? 0) + 1;
    row.last.set(occasion, version);
    row.forms.set(`${occasion}.${version}`, at);
    rows.set(key, row);
  }
  const registeredBy = (person: string) =>
    world.people.find(({ id }) => id === person)?.registeredBy;
  return [...rows].map(([key, { forms }]) => {
    const [runId = '', person = ''] = key.split(' ');
    const formAt = (at: number) => world.forms[at] as WorldForm;
    const open = [...forms].flatMap(([slot, at]) =>
      knows(audience, formAt(at), world.people) ? [] : [slot],
    );
    const knownBy = [...forms].flatMap(([, at]) => {
      const { by, readAgainBy, handedOverBy } = formAt(at);
      return [by, readAgainBy, handedOverBy];
    });
    return {
      ...{ person, runId, slots: forms, open: new Set(open) },
      knownBy: [...new Set(knownBy), registeredBy(person)].join(),
    };
  });
}

/** The score of a line, in points; null where too few statements are answered. */
export function scoreOfRow(line: AnswerLine): number | null {
  const answered = isAnswered(line);
  if (answered < leastAnswered) return null;
  return line.reduce((sum, answer) => sum + answer, 0) / answered;
}

/** The last form that a row has for an occasion. */
export function lastOf(row: AnswerRow, occasion: string): { slot: string; at: number } | undefined {
  const slots = [...row.slots].filter(([slot]) => slot.startsWith(`${occasion}.`));
  const [slot, at] = slots.at(-1) ?? [];
  return slot === undefined || at === undefined ? undefined : { slot, at };
}
