import { describe, expect, it } from 'vitest';
import { faultsOfForm } from '../../shared/domain/forms/answers.ts';
import { handedInAnswers } from '../../shared/domain/forms/draft-form.ts';
import { checkWholeForm } from '../../shared/domain/forms/form.ts';
import { itemColumns } from '../../shared/exports/item-columns.ts';
import { missingCodes } from '../../shared/exports/missing.ts';
import { enabledAnswers, enabledItems } from '../../shared/instruments/enabled.ts';
import type { Condition, RawAnswer, RawAnswers } from '../../shared/instruments/instrument.ts';
import { keyed, score, scoreInParts } from '../../shared/instruments/score.ts';
import { xlsFormOf } from '../../shared/instruments/xlsform.ts';
import { conditionalForm, conditionalStatements, inventedItem, when } from './conditional-form.ts';

const shownAfter = (answers: RawAnswers, unknown: string[] = []) =>
  enabledItems(conditionalForm.items, answers, unknown).map(({ id }) => id);

describe('An item with a condition', () => {
  it.each<[RawAnswers, string[]]>([
    [{}, ['works', 'home']],
    [{ works: false }, ['works', 'home']],
    [{ works: true }, ['works', 'hours', 'home']],
    [{ works: true, hours: 40 }, ['works', 'hours', 'tired', 'home']],
    [{ works: true, hours: 39 }, ['works', 'hours', 'home']],
    [{ home: 'own' }, ['works', 'home', 'since']],
    [{ home: 'none' }, ['works', 'home', 'since', 'more']],
    [{ works: true, hours: 50, tired: 4 }, ['works', 'hours', 'tired', 'home', 'more']],
  ])('is shown after the answers that it asks for: %j', (answers, shown) => {
    expect(shownAfter(answers)).toEqual(shown);
  });

  it('is not shown after the answer to an item that is not shown itself', () => {
    expect(shownAfter({ works: false, hours: 50, tired: 5 })).toEqual(['works', 'home']);
  });

  it('is shown where it is not known here what was answered to the other', () => {
    expect(shownAfter({}, ['works'])).toContain('hours');
    expect(shownAfter({ works: false }, ['works'])).not.toContain('hours');
    expect(shownAfter({}, ['home'])).toEqual(['works', 'home', 'since', 'more']);
  });

  it.each<[Condition['operator'], RawAnswer, RawAnswer | undefined, boolean]>([
    ['=', 3, 3, true],
    ['=', 3, 4, false],
    ['=', 3, undefined, false],
    ['!=', 3, 4, true],
    ['!=', 3, undefined, false],
    ['>', 3, 3, false],
    ['>', 3, 4, true],
    ['>=', 3, 3, true],
    ['<', 3, 2, true],
    ['<', 3, 3, false],
    ['<=', 3, 3, true],
    ['<=', 3, 4, false],
    ['<', '2026-01-02', '2026-01-01', true],
    ['>=', '2026-01-02', '2026-01-01', false],
    ['=', 'a', ['b', 'a'], true],
    ['!=', 'a', ['b', 'a'], false],
    ['!=', 'a', ['b'], true],
    ['exists', true, false, true],
    ['exists', true, undefined, false],
    ['exists', false, undefined, true],
    ['exists', false, 'x', false],
  ])('compares: %s %j, given %j', (operator, answer, given, isShown) => {
    const condition = { item: 'a', operator, answer } as Condition;
    const items = [
      inventedItem('a', { type: 'boolean' }),
      inventedItem('b', { type: 'boolean' }, when(condition)),
    ];
    const answers: RawAnswers = given === undefined ? {} : { a: given };
    expect(enabledItems(items, answers)).toHaveLength(isShown ? 2 : 1);
  });
});

describe('An answer to an item that is not shown', () => {
  const answers = { works: false, hours: 50, home: 'own' };

  it('is refused in a form that staff enter, and the fault names the item', () => {
    expect(faultsOfForm(conditionalForm, answers)).toEqual([
      { pointer: '/answers/hours', message: 'is not asked after these answers' },
    ]);
    expect(() => checkWholeForm(conditionalForm, answers)).toThrow('form.unknown_item');
    expect(faultsOfForm(conditionalForm, { ...answers, works: true })).toEqual([]);
  });

  it('is not in the form that a participant hands in', () => {
    const at = '2026-03-02T10:00:00.000Z';
    const saves = Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, { answer, at, device: 'a' }]),
    );
    expect(handedInAnswers(conditionalForm, saves)).toEqual({ works: false, home: 'own' });
  });

  it('goes alone: the others stay, and so do answers that no item has', () => {
    expect(enabledAnswers(conditionalForm.items, { ...answers, old: 1 })).toEqual({
      ...{ works: false, home: 'own', old: 1 },
    });
    const whole = {};
    expect(enabledAnswers([{ id: 'a' }], whole)).toBe(whole);
  });
});

describe('A statement that is not shown is not missing', () => {
  const ids = conditionalStatements.items.map(({ id }) => id);
  const answered = (count: number, code: number) =>
    Object.fromEntries(ids.slice(0, count).map((id) => [id, code]));

  it('so the score needs as many answers fewer', () => {
    // Twelve of fourteen are enough; where three are not shown, nine of eleven.
    expect(score(conditionalStatements, answered(9, 2))).not.toBeNull();
    expect(score(conditionalStatements, answered(8, 2))).toBeNull();
    expect(score(conditionalStatements, answered(11, 3))).toBeNull();
    expect(score(conditionalStatements, answered(12, 3))).not.toBeNull();
  });

  it('and an answer to it, from another source, does not score', () => {
    const stray = { ...answered(11, 2), [ids[13] ?? '']: 5 };
    expect(score(conditionalStatements, stray)).toBe(score(conditionalStatements, answered(11, 2)));
  });

  it('so a score is a whole number of parts, and the mean of those answered', () => {
    const { items, options } = conditionalStatements;
    const given: Readonly<Record<string, number>> = { ...answered(9, 2), [ids[1] ?? '']: 3 };
    const values = items.slice(0, 9).map((item) => keyed(item, given[item.id] ?? 0, options));
    const mean = values.reduce((sum, value) => sum + value, 0) / 9;
    expect(scoreInParts(conditionalStatements, given)).toSatisfy(Number.isInteger);
    expect(score(conditionalStatements, given)).toBeCloseTo(mean, 4);
  });

  it('and has a code of its own in an export', () => {
    const hours = conditionalForm.items[1];
    const [column] = hours ? itemColumns(hours, conditionalForm) : [];
    expect(column?.missing).toEqual(['skipped', 'notShown']);
    expect(column?.of({ works: false })).toBe(missingCodes.notShown);
    expect(column?.of({ works: true })).toBe(missingCodes.skipped);
    expect(column?.of({ works: true, hours: 8 })).toBe(8);
  });
});

it('ODK shows an item under the same conditions', () => {
  const { survey } = xlsFormOf(conditionalForm);
  const at = (name: string) => survey[0]?.indexOf(name) ?? -1;
  const relevanceOf = (name: string) =>
    survey.find((row) => row[at('name')] === name)?.[at('relevant')]?.replaceAll('$', '');
  expect(relevanceOf('works')).toBe('');
  expect(relevanceOf('hours')).toBe("({works} != '' and {works} = 'true')");
  expect(relevanceOf('tired')).toBe("({hours} != '' and {hours} >= 40)");
  expect(relevanceOf('since')).toBe("({home} != '')");
  expect(relevanceOf('more')).toBe(
    "({home} != '' and {home} != 'own') or ({tired} != '' and {tired} > 3)",
  );
});
