import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import { texts } from '../../texts/staff.ts';

/**
 * A programme's id, made of its name, as it appears in addresses; empty where no letter is left.
 * @example programmeIdOf('Leidit Laiturilla – kesä') // 'leidit-laiturilla-kesa'
 */
export const programmeIdOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

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
