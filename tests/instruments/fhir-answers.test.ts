import { describe, expect, it } from 'vitest';
import {
  choiceCodes,
  extensionOf,
  foreignForm,
  foreignItem,
  foreignOption,
  read,
} from './foreign-fhir.ts';

describe('Answers in a value set of the file', () => {
  const concept = [
    { code: '0', display: 'en koskaan' },
    { code: '1', display: 'joskus', designation: [{ language: 'sv-FI', value: 'ibland' }] },
    { code: '2', display: 'usein' },
  ];
  const valueSet = (id: string, rest: object) => ({ resourceType: 'ValueSet', id, ...rest });
  const composed = (id: string, ...include: object[]) => valueSet(id, { compose: { include } });
  const system = 'urn:koe:usein';
  const asking = (answerValueSet: string) =>
    foreignItem('ilo', 'Olin iloinen', 'choice', { answerValueSet });

  it.each<[string, object[], string]>([
    ['listed', [composed('usein', { system, concept })], '#usein'],
    [
      'expanded, with concepts below others',
      [
        valueSet('usein', {
          expansion: {
            contains: [
              { abstract: true, display: 'kaikki', contains: concept.slice(0, 1) },
              ...concept.slice(1),
            ],
          },
        }),
      ],
      '#usein',
    ],
    [
      'in a code system beside it',
      [composed('usein', { system }), { resourceType: 'CodeSystem', url: system, concept }],
      '#usein',
    ],
    [
      'in another value set',
      [composed('usein', { valueSet: ['#toinen'] }), composed('toinen', { system, concept })],
      '#usein',
    ],
    [
      'named by its address and version',
      [{ ...composed('x', { system, concept }), url: 'urn:koe:joukko' }],
      'urn:koe:joukko|2',
    ],
    [
      'without those that are excluded',
      [
        valueSet('usein', {
          compose: {
            include: [{ system, concept: [...concept, { code: '9', display: 'muu' }] }],
            exclude: [{ system, concept: [{ code: '9' }] }],
          },
        }),
      ],
      '#usein',
    ],
  ])('are carried: %s', (_, contained, address) => {
    const { items, lines } = read(foreignForm([asking(address)], { contained }));
    expect(choiceCodes(items.get('ilo'))).toEqual(['0', '1', '2']);
    expect(items.get('ilo')).toMatchObject({
      choices: [{ text: { fi: 'en koskaan' } }, { text: { fi: 'joskus', sv: 'ibland' } }, {}],
    });
    expect(lines).toEqual([]);
  });

  it('are the scale where they have values, and serve every question that names them', () => {
    const weighed = concept.map((one, i) => ({
      ...one,
      extension: [extensionOf('itemWeight', { valueDecimal: i })],
    }));
    const { draft, lines } = read(
      foreignForm([asking('#usein'), { ...asking('#usein'), linkId: 'suru' }], {
        contained: [composed('usein', { system, concept: weighed })],
      }),
    );
    expect(draft.items.map(({ type }) => type)).toEqual(['scale', 'scale']);
    expect(draft.options.map(({ code }) => code)).toEqual([0, 1, 2]);
    expect(lines).toEqual([]);
  });

  it.each<[string, object[], string, string]>([
    ['it is outside the file', [], 'http://example.org/vs', 'at http://example.org/vs'],
    ['its code system is', [composed('u', { system })], '#u', `at ${system}`],
    ['it follows a rule', [composed('u', { system, filter: [{}] })], '#u', 'cannot apply: urn:koe'],
    ['it includes itself', [composed('u', { valueSet: ['#u'] })], '#u', 'cannot apply: #u'],
  ])('are refused with the place that is missing, because %s', (_, contained, address, reason) => {
    const { draft, lines } = read(foreignForm([asking(address)], { contained }));
    expect(draft.items).toEqual([]);
    expect(lines).toMatchObject([{ loses: 'question', linkId: 'ilo', question: 'Olin iloinen' }]);
    expect(lines[0]?.reason).toContain(reason);
  });

  it('are found beside the Questionnaire in a Bundle', () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        { resource: { ...composed('usein', { system, concept }), url: 'urn:koe:joukko' } },
        { resource: foreignForm([asking('urn:koe:joukko')]) },
        { resource: { resourceType: 'Library', id: 'x' } },
      ],
    };
    const { draft, said } = read(bundle);
    expect(choiceCodes(draft.items[0])).toEqual(['0', '1', '2']);
    expect(said).toEqual(['contained /entry/2/resource']);
  });
});

