import type { Role } from '../../../../shared/domain/people/access.ts';
import { type Colleague, mayBeGiven } from '../../../../shared/domain/people/staff.ts';
import { texts } from '../../texts/staff.ts';
import type { FieldOption } from '../../ui/field.tsx';

type Named = Pick<Colleague, 'userId' | 'name' | 'roles' | 'status'>;

/** Somebody to choose for some work, or the reason why they cannot be chosen. */
export type ColleagueChoice<Person extends Named = Named> = { person: Person; why: string | null };

/**
 * The colleagues who have one of the roles: those who may be given work, and those who were invited
 * and have not signed in, so that nobody searches for them in vain. Those who have left are not there.
 * @example colleagueChoices([], ['leader']) // []
 */
export const colleagueChoices = <Person extends Named>(
  people: readonly Person[],
  roles: readonly Role[],
): ColleagueChoice<Person>[] =>
  people.flatMap((person): ColleagueChoice<Person>[] => {
    if (mayBeGiven(person, roles)) return [{ person, why: null }];
    const waits = person.status === 'invited' && mayBeGiven({ ...person, status: 'active' }, roles);
    return waits ? [{ person, why: texts.notSignedInYet }] : [];
  });

/**
 * The same as the options of a list.
 * @example colleagueOptions([]) // []
 */
export const colleagueOptions = (choices: readonly ColleagueChoice[]): FieldOption[] =>
  choices.map(({ person: { userId, name }, why }) =>
    why ? [userId, `${name} (${why})`, 'disabled'] : [userId, name],
  );
