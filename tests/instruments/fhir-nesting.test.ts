import { describe, expect, it } from 'vitest';
import { extensionOf, foreignForm, foreignItem, read } from './foreign-fhir.ts';

describe('Questions in groups and under questions', () => {
  const { draft, said, items, lines } = read(
    foreignForm([
      foreignItem('arki', 'Arki', 'group', {
        item: [
          foreignItem('alku', 'Nousen ylös', 'boolean'),
          foreignItem('koti', 'Koti', 'group', {
            item: [
              foreignItem('uni', 'Nukun yöni hyvin', 'boolean'),
              foreignItem('ruoka', 'Montako kertaa söit eilen?', 'integer'),
            ],
          }),
          foreignItem('raha', 'Rahani riittävät', 'boolean'),
          foreignItem('tyhja', 'Tyhjä', 'group', { item: [] }),
        ],
      }),
      foreignItem('apu', 'Saatko apua?', 'boolean', {
        item: [foreignItem('keneltä', 'Keneltä?', 'string')],
      }),
      { linkId: 'x', type: 'group', item: [foreignItem('oma', 'Oma', 'boolean')] },
    ]),
  );

  it('are all in the draft, in the order of the file', () => {
    expect([...items.keys()]).toEqual(['alku', 'uni', 'ruoka', 'raha', 'apu', 'kenelta', 'oma']);
    expect(draft.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('are under one level of headings, which name those that they were in', () => {
    const headings = new Map(draft.groups.map(({ id, text }) => [id, text.fi]));
    const headingOf = (id: string) => headings.get(items.get(id)?.group ?? '');
    expect(headingOf('alku')).toBe('Arki');
    expect(headingOf('ruoka')).toBe('Arki: Koti');
    expect(headingOf('raha')).toBe('Arki');
    expect(headingOf('oma')).toBeUndefined();
    // Neighbours only: a heading that continues is there again under an id of its own.
    expect([...headings.keys()]).toEqual(['arki', 'koti', 'arki_2']);
    expect(said).toEqual([
      'heading_joined /item/0/item/1',
      'heading_again /item/0/item/2',
      'heading_empty /item/0/item/3',
      'after_question /item/1/item/0',
      'link_id_changed /item/1/item/0/linkId',
      'heading_without_text /item/2',
    ]);
  });

  it('are asked after the question that they were under', () => {
    expect(items.get('kenelta')?.enableWhen).toEqual({
      behavior: 'all',
      conditions: [{ item: 'apu', operator: 'exists', answer: true }],
    });
    expect(lines.find(({ kind }) => kind === 'after_question')?.detail).toBe('Saatko apua?');
  });

  it('are asked once where their group could be answered several times', () => {
    const { said, draft } = read(
      foreignForm([
        foreignItem('l', 'Lapsi', 'group', {
          repeats: true,
          item: [foreignItem('i', 'Ikä', 'integer')],
        }),
      ]),
    );
    expect(draft.items).toHaveLength(1);
    expect(said).toEqual(['heading_repeats /item/0/repeats']);
  });
});

describe('Items that nobody answers', () => {
  const calculated = extensionOf(
    'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
    { valueExpression: { language: 'text/fhirpath', expression: '1' } },
  );
  const hidden = extensionOf('questionnaire-hidden', { valueBoolean: true });
  const shown = extensionOf('questionnaire-hidden', { valueBoolean: false });

  it('are not asked, and each has one line that says why', () => {
    const { items, lines } = read(
      foreignForm([
        foreignItem('a', 'Kipu nyt (0–10)', 'integer', { extension: [shown], readOnly: false }),
        foreignItem('summa', 'Pisteet', 'decimal', { readOnly: true, extension: [calculated] }),
        foreignItem('tausta', 'Tunniste', 'string', { extension: [hidden], code: [{ code: 'x' }] }),
        foreignItem('luettu', 'Nimi', 'string', { readOnly: true, maxLength: 9 }),
      ]),
    );
    expect([...items.keys()]).toEqual(['a']);
    expect(lines.map(({ kind, linkId, loses }) => [kind, linkId, loses])).toEqual([
      ['calculated', 'summa', 'question'],
      ['hidden', 'tausta', 'question'],
      ['read_only', 'luettu', 'question'],
    ]);
  });

  it('make everything within them unasked, each question with a line of its own', () => {
    const within = [
      foreignItem('a', 'A', 'integer'),
      foreignItem('b', 'B', 'text', { item: [foreignItem('c', 'C', 'date')] }),
    ];
    const { draft, lines } = read(
      foreignForm([foreignItem('g', 'G', 'group', { extension: [hidden], item: within })]),
    );
    expect(draft.items).toEqual([]);
    expect(lines.filter(({ loses }) => loses === 'question').map(({ linkId }) => linkId)).toEqual([
      ...['a', 'b', 'c'],
    ]);
  });

  it('of extensions nobody knows here are named by their addresses, once an item', () => {
    const extension = [extensionOf('urn:x:laatu', { valueString: 'y' })];
    const answerOption = ['a', 'b'].map((code) => ({ valueCoding: { code }, extension }));
    const { lines } = read(
      foreignForm([foreignItem('q', 'Q', 'choice', { answerOption, extension })]),
    );
    expect(lines.map(({ kind, detail }) => [kind, detail])).toEqual([['extension', 'urn:x:laatu']]);
    expect(lines[0]?.reason).toContain('urn:x:laatu');
  });
});

describe('Link ids', () => {
  const yes = (linkId: string) => foreignItem(linkId, linkId, 'boolean');

  it('that become alike are told apart, each with a line', () => {
    const { draft, said } = read(
      foreignForm([
        foreignItem('CVD-riski', 'Sydän', 'group', { item: [yes('cvd-riski')] }),
        ...[yes('1.1'), yes('1-1'), yes('ikä'), yes('ikö'), yes('☺')],
      ]),
    );
    expect(draft.groups.map(({ id }) => id)).toEqual(['cvd_riski']);
    const ids = draft.items.map(({ id }) => id);
    expect(ids).toEqual(['cvd_riski_2', '1_1', '1_1_2', 'ika', 'iko', 'item']);
    expect(said.every((line) => line.startsWith('link_id_changed'))).toBe(true);
    expect(said).toHaveLength(7);
  });

  it('that are really there twice are refused, and those that are missing are made', () => {
    const { draft, lines } = read(
      foreignForm([yes('a'), yes('a'), { text: 'B', type: 'boolean' }]),
    );
    expect(draft.items.map(({ id, text }) => [id, text.fi])).toEqual([
      ['a', 'a'],
      ['item', 'B'],
    ]);
    expect(lines).toMatchObject([
      { kind: 'link_id_twice', loses: 'question', path: '/item/1', linkId: 'a' },
      { kind: 'link_id_missing', loses: 'nothing', detail: 'item' },
    ]);
  });

  it('are never what every object has', () => {
    const { draft } = read(foreignForm([yes('constructor'), yes('__proto__')]));
    expect(draft.items.map(({ id }) => id)).toEqual(['constructor_2', 'proto']);
  });
});
