import type { Participant } from './background.ts';

/**
 * Who of the staff may have made this person up: whoever registered them, until somebody else has
 * confirmed that they are there. Such a person does not count towards five for that user.
 * @example knowsPersonOf({ registeredBy: 'aino', confirmedBy: null }) // ['aino']
 */
export const knowsPersonOf = ({
  registeredBy,
  confirmedBy,
}: Pick<Participant, 'registeredBy' | 'confirmedBy'>): string[] =>
  confirmedBy === null || confirmedBy === registeredBy ? [registeredBy] : [];
