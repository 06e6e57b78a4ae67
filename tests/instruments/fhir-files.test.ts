import { describe, expect, it } from 'vitest';
import { readFhir } from '../../shared/instruments/fhir/read-fhir.ts';
import {
  choiceCodes,
  extensionOf,
  foreignForm,
  foreignItem,
  foreignOption,
  read,
} from './foreign-fhir.ts';

describe('Each version of FHIR', () => {
  const weights: [string, string, string, string][] = [
    ['STU3', 'choice', 'option', 'questionnaire-ordinalValue'],
    ['R4', 'choice', 'answerOption', 'ordinalValue'],
    ['R5', 'coding', 'answerOption', 'itemWeight'],
  ];

  it.each(weights)('%s has its scale', (_, type, field, name) => {
    const options = ['huono', 'kohtalainen', 'hyvä'].map((text, i) =>
      foreignOption(`${i}`, text, i, name),
    );
    const { draft, lines } = read(
      foreignForm([foreignItem('mieli', 'Mieliala', type, { [field]: options })]),
    );
    expect(draft.items).toMatchObject([{ id: 'mieli', type: 'scale' }]);
    expect(draft.options.map(({ code }) => code)).toEqual([0, 1, 2]);
    expect(lines).toEqual([]);
  });

  it.each<[string, object]>([
    ['R4', { type: 'open-choice' }],
    ['R5', { type: 'coding', answerConstraint: 'optionsOrString' }],
    ['R5', { type: 'string', answerConstraint: 'optionsOrType' }],
  ])('%s has choices beside which something may be written: %j', (_, rest) => {
    const answerOption = [foreignOption('l', 'liikunta'), foreignOption('m', 'musiikki')];
    const { items, said } = read(
      foreignForm([foreignItem('harrastus', 'Harrastus', '', { answerOption, ...rest })]),
    );
    expect(choiceCodes(items.get('harrastus'))).toEqual(['l', 'm']);
    expect(said).toEqual(['free_text /item/0/type']);
  });

  it('STU3 names its value set by a reference', () => {
    const contained = [
      { resourceType: 'ValueSet', id: 'v', compose: { include: [{ concept: [{ code: 'a' }] }] } },
    ];
    const asking = foreignItem('q', 'Q', 'choice', { options: { reference: '#v' } });
    expect(choiceCodes(read(foreignForm([asking], { contained })).items.get('q'))).toEqual(['a']);
  });

  it('that cannot be read is refused once, by its name', () => {
    const dstu2 = { resourceType: 'Questionnaire', group: { question: [{ text: 'A?' }] } };
    expect(() => read(dstu2)).toThrow(
      expect.objectContaining({
        code: 'questionnaire.version',
        details: expect.objectContaining({ errors: [{ pointer: '', message: 'is FHIR DSTU2' }] }),
      }),
    );
    const profile = ['http://hl7.org/fhir/6.0/StructureDefinition/Questionnaire'];
    expect(() => read(foreignForm([], { meta: { profile } }))).toThrow(
      expect.objectContaining({ code: 'questionnaire.version' }),
    );
    const r4b = ['http://hl7.org/fhir/4.3/StructureDefinition/Questionnaire'];
    expect(read(foreignForm([], { meta: { profile: r4b } })).lines).toEqual([]);
  });
});

