import * as z from 'zod';

export const occasion = z.enum(['start', 'end', 'follow_up']).meta({ id: 'Occasion' });

export type Occasion = z.infer<typeof occasion>;
