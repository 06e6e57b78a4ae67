/**
 * A text as it is searched: in any case, and however its letters are composed.
 * @example foldedText('Kevään LEIRI') // 'kevään leiri'
 */
export const foldedText = (text: string): string => text.toLocaleLowerCase('fi').normalize();

/**
 * A test of whether a folded text has every word that somebody typed into a search.
 * @example isFoundBy('laituri leidit')('leidit laiturilla') // true
 */
export function isFoundBy(search: string): (folded: string) => boolean {
  const typed = foldedText(search).split(/\s+/).filter(Boolean);
  return (folded) => typed.every((word) => folded.includes(word));
}
