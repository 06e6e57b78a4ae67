/**
 * A hash of a link's secret under which the device stores what is unsent, deliberately so short
 * (FNV-1a folded to 24 bits) that not even a typed code can be worked out from it.
 * @example shortHash('').length // 6
 */
export function shortHash(secret: string): string {
  let hash = 0x811c9dc5;
  for (const character of secret)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  return folded.toString(16).padStart(6, '0');
}
