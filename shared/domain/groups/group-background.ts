import * as z from 'zod';
import { backgroundCodes } from '../../instruments/participant-background.ts';
import { runId, version } from '../ids.ts';

const counts = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.partialRecord(z.enum(codes), z.int().min(0).max(1000)).nullable().default(null);

/** The group's labour-market codes: the form's, with long-term unemployment separate. */
export const labourMarketCodes = [
  'long_term_unemployed',
  ...backgroundCodes.labour_market_status,
] as const;

/** The fields by which the composition of a group is described. */
export const compositionCodes = {
  sex: backgroundCodes.sex,
  marital_status: backgroundCodes.marital_status,
  living_arrangement: backgroundCodes.living_arrangement,
  labour_market_status: labourMarketCodes,
  primary_reason: backgroundCodes.primary_reason,
} as const;
export type CompositionField = keyof typeof compositionCodes;
export const compositionFields = Object.keys(compositionCodes) as CompositionField[];

/**
 * The group's background as its leader enters it (Liite 5): only counts, for groups whose members
 * filled in no background forms. Null: not entered, so it is computed from the members.
 */
export const groupBackgroundBody = z
  .strictObject({
    sex: counts(compositionCodes.sex),
    marital_status: counts(compositionCodes.marital_status),
    living_arrangement: counts(compositionCodes.living_arrangement),
    labour_market_status: counts(compositionCodes.labour_market_status),
    primary_reason: counts(compositionCodes.primary_reason),
  })
  .meta({ id: 'GroupBackgroundBody' });

export const groupBackground = z
  .strictObject({ runId, ...groupBackgroundBody.shape, version })
  .meta({ id: 'GroupBackground' });
export type GroupBackground = z.infer<typeof groupBackground>;
