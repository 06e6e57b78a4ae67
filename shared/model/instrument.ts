import * as z from 'zod';

const text = z
  .strictObject({ fi: z.string(), sv: z.string().optional(), en: z.string().optional() })
  .meta({ id: 'Text' });

/** A questionnaire as it is shown to who answers it. */
export const instrument = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    title: text,
    intro: text,
    instruction: text,
    options: z.array(z.strictObject({ code: z.int(), text })).readonly(),
    items: z
      .array(z.strictObject({ id: z.string(), number: z.int(), text, reversed: z.boolean() }))
      .readonly(),
    scoring: z.strictObject({ rule: z.string(), leastAnswered: z.int() }),
    source: z.string(),
    licence: z.string(),
    unofficial: z.array(z.string()).readonly(),
  })
  .meta({ id: 'Instrument' });
