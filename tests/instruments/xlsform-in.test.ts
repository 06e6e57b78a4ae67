import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { workbook } from '../../functions/files/workbook.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { allInstruments } from '../../shared/instruments/instruments.ts';
import { xlsFormOf } from '../../shared/instruments/xlsform.ts';
import { readXlsForm } from '../../shared/instruments/xlsform-in/read-xlsform.ts';
import type { SheetCell, Workbook } from '../../shared/instruments/xlsform-in/sheet.ts';
import { isWholeSweep } from '../sweep.ts';

const header = ['type', 'name', 'label'];
/** The answer to a question, as an expression of XLSForm names it. */
const answerTo = (question: string) => `\${${question}}`;
const survey = (...rows: SheetCell[][]): Workbook => ({ survey: [header, ...rows] });
const found = (form: Workbook) => {
  const read = readXlsForm(form);
  if (read.fault) throw new Error(JSON.stringify(read.fault));
  return read;
};
const questionsIn = ({ items }: Instrument) => items.map(({ id, type }) => `${id} ${type}`);

describe('An XLSForm', () => {
  const choices: SheetCell[][] = [
    ['list_name', 'name', 'label::Suomi (fi)', 'label::English (en)'],
    ['maara', 0, 'ei lainkaan', 'not at all'],
    ['maara', 1, 'jonkin verran', 'somewhat'],
    ['maara', 2, 'paljon', 'a lot'],
    ['tuki', 'raha', 'rahaa', 'money'],
    ['tuki', 'apu', 'apua', 'help'],
    ['tuki', 'ei', 'ei mitään', 'nothing'],
  ];
  const columns = ['type', 'name', 'label::Suomi (fi)', 'label::English (en)', 'relevant'];
  const form: Workbook = {
    survey: [
      [...columns, 'constraint', 'hint', 'required'],
      ['begin_group', 'voimat', 'Voimat', 'Strength'],
      ['select_one maara', 'jaksan', 'Jaksan arjessa', 'I manage', null, null, null, 'yes'],
      ['select_one maara', 'nukun', 'Nukun hyvin', 'I sleep well'],
      ['begin group', 'tuet', 'Tuet', 'Support', `${answerTo('jaksan')} < 2`],
      ['select_multiple tuki', 'mita', 'Mitä tarvitset?', 'What do you need?'],
      ['text', 'kenelta', 'Keneltä?', 'From whom?', `selected(${answerTo('mita')}, 'apu')`],
      ['end group'],
      ['end_group'],
      ['integer', 'ika', 'Ikä', 'Age', null, '. >= 18 and . <= 99', 'Täysinä vuosina'],
      ['calculate', 'summa', 'Summa', 'Sum'],
      ['geopoint', 'missa', 'Missä?', 'Where?'],
      ['note', 'kiitos', 'Kiitos!', 'Thank you!'],
      ['date', 'milloin', 'Milloin?', 'When?', `count(${answerTo('mita')}) > 1`],
    ],
    choices,
    settings: [
      ['form_title', 'form_id', 'version', 'default_language'],
      ['Arjen tuki', 'arjen_tuki', '3', 'Suomi (fi)'],
    ],
  };

  it('becomes a draft with its questions, texts, scale and simple conditions', () => {
    const { instrument, language } = found(form);
    expect(language).toBe('fi');
    expect(instrument).toMatchObject({ id: 'arjen_tuki', version: '3', languages: ['fi', 'en'] });
    expect(instrument.title.fi).toBe('Arjen tuki');
    expect(questionsIn(instrument)).toEqual([
      ...['jaksan scale', 'nukun scale', 'mita choices', 'kenelta text'],
      ...['ika integer', 'kiitos theme', 'milloin date'],
    ]);
    expect(instrument.options).toEqual([
      { code: 0, text: { fi: 'ei lainkaan', en: 'not at all' } },
      { code: 1, text: { fi: 'jonkin verran', en: 'somewhat' } },
      { code: 2, text: { fi: 'paljon', en: 'a lot' } },
    ]);
    expect(instrument.groups.map(({ text }) => text.fi)).toEqual(['Voimat', 'Voimat: Tuet']);
    const itemOf = (id: string) => instrument.items.find((item) => item.id === id);
    expect(itemOf('ika')).toMatchObject({ least: 18, most: 99 });
    expect(itemOf('mita')?.enableWhen).toEqual({
      ...{ behavior: 'all', conditions: [{ item: 'jaksan', operator: '<', answer: 2 }] },
    });
    expect(itemOf('kenelta')?.enableWhen?.conditions).toContainEqual({
      ...{ item: 'mita', operator: '=', answer: 'apu' },
    });
  });

  it('has a line with its cell for each thing that is left behind', () => {
    const { lines } = found(form);
    const at = (kind: string) => lines.filter((line) => line.kind === kind);
    expect(at('required')).toMatchObject([{ path: 'survey!H3', linkId: 'jaksan' }]);
    expect(at('heading_joined')).toMatchObject([{ path: 'survey!B5' }]);
    expect(at('help_text')).toMatchObject([{ detail: 'Täysinä vuosina', question: 'Ikä' }]);
    expect(at('calculated')).toMatchObject([{ loses: 'question', question: 'Summa' }]);
    expect(at('answer_type')).toMatchObject([{ detail: 'geopoint', question: 'Missä?' }]);
    expect(at('condition')).toMatchObject([{ path: 'survey!E14', question: 'Milloin?' }]);
    expect(at('language_undeclared')).toEqual([]);
  });

  it.each<[string, Workbook, object]>([
    ['has no survey', { taulu: [['a']] }, { code: 'no_survey', cell: 'taulu' }],
    ['has no types', { survey: [['name']] }, { code: 'no_type', cell: 'survey!A1' }],
    [
      'ends a group that was not begun',
      survey(['text', 'a', 'A'], ['end_group']),
      { code: 'end_without_begin', cell: 'survey!A3' },
    ],
    [
      'begins a group and does not end it',
      survey(['begin_group', 'g', 'G'], ['text', 'a', 'A']),
      { code: 'not_ended', cell: 'survey!A2' },
    ],
    [
      'has a question without a name',
      survey(['text', '', 'A']),
      { code: 'name_missing', cell: 'survey!B2' },
    ],
  ])('that %s is refused, by row and column', (_, form, fault) => {
    expect(readXlsForm(form).fault).toEqual(fault);
  });

  it('says where an answer, a name or a language is wrong', () => {
    const { instrument, lines } = found({
      survey: [
        ['type', 'name', 'label'],
        ['select_one puuttuu', 'a', 'Mikä?'],
        ['text', 'b', 'Miksi?'],
        ['text', 'b', 'Miten?'],
      ],
    });
    expect(questionsIn(instrument)).toEqual(['b text']);
    expect(lines.map(({ kind, path }) => [kind, path])).toEqual([
      ['language_undeclared', 'settings'],
      ['no_answers', 'survey!B2'],
      ['link_id_twice', 'survey!B4'],
    ]);
    expect(instrument.unofficial).toContain('fi');
  });
});

