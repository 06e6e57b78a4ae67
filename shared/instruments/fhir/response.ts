import { underHeadings } from '../headings.ts';
import type { Instrument, InstrumentItem, RawAnswer, RawAnswers } from '../instrument.ts';
import { fieldsOf } from '../recorded.ts';
import { extensionUrls, translated } from './extensions.ts';
import { canonicalOf } from './questionnaire.ts';

type ResponseJson = Record<string, unknown>;

/** The parts of a form in a response; the participant is a number, never a name. */
export type AnsweredForm = {
  participantId?: string;
  answeredOn: string;
  answers: RawAnswers;
  synthetic?: boolean;
};

const testData = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' };

function scaleAnswer(code: RawAnswer, { options }: Instrument): ResponseJson {
  const option = options.find((one) => one.code === code);
  return {
    valueCoding: {
      extension: [{ url: extensionUrls.ordinalValue, valueDecimal: code }],
      code: String(code),
      ...(option ? translated('display', option.text) : {}),
    },
  };
}

function choiceAnswer(
  code: RawAnswer,
  item: InstrumentItem & { type: 'choice' | 'choices' },
): ResponseJson {
  const choice = item.choices.find((one) => one.code === code);
  return { valueCoding: { code, ...(choice ? translated('display', choice.text) : {}) } };
}

function answersTo(item: InstrumentItem, raw: RawAnswer, instrument: Instrument): ResponseJson[] {
  switch (item.type) {
    case 'scale':
      return [scaleAnswer(raw, instrument)];
    case 'choice':
    case 'choices':
      return [raw].flat().map((code) => choiceAnswer(code as RawAnswer, item));
    case 'integer':
    case 'year':
      return [{ valueInteger: raw }];
    case 'decimal':
      return [{ valueDecimal: raw }];
    case 'boolean':
      return [{ valueBoolean: raw }];
    case 'date':
      return [{ valueDate: raw }];
    case 'text':
      return [{ valueString: raw }];
    case 'theme':
      return [];
  }
}

/**
 * A form as a FHIR R4 QuestionnaireResponse: raw answers under the ids of their items, with the
 * code of the scale as ordinal value. Skipped items are not included. Answers that do not fit the
 * instrument are the caller's fault: call `faultsOfAnswers` first.
 * Source: https://hl7.org/fhir/R4/questionnaireresponse.html
 */
export function responseOf(
  instrument: Instrument,
  { participantId, answeredOn, answers, synthetic }: AnsweredForm,
): ResponseJson & { resourceType: 'QuestionnaireResponse' } {
  const answered = fieldsOf(instrument).filter(({ id }) => answers[id] !== undefined);
  const item = underHeadings<ResponseJson>(instrument, answered, {
    item: (one) => ({
      linkId: one.id,
      text: one.text.fi,
      answer: answersTo(one, answers[one.id] as RawAnswer, instrument),
    }),
    group: ({ id, text }, all) => ({ linkId: id, text: text.fi, item: all }),
  });
  return {
    resourceType: 'QuestionnaireResponse',
    ...(synthetic ? { meta: { tag: [testData] } } : {}),
    questionnaire: canonicalOf(instrument),
    status: 'completed',
    ...(participantId
      ? { subject: { identifier: { system: 'urn:laituri:participant', value: participantId } } }
      : {}),
    authored: answeredOn,
    ...(item.length > 0 ? { item } : {}),
  };
}
