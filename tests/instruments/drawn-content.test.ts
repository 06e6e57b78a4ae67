import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFaults } from '../../shared/domain/forms/draft-faults.ts';
import { checkWholeForm } from '../../shared/domain/forms/form.ts';
import { instrument as schema } from '../../shared/domain/forms/instrument.ts';
import { instrumentOfDraft } from '../../shared/domain/forms/instrument-draft.ts';
import { submissionBody } from '../../shared/domain/forms/late-arrival.ts';
import { answerLimits } from '../../shared/instruments/answer-limits.ts';
import type { Instrument, RawAnswers } from '../../shared/instruments/instrument.ts';
import { newSubmission } from '../make.ts';
import { isWholeSweep } from '../sweep.ts';
import { answersTo, answerThat, drawnContent, withoutFaults } from './drawn-content.ts';

/** A form in which the item at this place is shown; undefined where no answers lead to it. */
function formWith(instrument: Instrument, at: number, so: RawAnswers = {}): RawAnswers | undefined {
  const item = instrument.items[at];
  if (!item) return undefined;
  const { enableWhen } = item;
  const mine = so[item.id] ?? answersTo(item, instrument)[0];
  const own = mine === undefined ? so : { ...so, [item.id]: mine };
  if (!enableWhen) return own;
  const ways =
    enableWhen.behavior === 'all'
      ? [enableWhen.conditions]
      : enableWhen.conditions.map((one) => [one]);
  for (const conditions of ways) {
    let form: RawAnswers | undefined = own;
    for (const id of new Set(conditions.map(({ item }) => item))) {
      const on = instrument.items.findIndex((one) => one.id === id);
      const [target, of] = [instrument.items[on], conditions.filter((one) => one.item === id)];
      const isAbsent = of.every((one) => one.operator === 'exists' && !one.answer);
      if (!form || !target || isAbsent) continue;
      const answer = answerThat(target, instrument, of);
      // Two conditions may exclude each other: nobody is shown the question, and nothing breaks.
      form = answer === undefined ? undefined : formWith(instrument, on, { ...form, [id]: answer });
    }
    if (form) return form;
  }
  return undefined;
}

describe('A drawn draft that nothing keeps from being published', () => {
  it('has an answer to every question, which the route and the stored form accept', () => {
    let shown = 0;
    fc.assert(
      fc.property(drawnContent, (drawn) => {
        const content = withoutFaults(drawn);
        expect(draftFaults(content)).toEqual([]);
        const published = instrumentOfDraft(content, { id: 'own_arvottu', version: '1' });
        expect(schema.parse(published)).toEqual(published);
        for (const [at, item] of published.items.entries()) {
          if (item.type === 'theme') continue;
          const form = formWith(published, at);
          const single = item.enableWhen?.conditions.length === 1;
          if (!item.enableWhen || single) expect(form?.[item.id]).toBeDefined();
          if (!form) continue;
          shown++;
          checkWholeForm(published, form);
          for (const answer of answersTo(item, published))
            checkWholeForm(
              { ...published, items: [{ ...item, enableWhen: undefined }] },
              { [item.id]: answer },
            );
        }
        const all = Object.fromEntries(
          published.items.flatMap((item) => {
            const [answer] = answersTo(item, published);
            return answer === undefined ? [] : [[item.id, answer]];
          }),
        );
        const body = submissionBody.parse(newSubmission(all));
        expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(answerLimits.formBytes);
      }),
      { numRuns: isWholeSweep ? 2000 : 100 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});
