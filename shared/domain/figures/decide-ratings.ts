import { definitionOf, type Instrument } from '../../instruments/instrument.ts';
import { isScored } from '../../instruments/scored.ts';
import type { Form } from '../forms/form.ts';
import { type ScaleRange, type ShownSum, staysOpen } from './inference.ts';
import { areEnoughUnknown, type FormKnowledge, unknownTo } from './known-forms.ts';
import { answerScale } from './paired-values.ts';
import type { ReleasedFeedback } from './release-content.ts';
import { decimalsFor, roundTo } from './rounding.ts';

/**
 * A form and the users who know its answers or made them, whatever else they know of its person.
 */
type KnownForm = FormKnowledge & { form: Form; person: number };

/** A mean within this distance of an end of the scale is shown as a band. */
const bandWidth = 0.5;

/** How a mean is shown, and the sums that would be shown in the same way. */
type ShownMean = { mean: number; band: 'at_least' | 'at_most' | null; alike: ShownSum };

/**
 * How the mean of some ratings is shown: as a band at an end of the scale, else itself.
 * @example shownAs([5, 5, 5, 4, 5, 5, 5, 5], { least: 1, most: 5, leftOpen: 2 }).band // 'at_least'
 */
export function shownAs(values: readonly number[], { least, most }: ScaleRange): ShownMean {
  const n = values.length;
  const sum = values.reduce((total, value) => total + value, 0);
  const [low, high] = [least + bandWidth, most - bandWidth];
  if (sum >= high * n)
    return { mean: high, band: 'at_least', alike: { from: Math.ceil(high * n), to: most * n } };
  if (sum <= low * n)
    return { mean: low, band: 'at_most', alike: { from: least * n, to: Math.floor(low * n) } };
  return { mean: roundTo(sum / n, decimalsFor(n)), band: null, alike: { from: sum, to: sum } };
}

function decideRating(
  item: { id: string; number: number },
  forms: readonly KnownForm[],
  scale: ScaleRange,
) {
  const rated = forms.filter(({ form }) => typeof form.answers[item.id] === 'number');
  const rating = ({ form }: KnownForm) => Number(form.answers[item.id]);
  const all = rated.map(rating);
  const shown = shownAs(all, scale);
  const isShown =
    areEnoughUnknown(rated) &&
    staysOpen(
      {
        all,
        unknownTo: unknownTo(rated, ({ knownBy }) => knownBy).map((rest) => rest.map(rating)),
      },
      scale,
      shown.alike,
    );
  return {
    itemId: item.id,
    number: item.number,
    mean: isShown ? shown.mean : null,
    band: isShown ? shown.band : null,
    raters: rated.map(({ person }) => person),
  };
}

function decideQuestionnaire(
  forms: readonly KnownForm[],
  definitions: readonly Instrument[],
): ReleasedFeedback[] {
  const [first] = forms;
  if (!first) return [];
  const { instrumentId, instrumentVersion: version, occasion } = first.form;
  const instrument = definitionOf(definitions, { instrumentId, version });
  // How many were asked what is asked after a certain answer says how many gave that answer.
  const items =
    instrument?.items.filter(({ type, enableWhen }) => type === 'scale' && !enableWhen) ?? [];
  if (!instrument || items.length === 0) return [];
  const scale = answerScale(instrument.options.map(({ code }) => code));
  return [
    {
      instrumentId,
      version,
      occasion,
      items: items.map((item) => decideRating(item, forms, scale)),
    },
  ];
}

/**
 * What may be shown of ratings in questionnaires that make no score, such as feedback on a camp:
 * item by item, for each questionnaire and occasion.
 * @param definitions the questionnaires that the run pinned
 * @example decideRatings([], []) // []
 */
export function decideRatings(
  forms: readonly KnownForm[],
  definitions: readonly Instrument[],
): ReleasedFeedback[] {
  const kindOf = ({ form }: KnownForm) =>
    `${form.instrumentId}@${form.instrumentVersion} ${form.occasion}`;
  const unscored = forms.filter(({ form: { instrumentId, instrumentVersion: version } }) => {
    const instrument = definitionOf(definitions, { instrumentId, version });
    return instrument && !isScored(instrument);
  });
  const kinds = Map.groupBy(unscored, kindOf);
  return [...kinds.keys()]
    .sort()
    .flatMap((kind) => decideQuestionnaire(kinds.get(kind) ?? [], definitions));
}
