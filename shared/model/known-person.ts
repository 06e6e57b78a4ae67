import type { Participant } from './background.ts';

/**
 * The users who may have invented a person: whoever registered them, until somebody else confirms.
 * @example inventorsOf(undefined) // []
 */
export const inventorsOf = (participant: Participant | undefined): string[] =>
  participant ? [participant.registeredBy] : [];
