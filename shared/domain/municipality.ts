import * as z from 'zod';

/** The official code of a municipality, as Statistics Finland has it. */
export const municipalityCode = z
  .string()
  .regex(/^\d{3}$/, 'must be the three digits of a municipality')
  .meta({ id: 'MunicipalityCode', examples: ['205'] });

/** A municipality: its code, and its name in each language. */
export type Municipality = { code: string; fi: string; sv: string };
