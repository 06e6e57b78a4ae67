import { describe, expect, it } from 'vitest';
import { faultsOfAnswers } from '../../shared/domain/forms/answers.ts';
import { instrument as schema } from '../../shared/domain/forms/instrument.ts';
import { instrumentDraftOf } from '../../shared/instruments/fhir/draft.ts';
import { questionnaireOf } from '../../shared/instruments/fhir/questionnaire.ts';
import {
  type Content,
  itemsOfContent,
  published,
  scaleItems,
  scaleOfContent,
} from '../../shared/instruments/from-content.ts';
import type { ScoredInstrument } from '../../shared/instruments/instrument.ts';
import { score } from '../../shared/instruments/score.ts';
import { xlsFormOf } from '../../shared/instruments/xlsform.ts';

// What CONTRIBUTING says to write: the texts, which would be content/pier-day.json ...
const content = {
  source: 'Invented for this test',
  licence: 'MIT, as the code',
  languages: ['fi'],
  unofficial: [],
  ours: ['purpose', 'handOut'],
  title: { fi: 'Päivä laiturilla' },
  purpose: { fi: 'Kertoo, millainen päivä oli.' },
  handOut: { fi: 'Anna illalla.' },
  options: {
    1: { fi: 'ei' },
    2: { fi: 'vähän' },
    3: { fi: 'paljon' },
  },
  items: {
    rested: { text: { fi: 'Lepäsin.' } },
    cold: { text: { fi: 'Palelin.' } },
    swam: { text: { fi: 'Uin.' } },
    company: {
      text: { fi: 'Seura' },
      choices: { nobody: { fi: 'yksin' }, friend: { fi: 'ystävä' } },
    },
    words: { text: { fi: 'Omin sanoin' } },
  },
} satisfies Content;

// ... and the structure, which would be pier-day.ts.
const pierDay: ScoredInstrument = {
  ...published(content),
  id: 'pier_day',
  version: '1',
  options: scaleOfContent([1, 2, 3], content.options),
  items: itemsOfContent(content.items, {
    ...scaleItems(['rested']),
    cold: { type: 'scale', reversed: true },
    ...scaleItems(['swam']),
    company: { type: 'choices', codes: ['nobody', 'friend'], exclusive: ['nobody'] },
    words: { type: 'text', longest: 200 },
  }),
  scoring: {
    rule: 'mean-of-keyed-2-of-3/1',
    leastAnswered: 2,
    missing: 'left_out',
    higherIsBetter: true,
  },
};

describe('A new instrument of five items, from one file and its texts', () => {
  it('is an instrument of the contract', () => {
    expect(schema.parse(pierDay)).toEqual(pierDay);
    expect(pierDay.items.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 rested',
      '2 cold',
      '3 swam',
      '4 company',
      '5 words',
    ]);
  });

  it('has its answers checked', () => {
    expect(faultsOfAnswers(pierDay, { rested: 3, company: ['friend'], words: 'Hyvä' })).toEqual([]);
    expect(faultsOfAnswers(pierDay, { rested: 4, company: ['friend', 'nobody'] })).toMatchObject([
      { pointer: '/answers/rested' },
      { pointer: '/answers/company' },
    ]);
  });

  it('is scored by its scale alone, missing answers left out', () => {
    expect(score(pierDay, { rested: 3, cold: 1, words: 'Hyvä' })).toBe(3);
    expect(score(pierDay, { rested: 3, cold: 3, swam: 2 })).toBe(2);
    expect(score(pierDay, { rested: 3, words: 'Hyvä' })).toBeNull();
  });

  it('can be exported as FHIR and read back, and exported as XLSForm', () => {
    expect(instrumentDraftOf(questionnaireOf(pierDay))).toEqual({
      instrument: pierDay,
      language: 'fi',
      lines: [],
    });
    expect(xlsFormOf(pierDay).survey.map(([, name]) => name)).toEqual(
      expect.arrayContaining(pierDay.items.map(({ id }) => id)),
    );
  });

  it('does not load when a text is missing or superfluous', () => {
    const { words: _, ...fewer } = content.items;
    const structures = { rested: { type: 'scale' }, lost: { type: 'boolean' } } as const;
    expect(() => itemsOfContent({ rested: content.items.rested }, structures as never)).toThrow(
      'lost',
    );
    expect(() => itemsOfContent(fewer, { rested: { type: 'scale' } } as never)).toThrow('cold');
    expect(() => scaleOfContent([1, 9], content.options)).toThrow('9');
  });
});
