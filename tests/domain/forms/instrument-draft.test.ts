import { describe, expect, it } from 'vitest';
import { draftFaults } from '../../../shared/domain/forms/draft-faults.ts';
import {
  type DraftContent,
  instrumentOfDraft,
} from '../../../shared/domain/forms/instrument-draft.ts';
import type { InstrumentItem } from '../../../shared/instruments/instrument.ts';
import { newDraftBody } from '../../make.ts';

const faultsOf = (changes: Partial<DraftContent>) =>
  draftFaults(newDraftBody(changes).content).map(({ code, pointer }) => `${code} ${pointer}`);

const common = { number: 1, text: { fi: 'Kysymys' }, reversed: false };
const choicesOf = (count: number, code = (n: number) => `${n}`) =>
  Array.from({ length: count }, (_, n) => ({ code: code(n), text: { fi: `vaihtoehto ${n}` } }));
/** A draft of one question. */
const asking = (item: object, id = 'kysymys') =>
  faultsOf({ items: [{ ...common, id, ...item } as InstrumentItem] as never, scoring: null });

const answered = (...codes: number[]) =>
  codes.map((code, at) => ({ code, text: { fi: `vastaus ${at}` } }));

const items = newDraftBody().content.items as readonly InstrumentItem[];
/** The statements with a condition of the one at this place on another. */
const conditional = (at: number, item: string): Partial<DraftContent> => ({
  items: items.map((one, n) =>
    n === at
      ? {
          ...one,
          enableWhen: { behavior: 'all', conditions: [{ item, operator: '=', answer: 2 }] },
        }
      : one,
  ) as DraftContent['items'],
});

describe('What keeps a draft from being published', () => {
  it('is nothing for a finished one', () => {
    expect(faultsOf({})).toEqual([]);
    for (const codes of [
      [0, 1],
      [-2, -1, 0, 1, 2],
      [0, 25, 50, 75, 100],
      [3, 2, 1],
    ])
      expect(faultsOf({ options: answered(...codes) })).toEqual([]);
  });

  it.each([
    ['powers that tell answers apart in a sum', [1, 10, 100, 1000]],
    ['99 for I do not know', [1, 2, 3, 99]],
    ['a gap where an answer was removed', [0, 1, 3]],
    ['parts of whole numbers', [0, 0.5, 1]],
    ['numbers whose squares are not exact', [0, 1e15]],
  ])('is a scale whose values are %s', (_, codes) => {
    expect(faultsOf({ options: answered(...codes) })).toContain('scale_uneven /options');
  });

  it('is a condition on a question that comes later, or that is gone', () => {
    expect(faultsOf({ ...conditional(1, 'voima_1'), scoring: null })).toEqual([]);
    for (const item of ['voima_2', 'voima_3', 'gone'])
      expect(faultsOf({ ...conditional(1, item), scoring: null })).toEqual([
        'condition_unknown /items/1',
      ]);
  });

  it('is a score of statements that only some are asked', () => {
    expect(faultsOf(conditional(1, 'voima_1'))).toEqual(['condition_scored /scoring/rule']);
  });

  it.each([
    ['length_wrong /items/0', [0, 2001].map((longest) => ({ type: 'text', longest }))],
    [
      'bounds_wrong /items/0',
      [
        { type: 'integer', least: 2, most: 1 },
        { type: 'year', least: 0.2, most: 0.8 },
        { type: 'decimal', least: 1, most: 0.5 },
      ],
    ],
    [
      'choices_many /items/0',
      [
        { type: 'choices', choices: choicesOf(51) },
        { type: 'choice', choices: choicesOf(201) },
      ],
    ],
    [
      'code_wrong /items/0/choices/0',
      ['', ' a', 'a'.repeat(65), 'a\u200B'].map((code) => ({
        ...{ type: 'choice', choices: choicesOf(1, () => code) },
      })),
    ],
    ['text_unseen /items/0/text/sv', [{ type: 'date', text: { fi: 'Päivä', sv: 'Dag\u202E' } }]],
    [
      'text_too_long /items/0/text/en',
      [{ type: 'date', text: { fi: 'Päivä', en: 'a'.repeat(2001) } }],
    ],
    ['no_questions /items', [{ type: 'theme' }, { type: 'date', filledBy: 'worker' }]],
  ])('is a question that nobody could answer, or store an answer to: %s', (fault, wrong) => {
    for (const item of wrong) expect(asking(item)).toEqual([fault]);
  });

  it.each([
    { type: 'text', longest: 2000 },
    { type: 'integer', least: 1, most: 1 },
    { type: 'decimal', least: 0.2, most: 0.2 },
    { type: 'choices', choices: choicesOf(50) },
    { type: 'choice', choices: choicesOf(200, (n) => `${n} >= "kyllä"`) },
  ])('is nothing at a limit: $type', (item) => {
    expect(asking(item)).toEqual([]);
  });

  it('is an id that no answer can be stored under', () => {
    for (const id of ['', 'a b', 'Ä', 'constructor', 'a'.repeat(65)])
      expect(asking({ type: 'date' }, id)).toEqual(['id_wrong /items/0']);
    const groups = [{ id: 'A/B', text: { fi: 'Väliotsikko' } }];
    expect(faultsOf({ groups })).toEqual(['id_wrong /groups/0']);
  });

  it('is a scale of more answers than a page has room for', () => {
    const scale = (count: number) => answered(...Array.from({ length: count }, (_, n) => n));
    expect(faultsOf({ options: scale(11) })).toEqual([]);
    expect(faultsOf({ options: scale(12) })).toEqual(['scale_many /options']);
  });

  it('is a condition that no answer meets, such as one whose answer was removed', () => {
    const on = (condition: object, first: object = { type: 'choice', choices: choicesOf(2) }) =>
      faultsOf({
        scoring: null,
        items: [
          { ...common, id: 'eka', ...first },
          {
            ...{ ...common, id: 'toka', type: 'date' },
            enableWhen: { behavior: 'all', conditions: [{ item: 'eka', ...condition }] },
          },
        ] as never,
      });
    const number = { type: 'integer', least: 0, most: 5 };
    expect(on({ operator: '=', answer: '1' })).toEqual([]);
    expect(on({ operator: '=', answer: '2' })).toEqual(['condition_never /items/1']);
    expect(on({ operator: '>', answer: '0' })).toEqual(['condition_never /items/1']);
    expect(on({ operator: '>', answer: 4 }, number)).toEqual([]);
    expect(on({ operator: '>', answer: 5 }, number)).toEqual(['condition_never /items/1']);
    expect(on({ operator: '=', answer: true }, { type: 'boolean' })).toEqual([]);
    expect(on({ operator: 'exists', answer: true }, { type: 'theme' })).toEqual([
      'condition_never /items/1',
    ]);
    expect(on({ operator: '>=', answer: '2026-01-01' }, { type: 'date' })).toEqual([]);
  });
});

describe('A published version', () => {
  it('has no translation without words, so that Finnish is read in its place', () => {
    const { content } = newDraftBody({ title: { fi: 'Nimi', sv: ' ', en: 'Name' } });
    const { title, languages } = instrumentOfDraft(content, { id: 'own_nimi', version: '1' });
    expect([title, languages]).toEqual([{ fi: 'Nimi', en: 'Name' }, ['fi']]);
  });
});
