import * as z from 'zod';
import { canonical } from '../../instruments/canonical.ts';
import type { Instrument, Text } from '../../instruments/instrument.ts';
import { timestamp, userId, version } from '../ids.ts';
import { draft, instrument } from './instrument.ts';

/**
 * The questionnaire as it would be published; id and version come with publishing. It is one value:
 * a body replaces the whole of it, as it does with a list.
 */
const draftContent = z.lazy(() =>
  instrument.omit({ id: true, version: true }).refine(
    // Recordings are files of the web app, which an organisation cannot add to.
    ({ items }) => items.every(({ audio }) => audio === undefined),
    { path: ['items'], message: 'must have no recordings' },
  ),
);

/** What an organisation may have drafted of one of its own questionnaires. */
export const instrumentDraftBody = z
  .strictObject({
    content: draftContent,
    notCarried: draft.shape.notCarried,
  })
  .meta({ id: 'InstrumentDraftBody' });
export type InstrumentDraftBody = z.infer<typeof instrumentDraftBody>;
export type DraftContent = InstrumentDraftBody['content'];

export const storedInstrumentDraft = z
  .strictObject({
    instrumentId: z.string(),
    ...instrumentDraftBody.shape,
    savedBy: userId,
    savedAt: timestamp,
    version,
  })
  .meta({ id: 'StoredInstrumentDraft' });
export type StoredInstrumentDraft = z.infer<typeof storedInstrumentDraft>;

/** All texts that the people who answer read. */
const textsOf = ({ title, options, groups, items, instruction }: DraftContent): Text[] => [
  title,
  ...(instruction ? [instruction] : []),
  ...options.map(({ text }) => text),
  ...groups.map(({ text }) => text),
  ...items.map(({ text }) => text),
  ...items.flatMap((item) =>
    item.type === 'choice' || item.type === 'choices' ? item.choices.map(({ text }) => text) : [],
  ),
];

/**
 * The languages in which a person can be asked everything: Finnish, and those that lack no text.
 * @example wholeLanguages({ title: { fi: 'Voimat', en: 'Strength' }, options: [], groups: [], items: [], instruction: null }) // ['fi', 'en']
 */
export const wholeLanguages = (
  content: Pick<DraftContent, 'title' | 'options' | 'groups' | 'items' | 'instruction'>,
): string[] => [
  'fi',
  ...(['sv', 'en'] as const).filter((lang) =>
    textsOf(content as DraftContent).every((text) => (text[lang] ?? '').trim() !== ''),
  ),
];

/** A content with all of its texts changed, of those who answer and of the staff. */
export const withTexts = (content: DraftContent, change: (text: Text) => Text): DraftContent => {
  const inside = <Part extends { text: Text }>(part: Part): Part => ({
    ...part,
    text: change(part.text),
  });
  const { title, purpose, handOut, intro, instruction, options, groups, items } = content;
  return {
    ...content,
    ...{ title: change(title), purpose: change(purpose), handOut: change(handOut) },
    intro: intro && change(intro),
    instruction: instruction && change(instruction),
    options: options.map(inside),
    groups: groups.map(inside),
    items: items.map((item) => ({
      ...inside(item),
      ...(item.note ? { note: change(item.note) } : {}),
      ...('choices' in item ? { choices: item.choices.map(inside) } : {}),
    })) as DraftContent['items'],
  };
};

/** A text without translations that have no words: Finnish is read in their place. */
const withoutBlanks = (text: Text): Text => ({
  ...(Object.fromEntries(
    Object.entries(text).filter(([, words]) => (words ?? '').trim() !== ''),
  ) as Partial<Text>),
  fi: text.fi,
});

/** A draft as the version that it becomes. */
export function instrumentOfDraft(
  content: DraftContent,
  of: { id: string; version: string },
): Instrument {
  const languages = wholeLanguages(content);
  const written = withTexts(content, withoutBlanks);
  return {
    ...written,
    ...of,
    kind: 'answered',
    languages,
    unofficial: content.unofficial.filter((lang) => languages.includes(lang)),
    items: written.items.map((item, at) => ({ ...item, number: at + 1 })),
  };
}

/**
 * Is this what was published already? Publishing it again would change nothing.
 * @param published the newest version
 */
export function isAsPublished(content: DraftContent, published: Instrument): boolean {
  const { id, version } = published;
  return canonical(instrumentOfDraft(content, { id, version })) === canonical(published);
}

/** What a new version of a published questionnaire begins from. */
export function contentOf({ id: _, version: __, ...content }: Instrument): DraftContent {
  return content as DraftContent;
}
