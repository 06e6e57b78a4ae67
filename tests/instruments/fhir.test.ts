import { Fhir } from 'fhir/fhir.js';
import { describe, expect, it } from 'vitest';
import { instrument as schema } from '../../shared/domain/forms/instrument.ts';
import { instrumentDraftOf } from '../../shared/instruments/fhir/draft.ts';
import { questionnaireOf } from '../../shared/instruments/fhir/questionnaire.ts';
import { responseOf } from '../../shared/instruments/fhir/response.ts';
import type { RawAnswers } from '../../shared/instruments/instrument.ts';
import { allInstruments, findInstrument } from '../../shared/instruments/instruments.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { newAnswers } from '../make.ts';

const validator = new Fhir();

/**
 * Checks that the resource is FHIR R4; something that the validator merely could not look up is no
 * fault.
 */
function expectFhir(resource: object) {
  const { valid, messages } = validator.validate(JSON.parse(JSON.stringify(resource)), {
    errorOnUnexpected: true,
  });
  expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(valid).toBe(true);
}

const asJson = (resource: unknown) => JSON.parse(JSON.stringify(resource));

it('The validator of FHIR rejects what is not FHIR', () => {
  const wrong = { resourceType: 'Questionnaire', status: 'finished', answers: [] };
  const { messages } = validator.validate(wrong, { errorOnUnexpected: true });
  expect(messages.map(({ location }) => location)).toEqual(
    expect.arrayContaining(['Questionnaire.status', 'Questionnaire.answers']),
  );
});

describe.each(allInstruments)('$id as a Questionnaire', (instrument) => {
  it('is valid FHIR R4', () => {
    expectFhir(questionnaireOf(instrument));
  });

  it('is read back the same, with nothing lost', () => {
    const draft = instrumentDraftOf(asJson(questionnaireOf(instrument)));
    expect(draft).toEqual({ instrument, language: 'fi', lines: [] });
  });
});

describe('The 14 statements as a Questionnaire', () => {
  const questionnaire = asJson(questionnaireOf(statements));
  const lonely = questionnaire.item.find(
    ({ linkId }: { linkId: string }) => linkId === 'feels_lonely',
  );

  it('say which version they are, and on what terms', () => {
    expect(questionnaire).toMatchObject({
      url: 'urn:laituri:instrument:life_management_and_inclusion_14',
      version: '1',
      status: 'active',
      title: statements.title.fi,
      copyright: statements.licence,
      language: 'fi',
    });
  });

  it('have raw codes as ordinal values, also where the key turns them round', () => {
    const ordinals = lonely.answerOption.map(
      (option: { extension: { url: string; valueDecimal: number }[] }) => option.extension[0],
    );
    expect(ordinals).toEqual(
      [1, 2, 3, 4, 5].map((valueDecimal) => ({
        url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
        valueDecimal,
      })),
    );
  });

  it('carry their other languages as translations', () => {
    expect(lonely.text).toBe('Tunnen itseni yksinäiseksi.');
    expect(lonely._text.extension[0]).toEqual({
      url: 'http://hl7.org/fhir/StructureDefinition/translation',
      extension: [
        { url: 'lang', valueCode: 'sv' },
        { url: 'content', valueString: 'Jag känner mig ensam.' },
      ],
    });
  });
});

describe('A form as a QuestionnaireResponse', () => {
  it.each<[string, RawAnswers]>([
    [statements.id, newAnswers(3)],
    [statements.id, {}],
    [
      'participant_background',
      {
        sex: 'female',
        birth_year: 1980,
        living_arrangement: ['with_spouse', 'with_children'],
        municipality_area: 'Kajaani',
        service_needs_assessment_done: true,
      },
    ],
    ['group_background', { sex_composition_female: 3, sex_composition_male: 1, meeting_count: 4 }],
    ['kykyviisari', { done: true, date: '2019-04-02', score: 62.5 }],
  ])('of %s is valid FHIR R4', (id, given) => {
    const instrument = findInstrument(id) ?? statements;
    expectFhir(
      responseOf(instrument, {
        participantId: 'ABCD1234',
        answeredOn: '2019-04-02',
        answers: given,
      }),
    );
  });

  it('has the raw answers under the ids of their items, and nothing for skipped ones', () => {
    const response = responseOf(statements, {
      participantId: 'ABCD1234',
      answeredOn: '2019-04-02',
      answers: { feels_lonely: 5 },
      synthetic: true,
    });
    expect(response).toMatchObject({
      questionnaire: 'urn:laituri:instrument:life_management_and_inclusion_14|1',
      authored: '2019-04-02',
      subject: { identifier: { value: 'ABCD1234' } },
      meta: { tag: [{ code: 'HTEST' }] },
      item: [
        {
          linkId: 'feels_lonely',
          answer: [{ valueCoding: { code: '5', extension: [{ valueDecimal: 5 }] } }],
        },
      ],
    });
    expect(response.item).toHaveLength(1);
  });

  it('keeps neighbours under their heading', () => {
    const { item } = responseOf(findInstrument('group_background') ?? statements, {
      answeredOn: '2019-04-02',
      answers: { sex_composition_female: 3, sex_composition_male: 1, referral_route: 'Kela' },
    });
    expect(item).toMatchObject([
      {
        linkId: 'sex_composition',
        item: [{ linkId: 'sex_composition_female' }, { linkId: 'sex_composition_male' }],
      },
      { linkId: 'referral_route', answer: [{ valueString: 'Kela' }] },
    ]);
  });
});

