type ResponsePart = Readonly<Record<string, unknown>>;

/** An item that was answered, as it is shown. */
export type AnswerShown = { id: string; text: string; answers: string[] };

const partsOf = (value: unknown): ResponsePart[] =>
  Array.isArray(value) ? (value as ResponsePart[]) : [];

function answerText(answer: ResponsePart, yesNo: Record<'true' | 'false', string>): string {
  const coding = answer.valueCoding as ResponsePart | undefined;
  if (coding) return String(coding.display ?? coding.code);
  if (typeof answer.valueBoolean === 'boolean') return yesNo[`${answer.valueBoolean}`];
  const [value] = Object.entries(answer).flatMap(([name, one]) =>
    name.startsWith('value') ? [one] : [],
  );
  return String(value ?? '');
}

/**
 * The answers in a FHIR QuestionnaireResponse, in their order, headings left out.
 * @example answersIn({ item: [{ linkId: 'a', text: 'A', answer: [{ valueBoolean: true }] }] }, { true: 'yes', false: 'no' }) // [{ id: 'a', text: 'A', answers: ['yes'] }]
 */
export function answersIn(
  response: ResponsePart,
  yesNo: Record<'true' | 'false', string>,
): AnswerShown[] {
  return partsOf(response.item).flatMap((item) => {
    const answers = partsOf(item.answer).map((one) => answerText(one, yesNo));
    const own =
      answers.length > 0 ? [{ id: String(item.linkId), text: String(item.text), answers }] : [];
    return [...own, ...answersIn(item, yesNo)];
  });
}
