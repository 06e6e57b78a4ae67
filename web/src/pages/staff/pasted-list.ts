import { municipalityNamed } from '../../../../shared/domain/municipalities.ts';
import { type Role, role } from '../../../../shared/domain/people/access.ts';
import type { Invitation } from '../../../../shared/domain/people/account.ts';
import { accountLanguage } from '../../../../shared/domain/people/staff.ts';

/** The words for each role in the language of the page. */
type RoleWords = Readonly<Record<Role, string>>;
type InvitationLanguage = Invitation['language'];

/** The code of a role that is written as a word or as a code; what is neither stays as it is. */
function roleNamed(typed: string, words: RoleWords): string {
  const word = typed.trim().toLowerCase();
  return role.options.find((one) => one === word || words[one] === word) ?? word;
}

/** The names of each language in all languages of the pages, as people write them. */
const languageWords: Readonly<Record<InvitationLanguage, readonly string[]>> = {
  fi: ['suomi', 'finska', 'finnish'],
  sv: ['ruotsi', 'svenska', 'swedish'],
  en: ['englanti', 'engelska', 'english'],
};

/** The language that is written as a word or as a code; undefined where it is neither. */
function languageNamed(typed: string): InvitationLanguage | undefined {
  const word = typed.toLowerCase();
  return accountLanguage.options.find((one) => one === word || languageWords[one].includes(word));
}

const cellsOf = (line: string) =>
  line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());

const rolesIn = (cell: string, words: RoleWords) =>
  cell
    .split(/[,;/+]/)
    .filter((word) => word.trim() !== '')
    .map((word) => roleNamed(word, words));

/**
 * A first line without an address and without a role has the names of the columns. A person whose
 * address lost its @ has a role, and stays for the check to name.
 */
function isHead(line: string, words: RoleWords): boolean {
  const [, , roles = ''] = cellsOf(line);
  return !line.includes('@') && !rolesIn(roles, words).some((word) => role.safeParse(word).success);
}

/**
 * The people of a pasted list, one a line: name, e-mail, roles, municipality and language, apart by
 * tabs, as a spreadsheet copies them, or by semicolons. Whatever is not understood is passed on as
 * it was typed, so that the check of the list names it.
 * @param language of those without one that is understood; the check of the list shows it
 * @param newId makes the id of each person
 * @example pastedPeople('Aino Aalto; aino@kunta.fi; ohjaaja; Kajaani', { words: { leader: 'ohjaaja', own_worker: 'omatyöntekijä', coordinator: 'koordinaattori', researcher: 'tutkija', admin: 'pääkäyttäjä' }, language: 'fi', newId: () => 'u1' }) // [{ userId: 'u1', name: 'Aino Aalto', email: 'aino@kunta.fi', roles: ['leader'], municipalityCode: '205', language: 'fi' }]
 */
export function pastedPeople(
  text: string,
  given: { words: RoleWords; language: InvitationLanguage; newId: () => string },
): Invitation[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines
    .filter((line, at) => at > 0 || lines.length === 1 || !isHead(line, given.words))
    .map((line) => {
      const [name = '', email = '', roles = '', place = '', language = ''] = cellsOf(line);
      return {
        ...{ userId: given.newId(), name, email },
        roles: rolesIn(roles, given.words),
        municipalityCode: place === '' ? null : (municipalityNamed(place)?.code ?? place),
        language: languageNamed(language) ?? given.language,
      };
    });
}
