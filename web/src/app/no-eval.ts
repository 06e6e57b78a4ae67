import { config } from 'zod';

/**
 * Makes zod validate without generated code: the page's policy does not allow text to become code,
 * and even zod's attempt would be reported as a violation. Imported before any schema is made.
 */
config({ jitless: true });
