import { ownInstrumentPrefix } from '../../../../shared/instruments/own.ts';

/** An id has at most 60 characters after its beginning, and a number may follow the name. */
const longestName = 50;

/**
 * The id of a new form template, made of its name: small letters, digits and `_`.
 * @param taken ids that others have; a number makes it another one
 * @example ownIdOf('Arjen voimat', []) // 'own_arjen_voimat'
 * @example ownIdOf('Ääni & mieli', ['own_aani_mieli']) // 'own_aani_mieli_2'
 */
export function ownIdOf(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, longestName)
    .replace(/^_+|_+$/g, '');
  const id = `${ownInstrumentPrefix}${plain || 'lomakepohja'}`;
  if (!taken.includes(id)) return id;
  let n = 2;
  while (taken.includes(`${id}_${n}`)) n++;
  return `${id}_${n}`;
}
