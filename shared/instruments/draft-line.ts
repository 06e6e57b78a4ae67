/**
 * What a draft's reader says of a file: a table of the kinds of lines, each with what it costs and
 * its sentence. `{}` is replaced by the line's detail.
 *
 * - `question`: a whole question is not in the draft
 * - `part`: something of the file is not in the draft
 * - `nothing`: it is in the draft, though not as it was in the file
 */
const kinds = {
  // Questions that nobody is asked
  hidden: ['question', 'Hidden in the original, so it is not asked'],
  calculated: ['question', 'Computed in the original, so it is not asked'],
  read_only: ['question', 'Read only in the original, so it is not asked'],
  answer_type: ['question', 'No item of Laituri takes such an answer: {}'],
  no_answers: ['question', 'Has no answers to choose from'],
  answers_outside: ['question', 'Its answers are not in the file but at {}'],
  answers_many: ['question', 'Has over {} answers to choose from'],
  answers_by_rule: ['question', 'Its answers follow from a rule that Laituri cannot apply: {}'],
  link_id_twice: ['question', 'Another item of the file has the same link id'],

  // What an item cannot carry
  condition: ['part', 'Is asked of everybody, because its condition is not carried: {}'],
  free_text: ['part', 'Free text beside the choices is not carried'],
  answer_twice: ['part', 'The same answer is there twice'],
  answer_empty: ['part', 'Has neither a code nor a text'],
  ordinals: [
    'part',
    'Ordinal values beside the draft’s one scale, or at unequal distances, are not carried',
  ],
  required: ['part', 'Every item may be skipped'],
  max_length: ['part', 'Is 1 to {}'],
  bounds: ['part', 'No number is from {}, so these bounds are not carried'],
  repeats: ['part', 'Is answered once'],
  time_of_day: ['part', 'Only the day is carried, not the time of the day'],
  unit: ['part', 'Is carried as a number alone, without its unit: {}'],
  help_text: ['part', 'A text beside a question is not carried: {}'],
  hidden_text: ['part', 'A text that is hidden in the original is not carried'],
  heading_empty: ['part', 'No question of the draft is under this heading'],
  heading_repeats: ['part', 'The questions under this heading are asked once'],
  initial: ['part', 'No item is answered beforehand'],
  contained: ['part', 'No question of the draft needs it'],
  code: ['part', 'Codes of other systems are not carried'],
  language_other: ['part', 'Only Finnish, Swedish and English are carried, not {}'],
  translation_twice: ['part', 'There is another text in the same language: {}'],
  extension: ['part', 'An extension that Laituri does not know: {}'],
  field: ['part', 'Laituri has no place for this: {}'],
  type: ['part', 'Is no {}'],
  more: ['part', 'And {} more things that are not carried'],

  // What is carried in another way
  display_text: ['nothing', 'A text without an answer: it has no answer field in the draft'],
  no_finnish: ['nothing', 'Has no Finnish: another language stands in'],
  no_finnish_at_all: ['nothing', 'Has no Finnish: its texts are in the language {}'],
  language_undeclared: [
    'nothing',
    'The language is not stated: it was taken as Finnish, and is unofficial until somebody chooses it',
  ],
  language_malformed: [
    'nothing',
    'Is no language tag (BCP 47), so the language was taken as Finnish: {}',
  ],
  link_id_changed: [
    'nothing',
    'Carried as {}: ids are small letters, digits and _, each used once',
  ],
  link_id_missing: ['nothing', 'Its link id is missing: carried as {}'],
  no_text: ['nothing', 'Has no text of its own: carried as {}'],
  code_changed: ['nothing', 'Carried as {}: each code of an item is short and its own'],
  scale_codes: ['nothing', 'The answers of the scale are stored as their values: {}'],
  reversed: [
    'nothing',
    'Its values run the other way round than those of the scale: carried as a reversed statement',
  ],
  heading_joined: ['nothing', 'Headings are one level deep: joined to the one above as {}'],
  heading_again: ['nothing', 'The heading continues after another, and is there again as {}'],
  heading_without_text: ['nothing', 'A group without a text is no heading'],
  after_question: ['nothing', 'Is asked only after this is answered: {}'],
  time_as_text: ['nothing', 'A time of the day is answered as text'],
  address_as_text: ['nothing', 'An address is answered as text'],
  text_for_choice: ['nothing', 'Has no answers to choose from, so it is answered as text'],
  prefix: ['nothing', 'Items are numbered 1, 2, 3 …; the file begins with {}'],
  cut: ['nothing', 'Cut to {} characters'],
} as const satisfies Record<string, readonly [Loses, string]>;

type Loses = 'question' | 'part' | 'nothing';
export type LineKind = keyof typeof kinds;

export const lineKinds = Object.keys(kinds) as LineKind[];

/** One thing that a draft does not have as the file has it. */
export type DraftLine = {
  kind: LineKind;
  loses: Loses;
  /** Its place in the file, a JSON pointer. */
  path: string;
  /** The link id and the text of its question; null where it belongs to none. */
  linkId: string | null;
  question: string | null;
  /** What completes the sentence of its kind, such as an extension’s address. */
  detail: string | null;
  /** The sentence, in English. */
  reason: string;
};

const longest = 255;

/** A text of the file as a line quotes it. */
const quoted = (text: string | null): string | null =>
  text !== null && text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

/**
 * A line of a kind, with its sentence.
 * @example draftLine({ kind: 'max_length', path: '/item/0', detail: '2000' }).reason // 'Is 1 to 2000'
 */
export function draftLine({
  kind,
  path,
  ...parts
}: Pick<DraftLine, 'kind' | 'path'> &
  Partial<Pick<DraftLine, 'linkId' | 'question' | 'detail'>>): DraftLine {
  const [loses, sentence] = kinds[kind];
  const linkId = quoted(parts.linkId ?? null);
  const question = quoted(parts.question ?? null);
  const detail = quoted(parts.detail ?? null);
  const reason = sentence.replace('{}', () => detail ?? '');
  return { kind, loses, path, linkId, question, detail, reason };
}

/** Fields that nothing reads may repeat in each answer of an item: one line an item says so. */
const saidOnce: readonly LineKind[] = ['extension', 'field', 'code', 'initial'];

/** The lines of a draft while its file is read. */
export class DraftLines {
  readonly all: DraftLine[] = [];
  readonly #places = new Map<string, number>();

  /** Adds a line, unless it would only repeat what the same item has already. */
  add(parts: Parameters<typeof draftLine>[0]): void {
    const line = draftLine(parts);
    const { kind, linkId, question, detail } = line;
    if (saidOnce.includes(kind)) {
      const key = JSON.stringify([kind, linkId, question, detail]);
      const place = this.#places.get(key);
      if (place !== undefined && place < this.all.length) return;
      this.#places.set(key, this.all.length);
    }
    this.all.push(line);
  }

  /** Takes back every line after the first `count`. */
  cutTo(count: number): void {
    this.all.length = count;
    for (const [key, place] of this.#places) if (place >= count) this.#places.delete(key);
  }
}
