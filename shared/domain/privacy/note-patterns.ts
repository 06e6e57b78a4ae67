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

/** From 0, 00 or +: groups of digits with spaces, hyphens or brackets between. */
const telephone = /(?<![\w.,:+-])\(?(?:\+\d|0\d)[\d() -]{4,18}\d(?![\w.,:]?\d)/g;
const writtenDay = /^\d{1,2}-\d{1,2}-\d{2,4}$/;

function isTelephone(found: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && !writtenDay.test(found) && !/ - |\d( \d){3}/.test(found);
}

const email = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u;

/**
 * The parts of a note that look as if they identified a person, by how they are written alone. A
 * name that begins a sentence is not noticed: `noteWarnings` knows first names too.
 * @example writtenLikeNames('Soitettiin, että Maija tulee myöhemmin') // ['name']
 * @example writtenLikeNames('Maija tulee myöhemmin') // []
 */
export function writtenLikeNames(note: string): NoteWarning[] {
  const text = readableNote(note);
  const found: Record<NoteWarning, boolean> = {
    identity_code: identityCode.test(text),
    name: capitalInside.test(text) || twoCapitals.test(text),
    telephone: (text.match(telephone) ?? []).some((one) => isTelephone(one.trim())),
    email: email.test(text),
  };
  return (Object.keys(found) as NoteWarning[]).filter((warning) => found[warning]);
}
