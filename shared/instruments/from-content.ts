import type { Instrument, InstrumentItem, ItemKind, Option, Text } from './instrument.ts';

/** The texts of an instrument as its content file holds them. */
export type Content = Pick<
  Instrument,
  'languages' | 'unofficial' | 'ours' | 'title' | 'purpose' | 'handOut' | 'source' | 'licence'
> & {
  intro?: Text;
  instruction?: Text;
  options?: Readonly<Record<string, Text>>;
  groups?: Readonly<Record<string, Text>>;
  items?: Readonly<Record<string, ItemContent>>;
};
type ItemContent = {
  text: Text;
  note?: Text;
  audio?: Readonly<Record<string, string>>;
  choices?: Readonly<Record<string, Text>>;
};

/** An item's structure: all but its texts. */
export type Structure = Partial<Pick<InstrumentItem, 'reversed' | 'group' | 'filledBy'>> &
  (
    | Exclude<ItemKind, { type: 'choice' | 'choices' }>
    | { type: 'choice'; codes: readonly string[] }
    | { type: 'choices'; codes: readonly string[]; exclusive: readonly string[] }
  );

const scale = { type: 'scale' } as const;

function textOf(texts: Readonly<Record<string, Text>> | undefined, id: string): Text {
  const text = texts?.[id];
  if (!text) throw new Error(`The content file has no text for ${id}`);
  return text;
}

function kindOf(structure: Structure, choices: ItemContent['choices']): ItemKind {
  if (structure.type !== 'choice' && structure.type !== 'choices') return structure;
  const exclusive = structure.type === 'choices' ? structure.exclusive : [];
  return {
    type: structure.type,
    choices: structure.codes.map((code) => ({
      code,
      text: textOf(choices, code),
      ...(exclusive.includes(code) ? { exclusive: true } : {}),
    })),
  };
}

function itemOf(
  id: string,
  index: number,
  structure: Structure,
  content: ItemContent,
): InstrumentItem {
  const { text, note, audio, choices } = content;
  const { reversed = false, group, filledBy } = structure;
  return {
    id,
    number: index + 1,
    text,
    reversed,
    ...kindOf(structure, choices),
    ...(group ? { group } : {}),
    ...(filledBy ? { filledBy } : {}),
    ...(note ? { note } : {}),
    ...(audio ? { audio } : {}),
  };
}

/**
 * The scale of these codes, with their texts.
 * @example scaleOfContent([1], { 1: { fi: 'ei' } }) // [{ code: 1, text: { fi: 'ei' } }]
 */
export const scaleOfContent = (
  codes: readonly number[],
  texts: Readonly<Record<string, Text>>,
): Option[] => codes.map((code) => ({ code, text: textOf(texts, String(code)) }));

/**
 * The items of a structure, in its order, with their texts. Each structure needs its text and each
 * text its structure: a content file that lacks one, or has one too many, does not load.
 * @throws Error naming the item or code
 */
export function itemsOfContent<const Texts extends Readonly<Record<string, ItemContent>>>(
  texts: Texts,
  structures: { [Id in keyof Texts]: Structure },
): InstrumentItem[] {
  const all: Readonly<Record<string, Structure>> = structures;
  const untold = Object.keys(texts).find((id) => !all[id]);
  if (untold) throw new Error(`The content file has a text for ${untold}, which is no item`);
  return Object.entries(all).map(([id, structure], index) => {
    const content = texts[id];
    if (!content) throw new Error(`The content file has no text for ${id}`);
    return itemOf(id, index, structure, content);
  });
}

/** Structures of many `scale` items. */
export const scaleItems = <const Id extends string>(
  ids: readonly Id[],
): Record<Id, { type: 'scale' }> =>
  Object.fromEntries(ids.map((id) => [id, scale])) as Record<Id, { type: 'scale' }>;

/**
 * What every instrument takes from its content file, with the usual values of the rest: answered
 * here by the participant, without scale, headings or score.
 */
export function published(content: Content): Omit<Instrument, 'id' | 'version' | 'items'> {
  const { languages, unofficial, ours, title, purpose, handOut, source, licence } = content;
  return {
    kind: 'answered',
    respondent: 'participant',
    languages,
    unofficial,
    ours,
    title,
    purpose,
    handOut,
    intro: content.intro ?? null,
    instruction: content.instruction ?? null,
    options: [],
    groups: Object.entries(content.groups ?? {}).map(([id, text]) => ({ id, text })),
    scoring: null,
    source,
    licence,
  };
}
