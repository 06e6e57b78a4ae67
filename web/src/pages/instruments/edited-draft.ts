import type { DraftFault } from '../../../../shared/domain/forms/draft-faults.ts';
import { type DraftContent, withTexts } from '../../../../shared/domain/forms/instrument-draft.ts';
import { withoutUnseen } from '../../../../shared/domain/unseen.ts';
import { type TextLanguage, textLanguages } from '../../../../shared/instruments/fhir/languages.ts';
import type { InstrumentItem, Scoring, Text } from '../../../../shared/instruments/instrument.ts';
import type { ScoringRuleName } from '../../../../shared/instruments/scoring-rules.ts';
import { ownTexts } from '../../texts/own-instruments.ts';

const words = ownTexts.draft;

/** Changes some fields of a draft. */
export type SetContent = (change: Partial<DraftContent>) => void;

/**
 * A text with other words in one language; without words it does not have that language.
 * @example withText({ fi: 'Alku', sv: 'Start' }, 'sv', '') // { fi: 'Alku' }
 */
export function withText(text: Text, language: TextLanguage, written: string): Text {
  if (language === 'fi') return { ...text, fi: written };
  const { [language]: _, ...others } = text;
  return written === '' ? others : { ...others, [language]: written };
}

/** A content without invisible characters, which come with pasted text and from other programs. */
export function cleaned(content: DraftContent): DraftContent {
  const { source, licence, ...written } = withTexts(content, (text) => {
    const words = Object.entries(text).map(([one, word = '']) => [one, withoutUnseen(word)]);
    return Object.fromEntries(words) as Text;
  });
  return { ...written, source: withoutUnseen(source), licence: withoutUnseen(licence) };
}

/** A text as it is read or written in a language; what is not translated is empty. */
export const textIn = (text: Text | null, language: TextLanguage): string => text?.[language] ?? '';

/** How a draft is scored, as its form offers it; undefined where its rule is none of ours. */
export type ScoringChoice = 'none' | 'mean' | 'sum';
const rules: Readonly<Record<Exclude<ScoringChoice, 'none'>, ScoringRuleName>> = {
  mean: 'mean-of-keyed/1',
  sum: 'sum-of-keyed/1',
};

export function scoringChoiceOf(scoring: Scoring | null): ScoringChoice | undefined {
  if (!scoring) return 'none';
  return (['mean', 'sum'] as const).find((choice) => rules[choice] === scoring.rule);
}

/** The number of statements that are answered on the scale. */
export const statementsIn = ({ items }: Pick<DraftContent, 'items'>): number =>
  items.filter(({ type }) => type === 'scale').length;

/** Four of five statements, as scales that are published often ask. */
const usualShare = 0.8;

/** The scoring of a choice; what is set already stays. */
export function chosenScoring(choice: ScoringChoice, content: DraftContent): Scoring | null {
  if (choice === 'none') return null;
  const statements = statementsIn(content);
  return {
    leastAnswered: content.scoring?.leastAnswered ?? Math.ceil(statements * usualShare),
    missing: 'left_out',
    higherIsBetter: true,
    rule: rules[choice],
  };
}

/** The number of statements that describe a worse state. */
export const reversedIn = ({ items }: Pick<DraftContent, 'items'>): number =>
  items.filter(({ type, reversed }) => type === 'scale' && reversed).length;

/** What a higher number on the scale means, in the statements together. */
export type ScaleDirection = 'better' | 'worse';

/** Null where the statements differ, or where there are none. */
export function scaleDirectionOf({ items }: Pick<DraftContent, 'items'>): ScaleDirection | null {
  const [statements, reversed] = [statementsIn({ items }), reversedIn({ items })];
  if (statements === 0 || (reversed > 0 && reversed < statements)) return null;
  return reversed === 0 ? 'better' : 'worse';
}

/** The questions with every statement in one direction. */
export const inDirection = (
  { items }: Pick<DraftContent, 'items'>,
  direction: ScaleDirection,
): DraftContent['items'] =>
  items.map((item) =>
    item.type === 'scale' ? { ...item, reversed: direction === 'worse' } : item,
  );

/** An id that no question or heading of a draft has. */
function freeId(beginning: string, { items, groups }: DraftContent): string {
  const taken = new Set([...items, ...groups].map(({ id }) => id));
  let n = 1;
  while (taken.has(`${beginning}_${n}`)) n++;
  return `${beginning}_${n}`;
}

/** A draft with a new heading, without words, above one of its questions. */
export function withHeading(content: DraftContent, at: number): Partial<DraftContent> {
  const id = freeId('heading', content);
  return {
    groups: [...content.groups, { id, text: { fi: '' } }],
    items: content.items.map((item, n) => (n === at ? { ...item, group: id } : item)),
  };
}

/** Only headings that some question is under. */
export const usedHeadings = (content: DraftContent): DraftContent['groups'] =>
  content.groups.filter(({ id }) => content.items.some(({ group }) => group === id));

/** A question under another heading, or under none. */
export function underHeading(item: InstrumentItem, group: string | null): InstrumentItem {
  const { group: _, ...without } = item;
  return (group === null ? without : { ...without, group }) as InstrumentItem;
}

/**
 * Where a fault is corrected: a field of the page by its id, a question that must be open, and the
 * language in which the words are.
 */
export type FaultPlace = {
  field: string;
  item: number | null;
  name: string;
  language: TextLanguage;
};

const fields: Readonly<Record<string, string>> = {
  title: 'draft-title',
  purpose: 'draft-purpose',
  handOut: 'draft-hand-out',
  instruction: 'draft-instruction',
  source: 'draft-source',
  licence: 'draft-licence',
  items: 'draft-items',
  scoring: 'draft-scoring',
};

/** The place of a fault on the page, and what it is called there. */
export function placeOfFault({ pointer }: Pick<DraftFault, 'pointer'>): FaultPlace {
  const [, part = '', at, ...within] = pointer.split('/');
  const n = Number(at);
  const last = pointer.slice(pointer.lastIndexOf('/') + 1);
  // Every text that may be missing is missing in Finnish.
  const language = textLanguages.find((one) => one === last) ?? 'fi';
  if (part === 'items' && at !== undefined) {
    const field = within[0] === 'choices' ? `draft-choice-${n}-${within[1]}` : `draft-item-${n}`;
    return { field, item: n, name: words.faultAt(n + 1), language };
  }
  if (part === 'groups')
    return { field: `draft-heading-${n}`, item: null, name: words.faultHeading, language };
  if (part === 'options')
    return { field: 'draft-scale', item: null, name: words.faultScale, language };
  return { field: fields[part] ?? 'draft-items', item: null, name: '', language };
}
