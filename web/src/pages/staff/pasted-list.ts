import { municipalityNamed } from '../../../../shared/domain/municipalities.ts';
import { type Role, role } from '../../../../shared/domain/people/access.ts';
import type { Invitation } from '../../../../shared/domain/people/account.ts';
import { accountLanguage } from '../../../../shared/domain/people/staff.ts';

/** The words for each role in the language of the page. */
type RoleWords = Readonly<Record<Role, string>>;

/** The code of a role that is written as a word or as a code; what is neither stays as it is. */
function roleNamed(typed: string, words: RoleWords): string {
  const word = typed.trim().toLowerCase();
  return role.options.find((one) => one === word || words[one] === word) ?? word;
}

const cellsOf = (line: string) =>
  line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim());

/** A first line without an address has the names of the columns. */
const isHead = (line: string, at: number, lines: readonly string[]) =>
  at === 0 && lines.length > 1 && !line.includes('@');

/**
 * The people of a pasted list, one a line: name, e-mail, roles, municipality and language, apart by
 * tabs, as a spreadsheet copies them, or by semicolons. Whatever is not understood is passed on as
 * it was typed, so that the check of the list names it.
 * @param newId makes the id of each person
 * @example pastedPeople('Aino Aalto; aino@kunta.fi; ohjaaja; Kajaani', { words: { leader: 'ohjaaja', own_worker: 'omatyöntekijä', coordinator: 'koordinaattori', researcher: 'tutkija', admin: 'pääkäyttäjä' }, language: 'fi', newId: () => 'u1' }) // [{ userId: 'u1', name: 'Aino Aalto', email: 'aino@kunta.fi', roles: ['leader'], municipalityCode: '205', language: 'fi' }]
 */
export function pastedPeople(
  text: string,
  given: { words: RoleWords; language: Invitation['language']; newId: () => string },
): Invitation[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines
    .filter((line, at) => !isHead(line, at, lines))
    .map((line) => {
      const [name = '', email = '', roles = '', place = '', language = ''] = cellsOf(line);
      return {
        ...{ userId: given.newId(), name, email },
        roles: roles
          .split(/[,/+]/)
          .filter((word) => word.trim() !== '')
          .map((word) => roleNamed(word, given.words)),
        municipalityCode: place === '' ? null : (municipalityNamed(place)?.code ?? place),
        language: accountLanguage.catch(given.language).parse(language.toLowerCase()),
      };
    });
}
