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
