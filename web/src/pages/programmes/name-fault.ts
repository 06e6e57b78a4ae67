import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { texts } from '../../texts/staff.ts';
import { programmeIdOf } from './programme-id.ts';

const words = texts.programmes;

/**
 * Why a programme cannot have a name; null when it can.
 * @param others the other programmes: two with the same name could not be distinguished
 */
export function nameFault(name: string, others: readonly Programme[]): string | null {
  const id = programmeIdOf(name);
  if (id === '') return words.nameFirst;
  const isTaken = others.some((one) => one.programmeId === id || programmeIdOf(one.name) === id);
  return isTaken ? words.exists : null;
}
