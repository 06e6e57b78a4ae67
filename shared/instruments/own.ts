/** How the ids of questionnaires begin that an organisation has published for itself. */
export const ownInstrumentPrefix = 'own_';

/**
 * Is the questionnaire an organisation's own? Built-in ones are code, so they need no read.
 * @example isOwnInstrument('own_arjen_voimat') // true
 * @example isOwnInstrument('rehabilitation_camp_feedback') // false
 */
export const isOwnInstrument = (id: string): boolean => id.startsWith(ownInstrumentPrefix);

/** The licence of a draft whose source states none: until somebody does, it is not published. */
export const unknownLicence = 'Not stated: clear it before the instrument is published';
/** The source of a draft whose file names none. */
export const unknownSource = 'Not stated';
