import { foundSlips } from './found-slips.ts';
import { plantedSlips } from './planted-slips.ts';
import type { Slip } from './slip.ts';

/** Every mistake that the chaos tests must report. */
export const slips: readonly Slip[] = [...plantedSlips, ...foundSlips];
