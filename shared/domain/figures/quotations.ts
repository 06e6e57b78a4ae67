import { definitionOf, type Instrument } from '../../instruments/instrument.ts';
import type { Form } from '../forms/form.ts';
import type { ReleasedFeedback } from './release-content.ts';

/** What people wrote under one question, in an order that says nothing about who wrote it. */
export type Quotations = { itemId: string; number: number; texts: string[] };

/** The questionnaires that the run pinned, and whether a text names nobody. */
export type QuotedFrom = {
  definitions: readonly Instrument[];
  isQuotable: (text: string) => boolean;
};

/**
 * What may be quoted of a questionnaire: the texts of the forms that are given, question by
 * question. The texts of each question are sorted by their words, so that neither the order of the
 * forms nor the same place under two questions joins the texts of one person.
 * @param forms of people who allow quotations
 * @example quotationsOf({ instrumentId: 'rehabilitation_camp_feedback', version: '1', occasion: 'end' }, [], { definitions: [], isQuotable: () => true }) // []
 */
export function quotationsOf(
  { instrumentId, version, occasion }: Omit<ReleasedFeedback, 'items'>,
  forms: readonly Form[],
  { definitions, isQuotable }: QuotedFrom,
): Quotations[] {
  const own = forms.filter((one) => one.instrumentId === instrumentId && one.occasion === occasion);
  const items = definitionOf(definitions, { instrumentId, version })?.items ?? [];
  return items
    .filter(({ type }) => type === 'text')
    .map(({ id, number }) => ({
      ...{ itemId: id, number },
      texts: own
        .flatMap(({ answers: { [id]: written } }) =>
          typeof written === 'string' && written.trim() !== '' ? [written.trim()] : [],
        )
        .filter(isQuotable)
        .sort(),
    }))
    .filter(({ texts }) => texts.length > 0);
}
