import fc from 'fast-check';
import { draftFaults } from '../../shared/domain/forms/draft-faults.ts';
import type { DraftContent } from '../../shared/domain/forms/instrument-draft.ts';
import { storedNumber } from '../../shared/domain/stored-number.ts';
import { holds } from '../../shared/instruments/enabled.ts';
import type {
  Condition,
  Instrument,
  InstrumentItem,
  RawAnswer,
} from '../../shared/instruments/instrument.ts';
import { newDraftBody } from '../make.ts';

const mostly = <Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** Words as people write them, and as they do not. */
const words = mostly(
  fc.stringMatching(/^[A-Za-zäöÅ ]{0,20}[a-zå]$/),
  fc.constantFrom('', ' ', 'piilo\u0000', 'a'.repeat(2001), 'käännetty\u202E'),
);
const text = fc.record({ fi: words, sv: words }, { requiredKeys: ['fi'] });
const id = mostly(
  fc.stringMatching(/^[a-z0-9_]{1,64}$/),
  fc.constantFrom('', 'constructor', 'Ä', 'a'.repeat(65), 'a b', 'a/b'),
);
const code = mostly(
  fc.stringMatching(/^[A-Za-z0-9<>=._/-]{1,64}$/),
  fc.constantFrom('', ' a', 'x'.repeat(65), '\u200B', 'on/off', 'kyllä, usein'),
);
/** Choices of which some exclude the others: few, or as many as there may be, and more. */
const choices = (most: number) =>
  fc
    .record({
      drawn: fc.array(fc.record({ code, text }), { maxLength: 6 }),
      more: fc.oneof(fc.constant(0), fc.constantFrom(most - 5, most, most + 5)),
      alone: fc.nat(20),
    })
    .map(({ drawn, more, alone }) => {
      const further = Array.from({ length: more }, (_, n) => ({ code: `${n}`, text: { fi: 'a' } }));
      return [...new Map([...drawn, ...further].map((one) => [one.code, one])).values()].map(
        (one, n) => (n === alone ? { ...one, exclusive: true as const } : one),
      );
    });
const bound = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  // DynamoDB stores none that is nearer to zero; the route refuses it.
  fc.double({ min: -2, max: 2, noNaN: true }).filter((n) => storedNumber.safeParse(n).success),
  fc.constantFrom(-1_000_000, 1_000_000, Number.MAX_SAFE_INTEGER),
);
const kind = fc.oneof(
  fc.record({ type: fc.constantFrom('scale', 'boolean', 'date', 'theme') }),
  fc.record({ type: fc.constant('choice'), choices: choices(200) }),
  fc.record({ type: fc.constant('choices'), choices: choices(50) }),
  fc.record({
    type: fc.constant('text'),
    longest: fc.oneof(fc.integer({ min: -1, max: 50 }), fc.constantFrom(2000, 2001)),
  }),
  fc.record({ type: fc.constantFrom('integer', 'year', 'decimal'), least: bound, most: bound }),
);
const condition = fc.record({
  item: fc.nat(40),
  operator: fc.constantFrom('=', '!=', '>', '<', '>=', '<=', 'exists'),
  answer: fc.oneof(fc.boolean(), fc.integer({ min: -3, max: 12 }), code),
});
const drawnItem = fc.record({
  id,
  text,
  kind,
  reversed: fc.boolean(),
  filledBy: mostly(fc.constant(undefined), fc.constant('worker' as const)),
  when: mostly(
    fc.constant(undefined),
    fc.record({
      behavior: fc.constantFrom('all' as const, 'any' as const),
      conditions: fc.array(condition, { maxLength: 2 }),
    }),
  ),
});

/** An answer that a condition may name: of the item that it is on, or any. */
const limitOf = (item: InstrumentItem | undefined, drawn: Condition['answer']) => {
  if (item && 'choices' in item && typeof drawn === 'number')
    return item.choices[Math.abs(drawn) % Math.max(1, item.choices.length)]?.code ?? drawn;
  return item?.type === 'date' && typeof drawn === 'number' ? '2026-03-02' : drawn;
};

