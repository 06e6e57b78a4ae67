import { municipalityWith } from '../../../../shared/domain/municipalities.ts';
import { role } from '../../../../shared/domain/people/access.ts';
import {
  type FoundFault,
  type Invitation,
  pointerTo,
} from '../../../../shared/domain/people/account.ts';
import { municipalityName } from '../../features/runs/choose-runs.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.directory.invite;

/** The words for roles, always in the same order; what is no role is shown as it was typed. */
export function rolesText(roles: readonly string[]): string {
  const known = role.options.filter((one) => roles.includes(one));
  const unknown = roles.filter((one) => !role.safeParse(one).success);
  return [...known.map((one) => texts.roles[one]), ...unknown].join(', ');
}

function placeText(code: string | null): string {
  if (code === null) return '';
  const known = municipalityWith(code);
  return known ? municipalityName(known) : code;
}

/** The faults of a row, in words, in the order of its fields. */
export const faultsOf = (faults: readonly FoundFault[], row: number): string[] =>
  faults
    .filter(({ pointer }) => pointer.startsWith(pointerTo(row, 'userId').replace(/userId$/, '')))
    .map(({ reason }) => words.faults[reason]);

type InvitedRowsProps = { people: readonly Invitation[]; faults: readonly FoundFault[] };

/** The people of a list as they will be invited, with what is wrong beside each. */
export const InvitedRows = ({ people, faults }: InvitedRowsProps) => (
  <ol class="lines invited">
    {people.map((person, row) => {
      const wrong = faultsOf(faults, row);
      return (
        <li key={person.userId}>
          <span>
            <strong>{person.name || words.noName}</strong>
            <span class="quiet small">
              {[
                ...[person.email, rolesText(person.roles), placeText(person.municipalityCode)],
                words.languages[person.language],
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {wrong.length > 0 && <span class="mark small">{wrong.join(' ')}</span>}
          </span>
        </li>
      );
    })}
  </ol>
);
