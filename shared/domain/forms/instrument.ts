import * as z from 'zod';
import { lineKinds } from '../../instruments/draft-line.ts';
import type { Instrument } from '../../instruments/instrument.ts';
import { storedNumber } from '../stored-number.ts';

const translation = z.string().optional();
const text = z
  .strictObject({
    fi: z.string(),
    ...{ sv: translation, en: translation, selko: translation, ar: translation },
  })
  .meta({ id: 'Text' });

const choice = z
  .strictObject({ code: z.string(), text, exclusive: z.literal(true).optional() })
  .meta({ id: 'Choice' });

const condition = z.discriminatedUnion('operator', [
  z.strictObject({ item: z.string(), operator: z.literal('exists'), answer: z.boolean() }),
  z.strictObject({
    item: z.string(),
    operator: z.enum(['=', '!=', '>', '<', '>=', '<=']),
    answer: z.union([z.string(), storedNumber, z.boolean()]),
  }),
]);

const enableWhen = z
  .strictObject({
    behavior: z.enum(['all', 'any']),
    conditions: z.array(condition).readonly(),
  })
  .meta({ id: 'EnableWhen' });

const common = {
  id: z.string(),
  number: z.int(),
  text,
  reversed: z.boolean(),
  group: z.string().optional(),
  note: text.optional(),
  audio: z.record(z.string(), z.string().regex(/^[\w-]+\.(?:mp3|m4a|ogg|wav)$/)).optional(),
  filledBy: z.literal('worker').optional(),
  enableWhen: enableWhen.optional(),
};

/** One item for each type of answer; `scale` takes the instrument's own options. */
const item = z
  .discriminatedUnion('type', [
    z.strictObject({ ...common, type: z.enum(['scale', 'boolean', 'date', 'theme']) }),
    z.strictObject({
      ...common,
      type: z.enum(['choice', 'choices']),
      choices: z.array(choice).readonly(),
    }),
    z.strictObject({ ...common, type: z.literal('text'), longest: z.int() }),
    z.strictObject({
      ...common,
      type: z.enum(['integer', 'year', 'decimal']),
      least: storedNumber,
      most: storedNumber,
    }),
  ])
  .meta({ id: 'Item' });

const scoring = z
  .strictObject({
    rule: z.string(),
    leastAnswered: z.int(),
    missing: z.literal('left_out'),
    higherIsBetter: z.boolean(),
    reliability: z
      .strictObject({ value: z.number(), sd: z.number(), source: z.string() })
      .optional(),
  })
  .meta({ id: 'Scoring' });

/** A questionnaire as it is shown to participants and to the staff who hand it out. */
export const instrument = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    kind: z.enum(['answered', 'recorded', 'themes']),
    respondent: z.enum(['participant', 'participant_with_worker', 'leader']),
    languages: z.array(z.string()).readonly(),
    unofficial: z.array(z.string()).readonly(),
    ours: z.array(z.string()).readonly(),
    title: text,
    purpose: text,
    handOut: text,
    intro: text.nullable(),
    instruction: text.nullable(),
    options: z.array(z.strictObject({ code: storedNumber, text })).readonly(),
    groups: z.array(z.strictObject({ id: z.string(), text })).readonly(),
    items: z.array(item).readonly(),
    scoring: scoring.nullable(),
    source: z.string(),
    licence: z.string(),
  })
  .meta({ id: 'Instrument' }) satisfies z.ZodType<Instrument>;

/** A FHIR file from elsewhere; the reader of drafts checks its content field by field. */
export const questionnaireFile = z
  .looseObject({ resourceType: z.enum(['Questionnaire', 'Bundle']) })
  .meta({ id: 'QuestionnaireFile' });

/** A FHIR R4 Questionnaire; `questionnaireOf` makes it. */
export const questionnaire = z
  .looseObject({ resourceType: z.literal('Questionnaire') })
  .meta({ id: 'Questionnaire' });

/** A FHIR R4 QuestionnaireResponse; `responseOf` makes it. */
export const questionnaireResponse = z
  .looseObject({ resourceType: z.literal('QuestionnaireResponse') })
  .meta({ id: 'QuestionnaireResponse' });

const line = z
  .strictObject({
    kind: z.enum(lineKinds),
    /** A whole question, a part of something, or nothing: it is in the draft in another way. */
    loses: z.enum(['question', 'part', 'nothing']),
    /** Its place in the file, a JSON pointer. */
    path: z.string(),
    linkId: z.string().nullable(),
    question: z.string().nullable(),
    detail: z.string().nullable(),
    reason: z.string(),
  })
  .meta({ id: 'DraftLine' });

/** An instrument as it was read from elsewhere, for a person to finish; published nowhere. */
export const draft = z
  .strictObject({
    instrument,
    /** The language that the file declares, without its country; null: somebody must choose it. */
    language: z.string().nullable(),
    notCarried: z.array(line),
  })
  .meta({ id: 'InstrumentDraft' });
