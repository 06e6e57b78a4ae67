import { readFileSync } from 'node:fs';
import { chanceOf } from '../../infra/local/demo/chance.ts';
import type { Occasion } from '../../shared/domain/occasion.ts';
import type { ExportedPage, ExportedPerson } from '../../shared/exports/export.ts';
import type { Answers } from '../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';

type ScaledForm = readonly (number | null)[] | null;
type DatasetOfR = { data: { pre_raw_items: ScaledForm[]; post_raw_items: ScaledForm[] } };

const { items, options } = statements;

const answersOf = (form: readonly (number | null)[]): Answers =>
  Object.fromEntries(
    items.flatMap(({ id }, index) => {
      const answer = form[index] ?? null;
      return answer === null ? [] : [[id, answer] as const];
    }),
  );

/** A random form with 0 to 4 items skipped, so that some have just enough answers for a score. */
function randomForm(random: () => number): ScaledForm {
  if (random() < 0.1) return null;
  const skipped = Math.floor(random() * 5);
  const form = items.map(() => options[Math.floor(random() * options.length)]?.code ?? null);
  for (let n = 0; n < skipped; n++) form[Math.floor(random() * form.length)] = null;
  return form;
}

const pseudonym = (letter: string, number: number) => letter + String(number).padStart(12, '0');

function personOf(number: number, forms: readonly [Occasion, ScaledForm][]): ExportedPerson {
  return {
    person: pseudonym('P', number),
    run: pseudonym('R', Math.floor(number / 12)),
    programme: 'check',
    bands: null,
    forms: forms.flatMap(([occasion, form], index) =>
      form ? [{ occasion, week: index * 9 - 1, synthetic: true, answers: answersOf(form) }] : [],
    ),
  };
}

const referenceFile = new URL('../../data/stats_reference.json', import.meta.url);

/** The pairs of forms of the reference figures. */
function referenceForms(): [ScaledForm, ScaledForm][] {
  const { datasets } = JSON.parse(readFileSync(referenceFile, 'utf8')) as {
    datasets: DatasetOfR[];
  };
  return datasets.flatMap(({ data }) =>
    data.pre_raw_items.map((pre, row): [ScaledForm, ScaledForm] => [
      pre,
      data.post_raw_items[row] ?? null,
    ]),
  );
}

/** People of the reference figures and random people, as pages of an export. */
export function checkedPages(randomPeople: number): ExportedPage[] {
  const random = chanceOf(2019).next;
  const drawn = Array.from({ length: randomPeople }, (): [Occasion, ScaledForm][] => [
    ['start', randomForm(random)],
    ['end', randomForm(random)],
    ['follow_up', randomForm(random)],
  ]);
  const reference = referenceForms().map(([pre, post]): [Occasion, ScaledForm][] => [
    ['start', pre],
    ['end', post],
  ]);
  const people = [...reference, ...drawn].map((forms, number) => personOf(number, forms));
  const size = 100;
  const pages = Array.from({ length: Math.ceil(people.length / size) }, (_, n) =>
    people.slice(n * size, (n + 1) * size),
  );
  return pages.map((page, n) => ({
    items: page,
    next: n + 1 < pages.length ? String(n + 1) : null,
    progress: { done: n + 1, total: pages.length },
  }));
}
