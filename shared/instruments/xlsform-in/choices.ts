import { isEvenScale } from '../even-scale.ts';
import { extensionUrls as url } from '../fhir/extensions.ts';
import { type QuestionnairePart, rowType } from './question-types.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A text with its translations, as FHIR writes them. */
export function written(
  field: string,
  texts: ReadonlyMap<string, string>,
  main: string,
): QuestionnairePart {
  const own = texts.get(main);
  const others = [...texts].filter(([language]) => language !== main);
  return {
    ...(own === undefined ? {} : { [field]: own }),
    ...(others.length === 0
      ? {}
      : {
          [`_${field}`]: {
            extension: others.map(([language, text]) => ({
              url: url.translation,
              extension: [
                { url: 'lang', valueCode: language },
                { url: 'content', valueString: text },
              ],
            })),
          },
        }),
  };
}

/** The lists of the choices sheet, by name. */
export function listsOf(choices: Sheet | undefined): Map<string, SheetRow[]> {
  const listOf = ({ cells }: SheetRow) => cells.get('list_name') ?? cells.get('list name') ?? '';
  return Map.groupBy(choices?.rows ?? [], listOf);
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/**
 * The list that becomes the scale: of those whose names are all numbers, the one that most
 * questions share; a list of one question alone is none. One whose numbers are at unequal distances,
 * such as 99 for "I do not know", is chosen where there is no other, so that a line says why it is
 * no scale.
 */
export function scaleList(
  survey: Sheet,
  lists: ReadonlyMap<string, SheetRow[]>,
): string | undefined {
  const uses = new Map<string, number>();
  const numbersOf = (list: string) =>
    (lists.get(list) ?? []).map((choice) => Number(choice.cells.get('name')));
  for (const { cells } of survey.rows) {
    const { type, list } = rowType(cells.get('type') ?? '');
    const names = (lists.get(list ?? '') ?? []).map((choice) => choice.cells.get('name') ?? '');
    const isScale =
      names.length > 1 && names.every(isNumber) && new Set(names).size === names.length;
    if (type === 'select_one' && list !== undefined && isScale)
      uses.set(list, (uses.get(list) ?? 0) + 1);
  }
  const [most] = [...uses]
    .filter(([list, count]) => count > 1 || list === 'laituri_scale')
    .sort(([, a], [, b]) => b - a)
    .sort(([a], [b]) => Number(isEvenScale(numbersOf(b))) - Number(isEvenScale(numbersOf(a))));
  return most?.[0];
}
