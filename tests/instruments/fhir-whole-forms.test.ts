import { describe, expect, it } from 'vitest';
import { extensionOf, foreignItem, foreignOption, read } from './foreign-fhir.ts';

/*
 * Forms that are built as widely used ones are, in our own words: a screening questionnaire as HL7
 * publishes it, a long scale as R5 writes it, and an intake as LOINC's form builder writes it.
 */

const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const loinc = (code: string, display: string) => [{ system: 'http://loinc.org', code, display }];

describe('A screening questionnaire with its answers in a contained value set', () => {
  const concept = ['Ei lainkaan', 'Joinakin päivinä', 'Useimpina päivinä', 'Lähes joka päivä'].map(
    (display, i) => ({
      extension: [extensionOf('ordinalValue', { valueDecimal: i })],
      ...{ code: display.replaceAll(' ', '-'), display },
    }),
  );
  const statements = [
    'uni',
    'ruoka',
    'ilo',
    'voimat',
    'keskittyminen',
    'rauha',
    'ystävät',
    'arki',
    'huoli',
  ];
  const answerOption = ['Ei yhtään', 'Vähän', 'Paljon'].map((one, i) =>
    foreignOption(`v${i}`, one, i),
  );
  const form = {
    ...{ resourceType: 'Questionnaire', id: 'koe', status: 'active', language: 'fi-FI' },
    meta: { profile: [`${sdc.slice(0, -1)}|2.8.0`] },
    text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">…</div>' },
    contained: [
      {
        ...{ resourceType: 'ValueSet', id: 'VS9', url: 'http://example.org/VS9', status: 'draft' },
        ...{ description: 'Kuinka usein', immutable: true },
        compose: { include: [{ system: 'http://example.org/CS9', concept }] },
      },
    ],
    extension: [extensionOf('rendering-styleSensitive', { valueBoolean: true })],
    ...{ url: 'http://example.org/Questionnaire/seula', version: '2.8.0', name: 'Seula - 9' },
    ...{ title: 'Seula', publisher: 'Esimerkki', copyright: 'Saa käyttää', experimental: true },
    item: [
      foreignItem('H1', 'Kuinka usein viime viikkoina?', 'group', {
        item: [
          ...statements.map((one, i) =>
            foreignItem(`H1/Q${i + 1}`, `Minua on vaivannut: ${one}`, 'choice', {
              answerValueSet: '#VS9',
            }),
          ),
          foreignItem('H1/TS', 'Pisteet', 'quantity', {
            code: loinc('00000-0', 'Total'),
            extension: [extensionOf(`${sdc}calculatedExpression`, { valueExpression: {} })],
          }),
        ],
      }),
      foreignItem('H2', 'Kuinka paljon tästä on ollut haittaa?', 'choice', { answerOption }),
    ],
  };
  const { draft, lines } = read(form);

  it('has its nine statements on one scale, and the tenth question as a choice', () => {
    const types = draft.items.map(({ type }) => type);
    expect(types).toEqual([...Array(9).fill('scale'), 'choice']);
    expect(draft.options.map(({ code }) => code)).toEqual([0, 1, 2, 3]);
    expect(draft).toMatchObject({ id: 'seula_9', licence: 'Saa käyttää', unofficial: [] });
    expect(draft.groups).toEqual([{ id: 'h1', text: { fi: 'Kuinka usein viime viikkoina?' } }]);
  });

  it('loses only its computed score, and says so', () => {
    const lost = lines.filter(({ loses }) => loses === 'question');
    expect(lost).toMatchObject([{ kind: 'calculated', linkId: 'H1/TS', question: 'Pisteet' }]);
    expect(draft.items.length + lost.length).toBe(11);
    expect(lines.filter(({ kind }) => kind === 'ordinals').map(({ linkId }) => linkId)).toEqual([
      'H2',
    ]);
  });
});

