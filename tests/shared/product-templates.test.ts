import { describe, expect, it } from 'vitest';
import { programmeBody } from '../../shared/domain/groups/programme.ts';
import { templateBody } from '../../shared/domain/groups/template.ts';
import { programmeId } from '../../shared/domain/ids.ts';
import { findInstrument } from '../../shared/instruments/instruments.ts';
import { organisationCopy, type TemplateText } from '../../shared/templates/product-template.ts';
import { productTemplates } from '../../shared/templates/product-templates.ts';
import { programmeIdOf } from '../../web/src/features/programmes/name-fault.ts';

const languages = ['fi', 'sv', 'en'] as const;
const productOf = (id: string) => productTemplates.find((one) => one.programmeId === id);
const sessionsOf = (id: string) => productOf(id)?.sessions ?? [];

/** Every text of a template in its languages, with the path to it. */
function textsIn(value: unknown, path: string): [path: string, text: TemplateText][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fi' in value) return [[path, value as TemplateText]];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

const namedIn = new RegExp(
  ['Laiturin ehdotus', 'Laituris förslag', 'Laituri’s proposal'].join('|'),
  'u',
);

describe.each(productTemplates)('The product template $programmeId', (product) => {
  it.each(languages)('is a programme and a template in %s, as the API takes them', (language) => {
    const { programme, template } = organisationCopy(product, language);
    expect(programmeBody.parse(programme)).toEqual(programme);
    expect(templateBody.parse(template)).toEqual(template);
  });

  it('has each text in every language or in none', () => {
    for (const [path, text] of textsIn(product, product.programmeId)) {
      const given = languages.filter((language) => text[language].trim() !== '');
      expect([path, given]).toEqual([path, given.length > 0 ? [...languages] : []]);
    }
  });

  it('has the id that a programme added under its Finnish name gets', () => {
    expect(programmeId.parse(product.programmeId)).toBe(programmeIdOf(product.name.fi));
  });

  it('asks the newest version of questionnaires that participants answer', () => {
    for (const { instrumentId, version } of product.instruments) {
      const newest = findInstrument(instrumentId);
      expect(newest).toMatchObject({ version });
      expect(newest?.respondent).not.toBe('leader');
      expect(newest?.kind).not.toBe('themes');
    }
  });

  it('says what is not from its source, and names the source', () => {
    expect(product.source).not.toBe('');
    const isOurs = product.sessions.length > 0;
    for (const language of languages)
      expect(namedIn.test(product.description[language])).toBe(isOurs);
  });
});

describe('The product templates', () => {
  it('have an id each', () => {
    const ids = productTemplates.map((one) => one.programmeId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have what the reports say of hahmoterapia: weekly, three group units, three to six members', () => {
    expect(productOf('hahmoterapia')).toMatchObject({
      kind: 'gestalt_therapy',
      members: { least: 3, most: 6 },
      pattern: { repeats: 'weekly', everyWeeks: 1 },
    });
    for (const { minutes } of sessionsOf('hahmoterapia')) expect(minutes).toBe(3 * 45);
  });

  it('have a camp of four days and three reunion days, whose feedback is asked at the end', () => {
    expect(sessionsOf('leidit-laiturilla').map(({ kind }) => kind)).toEqual([
      ...Array<string>(4).fill('camp_day'),
      ...Array<string>(3).fill('follow_up_day'),
    ]);
    expect(productOf('leidit-laiturilla')?.instruments).toContainEqual({
      instrumentId: 'rehabilitation_camp_feedback',
      version: '1',
      occasions: ['end'],
    });
  });

  it('have eight film sessions, each with a theme, a film and its year of its own', () => {
    const sessions = sessionsOf('voimaannuttava-elokuva');
    expect(sessions).toHaveLength(8);
    for (const language of languages) {
      const films = sessions.map(({ material }) => /: (.+ \(\d{4}\))\n/.exec(material[language]));
      expect(films).not.toContain(null);
      expect(new Set(films.map((film) => film?.[1])).size).toBe(8);
      expect(new Set(sessions.map(({ theme }) => theme[language])).size).toBe(8);
    }
    // A film is the same in each language: the Finnish year is that of the Swedish and the English.
    for (const { material } of sessions) {
      const years = languages.map((language) => /\((\d{4})\)/.exec(material[language])?.[1]);
      expect(new Set(years).size).toBe(1);
    }
  });

  it('have rehabilitation at home for one client, with Kykyviisari at start and end', () => {
    expect(productOf('yksilokuntoutus-kotona')).toMatchObject({
      kind: 'individual',
      members: { least: 1, most: 1 },
      instruments: [{ instrumentId: 'kykyviisari', occasions: ['start', 'end'] }],
    });
  });

  it.each(['kamppakuntoutus', 'kelkka', 'tilanne-haltuun'])(
    'invent nothing about %s, of which the reports give the name only',
    (id) => {
      const empty = { fi: '', sv: '', en: '' };
      expect(productOf(id)).toMatchObject({
        ...{ kind: 'other', sessions: [], instruments: [], referralQuestions: [] },
        ...{ eligibility: empty, isFor: empty, isNotFor: empty },
      });
      expect(productOf(id)?.description.fi).toContain('vain nimi');
    },
  );
});
