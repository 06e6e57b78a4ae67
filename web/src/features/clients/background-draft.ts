import type { BackgroundField } from '../../../../shared/domain/groups/client-group.ts';
import { type Background, background } from '../../../../shared/domain/people/participant.ts';
import { backgroundItems } from './background-words.ts';

/** A background as it is filled in: one text for each field, and what is chosen of several. */
export type BackgroundDraft = Record<BackgroundField, string | string[]>;

/**
 * The fields as they are filled in at first.
 * @example draftOfBackground({ sex: null, birth_year: 1980, marital_status: null, living_arrangement: [], children_in_household: null, labour_market_status: null, labour_market_months: null, primary_reason: null, municipality_area: null, service_needs_assessment_done: null }).birth_year // '1980'
 */
export const draftOfBackground = (stored: Background): BackgroundDraft =>
  Object.fromEntries(
    background.keyof().options.map((field) => {
      const value = stored[field];
      return [field, Array.isArray(value) ? value : value === null ? '' : String(value)];
    }),
  ) as BackgroundDraft;

function valueIn(field: BackgroundField, given: string | string[]): unknown {
  if (Array.isArray(given)) return given;
  const text = given.trim();
  if (text === '') return null;
  const type = backgroundItems.find(({ id }) => id === field)?.type;
  if (type === 'boolean') return text === 'true';
  if (type !== 'year' && type !== 'integer') return text;
  return /^\d{1,4}$/.test(text) ? Number(text) : text;
}

/** The background that was filled in; null where a number is none, or is out of its range. */
export function backgroundIn(draft: BackgroundDraft): Background | null {
  const values = Object.entries(draft).map(([field, given]) => [
    field,
    valueIn(field as BackgroundField, given),
  ]);
  const read = background.safeParse(Object.fromEntries(values));
  return read.success ? read.data : null;
}

/**
 * The choices of several once one is ticked or not: living alone excludes the others.
 * @example choicesAfter(['alone'], 'with_spouse', true, ['alone']) // ['with_spouse']
 */
export function choicesAfter(
  chosen: readonly string[],
  code: string,
  isChosen: boolean,
  exclusive: readonly string[],
): string[] {
  if (!isChosen) return chosen.filter((one) => one !== code);
  if (exclusive.includes(code)) return [code];
  return [...chosen.filter((one) => !exclusive.includes(one)), code];
}
