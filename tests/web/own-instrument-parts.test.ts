import { describe, expect, it } from 'vitest';
import type { DraftContent } from '../../shared/domain/forms/instrument-draft.ts';
import { draftLine, lineKinds } from '../../shared/instruments/draft-line.ts';
import type { Instrument, ScoredInstrument } from '../../shared/instruments/instrument.ts';
import { setBounds } from '../../shared/instruments/number-bounds.ts';
import {
  chosenScoring,
  inDirection,
  placeOfFault,
  reversedIn,
  scaleDirectionOf,
  scoringChoiceOf,
  underHeading,
  usedHeadings,
  withHeading,
  withText,
} from '../../web/src/pages/instruments/edited-draft.ts';
import { lineSentences } from '../../web/src/pages/instruments/line-groups.ts';
import { sumSentence } from '../../web/src/pages/results/headline.ts';
import { unshownOf } from '../../web/src/pages/results/unshown-answers.tsx';
import { ownTexts } from '../../web/src/texts/own-instruments.ts';
import { fi as participantTexts } from '../../web/src/texts/participant/fi.ts';
import { newDraftBody } from '../make.ts';

const content = (changes: Partial<DraftContent> = {}) => newDraftBody(changes).content;

describe('A question that takes a number', () => {
  it.each([
    [{ least: 0, most: 20 }, 'Kirjoita luku 0–20.'],
    [{ least: 0, most: 1_000_000 }, 'Kirjoita luku (vähintään 0).'],
    [{ least: -1_000_000, most: 10 }, 'Kirjoita luku (enintään 10).'],
    [{ least: -1_000_000, most: 1_000_000 }, 'Vastaa numeroilla.'],
  ])('with the bounds %o names those that somebody set', (bounds, said) => {
    expect(participantTexts.number(setBounds(bounds))).toBe(said);
  });
});

describe('What a file loses', () => {
  it('is said once with the questions that it is about, each cell of a workbook named', () => {
    const lines = [
      draftLine({ kind: 'required', path: 'survey!H3', question: 'Jaksan' }),
      draftLine({ kind: 'required', path: 'survey!H4', question: 'Nukun' }),
      draftLine({ kind: 'required', path: 'survey!H4', question: 'Nukun' }),
      draftLine({ kind: 'contained', path: '/contained/0' }),
      draftLine({ kind: 'hidden', path: '/item/3', question: 'Pisteet' }),
    ];
    expect(lineSentences(lines, 'part')).toEqual([
      {
        sentence: 'Kysymys oli pakollinen. Laiturissa jokaisen kysymyksen saa ohittaa.',
        of: ['Jaksan · survey!H3', 'Nukun · survey!H4 (2 kertaa)'],
      },
      { sentence: 'Mikään kysymys ei käytä tätä osaa.', of: ['Koko lomake'] },
    ]);
    expect(lineSentences(lines, 'question').map(({ of }) => of)).toEqual([['Pisteet']]);
  });

  it.each(lineKinds)('of the kind %s is a sentence in Finnish', (kind) => {
    expect(ownTexts.lines[kind]('yksi')).toMatch(/^\p{Lu}.*[.\p{L}]$/u);
  });
});

