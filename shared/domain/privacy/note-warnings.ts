import names from '../../../data/first_names.json' with { type: 'json' };
import { type NoteWarning, writtenLikeNames } from './note-patterns.ts';
import { readableNote } from './note-text.ts';

const listOf = (text: string) => text.toLowerCase().split(' ');
const vowel = /[aeiouyäöå]$/;

/**
 * The stems to which case endings are added: `pekka-` and `peka-`, `markus-` and `markukse-`,
 * `tuomas-`, `tuomaa-` and `tuomakse-`, `daniel-` and `danieli-`.
 */
function stemsOf(name: string): string[] {
  const weak = name.replace(/([kpt])\1([aeiouyäö])$/, '$1$2');
  if (vowel.test(name)) return [name, weak];
  const s = name.endsWith('s') ? [`${name.slice(0, -1)}kse`] : [];
  const as = /([ai])s$/.exec(name)?.[1];
  return [name, `${name}i`, ...s, ...(as ? [name.slice(0, -1) + as] : [])];
}

/** Stems of names whose last syllable changes otherwise than by losing one of two equal letters. */
const irregular = ['sadu', 'ahdi', 'unno', 'inno', 'lemme'];

const stems = new Map(
  [names.women, names.men, names.further]
    .flatMap(listOf)
    .flatMap((name) => stemsOf(name).map((stem): [string, string] => [stem, name])),
);
for (const stem of irregular) stems.set(stem, stem);
/** Stems of names that are also words, and single forms that are: `Anna` and not `Annalle`. */
const ordinary = new Set([...listOf(names.words).flatMap(stemsOf), 'inno', 'lemme']);
const ordinaryForms = new Set(names.forms.split(' '));
const abbreviations = new Set(names.abbreviations.split(' '));

const endings = [
  ...['', 'n', 'a', 'ä', 'ta', 'tä', 'na', 'nä', 'ksi', 'ssa', 'ssä', 'sta', 'stä', 'lla', 'llä'],
  ...['lta', 'ltä', 'lle', 'tta', 'ttä', 'an', 'en', 'in', 'on', 'un', 'yn', 'än', 'ön', 't'],
  // Swedish and English genitives.
  's',
];
const clitics = ['', 'kin', 'kaan', 'kään', 'ko', 'kö', 'han', 'hän', 'pa', 'pä'];

const ends = clitics.flatMap((clitic) => endings.map((ending) => ending + clitic));

/** The stems of which a word may be a form. */
const stemsIn = (word: string): string[] =>
  ends
    .filter((end) => word.endsWith(end))
    .map((end) => word.slice(0, word.length - end.length))
    .filter((stem) => stem.length > 1 && stems.has(stem));

/**
 * Is a word a form of a first name that is common in Finland, and not also another word? `Toivo` is
 * a name, but also a word that may begin a sentence.
 * @example isNameAlone('Pekan') // true
 * @example isNameAlone('Toivo') // false
 */
export const isNameAlone = (word: string): boolean => {
  const written = word.toLowerCase();
  const found = ordinaryForms.has(written) ? [] : stemsIn(written);
  return found.length > 0 && found.every((stem) => !ordinary.has(stem));
};

/**
 * Is it written in capitals without being an abbreviation?
 * @example isInCapitals('KELA') // false
 */
export const isInCapitals = (word: string): boolean =>
  /^\p{Lu}{4,}$/u.test(word) && !abbreviations.has(word);

/** A word that begins with a capital. */
const capitalised = /\p{Lu}\p{L}+/gu;

/** In the order in which they are listed. */
const warnings: readonly NoteWarning[] = ['identity_code', 'name', 'telephone', 'email'];

const holdsFirstName = (text: string): boolean =>
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
  const found = writtenLikeNames(note);
  const isNamed = !found.includes('name') && holdsFirstName(readableNote(note));
  const all = isNamed ? [...found, 'name' as const] : found;
  return warnings.filter((warning) => all.includes(warning));
}
