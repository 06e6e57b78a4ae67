import type { GroupBackground } from '../../../../shared/domain/groups/group-background.ts';
import { groupBackgroundInstrument } from '../../../../shared/instruments/group-background.ts';
import type { Text } from '../../../../shared/instruments/instrument.ts';
import { language, readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

/** The headings of the printed form that ask for counts, in its order, and the field of each. */
const headings = {
  marital_status: 'marital_status_composition',
  sex: 'sex_composition',
  labour_market_status: 'labour_market_composition',
  primary_reason: 'primary_reason_counts',
} as const;

/** A field of the group's background that the printed form asks for. */
export type EnteredField = keyof typeof headings;
export const enteredFields = Object.keys(headings) as EnteredField[];

/** Codes of the printed form that are called otherwise in the group's background. */
const renamed: Readonly<Record<string, string>> = { sick: 'sick_leave' };

/** Counted within the unemployed: the printed form asks how long somebody has been unemployed. */
export const longTerm = 'long_term_unemployed';

/** A line of the printed form: how many of the group it holds for. */
export type CountRow = { code: string; label: string };

/** The words of the printed form, or ours in a language that it is not printed in. */
const printed = (text: Text, ours: string | undefined): string =>
  text[language] ?? ours ?? readText(text);

/** The heading and the lines of a field, in the words of the printed form. */
export function headingOf(field: EnteredField): { title: string; rows: CountRow[] } {
  const group = headings[field];
  const { groups, items } = groupBackgroundInstrument;
  const names: Readonly<Record<string, string>> = texts.composition.codes[field];
  const title = groups.find(({ id }) => id === group)?.text;
  const rows = items
    .filter((item) => item.group === group && item.type === 'integer')
    .map(({ id, text }) => {
      const printedCode = id.slice(group.length + 1);
      const code = renamed[printedCode] ?? printedCode;
      return { code, label: printed(text, names[code]) };
    });
  return { title: title ? printed(title, texts.composition.fields[field]) : group, rows };
}

/** What is typed into the lines of each field, by code. */
export type TypedCounts = Record<EnteredField, Readonly<Record<string, string>>>;

type StoredCounts = Pick<GroupBackground, EnteredField>;

/** The stored counts of a field as they are typed: those unemployed for long are among all of them. */
function typedField(stored: Readonly<Record<string, number>> | null): Record<string, string> {
  if (!stored) return {};
  const long = stored[longTerm] ?? 0;
  const asTyped = long > 0 ? { ...stored, unemployed: (stored.unemployed ?? 0) + long } : stored;
  return Object.fromEntries(Object.entries(asTyped).map(([code, n]) => [code, String(n)]));
}

/**
 * The stored counts as the page shows them.
 * @example typedCounts(null).sex // {}
 */
export const typedCounts = (stored: StoredCounts | null): TypedCounts =>
  Object.fromEntries(
    enteredFields.map((field) => [field, typedField(stored?.[field] ?? null)]),
  ) as TypedCounts;

const isNumber = (text: string) => /^\d{1,3}$/.test(text);
const isBlank = (typed: Readonly<Record<string, string>>) =>
  Object.values(typed).every((text) => text.trim() === '');

/**
 * How many people a field counts; null where it is left empty or has something that is no number.
 * @example totalOf({ female: '4', male: '2' }) // 6
 */
export function totalOf(typed: Readonly<Record<string, string>>): number | null {
  if (isBlank(typed)) return null;
  const counts = Object.entries(typed).filter(([code, text]) => code !== longTerm && text.trim());
  if (counts.some(([, text]) => !isNumber(text.trim()))) return null;
  return counts.reduce((sum, [, text]) => sum + Number(text.trim()), 0);
}

/** Why a field cannot be saved as it is typed. */
export type CountFault =
  | { is: 'no_number'; codes: string[] }
  | { is: 'long_term'; unemployed: number }
  | { is: 'total'; total: number; participants: number };

/**
 * What is wrong with a field; null where nothing is. A field that is left empty is not entered.
 * @param participants the people in the group
 * @example faultOf({ female: '4', male: '2' }, 7) // { is: 'total', total: 6, participants: 7 }
 */
export function faultOf(
  typed: Readonly<Record<string, string>>,
  participants: number,
): CountFault | null {
  if (isBlank(typed)) return null;
  const codes = Object.entries(typed)
    .filter(([, text]) => text.trim() !== '' && !isNumber(text.trim()))
    .map(([code]) => code);
  if (codes.length > 0) return { is: 'no_number', codes };
  const unemployed = Number(typed.unemployed?.trim() || 0);
  if (Number(typed[longTerm]?.trim() || 0) > unemployed) return { is: 'long_term', unemployed };
  const total = totalOf(typed) ?? 0;
  return total === participants ? null : { is: 'total', total, participants };
}

/**
 * The counts of a field as they are sent: null clears it, so that it is counted from the members.
 * @example countsOf({ unemployed: '5', long_term_unemployed: '2' }) // { unemployed: 3, long_term_unemployed: 2 }
 */
export function countsOf(typed: Readonly<Record<string, string>>): Record<string, number> | null {
  if (isBlank(typed)) return null;
  const counts = Object.fromEntries(
    Object.entries(typed)
      .filter(([, text]) => text.trim() !== '')
      .map(([code, text]) => [code, Number(text.trim())]),
  );
  const long = counts[longTerm];
  return long ? { ...counts, unemployed: (counts.unemployed ?? 0) - long } : counts;
}

/**
 * Has a leader entered counts of any field?
 * @example hasEntered(null) // false
 */
export const hasEntered = (background: GroupBackground | null): background is GroupBackground =>
  background !== null &&
  Object.values(background).some((one) => typeof one === 'object' && one !== null);

/**
 * The fields whose entered counts do not agree with the people who are in the group now.
 * @example fieldsToCheck({ sex: { female: 4 } }, 5) // ['sex']
 */
export function fieldsToCheck(
  background: Partial<StoredCounts>,
  participants: number,
): EnteredField[] {
  return enteredFields.filter(
    (field) => faultOf(typedField(background[field] ?? null), participants) !== null,
  );
}
