/**
 * Comes first in every bundle (`scripts/build.ts`). Else zod writes and compiles a program for each
 * schema at its first use: that costs a cold start 20 to 40 ms of CPU, and saves a warm request less
 * than a tenth of one (ADR 27).
 */
import * as z from 'zod';

z.config({ jitless: true });
