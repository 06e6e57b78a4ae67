import { describe, expect, it } from 'vitest';
import { questionnaireOf } from '../../shared/instruments/fhir/questionnaire.ts';
import type { EnableWhen } from '../../shared/instruments/instrument.ts';
import { extensionOf, foreignForm, foreignItem, foreignOption, read } from './foreign-fhir.ts';

const before = [
  foreignItem('tyo', 'Oletko töissä?', 'boolean'),
  foreignItem('ika', 'Ikä', 'integer'),
  foreignItem('paiva', 'Milloin?', 'date'),
  foreignItem('kuka', 'Kuka?', 'string'),
  foreignItem('koti', 'Asuminen', 'choice', {
    answerOption: [foreignOption('oma', 'Oma asunto'), { valueString: 'Muu paikka' }],
  }),
  foreignItem('mieli', 'Mieliala', 'choice', {
    answerOption: [foreignOption('h', 'huono', 0), foreignOption('k', 'hyvä', 4)],
  }),
];

/** The rule of an item with these conditions, and the lines about it. */
function ruleOf(enableWhen: object[], rest: object = {}, around: readonly object[] = before) {
  const { items, lines } = read(
    foreignForm([...around, foreignItem('x', 'X', 'text', { enableWhen, ...rest })]),
  );
  return { rule: items.get('x')?.enableWhen, lines: lines.filter(({ linkId }) => linkId === 'x') };
}

const one = (item: string, operator: string, answer: unknown): EnableWhen =>
  ({ behavior: 'all', conditions: [{ item, operator, answer }] }) as EnableWhen;

describe('A condition on an earlier answer', () => {
  it.each<[object, EnableWhen]>([
    [{ question: 'tyo', operator: '=', answerBoolean: true }, one('tyo', '=', true)],
    [{ question: 'tyo', operator: 'exists', answerBoolean: false }, one('tyo', 'exists', false)],
    [{ question: 'ika', operator: '>=', answerInteger: 18 }, one('ika', '>=', 18)],
    [{ question: 'ika', operator: '<', answerDecimal: 18.5 }, one('ika', '<', 18.5)],
    [{ question: 'ika', operator: '>', answerQuantity: { value: 3 } }, one('ika', '>', 3)],
    [
      { question: 'paiva', operator: '<=', answerDate: '2026-01-01' },
      one('paiva', '<=', '2026-01-01'),
    ],
    [{ question: 'kuka', operator: '!=', answerString: 'minä' }, one('kuka', '!=', 'minä')],
    [{ question: 'koti', operator: '=', answerCoding: { code: 'oma' } }, one('koti', '=', 'oma')],
    [
      { question: 'koti', operator: '=', answerString: 'Muu paikka' },
      one('koti', '=', 'muu_paikka'),
    ],
    // A scale stores the value of an answer, whatever the file calls it.
    [{ question: 'mieli', operator: '>', answerCoding: { code: 'h' } }, one('mieli', '>', 0)],
    [{ question: 'mieli', operator: '=', answerCoding: { display: 'hyvä' } }, one('mieli', '=', 4)],
    // STU3 has no operators.
    [{ question: 'tyo', hasAnswer: true }, one('tyo', 'exists', true)],
    [{ question: 'tyo', answerBoolean: false }, one('tyo', '=', false)],
  ])('is carried: %j', (condition, rule) => {
    expect(ruleOf([condition])).toEqual({ rule, lines: [] });
  });

  it.each<[object, RegExp]>([
    [{ question: 'y', operator: 'exists', answerBoolean: true }, /y is no question .* before/],
    [{ question: 'tyo', operator: '~', answerBoolean: true }, /operator/],
    [{ question: 'koti', operator: '=', answerCoding: { code: 'x' } }, /koti has no such answer/],
    [{ question: 'tyo', operator: '=', answerString: 'x' }, /tyo has no such answer/],
    [{ question: 'koti', operator: '>', answerCoding: { code: 'oma' } }, /have no order/],
  ])('is said, and the item asked of everybody: %j', (condition, reason) => {
    const { rule, lines } = ruleOf([condition]);
    expect(rule).toBeUndefined();
    expect(lines).toMatchObject([{ kind: 'condition', path: '/item/6/enableWhen', question: 'X' }]);
    expect(lines[0]?.reason).toMatch(reason);
  });

  it('is said where it is computed, and where a protected item would be shown', () => {
    const computed = [
      extensionOf(
        'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
        {},
      ),
    ];
    expect(ruleOf([], { extension: computed }).lines).toMatchObject([{ kind: 'condition' }]);
    expect(ruleOf([], { disabledDisplay: 'protected' }).lines).toMatchObject([
      { kind: 'field', detail: 'disabledDisplay' },
    ]);
    expect(ruleOf([], { disabledDisplay: 'hidden' }).lines).toEqual([]);
  });
});

describe('Several conditions', () => {
  const works = { question: 'tyo', operator: '=', answerBoolean: true };
  const adult = { question: 'ika', operator: '>=', answerInteger: 18 };

  it.each([
    ['all', 'all'],
    ['any', 'any'],
    [undefined, 'all'],
  ])('of which %s must hold', (enableBehavior, behavior) => {
    const rest = enableBehavior ? { enableBehavior } : {};
    expect(ruleOf([works, adult], rest).rule).toMatchObject({ behavior });
  });

  it('of STU3 are alternatives', () => {
    const { operator: _, ...old } = works;
    expect(ruleOf([old, { question: 'ika', hasAnswer: true }]).rule).toMatchObject({
      behavior: 'any',
    });
  });

  it('of groups hold for everything within, together with its own', () => {
    const group = foreignItem('g', 'G', 'group', {
      enableWhen: [works],
      item: [
        foreignItem('a', 'A', 'text'),
        foreignItem('b', 'B', 'text', { enableWhen: [works, adult] }),
      ],
    });
    const { items, lines } = read(foreignForm([...before.slice(0, 2), group]));
    expect(items.get('a')?.enableWhen).toEqual(one('tyo', '=', true));
    expect(items.get('b')?.enableWhen?.conditions).toHaveLength(2);
    expect(lines).toEqual([]);
  });

  it('that no single rule can say are said', () => {
    const within = foreignItem('a', 'A', 'text', {
      enableWhen: [works, adult],
      enableBehavior: 'any',
    });
    const group = foreignItem('g', 'G', 'group', { enableWhen: [adult], item: [within] });
    const { items, lines } = read(foreignForm([...before.slice(0, 2), group]));
    expect(items.get('a')).not.toHaveProperty('enableWhen');
    expect(lines).toMatchObject([{ kind: 'condition', linkId: 'a' }]);
  });
});

it('Conditions are written as FHIR and read back the same', () => {
  const conditions = [
    { question: 'tyo', operator: 'exists', answerBoolean: false },
    { question: 'ika', operator: '>', answerInteger: 1 },
    { question: 'paiva', operator: '=', answerDate: '2026-01-01' },
    { question: 'kuka', operator: '=', answerString: 'minä' },
    { question: 'koti', operator: '=', answerCoding: { code: 'oma' } },
    { question: 'mieli', operator: '>', answerCoding: { code: 'h' } },
  ];
  const asking = foreignItem('x', 'X', 'text', { enableWhen: conditions, enableBehavior: 'any' });
  const { draft } = read(foreignForm([...before, asking]));
  const again = read(questionnaireOf(draft));
  expect(again.draft).toEqual(draft);
  expect(again.lines).toEqual([]);
});
