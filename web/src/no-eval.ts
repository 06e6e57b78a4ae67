import { config } from 'zod';

/**
 * Has zod check by walking and not by code that it writes: the page's policy lets no text become
 * code, and even zod's try would be reported as a breach. Imported before any schema is made.
 */
config({ jitless: true });