it('A scale of 45 statements with codes and spaces is read whole, though it is over 64 KB', () => {
  const answerOption = [
    'eri mieltä',
    'melko eri mieltä',
    'siltä väliltä',
    'melko samaa',
    'samaa mieltä',
  ].map((display, i) => foreignOption(`LA${i}`, display, i, 'itemWeight'));
  const form = {
    ...{ resourceType: 'Questionnaire', status: 'active', language: 'fi', title: 'Väittämiä' },
    ...{ versionAlgorithmString: 'semver', copyrightLabel: 'CC0' },
    item: Array.from({ length: 45 }, (_, i) =>
      foreignItem(`/k-${i + 1}`, `Väittämä ${i + 1}: minulla on mitä tehdä arkena.`, 'coding', {
        ...{
          prefix: `${i + 1}.`,
          required: false,
          repeats: false,
          answerConstraint: 'optionsOnly',
        },
        code: loinc(`9${i}-1`, 'Statement'),
        answerOption,
      }),
    ),
  };
  expect(JSON.stringify(form, null, 2).length).toBeGreaterThan(64 * 1024);
  const { draft, lines } = read(form);
  expect(draft.items).toHaveLength(45);
  expect(new Set(draft.items.map(({ type }) => type))).toEqual(new Set(['scale']));
  expect(draft.options).toHaveLength(5);
  expect(lines.filter(({ loses }) => loses === 'question')).toEqual([]);
  expect(lines.filter(({ kind }) => kind === 'code')).toHaveLength(45);
  expect(lines.filter(({ kind }) => kind === 'prefix')).toHaveLength(1);
});

describe('An intake with groups in groups', () => {
  const help = foreignItem('h', 'Kirjoita kuten passissa', 'display', {
    extension: [
      extensionOf('questionnaire-itemControl', { valueCodeableConcept: { text: 'Help' } }),
    ],
  });
  const options = ['Äiti', 'Isä', 'Sisarus'].map((one, i) => foreignOption(`LA${i}-1`, one));
  const unit = extensionOf('questionnaire-unit', { valueCoding: { code: 'cm', display: 'cm' } });
  const form = {
    ...{ resourceType: 'Questionnaire', status: 'draft', name: 'Intake', title: 'Tulohaastattelu' },
    item: [
      foreignItem('/me', 'Minusta', 'group', {
        code: loinc('54126-8', 'Me'),
        item: [
          foreignItem('/me/name', 'Kutsumanimi', 'string', { item: [help] }),
          foreignItem('/me/born', 'Syntynyt', 'dateTime'),
          foreignItem('/me/size', 'Mitat', 'group', {
            item: [
              foreignItem('/me/size/h', 'Pituus', 'quantity', { extension: [unit] }),
              foreignItem('/me/size/img', 'Kuva', 'attachment'),
            ],
          }),
          foreignItem('/me/twin', 'Onko sinulla kaksonen?', 'boolean'),
          foreignItem('/me/same', 'Asutteko yhdessä?', 'boolean', {
            enableWhen: [{ question: '/me/twin', answerBoolean: true }],
          }),
        ],
      }),
      foreignItem('/family', 'Perhe', 'group', {
        repeats: true,
        item: [
          foreignItem('/family/who', 'Kuka?', 'open-choice', { option: options }),
          foreignItem('/family/ill', 'Sairaudet', 'group', {
            enableWhen: [{ question: '/family/who', hasAnswer: true }],
            item: [
              foreignItem('/family/ill/what', 'Mikä?', 'choice', {
                options: { reference: 'http://example.org/ValueSet/illness' },
              }),
              foreignItem('/family/ill/age', 'Minkä ikäisenä?', 'integer'),
            ],
          }),
        ],
      }),
    ],
  };
  const { draft, lines, items, language } = read(form);

  it('has every question as an item or in a line', () => {
    expect([...items.keys()]).toEqual([
      ...['me_name', 'me_born', 'me_size_h', 'me_twin', 'me_same', 'family_who', 'family_ill_age'],
    ]);
    expect(lines.filter(({ loses }) => loses === 'question')).toMatchObject([
      { kind: 'answer_type', linkId: '/me/size/img', question: 'Kuva', detail: 'attachment' },
      {
        kind: 'answers_outside',
        linkId: '/family/ill/what',
        detail: 'http://example.org/ValueSet/illness',
      },
    ]);
    expect(draft.groups.map(({ text }) => text.fi)).toEqual([
      ...['Minusta', 'Minusta: Mitat', 'Minusta', 'Perhe', 'Perhe: Sairaudet'],
    ]);
  });

  it('asks under the conditions of the file', () => {
    expect(items.get('me_same')?.enableWhen?.conditions).toEqual([
      { item: 'me_twin', operator: '=', answer: true },
    ]);
    expect(items.get('family_ill_age')?.enableWhen?.conditions).toEqual([
      { item: 'family_who', operator: 'exists', answer: true },
    ]);
  });

  it('says what became of the rest, the language too', () => {
    const kinds = new Set(lines.map(({ kind }) => kind));
    expect(language).toBeNull();
    for (const kind of ['language_undeclared', 'help_text', 'time_of_day', 'unit', 'free_text'])
      expect(kinds).toContain(kind);
    expect(lines.find(({ kind }) => kind === 'heading_repeats')?.linkId).toBe('/family');
  });
});