describe('The language of the texts', () => {
  const english = {
    ...{ resourceType: 'Questionnaire', status: 'draft', title: 'Five statements' },
    item: [foreignItem('cheerful', 'I have felt cheerful', 'boolean')],
  };

  it('that nobody stated is said, and is not passed off as official Finnish', () => {
    const { draft, language, said } = read(english);
    expect(language).toBeNull();
    expect(draft).toMatchObject({ languages: ['fi'], unofficial: ['fi'] });
    expect(said).toEqual(['language_undeclared /language']);
  });

  it('may be chosen by somebody where the file does not state it', () => {
    const { draft, language, lines } = read(english, 'en');
    expect(language).toBeNull();
    expect(draft.items[0]?.text).toEqual({
      fi: 'I have felt cheerful',
      en: 'I have felt cheerful',
    });
    expect(draft).toMatchObject({ languages: ['fi', 'en'], unofficial: ['fi'] });
    expect(lines).toMatchObject([{ kind: 'no_finnish_at_all', path: '/language', detail: 'en' }]);
    expect(read(english, 'fi').draft.unofficial).toEqual([]);
    // What the file states cannot be chosen.
    expect(read({ ...english, language: 'sv' }, 'fi').language).toBe('sv');
  });

  it.each([
    ['fi', 'fi', []],
    ['FI-fi', 'fi', []],
    ['fi-Latn-FI', 'fi', []],
    ['en-US', 'en', ['fi']],
    ['sv-FI', 'sv', ['fi']],
    ['fil', 'fil', ['fi']],
    ['de', 'de', ['fi']],
    ['fi_FI', null, ['fi']],
    ['suomen kieli', null, ['fi']],
  ])('is read as a BCP 47 tag: %s', (tag, language, unofficial) => {
    const file = read({ ...english, language: tag });
    expect(file.language).toBe(language);
    expect(file.draft.unofficial).toEqual(unofficial);
    expect(file.lines.length).toBe(unofficial.length);
  });

  it('is said of each text where only some are in Finnish, and of translations that are not ours', () => {
    const translation = (lang: string, content: string) => ({
      ...extensionOf('translation', {}),
      extension: [
        { url: 'lang', valueCode: lang },
        { url: 'content', valueString: content },
      ],
    });
    const both = [translation('fi-FI', 'Olen ollut iloinen'), translation('de', 'Ich war froh')];
    const { draft, said } = read({
      ...english,
      language: 'en',
      item: [
        {
          ...foreignItem('cheerful', 'I have felt cheerful', 'boolean'),
          _text: { extension: both },
        },
      ],
    });
    expect(draft.items[0]?.text).toEqual({ fi: 'Olen ollut iloinen', en: 'I have felt cheerful' });
    expect(said).toEqual(['no_finnish /title', 'language_other /item/0/_text/extension/1']);
  });
});

describe('A file', () => {
  const text = JSON.stringify(foreignForm([foreignItem('ä', 'Ääni', 'boolean')]));
  const utf16 = (swap: boolean) => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return swap ? bytes.swap16() : bytes;
  };

  it.each<[string, string | Uint8Array]>([
    ['text', text],
    ['text with a byte order mark', `\uFEFF${text}`],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
    ['UTF-16 without a mark', utf16(false).subarray(2)],
  ])('in %s is read', (_, file) => {
    expect(readFhir(file).draft.items[0]?.text.fi).toBe('Ääni');
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['NaN', '{"a":"NaN \\" {",\n"b": NaN}', /NaN on line 2/],
    ['Infinity', '{"b": -Infinity}', /-Infinity on line 1/],
    ['XML', '<Questionnaire/>', /XML/],
    ['Latin-1', Buffer.from(text, 'latin1'), /save the file as UTF-8/],
    ['two marks', '\uFEFF\uFEFF{}', /two byte order marks/],
    ['half a file', text.slice(0, -1), /not valid JSON/],
  ])('with %s is refused with the reason', (_, file, reason) => {
    expect(() => readFhir(file)).toThrow(reason);
  });

  it.each<[string, object]>([
    ['questionnaire.none', { resourceType: 'Bundle', entry: [{ resource: {} }, null] }],
    ['questionnaire.none', { resourceType: 'Bundle' }],
    [
      'questionnaire.several',
      {
        resourceType: 'Bundle',
        entry: [{ resource: foreignForm([]) }, { resource: foreignForm([]) }],
      },
    ],
    ['questionnaire.too_long', foreignForm(Array.from({ length: 1001 }, () => ({})))],
  ])('is refused: %s', (code, file) => {
    expect(() => read(file)).toThrow(expect.objectContaining({ code }));
  });

  it('with more remarks than anybody reads says how many are left out, but no question', () => {
    const extra = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x${i}`, 1]));
    const { lines } = read(foreignForm([foreignItem('q', 'Q', 'attachment')], extra));
    expect(lines).toHaveLength(2002);
    expect(lines.at(-1)).toMatchObject({ kind: 'more', detail: '3000' });
    expect(lines.filter(({ loses }) => loses === 'question')).toHaveLength(1);
  });
});