describe('An XLSForm that is made to hurt', () => {
  const questions = (column: string, cell: string): Workbook => ({
    survey: [
      ['type', 'name', 'label', column],
      ['integer', 'a', 'Mitä?', null],
      ['integer', 'b', 'Entä?', cell],
    ],
  });

  it.each([
    ['relevant', `a${' '.repeat(300_000)}b`],
    ['relevant', '('.repeat(50_000) + ')'.repeat(50_000)],
    ['constraint', `a${' '.repeat(300_000)}b`],
  ])('is read at once, whatever is in %s', (column, cell) => {
    const read = readXlsForm(questions(column, cell));
    expect(read.instrument?.items).toHaveLength(2);
    expect('lines' in read && read.lines.some(({ path }) => path === 'survey!D3')).toBe(true);
  });

  it('has no scale where an answer such as 99 is none of its points, and a line says so', () => {
    const list = (name: string, codes: number[]) =>
      codes.map((code) => [name, String(code), `vastaus ${code}`]);
    const rows = (name: string) =>
      [1, 2].map((n) => [`select_one ${name}`, `${name}_${n}`, `${name} ${n}`]);
    const read = readXlsForm({
      survey: [['type', 'name', 'label'], ...rows('odd')],
      choices: [['list_name', 'name', 'label'], ...list('odd', [1, 2, 3, 99])],
    });
    expect(read.instrument?.options).toEqual([]);
    expect('lines' in read && read.lines.map(({ kind }) => kind)).toContain('ordinals');
    const beside = readXlsForm({
      survey: [['type', 'name', 'label'], ...rows('odd'), ...rows('even')],
      choices: [
        ['list_name', 'name', 'label'],
        ...list('odd', [1, 2, 3, 99]),
        ...list('even', [1, 2, 3]),
      ],
    });
    expect(beside.instrument?.options.map(({ code }) => code)).toEqual([1, 2, 3]);
    expect(beside.instrument?.items.map(({ type }) => type)).toEqual([
      'choice',
      'choice',
      'scale',
      'scale',
    ]);
  });
});

