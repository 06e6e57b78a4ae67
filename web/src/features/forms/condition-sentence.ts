import type {
  Condition,
  Instrument,
  InstrumentItem,
  Text,
} from '../../../../shared/instruments/instrument.ts';
import { conditionTexts } from '../../texts/participant/conditions.ts';
import { printedTexts } from '../../texts/participant/printed-form.ts';

/** What a condition is read from. */
type ConditionSource = Pick<Instrument, 'items' | 'options'>;

type SentenceLanguage = 'fi' | 'sv' | 'en';

/** The words of an answer as the form has them; of a scale that is compared, its number. */
function answerWords(
  { operator, answer }: Condition,
  item: InstrumentItem,
  { options }: Pick<ConditionSource, 'options'>,
  language: SentenceLanguage,
): string {
  const read = (text: Text | undefined) => text?.[language] ?? text?.fi ?? String(answer);
  const { page } = printedTexts[language];
  switch (item.type) {
    case 'scale':
      if (operator !== '=' && operator !== '!=') return answer.toLocaleString(page.locale);
      return read(options.find(({ code }) => code === answer)?.text);
    case 'choice':
    case 'choices':
      return read(item.choices.find(({ code }) => code === answer)?.text);
    case 'boolean':
      return answer ? page.yes : page.no;
    case 'date':
      return new Date(`${answer}T00:00Z`).toLocaleDateString(page.locale, { timeZone: 'UTC' });
    default:
      return typeof answer === 'number' ? answer.toLocaleString(page.locale) : String(answer);
  }
}

function clauseOf(
  condition: Condition,
  instrument: ConditionSource,
  language: SentenceLanguage,
): string {
  const texts = conditionTexts[language];
  const item = instrument.items.find(({ id }) => id === condition.item);
  if (!item) return '';
  const { operator, answer } = condition;
  if (operator === 'exists')
    return answer ? texts.answered(item.number) : texts.unanswered(item.number);
  const sentences = item.type === 'date' ? texts.days : texts.compared;
  return sentences[operator](item.number, answerWords(condition, item, instrument, language));
}

/**
 * After which answers an item is to be answered, as a paper form says it; null for an item that
 * everybody answers.
 */
export function conditionSentence(
  { enableWhen }: Pick<InstrumentItem, 'enableWhen'>,
  instrument: ConditionSource,
  language: SentenceLanguage,
): string | null {
  if (!enableWhen) return null;
  const { only, ...joined } = conditionTexts[language];
  const clauses = enableWhen.conditions.map((one) => clauseOf(one, instrument, language));
  return only(clauses.join(joined[enableWhen.behavior]));
}
