import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instrument as schema } from '../../shared/domain/forms/instrument.ts';
import { questionnaireOf } from '../../shared/instruments/fhir/questionnaire.ts';
import { readFhir } from '../../shared/instruments/fhir/read-fhir.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { isWholeSweep } from '../sweep.ts';
import { extensionOf } from './foreign-fhir.ts';

type DrawnItem = { linkId?: string; text?: string; type?: string; item?: DrawnItem[] } & Record<
  string,
  unknown
>;

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const tag = fc.constantFrom('fi', 'fi-FI', 'sv', 'sv-FI', 'en', 'EN-us', 'fil', 'de', 'fi_FI', '');

/** Some ids are alike in our format, some are really the same, and some are missing. */
const linkId = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('1.1', '1-1', '1_1', 'Ä', 'a', 'A', '☺', 'constructor') },
  { weight: 4, arbitrary: fc.string({ maxLength: 70 }) },
  { weight: 4, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const type = fc.constantFrom(
  ...['choice', 'open-choice', 'coding', 'boolean', 'string', 'text', 'integer', 'decimal'],
  ...['date', 'dateTime', 'time', 'url', 'quantity', 'attachment', 'reference', 'display', 'odd'],
);
const extension = fc.array(
  fc.constantFrom(
    extensionOf('questionnaire-hidden', { valueBoolean: true }),
    extensionOf('questionnaire-hidden', { valueBoolean: false }),
    extensionOf('questionnaire-itemControl', { valueCodeableConcept: {} }),
    extensionOf('minValue', { valueDecimal: 3.5 }),
    extensionOf('maxValue', { valueInteger: 2 }),
    extensionOf('questionnaire-unit', { valueCoding: { code: 'kg' } }),
    extensionOf(
      `${hl7.replace('StructureDefinition', 'uv/sdc/StructureDefinition')}sdc-questionnaire-calculatedExpression`,
      {},
    ),
    extensionOf('urn:x', { valueString: 'y' }),
  ),
  { maxLength: 2 },
);
const answer = fc.oneof(
  fc.record(
    {
      valueCoding: fc.record(
        {
          code: fc.constantFrom('a', 'b', 'b c', 'x'.repeat(80)),
          display: fc.string({ maxLength: 20 }),
        },
        { requiredKeys: [] },
      ),
      extension: fc
        .tuple(fc.constantFrom('itemWeight', 'ordinalValue'), fc.integer({ min: 0, max: 3 }))
        .map(([name, valueDecimal]) => [extensionOf(name, { valueDecimal })]),
    },
    { requiredKeys: ['valueCoding'] },
  ),
  fc.string({ maxLength: 90 }).map((valueString) => ({ valueString })),
  fc.record({ valueInteger: fc.integer() }),
  fc.constant({}),
);
const condition = fc.record(
  {
    question: fc.constantFrom('a', 'A', '1.1', 'constructor'),
    operator: fc.constantFrom('=', '!=', '>', 'exists', '~'),
    answerBoolean: fc.boolean(),
    answerInteger: fc.integer(),
    answerCoding: fc.record({ code: fc.constantFrom('a', 'b') }),
    hasAnswer: fc.boolean(),
  },
  { requiredKeys: ['question'] },
);
const rest = {
  extension,
  answerOption: fc.array(answer, { maxLength: 4 }),
  option: fc.array(answer, { maxLength: 2 }),
  answerValueSet: fc.constantFrom('#v', '#w', 'http://example.org/vs'),
  answerConstraint: fc.constantFrom('optionsOnly', 'optionsOrString'),
  enableWhen: fc.array(condition, { maxLength: 3 }),
  enableBehavior: fc.constantFrom('all', 'any'),
  readOnly: fc.boolean(),
  required: fc.boolean(),
  repeats: fc.boolean(),
  maxLength: fc.integer({ min: -1, max: 3000 }),
  prefix: fc.constantFrom('1', 'a)'),
  code: fc.constant([{ code: 'c', display: 'Koodi' }]),
};
const { items } = fc.letrec<{ items: DrawnItem[] }>((tie) => ({
  items: fc.array(
    fc.oneof(
      fc.record(
        { linkId, type, ...rest, item: tie('items') },
        { requiredKeys: ['linkId', 'type'] },
      ),
      fc.record(
        {
          linkId,
          type: fc.constant('group'),
          extension,
          enableWhen: rest.enableWhen,
          repeats: fc.boolean(),
          item: tie('items'),
        },
        { requiredKeys: ['linkId', 'type', 'item'] },
      ),
    ) as fc.Arbitrary<DrawnItem>,
    { maxLength: 4, depthIdentifier: 'items' },
  ),
}));
const valueSet = {
  ...{ resourceType: 'ValueSet', id: 'v' },
  compose: { include: [{ concept: [{ code: '1', display: 'yksi' }, { code: '2' }] }] },
};
const questionnaire = fc.record(
  {
    resourceType: fc.constant('Questionnaire'),
    language: tag,
    title: fc.string(),
    contained: fc.constant([valueSet]),
    item: items,
  },
  { requiredKeys: ['resourceType', 'item'] },
);

type DrawnQuestion = { path: string; text: string; linkId: string | null };

/** Gives each item a text of its own, and lists the questions in the order of the file. */
function questionsOf(all: DrawnItem[], at = ''): DrawnQuestion[] {
  return all.flatMap((item, i) => {
    const path = `${at}/item/${i}`;
    item.text = `Kohta ${path}`;
    const own = item.type === 'group' || item.type === 'display' ? [] : [item];
    return [
      ...own.map(() => ({ path, text: `Kohta ${path}`, linkId: item.linkId ?? null })),
      ...questionsOf(item.item ?? [], path),
    ];
  });
}

const isNeighbourly = ({ items }: Instrument): boolean => {
  const runs = items.filter(({ group }, i) => group && group !== items[i - 1]?.group);
  return new Set(runs.map(({ group }) => group)).size === runs.length;
};

it('A drawn questionnaire loses nothing in silence: each question is an item or has a line', () => {
  fc.assert(
    fc.property(questionnaire, (file) => {
      const questions = questionsOf(file.item);
      const { draft, lines, language } = readFhir(JSON.stringify(file));
      const carried = draft.items.filter(({ type }) => type !== 'theme');
      const lost = lines.filter(({ loses }) => loses === 'question');

      // Questions in = items out + lines, and each line names its question.
      const found = new Set(carried.map(({ text }) => text.fi));
      expect(carried.length + lost.length).toBe(questions.length);
      expect(carried.map(({ text }) => text.fi)).toEqual(
        questions.map(({ text }) => text).filter((text) => found.has(text)),
      );
      expect(lost.map(({ path, question, linkId }) => ({ path, text: question, linkId }))).toEqual(
        questions.filter(({ text }) => !found.has(text)),
      );

      // An id that is not the file's is said.
      const said = new Map(
        lines.map(({ kind, question, detail }) => [`${kind} ${question}`, detail]),
      );
      for (const { id, text } of draft.items) {
        const { linkId } = questions.find((one) => one.text === text.fi) ?? {};
        if (linkId !== undefined && id !== linkId)
          expect(
            said.get(`link_id_changed ${text.fi}`) ?? said.get(`link_id_missing ${text.fi}`),
          ).toBe(id);
      }
      const ids = [...draft.items, ...draft.groups].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !/^[a-z0-9_]{1,64}$/.test(id))).toEqual([]);

      // No language is passed off as Finnish.
      const isFinnish = language === 'fi';
      expect(draft.unofficial.includes('fi')).toBe(!isFinnish);
      if (!isFinnish && draft.items.length > 0)
        expect(lines.some(({ kind }) => /^(language_|no_finnish)/.test(kind))).toBe(true);

      // The draft is whole: it is valid, its headings keep together, and FHIR reads it back.
      expect(schema.parse(draft)).toEqual(draft);
      expect(isNeighbourly(draft)).toBe(true);
      const again = readFhir(JSON.stringify(questionnaireOf(draft)));
      expect(again.draft).toEqual(draft);
      expect(again.lines.filter(({ kind }) => kind !== 'display_text')).toEqual([]);
    }),
    { numRuns: isWholeSweep ? 5000 : 500, ...(isWholeSweep ? {} : { seed: 64 }) },
  );
});