describe.each(allInstruments.filter(({ kind }) => kind === 'answered'))(
  '$id as an XLSForm and read back',
  (instrument) => {
    it('has the same questions, answers and headings', async () => {
      const bytes = await workbook(xlsFormOf(instrument));
      const sheets = await readExcelFile(Buffer.from(bytes));
      const form = Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data])) as Workbook;
      const { instrument: read, lines } = found(form);
      expect(read.items.map(({ id, text }) => [id, text.fi])).toEqual(
        instrument.items.map(({ id, text }) => [id, text.fi]),
      );
      expect(read.options).toEqual(instrument.options);
      expect(read.groups).toEqual(instrument.groups);
      expect(lines.filter(({ loses }) => loses === 'question')).toEqual([]);
    });
  },
);

describe('Nothing is lost in silence', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'Ä 1', 'x.y');
  const type = fc.constantFrom(
    ...['text', 'integer', 'select_one l', 'select_one m', 'select_multiple l', 'select one n'],
    ...['date', 'note', 'calculate', 'image', 'hidden', 'acknowledge', 'range', 'start'],
    ...['select_one l or_other', 'rank l', 'dateTime', 'select_one_from_file x.csv'],
  );
  const question = fc.tuple(type, name).map(([one, id]) => [one, id, `Kysymys ${one} ${id}`]);
  const rows = fc.letrec<{ rows: SheetCell[][] }>((tie) => ({
    rows: fc
      .array(
        fc.oneof(
          { depthSize: 'small' },
          question.map((row) => [row]),
          fc
            .tuple(fc.constantFrom('group', 'repeat'), name, tie('rows'))
            .map(([kind, id, within]) => [
              [`begin_${kind}`, id, `Otsikko ${id}`],
              ...within,
              [`end_${kind}`],
            ]),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.flat()),
  })).rows;
  const choices = [
    ['list_name', 'name', 'label'],
    ...['l', 'm'].flatMap((list) => [0, 1, 2].map((code) => [list, code, `Vastaus ${code}`])),
  ];

  it('each question is an item of the draft, or has a line that names it', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const { instrument, lines } = found({ survey: [header, ...drawn], choices });
        const drawnQuestions = drawn.filter(([kind]) => !/^(begin|end)_/.test(String(kind))).length;
        const lost = lines.filter(({ loses }) => loses === 'question').length;
        expect(instrument.items.length + lost).toBe(drawnQuestions);
      }),
      { numRuns: isWholeSweep ? 5000 : 500 },
    );
  });
});
