import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbook } from '../../functions/files/workbook.ts';
import { allInstruments, findInstrument } from '../../shared/instruments/instruments.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { xlsFormOf } from '../../shared/instruments/xlsform.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (xml: string) =>
  xml.replace(/&(\w+);/g, (_, name) => entities[name] ?? `&${name};`);
const matches = (xml: string, pattern: RegExp) =>
  [...xml.matchAll(pattern)].map(([, found = '']) => decoded(found));

/** The cells of each sheet of an .xlsx, read back by row and column. */
function sheetsOf(bytes: Uint8Array): Record<string, string[][]> {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  const texts = matches(files['xl/sharedStrings.xml'] ?? '', /<t[^>]*>([^<]*)<\/t>/g);
  const names = matches(files['xl/workbook.xml'] ?? '', /<sheet [^>]*name="([^"]+)"/g);
  return Object.fromEntries(
    names.map((name, index) => {
      const xml = files[`xl/worksheets/sheet${index + 1}.xml`] ?? '';
      const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
        const cells: string[] = [];
        for (const [, column = '', number] of row.matchAll(
          /<c r="([A-Z])\d+" t="s"><v>(\d+)<\/v>/g,
        ))
          cells[column.charCodeAt(0) - 65] = texts[Number(number)] ?? '';
        return Array.from(cells, (cell) => cell ?? '');
      });
      return [name, rows];
    }),
  );
}

/** A sheet's rows under their headers. */
function tableOf([header = [], ...rows]: readonly (readonly string[])[]) {
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const read = async (id: string) => {
  const sheets = sheetsOf(await workbook(xlsFormOf(findInstrument(id) ?? statements)));
  return {
    survey: tableOf(sheets.survey ?? []),
    choices: tableOf(sheets.choices ?? []),
    settings: tableOf(sheets.settings ?? []),
  };
};

describe('The 14 statements as an .xlsx for ODK', async () => {
  const { survey, choices, settings } = await read(statements.id);

  it('ask for number, occasion and day, show the instruction, then ask every statement', () => {
    expect(survey.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'text laituri_participant',
      'select_one laituri_occasion laituri_occasion',
      'date laituri_answered_on',
      'note laituri_instruction',
      ...statements.items.map(({ id }) => `select_one laituri_scale ${id}`),
    ]);
    expect(survey.at(8)).toMatchObject({
      name: 'feels_lonely',
      'label::Suomi (fi)': 'Tunnen itseni yksinäiseksi.',
      'label::Svenska (sv)': 'Jag känner mig ensam.',
      'label::English (en)': 'I feel lonely.',
      required: '',
    });
  });

  it('list the codes of the scale as they are stored', () => {
    expect(choices.filter(({ list_name }) => list_name === 'laituri_scale')).toMatchObject(
      statements.options.map(({ code, text }) => ({
        name: String(code),
        'label::Suomi (fi)': text.fi,
      })),
    );
  });

  it('say which version they are', () => {
    expect(settings).toEqual([
      {
        form_title: statements.title.fi,
        form_id: statements.id,
        version: '1',
        default_language: 'Suomi (fi)',
      },
    ]);
  });
});

describe('Every type of item', () => {
  it('is a question that ODK supports, within its bounds', async () => {
    const { survey } = await read('participant_background');
    const row = (id: string) => survey.find(({ name }) => name === id);
    expect(row('sex')).toMatchObject({ type: 'select_one sex' });
    expect(row('birth_year')).toMatchObject({
      type: 'integer',
      constraint: '. >= 1900 and . <= 2100',
    });
    expect(row('living_arrangement')).toMatchObject({
      type: 'select_multiple living_arrangement',
      constraint: "not(selected(., 'alone') and count-selected(.) > 1)",
    });
    expect(row('municipality_area')).toMatchObject({
      type: 'text',
      constraint: 'string-length(.) <= 80',
    });
    expect(row('service_needs_assessment_done')).toMatchObject({
      type: 'select_one laituri_yes_no',
    });
  });

  it('is under its heading, and a group’s form asks for the group', async () => {
    const { survey } = await read('group_background');
    const types = survey.map(({ type }) => type);
    expect(types.filter((type) => type === 'begin_group')).toHaveLength(5);
    expect(types.filter((type) => type === 'end_group')).toHaveLength(5);
    expect(survey[0]).toMatchObject({ name: 'laituri_run', required: 'yes' });
  });

  it('of a recorded instrument asks for what is stored of it', async () => {
    const { survey } = await read('kykyviisari');
    expect(survey.slice(3)).toMatchObject([
      { type: 'select_one laituri_yes_no', name: 'done' },
      { type: 'date', name: 'date' },
      { type: 'decimal', name: 'score' },
    ]);
  });
});

describe.each(allInstruments)('$id', (instrument) => {
  const { survey, choices } = xlsFormOf(instrument);

  it('has no name twice, has every list it uses, and no blank label', () => {
    const rows = tableOf(survey);
    const names = rows.map(({ name }) => name).filter(Boolean);
    expect(new Set(names).size).toBe(names.length);
    const listed = new Set(tableOf(choices).map(({ list_name }) => list_name));
    for (const { type = '' } of rows)
      if (type.startsWith('select_')) expect(listed).toContain(type.split(' ')[1]);
    for (const row of rows.filter(({ type }) => type !== 'end_group'))
      for (const [column, text] of Object.entries(row))
        if (column.startsWith('label::')) expect(text).not.toBe('');
  });
});
