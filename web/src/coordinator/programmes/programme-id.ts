/**
 * A programme's id made of its name, as it will stand in addresses; empty where nothing is left.
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
