import { isDeepStrictEqual } from 'node:util';
import type { FormKey } from '../../../shared/domain/forms/form.ts';
import { isAt } from '../../../shared/domain/forms/form-matrix.ts';
import type { EntryOp, FormOp } from '../../../web/src/offline/tablet-op.ts';
import type { Papers } from './papers.ts';

/** A form with its answers, or a reading of a paper. */
export type FormChange = FormOp | EntryOp;

type FormReading = { op: FormChange; isLeft: boolean };
type StoredVersion = { version: number };

const says = (stored: StoredVersion, { body }: FormChange) =>
  Object.entries(body).every(([name, value]) =>
    isDeepStrictEqual((stored as Record<string, unknown>)[name], value),
  );

/**
 * All answers that were given on the tablets. The first answers to a form stay; anyone who sends
 * others gets a message, and drops them or enters them again. Of a leader's own first readings the
 * last stays.
 */
export class FormLedger {
  readonly #readings: FormReading[] = [];

  note(op: FormChange): void {
    this.#readings.push({ op, isLeft: false });
  }

  /** The leader saw that something else is stored, and deleted their own. */
  noteLeft(op: FormChange): void {
    const same = this.#readings.filter(
      (one) => isAt(one.op.form)(op.form) && isDeepStrictEqual(one.op.body, op.body),
    );
    for (const one of same) one.isLeft = true;
  }

  /** The differences between what is stored and what was given. */
  broken(papers: Papers, leader: string): string[] {
    const places = Object.values(
      Object.groupBy(this.#readings, ({ op }) => JSON.stringify(Object.values(op.form))),
    ) as FormReading[][];
    const known = places.flatMap(([first]) => (first ? [first.op.form] : []));
    const strange = papers.forms.filter((form) => !known.some(isAt(form)));
    return [
      ...places.flatMap((readings) => this.#placeBroken(readings, papers, leader)),
      ...strange.map(() => 'there is a form that nobody gave'),
    ];
  }

  #placeBroken(readings: readonly FormReading[], papers: Papers, leader: string): string[] {
    const here = isAt(readings[0]?.op.form as FormKey);
    const form = papers.forms.find(here);
    if (form) return formBroken(form, readings);
    const entry = papers.entries.find(here);
    if (entry?.enteredBy !== leader) return ['a form is lost'];
    return entryBroken(entry, readings);
  }
}

/**
 * Each reading that is not stored was refused with the leader's knowledge, and the form was written
 * once.
 */
function formBroken(form: StoredVersion, readings: readonly FormReading[]): string[] {
  const isUnannounced = readings.some(({ op, isLeft }) => !isLeft && !says(form, op));
  const isLeft = readings.every((one) => one.isLeft || !says(form, one.op));
  return [
    ...(isUnannounced ? ['a form gave way to another without a message to the leader'] : []),
    ...(isLeft ? ['a form is here that nobody gave, or that was left'] : []),
    ...(form.version === 1 ? [] : ['a form was written twice']),
  ];
}

/**
 * A leader corrects their own first reading by reading again. A reading that matches the stored one
 * is no correction when it arrives, so an earlier one of the other tablet may still come after it.
 */
function entryBroken(entry: StoredVersion, readings: readonly FormReading[]): string[] {
  const given = readings.flatMap(({ op, isLeft }) => (isLeft ? [] : [op]));
  const isNew = (op: FormChange, n: number) =>
    given.findIndex((one) => isDeepStrictEqual(one.body, op.body)) === n;
  const lasts = [given.at(-1), given.findLast(isNew)];
  return lasts.some((op) => op && says(entry, op)) ? [] : ['a first reading is not the last'];
}
