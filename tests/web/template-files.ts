import { workbook } from '../../functions/files/workbook.ts';
import {
  extensionOf,
  foreignForm,
  foreignItem,
  foreignOption,
} from '../instruments/foreign-fhir.ts';

/** A file as somebody chooses it on the page. */
export type ChosenFile = { name: string; mimeType: string; buffer: Buffer };

const jsonFile = (name: string, content: object): ChosenFile => ({
  ...{ name, mimeType: 'application/json' },
  buffer: Buffer.from(JSON.stringify(content)),
});

const group = (linkId: string, text: string, item: readonly object[]) =>
  foreignItem(linkId, text, 'group', { item });

/** A form with groups in groups, as an intake in English has, with what Laituri cannot ask. */
export const nestedIntake = (): ChosenFile =>
  jsonFile(
    'intake.json',
    foreignForm(
      [
        group('1', 'Elämäntilanne', [
          group('1.1', 'Asuminen', [
            foreignItem('1.1.1', 'Miten asut?', 'choice', {
              required: true,
              answerOption: [
                foreignOption('alone', 'yksin'),
                foreignOption('together', 'toisen kanssa'),
              ],
            }),
            foreignItem('1.1.2', 'Kenen kanssa asut?', 'string', {
              enableWhen: [
                { question: '1.1.1', operator: '=', answerCoding: { code: 'together' } },
              ],
            }),
          ]),
          foreignItem('1.2', 'Kuinka monta lasta sinulla on?', 'integer', { required: true }),
        ]),
        group('2', 'Toiveet', [
          foreignItem('2.1', 'Mitä odotat ryhmältä?', 'text'),
          foreignItem('2.2', 'Oletko ollut ryhmässä ennen?', 'boolean'),
          foreignItem('2.3', 'Milloin viimeksi?', 'date'),
        ]),
        foreignItem('3', 'Allekirjoitus', 'attachment'),
        foreignItem('4', 'Pisteet', 'decimal', {
          extension: [
            extensionOf('http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', {
              valueBoolean: true,
            }),
          ],
        }),
      ],
      {
        title: 'Alkuhaastattelu',
        name: 'Intake',
        copyright: 'CC BY 4.0',
        publisher: 'Esimerkki ry',
      },
    ),
  );

const howOften = ['ei lainkaan', 'joinakin päivinä', 'useimpina päivinä', 'lähes joka päivä'];

/** Nine statements with four answers, 0 to 3; the file says neither its language nor its licence. */
export const nineStatements = (): ChosenFile => {
  const { language: _, ...form } = foreignForm(
    Array.from({ length: 9 }, (__, n) =>
      foreignItem(`m${n + 1}`, `Mielialaa painava asia ${n + 1}`, 'choice', {
        required: true,
        answerOption: howOften.map((text, value) => foreignOption(`LA${value}`, text, value)),
      }),
    ),
    { title: 'Mieliala yhdeksällä väittämällä', name: 'Mood9' },
  );
  return jsonFile('mood.json', form);
};

const agreement = [
  'eri mieltä',
  'jokseenkin eri mieltä',
  'en osaa sanoa',
  'jokseenkin',
  'samaa mieltä',
];

/** Forty-five statements under three headings, as an XLSForm. */
export async function fortyFiveStatements(): Promise<ChosenFile> {
  const rows = ['Arki', 'Ihmiset', 'Tulevaisuus'].flatMap((heading, part) => [
    ['begin_group', `osa_${part + 1}`, heading],
    ...Array.from({ length: 15 }, (_, n) => [
      'select_one mielipide',
      `vaittama_${part * 15 + n + 1}`,
      `${heading}: väittämä ${n + 1}, johon vastataan oman kokemuksen mukaan`,
    ]),
    ['end_group', '', ''],
  ]);
  const bytes = await workbook({
    survey: [['type', 'name', 'label::Suomi (fi)'], ...rows],
    choices: [
      ['list_name', 'name', 'label::Suomi (fi)'],
      ...agreement.map((text, n) => ['mielipide', String(n + 1), text]),
    ],
    settings: [
      ['form_title', 'form_id', 'default_language'],
      ['Laaja elämänkartoitus', 'laaja', 'Suomi (fi)'],
    ],
  });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'laaja.xlsx', mimeType, buffer: Buffer.from(bytes) };
}

/** A form of so many questions, each with a text of this length. */
export const longQuestions = (count: number, length: number): ChosenFile =>
  jsonFile(
    'pitka.json',
    foreignForm(
      Array.from({ length: count }, (_, n) =>
        foreignItem(`q${n}`, `${n} ${'a'.repeat(length)}`, 'boolean'),
      ),
      { title: 'Pitkä lomake', language: 'fi' },
    ),
  );

/** A form of which more is lost than a draft has bytes for: many extensions of many questions. */
export const manyLosses = (): ChosenFile =>
  jsonFile(
    'laajennettu.json',
    foreignForm(
      [
        ...Array.from({ length: 150 }, (_, n) =>
          foreignItem(`q${n}`, `Kysymys ${n} ${'a'.repeat(100)}`, 'boolean', {
            extension: Array.from({ length: 8 }, (_, m) =>
              extensionOf(`urn:example:extension-${m}-${'x'.repeat(100)}`, { valueBoolean: true }),
            ),
          }),
        ),
        foreignItem('liite', 'Allekirjoitus', 'attachment'),
      ],
      { title: 'Laajennettu lomake', language: 'fi' },
    ),
  );