describe('A draft that is edited', () => {
  it('has a text in a language only while there are words in it', () => {
    expect(withText({ fi: 'Alku' }, 'sv', 'Start')).toEqual({ fi: 'Alku', sv: 'Start' });
    expect(withText({ fi: 'Alku', sv: 'Start' }, 'sv', '')).toEqual({ fi: 'Alku' });
    expect(withText({ fi: 'Alku', sv: 'Start' }, 'fi', '')).toEqual({ fi: '', sv: 'Start' });
  });

  it('keeps the least number that was set when its rule changes', () => {
    const scored = content();
    expect(scoringChoiceOf(scored.scoring)).toBe('mean');
    expect(chosenScoring('sum', scored)).toMatchObject({
      ...{ rule: 'sum-of-keyed/1', leastAnswered: 2 },
    });
    expect(chosenScoring('none', scored)).toBeNull();
    expect(chosenScoring('mean', content({ scoring: null }))?.leastAnswered).toBe(3);
    expect(
      scoringChoiceOf(scored.scoring && { ...scored.scoring, rule: 'median/1' }),
    ).toBeUndefined();
  });

  it('has statements in one direction, or in several', () => {
    expect(scaleDirectionOf(content({ items: [] }))).toBeNull();
    const worse = { items: inDirection(content(), 'worse') };
    expect([scaleDirectionOf(worse), reversedIn(worse)]).toEqual(['worse', 3]);
    const [first, ...others] = inDirection(content(), 'better');
    const varied = { items: [{ ...first, reversed: true }, ...others] as DraftContent['items'] };
    expect([scaleDirectionOf({ items: others }), scaleDirectionOf(varied)]).toEqual([
      'better',
      null,
    ]);
  });

  it('has a heading only where a question is under it', () => {
    const changed = { ...content(), ...withHeading(content(), 1) };
    expect(changed.items.map(({ group }) => group)).toEqual([undefined, 'heading_1', undefined]);
    const [, second] = changed.items;
    const without = changed.items.map((item, n) =>
      n === 1 && second ? underHeading(second, null) : item,
    );
    expect(usedHeadings(changed)).toHaveLength(1);
    expect(usedHeadings({ ...changed, items: without as DraftContent['items'] })).toEqual([]);
  });

  it('leads from each fault to where it is corrected', () => {
    expect(placeOfFault({ pointer: '/items/3/choices/1' })).toEqual({
      ...{ field: 'draft-choice-3-1', item: 3, name: 'Kysymys 4', language: 'fi' },
    });
    expect(placeOfFault({ pointer: '/licence' })).toMatchObject({ field: 'draft-licence' });
    expect(placeOfFault({ pointer: '/options/0' })).toMatchObject({ field: 'draft-scale' });
    expect(placeOfFault({ pointer: '/groups/2' })).toMatchObject({ field: 'draft-heading-2' });
    expect(placeOfFault({ pointer: '/items' })).toMatchObject({ field: 'draft-items', item: null });
  });
});

describe('The answers that no result shows', () => {
  const asking = (...types: string[]) =>
    types.map((type, n) => ({ id: `i${n}`, number: n + 1, text: { fi: type }, type }));
  const template = (id: string, items: object[], isScored = false) =>
    ({
      ...{ id, version: '1', items, title: { fi: id } },
      scoring: isScored ? content().scoring : null,
    }) as unknown as Instrument;
  const definitions = [
    template('own_counted', asking('scale', 'scale', 'choice', 'text', 'theme'), true),
    template('own_other_score', asking('scale', 'choice'), true),
    template('own_feedback', asking('scale', 'text', 'boolean')),
    template('own_intake', asking('choice', 'text')),
    template('own_means', asking('scale')),
    template('participant_background', asking('choice')),
  ];
  const instruments = definitions.map(({ id: instrumentId, version }) => ({
    ...{ instrumentId, version, occasions: ['start' as const] },
  }));

  it('are counted for each of the organisation’s own form templates', () => {
    const found = unshownOf({ instruments }, definitions);
    expect(
      found.map(({ instrument, questions, isWhole }) => [instrument.id, questions, isWhole]),
    ).toEqual([
      ['own_counted', 2, false],
      ['own_other_score', 2, true],
      ['own_feedback', 1, false],
      ['own_intake', 2, true],
    ]);
  });
});

describe('The sum of a group', () => {
  const change = { n: 7, mean: 0.9 } as never;
  const level = (mean: number) => ({ mean }) as never;
  const scoredBy = (rule: string) => {
    const { scoring, ...rest } = content();
    return { ...rest, id: 'own_x', version: '1', scoring: { ...scoring, rule } };
  };

  it('is the mean that is shown times the statements, and only where the score is a sum', () => {
    const outcome = { start: level(0.9), end: level(1.8), change };
    const sum = scoredBy('sum-of-keyed/1') as ScoredInstrument;
    expect(sumSentence(outcome, sum)).toBe(
      'Summana 2,7 alussa ja 5,4 lopussa. Suurempi summa on parempi: käännetyt väittämät on laskettu päinvastoin.',
    );
    expect(sumSentence(outcome, scoredBy('mean-of-keyed/1') as ScoredInstrument)).toBeNull();
    expect(sumSentence({ ...outcome, change: null as never }, sum)).toBeNull();
  });
});
