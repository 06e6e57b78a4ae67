import { isInCapitals, isNameAlone } from './first-names.ts';
import { readableNote } from './note-text.ts';

/** The parts of a note that may identify a person. */
export type NoteWarning = 'identity_code' | 'name' | 'telephone' | 'email';

/** Day, month, year, the sign of the century, three digits and a check character. */
const identityCode =
  /(?<!\w)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d *[-+A-FU-Y] *\d{3}[0-9A-FHJ-NPR-Y](?!\w)/i;

/** A word with a capital that does not begin a sentence or a line: most such words are names. */
const capitalInside = /[^\s.!?:•-][,;]? +[("”']?\p{Lu}\p{Ll}+/u;
/** Two words with capitals next to each other, wherever they are. */
const twoCapitals = /\p{Lu}\p{Ll}+[ -]\p{Lu}\p{Ll}+/u;

/** A word that begins with a capital. */
const capitalised = /\p{Lu}\p{L}+/gu;

/** From 0, 00 or +: groups of digits with spaces, hyphens or brackets between. */
const telephone = /(?<![\w.,:+-])\(?(?:\+\d|0\d)[\d() -]{4,18}\d(?![\w.,:]?\d)/g;
const writtenDay = /^\d{1,2}-\d{1,2}-\d{2,4}$/;

function isTelephone(found: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !writtenDay.test(found) && !/ - |\d( \d){3}/.test(found);
}

const email = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u;

const holdsName = (text: string): boolean =>
  capitalInside.test(text) ||
  twoCapitals.test(text) ||
  (text.match(capitalised) ?? []).some((word) => isInCapitals(word) || isNameAlone(word));

/**
 * The parts of a note that look as if they identified a person. It only warns and is sometimes
 * wrong: place names look like people's. Names that are also words count only with a capital inside
 * a sentence.
 * @example noteWarnings('Keskustelimme levosta. Sää oli hyvä.') // []
 * @example noteWarnings('Soitettiin, että Maija tulee myöhemmin') // ['name']
 * @example noteWarnings('asiakas 131052–308T') // ['identity_code']
 */
export function noteWarnings(note: string): NoteWarning[] {
  const text = readableNote(note);
  const found: Record<NoteWarning, boolean> = {
    identity_code: identityCode.test(text),
    name: holdsName(text),
    telephone: (text.match(telephone) ?? []).some((one) => isTelephone(one.trim())),
    email: email.test(text),
  };
  return (Object.keys(found) as NoteWarning[]).filter((warning) => found[warning]);
}
