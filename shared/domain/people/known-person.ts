import { workerOf } from './access.ts';
import type { Participant } from './participant.ts';

/**
 * The staff who may have made this person up: the person who registered them, until somebody else
 * has confirmed that they exist. Such a person does not count towards five for that user.
 * @example knowsPersonOf({ registeredBy: 'aino', confirmedBy: null }) // ['aino']
 */
export const knowsPersonOf = ({
  registeredBy,
  confirmedBy,
}: Pick<Participant, 'registeredBy' | 'confirmedBy'>): string[] =>
  confirmedBy === null || confirmedBy === registeredBy ? [registeredBy] : [];

type Handled = Pick<Participant, 'ownWorker' | 'registeredBy' | 'substitutes' | 'handledBy'>;

/**
 * Everybody who has been able to read the person's answers in their record: present and former own
 * workers, and everyone named to substitute for them. The person does not count towards five for
 * any of these.
 * @example handlersOf({ ownWorker: 'outi', registeredBy: 'outi', substitutes: [], handledBy: ['sari'] }) // ['outi', 'sari']
 */
export const handlersOf = (client: Handled): string[] => {
  const substitutes = client.substitutes.map(({ userId }) => userId);
  return [...new Set([...client.handledBy, workerOf(client), ...substitutes])].sort();
};
