/**
 * Limits of the own page, here and not in the configuration, which every participant's page carries.
 */
export const ownPageLimits = {
  /** Digits of a personal code. */
  codeDigits: { least: 6, most: 12 },
  /** Wrong personal codes after which only a new code helps. */
  codeTries: 10,
  /** Digits of a one-time word. */
  wordDigits: 6,
  /** Hours for which a one-time word is good, and wrong tries after which it is not. */
  wordHours: 24,
  wordTries: 5,
  /** Days for which a telephone number must have been theirs before a word sent to it opens answers. */
  telephoneDays: 14,
  /** Minutes without a request after which the page logs out. */
  sessionMinutes: 15,
  /** Browsers that may be logged in at once. */
  sessions: 3,
  /** Minutes for which a second worker can confirm the person by what their page shows. */
  ticketMinutes: 15,
  /** Characters of a message to the own worker. */
  messageCharacters: 1000,
  /** The next sessions of each group that the page shows. */
  nextSessions: 3,
} as const;