describe('A Questionnaire from elsewhere', () => {
  const coding = (code: string, display: string) => ({ valueCoding: { code, display } });
  const foreign = {
    resourceType: 'Questionnaire',
    status: 'retired',
    language: 'en',
    name: 'Wellbeing Short',
    title: 'Wellbeing, short',
    publisher: 'Somebody',
    effectivePeriod: { start: '2020-01-01' },
    extension: [{ url: 'http://example.org/x', valueString: 'y' }],
    item: [
      { linkId: '/1', text: 'Mood', type: 'choice', answerOption: [coding('low', 'Low')] },
      {
        linkId: 'why',
        text: 'Why?',
        type: 'string',
        required: true,
        enableWhen: [{ question: '/1', operator: 'exists', answerBoolean: true }],
      },
      { linkId: 'photo', text: 'Photo', type: 'attachment' },
      { linkId: 'drug', text: 'Drug', type: 'choice', answerValueSet: 'http://example.org/drugs' },
      { linkId: 'why', text: 'Again?', type: 'boolean' },
      {
        linkId: 'more',
        text: 'More',
        type: 'group',
        item: [
          { linkId: 'age', text: 'Age', type: 'integer' },
          { linkId: 'deep', text: 'Deep', type: 'group', item: [] },
        ],
      },
    ],
  };

  it('becomes a draft of everything that can be imported', () => {
    expectFhir(foreign);
    const { instrument } = instrumentDraftOf(foreign);
    expect(schema.parse(instrument)).toEqual(instrument);
    expect(instrument).toMatchObject({
      id: 'wellbeing_short',
      version: '1',
      title: { fi: 'Wellbeing, short' },
      source: 'Somebody',
      licence: expect.stringContaining('Not stated'),
      scoring: null,
      groups: [{ id: 'more' }],
      items: [
        { id: '1', number: 1, type: 'choice', choices: [{ code: 'low', text: { fi: 'Low' } }] },
        {
          ...{ id: 'why', number: 2, type: 'text' },
          enableWhen: { conditions: [{ item: '1', operator: 'exists', answer: true }] },
        },
        { id: 'age', number: 3, type: 'integer', group: 'more' },
      ],
    });
  });

  it('lists each thing that is not imported, with its place and the reason', () => {
    const { lines } = instrumentDraftOf(foreign);
    const paths = lines.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/language',
        '/effectivePeriod',
        '/extension/0',
        '/item/0/linkId',
        '/item/1/required',
        '/item/2',
        '/item/3',
        '/item/4',
        '/item/5/item/1',
      ]),
    );
    for (const { reason } of lines) expect(reason.length).toBeGreaterThan(8);
  });

  it('may have fields that are named like what every object has', () => {
    const { lines } = instrumentDraftOf({
      resourceType: 'Questionnaire',
      language: 'fi',
      toString: [],
      constructor: 1,
    });
    expect(lines.map(({ kind, path }) => [kind, path])).toEqual([
      ['field', '/toString'],
      ['field', '/constructor'],
    ]);
  });

  it('has one scale; ordinal values of another are reported', () => {
    const option = (code: string, valueDecimal: number) => ({
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal }],
      valueCoding: { code, display: code },
    });
    const item = [
      { linkId: 'a', text: 'A', type: 'choice', answerOption: [option('no', 0), option('yes', 1)] },
      { linkId: 'b', text: 'B', type: 'choice', answerOption: [option('no', 0), option('yes', 1)] },
      {
        linkId: 'c',
        text: 'C',
        type: 'choice',
        answerOption: [option('bad', 1), option('good', 9)],
      },
    ];
    const { instrument, lines } = instrumentDraftOf({
      resourceType: 'Questionnaire',
      language: 'fi',
      item,
    });
    expect(instrument.options.map(({ code }) => code)).toEqual([0, 1]);
    expect(instrument.items.map(({ type }) => type)).toEqual(['scale', 'scale', 'choice']);
    expect(lines.map(({ kind, linkId }) => [kind, linkId])).toEqual([
      ['scale_codes', 'a'],
      ['ordinals', 'c'],
    ]);
  });

  it.each([
    null,
    [],
    {},
    { item: 'x' },
    { item: [null, 3, { linkId: 4 }] },
    { title: 4, _title: { extension: [{ url: 'x' }] }, version: 'v'.repeat(99) },
    {
      item: [
        { linkId: 'a', type: 'text', maxLength: 2.5 },
        { linkId: 'b', type: 'integer' },
      ],
    },
    { item: [{ linkId: 'a', type: 'text', maxLength: -1, extension: [{}] }] },
    { item: [{ linkId: 'a', type: 'choice', answerOption: [{ valueCoding: 1 }, { x: 1 }] }] },
  ])('that is broken becomes a poor draft, but a draft: %j', (broken) => {
    const { instrument } = instrumentDraftOf(broken);
    expect(schema.safeParse(instrument).success).toBe(true);
  });
});