describe('Answers', () => {
  const choice = (linkId: string, ...answerOption: object[]) =>
    foreignItem(linkId, linkId, 'choice', { answerOption });

  it('without codes get codes, and no code is there twice', () => {
    const { items, lines } = read(
      foreignForm([
        choice('tuki', { valueCoding: { display: 'Kyllä' } }, { valueCoding: { display: 'En' } }),
        choice('aika', { valueTime: '10:00:00' }, { valueTime: '14:00:00' }),
        choice('sama', { valueString: 'sama' }, { valueString: 'sama' }),
        choice('koodi', foreignOption('a', 'Yksi'), foreignOption('a', 'Kaksi'), {
          valueCoding: {},
        }),
        choice('lause', { valueString: `${'Hyvin pitkä vastaus '.repeat(9)}.` }),
      ]),
    );
    expect(['tuki', 'aika', 'sama', 'koodi'].map((id) => choiceCodes(items.get(id)))).toEqual([
      ['kylla', 'en'],
      ['10:00:00', '14:00:00'],
      ['sama'],
      ['a', 'a_2'],
    ]);
    // A time of day is written as its reader writes it.
    expect(items.get('aika')).toMatchObject({
      choices: [{ text: { fi: '10.00' } }, { text: { fi: '14.00' } }],
    });
    expect(choiceCodes(items.get('lause'))[0]?.length).toBeLessThanOrEqual(64);
    expect(lines.map(({ kind, path, linkId }) => [kind, path, linkId])).toEqual([
      ['answer_twice', '/item/2/answerOption/1', 'sama'],
      ['answer_empty', '/item/3/answerOption/2', 'koodi'],
      ['code_changed', '/item/3/answerOption/1', 'koodi'],
    ]);
  });

  it('whose values run the other way round make a reversed statement of the same scale', () => {
    const scale = (linkId: string, ...values: number[]) =>
      choice(linkId, ...values.map((value, i) => foreignOption(`o${i}`, `Vastaus ${i}`, value)));
    const after = (code: string) => [{ question: 'b', operator: '=', answerCoding: { code } }];
    const { draft, items, lines } = read(
      foreignForm([
        ...[scale('a', 0, 1, 2, 3), scale('b', 3, 2, 1, 0), scale('c', 3, 1, 2, 0)],
        foreignItem('d', 'D', 'text', { enableWhen: after('o0') }),
      ]),
    );
    expect(draft.items.map(({ type, reversed }) => [type, reversed])).toEqual([
      ...[
        ['scale', false],
        ['scale', true],
        ['choice', false],
        ['text', false],
      ],
    ]);
    // What is stored is the raw answer: the scale’s code of the same words.
    expect(items.get('d')?.enableWhen?.conditions).toEqual([
      { item: 'b', operator: '=', answer: 0 },
    ]);
    expect(lines.map(({ kind, linkId }) => [kind, linkId])).toEqual([
      ...[
        ['scale_codes', 'a'],
        ['reversed', 'b'],
        ['ordinals', 'c'],
      ],
    ]);
  });

  it('that are more than a page has in a row are choices, not a scale', () => {
    const rated = (count: number) =>
      read(
        foreignForm([
          choice(
            'q',
            ...Array.from({ length: count }, (_, n) => foreignOption(`c${n}`, `${n}`, n)),
          ),
        ]),
      );
    expect(rated(11).draft.items[0]?.type).toBe('scale');
    const { draft, said } = rated(12);
    expect(draft.items[0]?.type).toBe('choice');
    expect(said).toEqual(['ordinals /item/0']);
  });

  it('that weigh the same are choices, not a scale', () => {
    const { draft, said } = read(
      foreignForm([
        choice(
          'q',
          foreignOption('a', 'A', 1),
          foreignOption('b', 'B', 1),
          foreignOption('c', 'C', 2),
        ),
      ]),
    );
    expect(draft.items[0]?.type).toBe('choice');
    expect(said).toEqual(['ordinals /item/0']);
  });

  it.each([
    ['dateTime', 'date', 'time_of_day'],
    ['time', 'text', 'time_as_text'],
    ['url', 'text', 'address_as_text'],
    ['open-choice', 'text', 'text_for_choice'],
  ])('of the type %s are given as %s, and a line says so', (type, ours, kind) => {
    const { draft, lines } = read(foreignForm([foreignItem('q', 'Q', type)]));
    expect(draft.items[0]?.type).toBe(ours);
    expect(lines.map((line) => line.kind)).toEqual([kind]);
  });

  it('of quantities are numbers, and a line names the unit', () => {
    const extension = [extensionOf('questionnaire-unit', { valueCoding: { code: 'kg' } })];
    const { draft, lines } = read(
      foreignForm([foreignItem('q', 'Paino', 'quantity', { extension })]),
    );
    expect(draft.items[0]?.type).toBe('decimal');
    expect(lines).toMatchObject([{ kind: 'unit', detail: 'kg' }]);
  });

  it.each(['attachment', 'reference', 'question', 'nonsense'])('%s has no item', (type) => {
    const { draft, lines } = read(foreignForm([foreignItem('q', 'Liite', type)]));
    expect(draft.items).toEqual([]);
    expect(lines).toMatchObject([{ loses: 'question', linkId: 'q', question: 'Liite' }]);
    expect(lines[0]?.reason).toContain(type);
  });

  it('that no number could be have no bounds', () => {
    const extension = [
      extensionOf('minValue', { valueInteger: 9 }),
      extensionOf('maxValue', { valueInteger: 1 }),
    ];
    const { draft, said } = read(foreignForm([foreignItem('q', 'Q', 'integer', { extension })]));
    expect(draft.items[0]).toMatchObject({ least: -1_000_000, most: 1_000_000 });
    expect(said).toEqual(['bounds /item/0']);
  });
});
