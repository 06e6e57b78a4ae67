/**
 * `npm run first-administrator -- --organisation kainuu --name "Anneli Esimerkki" --email
 * anneli@kainuu.example` begins an organisation: it invites its first administrator, who invites the
 * others. With `--dry-run` it only says what it would do. `--language` is fi, sv or en. It is safe to
 * repeat, and refuses an organisation that has an administrator already.
 *
 * With `npm start` running on this machine it needs no settings. In AWS, run it with `RECORDS_TABLE=…
 * USER_POOL_ID=… AWS_REGION=…` and credentials in the environment (docs/runbook.md).
 */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { isOrganisation } from '../shared/domain/organisation.ts';
import { accountLanguage, userNameOf } from '../shared/domain/people/staff.ts';
import { userPoolVariables } from '../shared/environment.ts';
import { findTables } from './backup/tables.ts';
import { faultLine } from './tools/fault-line.ts';

/** The options of the command. */
export type FirstAdministrator = {
  organisation: string;
  name: string;
  email: string;
  language: 'fi' | 'sv' | 'en';
  dryRun: boolean;
};

/**
 * Reads the options of the command.
 * @throws Error naming the option that is missing or wrong
 * @example firstAdministratorIn(['--organisation', 'kainuu', '--name', 'Anneli', '--email', 'a@kainuu.example']).language // 'fi'
 */
export function firstAdministratorIn(args: readonly string[]): FirstAdministrator {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ organisation: text, name: text, email: text, language: text },
      'dry-run': { type: 'boolean' },
    },
  });
  const { organisation = '', name = '', email = '', language = 'fi' } = values;
  if (!isOrganisation(organisation))
    throw new Error('--organisation must be lower-case letters, digits and hyphens');
  const spoken = accountLanguage.safeParse(language);
  if (!spoken.success) throw new Error('--language must be fi, sv or en');
  return { organisation, name, email, language: spoken.data, dryRun: values['dry-run'] ?? false };
}

/** Refuses an organisation that somebody else administers already. */
async function checkIsFirst({ organisation, email }: FirstAdministrator): Promise<void> {
  const { listStaffMembers } = await import('../functions/store/staff-accounts.ts');
  let cursor: string | undefined;
  do {
    const { items, next } = await listStaffMembers(organisation, { cursor });
    const others = items.filter((one) => one.roles.includes('admin') && one.status !== 'disabled');
    if (others.some((one) => one.email !== userNameOf(email)))
      throw new Error(`${organisation} has an administrator, who invites further ones`);
    cursor = next ?? undefined;
  } while (cursor);
}

/**
 * Invites the first administrator of an organisation, or says whether that is possible.
 * @param now an ISO timestamp
 * @returns one line about what was done
 * @throws Error naming each fault by its field
 */
export async function inviteFirst(first: FirstAdministrator, now: string): Promise<string> {
  const { inviteAll } = await import('../functions/accounts/invite.ts');
  const { findByAddress } = await import('../functions/store/staff-accounts.ts');
  const { organisation, name, email, language, dryRun } = first;
  await checkIsFirst(first);
  // A repeat is about the same person.
  const known = await findByAddress(userNameOf(email));
  const userId = known?.organisation === organisation ? known.userId : randomUUID();
  const roles = ['admin'];
  const people = [{ userId, name, email, roles, municipalityCode: null, language }];
  const inviter = { organisation, userId: null };
  const { faults } = await inviteAll(inviter, { people, dryRun: true }, now, async () => {});
  if (faults.length > 0)
    throw new Error(
      faults.map(({ pointer, reason }) => `${pointer.split('/').at(-1)}: ${reason}`).join(', '),
    );
  if (dryRun) return `${email} would be invited as the administrator of ${organisation}.`;
  await inviteAll(inviter, { people, dryRun }, now, async () => {});
  return `${email} is invited as the administrator of ${organisation}.`;
}

if (import.meta.main)
  try {
    const first = firstAdministratorIn(process.argv.slice(2));
    findTables(['records']);
    if (!process.env[userPoolVariables.id]) throw new Error(`Set ${userPoolVariables.id}.`);
    console.error(`✓ ${await inviteFirst(first, new Date().toISOString())}`);
  } catch (error) {
    console.error(faultLine(error));
    process.exitCode = 1;
  }