/** Contents of drafts that may have any fault. */
export const drawnContent: fc.Arbitrary<DraftContent> = fc
  .record({
    items: fc.array(drawnItem, { minLength: 1, maxLength: 40, size: 'max' }),
    scale: fc.record({
      first: fc.integer({ min: -3, max: 3 }),
      count: fc.integer({ min: 0, max: 13 }),
    }),
    title: text,
  })
  .map(({ items, scale, title }) => {
    const read: InstrumentItem[] = [];
    for (const { kind, when, filledBy, ...rest } of items) {
      const conditions = when?.conditions.map(({ item: at, operator, answer }) => {
        const on = read[at % Math.max(1, read.length)];
        if (operator === 'exists')
          return { item: on?.id ?? '', operator, answer: answer !== false };
        return { item: on?.id ?? '', operator, answer: limitOf(on, answer) };
      });
      read.push({
        ...{ ...rest, ...kind, number: read.length + 1 },
        // Each its own, unless it is odd already.
        ...(/^[a-z0-9_]+$/.test(rest.id) && rest.id.length < 61
          ? { id: `${rest.id}_${read.length}` }
          : {}),
        ...(filledBy ? { filledBy } : {}),
        ...(when ? { enableWhen: { behavior: when.behavior, conditions } } : {}),
      } as InstrumentItem);
    }
    const options = Array.from({ length: scale.count }, (_, n) => ({
      ...{ code: scale.first + n, text: { fi: `vastaus ${n}` } },
    }));
    return newDraftBody({ title, options, items: read, scoring: null } as Partial<DraftContent>)
      .content;
  });

/**
 * A content without what keeps it from being published: questions with a fault are removed, as a
 * person would, and what is left is corrected.
 */
export function withoutFaults(content: DraftContent): DraftContent {
  const pointers = draftFaults(content).map(({ pointer }) => pointer.split('/'));
  if (pointers.length === 0) return content;
  const wrong = new Set(pointers.flatMap(([, part, at]) => (part === 'items' && at ? [at] : [])));
  const parts = new Set(pointers.map(([, part]) => part));
  const { items, title, options } = content;
  const ids = new Set<string>();
  const left = items.filter((item, n) => {
    const isTwice = ids.has(item.id);
    ids.add(item.id);
    return !isTwice && !wrong.has(String(n));
  });
  const same = left.length === items.length;
  return withoutFaults({
    ...content,
    title: parts.has('title') ? { fi: 'Nimi' } : title,
    options: parts.has('options') ? newDraftBody().content.options : options,
    // The rest is too large, or asks nothing.
    items: same && parts.has('items') ? newDraftBody().content.items : left,
  } as DraftContent);
}

const asList = (codes: readonly { code: string; exclusive?: true | undefined }[]): RawAnswer => {
  const together = codes.filter(({ exclusive }) => !exclusive).map(({ code }) => code);
  return together.length > 0 ? together : codes.slice(0, 1).map(({ code }) => code);
};

/** Answers of an item from end to end, the longest first; none to a text that is only read. */
export function answersTo(item: InstrumentItem, { options }: Pick<Instrument, 'options'>) {
  switch (item.type) {
    case 'scale':
      return options.map(({ code }): RawAnswer => code);
    case 'choice':
      return item.choices.map(({ code }): RawAnswer => code);
    case 'choices':
      return [asList(item.choices), ...item.choices.map(({ code }): RawAnswer => [code])];
    // Each of these letters takes three bytes.
    case 'text':
      return ['ก'.repeat(item.longest), 'a'];
    case 'boolean':
      return [true, false];
    case 'date':
      return ['2026-03-02', '1930-01-01', '2040-01-01'];
    case 'theme':
      return [];
    case 'decimal':
      return [item.least, item.most, (item.least + item.most) / 2];
    default:
      return [Math.ceil(item.least), Math.floor(item.most)];
  }
}

/** Answers to an item one of which meets what is shown of it, where any answer would. */
export function answerThat(
  item: InstrumentItem,
  instrument: Pick<Instrument, 'options'>,
  conditions: readonly Condition[],
): RawAnswer | undefined {
  const near = conditions.flatMap(({ answer }) =>
    typeof answer === 'number' && 'least' in item
      ? [answer - 1, answer, answer + 1, (item.least + answer) / 2, (answer + item.most) / 2]
      : [],
  );
  const named = conditions.flatMap(({ answer }) =>
    item.type === 'text' && typeof answer === 'string' ? [answer, 'b'] : [],
  );
  const fitting = (answer: RawAnswer) =>
    typeof answer === 'number' && 'least' in item
      ? answer >= item.least &&
        answer <= item.most &&
        (item.type === 'decimal' || Number.isInteger(answer))
      : typeof answer !== 'string' || item.type !== 'text' || answer.length <= item.longest;
  return [...answersTo(item, instrument), ...near, ...named]
    .filter(fitting)
    .find((answer) => conditions.every((one) => holds(one, answer)));
}
