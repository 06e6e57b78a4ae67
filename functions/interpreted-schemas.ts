/**
 * Comes first in every bundle (`scripts/build.ts`). Without it, zod compiles a program for each
 * schema at its first use: that costs a cold start 20 to 40 ms of CPU, and saves a warm request
 * less than a tenth of a millisecond (ADR 27).
 */
import * as z from 'zod';

z.config({ jitless: true });
