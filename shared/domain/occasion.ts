import * as z from 'zod';

/** The occasions on which a questionnaire is answered in a run. */
export const occasion = z.enum(['start', 'end', 'follow_up']).meta({ id: 'Occasion' });
export type Occasion = z.infer<typeof occasion>;
