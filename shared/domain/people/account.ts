import * as z from 'zod';

/** The languages in which the staff are written to. */
export const accountLanguage = z.enum(['fi', 'sv', 'en']).meta({ id: 'AccountLanguage' });
export type AccountLanguage = z.infer<typeof accountLanguage>;
