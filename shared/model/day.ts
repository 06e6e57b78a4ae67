import { configuration } from '../configuration.ts';

/** Swedish dates are ISO dates: year, month and day. */
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: configuration.timeZone });

/**
 * The day that it is in Finland at a moment: what a person would write on a form then.
 * @param moment an ISO timestamp
 * @example dayOf('2026-06-30T21:30:00.000Z') // '2026-07-01'
 */
export const dayOf = (moment: string): string => calendar.format(new Date(moment));
