import * as z from 'zod';
import { canonical } from '../../instruments/canonical.ts';
import { isEvenScale } from '../../instruments/even-scale.ts';
import type { Instrument, Text } from '../../instruments/instrument.ts';
import { unknownLicence } from '../../instruments/own.ts';
import { scoringRules } from '../../instruments/scoring-rules.ts';
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

/** What keeps a draft from being published. */
export const draftFaultCodes = [
  'title_missing',
  'licence_missing',
  'no_questions',
  'text_missing',
  'text_too_long',
  'choices_missing',
  'scale_missing',
  'scale_uneven',
  'code_twice',
  'id_twice',
  'heading_unknown',
  'condition_unknown',
  'least_answered',
  'rule_unknown',
  'condition_scored',
  'too_large',
] as const;
export type DraftFaultCode = (typeof draftFaultCodes)[number];
/** A fault, and the place in the content as a JSON pointer. */
export type DraftFault = { code: DraftFaultCode; pointer: string };

/** The longest text of a question, and the most questions that a person can be asked at once. */
export const draftLimits = { textLength: 2000, items: 200 } as const;

const isBlank = ({ fi }: Text) => fi.trim() === '';
const isTwice = <Value>(values: readonly Value[]) => new Set(values).size < values.length;

function textFaults(text: Text, pointer: string): DraftFault[] {
  const isLong = Object.values(text).some((words) => (words?.length ?? 0) > draftLimits.textLength);
  return [
    ...(isBlank(text) ? [{ code: 'text_missing' as const, pointer }] : []),
    ...(isLong ? [{ code: 'text_too_long' as const, pointer }] : []),
  ];
}

function itemFaults(content: DraftContent): DraftFault[] {
  const groups = new Set(content.groups.map(({ id }) => id));
  return content.items.flatMap((item, at) => {
    const pointer = `/items/${at}`;
    const before = new Set(content.items.slice(0, at).map(({ id }) => id));
    const choices = item.type === 'choice' || item.type === 'choices' ? item.choices : null;
    return [
      ...textFaults(item.text, `${pointer}/text`),
      ...(choices?.length === 0 ? [{ code: 'choices_missing' as const, pointer }] : []),
      ...(choices ?? []).flatMap(({ text }, n) => textFaults(text, `${pointer}/choices/${n}`)),
      ...(choices && isTwice(choices.map(({ code }) => code))
        ? [{ code: 'code_twice' as const, pointer }]
        : []),
      ...(item.group !== undefined && !groups.has(item.group)
        ? [{ code: 'heading_unknown' as const, pointer }]
        : []),
      ...(item.enableWhen?.conditions.some((one) => !before.has(one.item))
        ? [{ code: 'condition_unknown' as const, pointer }]
        : []),
    ];
  });
}

function scaleFaults({ items, options, scoring }: DraftContent): DraftFault[] {
  const ofScale = items.filter(({ type }) => type === 'scale').length;
  const codes = options.map(({ code }) => code);
  const faults: DraftFault[] = options.flatMap(({ text }, n) => textFaults(text, `/options/${n}`));
  if (isTwice(codes)) faults.push({ code: 'code_twice', pointer: '/options' });
  if ((ofScale > 0 || scoring) && codes.length < 2)
    faults.push({ code: 'scale_missing', pointer: '/options' });
  // A score counts in parts of whole points.
  if (!isEvenScale(codes) || (scoring && !codes.every(Number.isInteger)))
    faults.push({ code: 'scale_uneven', pointer: '/options' });
  if (!scoring) return faults;
  // Everything that is said of a change takes more for better, and knows no reliability but that
  // published for a built-in questionnaire.
  const isOurs = scoringRules.some((rule) => rule === scoring.rule);
  if (!isOurs || !scoring.higherIsBetter || scoring.reliability)
    faults.push({ code: 'rule_unknown', pointer: '/scoring/rule' });
  if (scoring.leastAnswered < 1 || scoring.leastAnswered > ofScale)
    faults.push({ code: 'least_answered', pointer: '/scoring/leastAnswered' });
  // Who has which statements in their score would say how they answered the others.
  if (items.some(({ type, enableWhen }) => type === 'scale' && enableWhen))
    faults.push({ code: 'condition_scored', pointer: '/scoring/rule' });
  return faults;
}

/**
 * Everything that keeps a draft from being published, each with its place. The page lists the same
 * before it offers to publish.
 */
export function draftFaults(content: DraftContent): DraftFault[] {
  const { title, licence, items, groups } = content;
  const ids = [...items, ...groups].map(({ id }) => id);
  return [
    ...(isBlank(title) ? [{ code: 'title_missing' as const, pointer: '/title' }] : []),
    ...(licence.trim() === '' || licence === unknownLicence
      ? [{ code: 'licence_missing' as const, pointer: '/licence' }]
      : []),
    ...(items.length === 0 ? [{ code: 'no_questions' as const, pointer: '/items' }] : []),
    ...(items.length > draftLimits.items
      ? [{ code: 'too_large' as const, pointer: '/items' }]
      : []),
    ...(isTwice(ids) ? [{ code: 'id_twice' as const, pointer: '/items' }] : []),
    ...itemFaults(content),
    ...groups.flatMap(({ text }, n) => textFaults(text, `/groups/${n}`)),
    ...scaleFaults(content),
  ];
}

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

/** A draft as the version that it becomes. */
export function instrumentOfDraft(
  content: DraftContent,
  of: { id: string; version: string },
): Instrument {
  const languages = wholeLanguages(content);
  return {
    ...content,
    ...of,
    kind: 'answered',
    languages,
    unofficial: content.unofficial.filter((lang) => languages.includes(lang)),
    items: content.items.map((item, at) => ({ ...item, number: at + 1 })),
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
