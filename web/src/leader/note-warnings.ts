/** What a note may hold that tells who somebody is. */
export type NoteWarning = 'identity_code' | 'name';

/** Day, month, year, the sign of the century, three digits and a check character. */
const identityCode =
  /(?<!\w)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d[-+A-FU-Y]\s?\d{3}[0-9A-FHJ-NPR-Y](?!\w)/i;

/** A word with a capital that does not begin a sentence or a line: most such words are names. */
const capitalInside = /[^\s.!?:–•-][,;]?[ \t]+[("”']?\p{Lu}\p{Ll}+/u;
/** Two words with capitals beside each other, wherever they stand. */
const twoCapitals = /\p{Lu}\p{Ll}+[ -]\p{Lu}\p{Ll}+/u;

/**
 * What in a note looks as if it told who somebody is. It warns and is sometimes wrong: place names
 * look like people's.
 * @example noteWarnings('Keskustelimme levosta. Sää oli hyvä.') // []
 * @example noteWarnings('Soitettiin, että Maija tulee myöhemmin') // ['name']
 * @example noteWarnings('asiakas 131052-308T') // ['identity_code']
 */
export function noteWarnings(note: string): NoteWarning[] {
  return [
    ...(identityCode.test(note) ? ['identity_code' as const] : []),
    ...(capitalInside.test(note) || twoCapitals.test(note) ? ['name' as const] : []),
  ];
}
