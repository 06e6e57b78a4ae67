import {
  type Account,
  discloseAccount,
  type FoundFault,
  faultsOfList,
  type Invitation,
  invitedMember,
  pointerTo,
} from '../../shared/domain/people/account.ts';
import { type StaffMember, userNameOf } from '../../shared/domain/people/staff.ts';
import { Problem } from '../../shared/problems.ts';
import { hasWork } from '../store/duties.ts';
import { untilWritten } from '../store/save.ts';
import { memberWithSubject } from '../store/staff.ts';
import {
  addInvited,
  getMember,
  giveSubject,
  readPeople,
  type StoredPerson,
} from '../store/staff-accounts.ts';
import { createAccount, findAccount, openAccount, type PoolAccount } from './user-pool.ts';

/** The administrator who invites; null where a command invites the first one. */
export type Inviter = { organisation: string; userId: string | null };

/** How many people are worked on at once: Cognito makes some tens of accounts a second. */
const atOnce = 5;

/** The results of the work on each, in order; some at a time. */
async function forEach<One, Result>(
  all: readonly One[],
  work: (one: One, n: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    results.push(...(await Promise.all(some.map((one, n) => work(one, from + n)))));
  }
  return results;
}

const userNamed = ({ userId, email }: Invitation) => ({ userId, email: userNameOf(email) });

/** Was this person invited by this row? Then the rest of the invitation is done, if any is left. */
const isInvitedAs = (row: Invitation, member: StaffMember | undefined) =>
  member?.email === userNameOf(row.email);

type RowFault = [keyof Invitation, FoundFault['reason']];

/** The fault of an account that is in the pool already. */
async function faultOfAccount(org: string, account: PoolAccount): Promise<RowFault | undefined> {
  if (account.organisation !== org) return ['email', 'in_use'];
  const found = await memberWithSubject(account.subject);
  return found && ['email', 'member_already'];
}

/** What stands in the way of inviting somebody: another member, or an account of the pool. */
async function faultOfPerson(
  org: string,
  row: Invitation,
  { member, addressOf }: StoredPerson,
): Promise<RowFault | undefined> {
  if (isInvitedAs(row, member)) return undefined;
  // Under the id of somebody who was here before the directory, all of their work would be opened.
  if (member || (await hasWork(org, row.userId))) return ['userId', 'id_taken'];
  if (addressOf) return ['email', addressOf.organisation === org ? 'member_already' : 'in_use'];
  const account = await findAccount(userNameOf(row.email));
  return account && faultOfAccount(org, account);
}

/** Every fault of a list: by itself, and against who is there already. */
async function faultsOf(org: string, people: readonly Invitation[]): Promise<FoundFault[]> {
  const faults = faultsOfList(people);
  const faulty = (row: number) =>
    faults.some(({ pointer }) => pointer.startsWith(`/people/${row}/`));
  const right = people.map((person, row) => ({ person, row })).filter(({ row }) => !faulty(row));
  const stored = await readPeople(
    org,
    right.map(({ person }) => userNamed(person)),
  );
  const found = await forEach(right, async ({ person, row }, n) => {
    const fault = await faultOfPerson(org, person, stored[n] as StoredPerson);
    return fault ? [{ pointer: pointerTo(row, fault[0]), reason: fault[1] }] : [];
  });
  return [...faults, ...found.flat()];
}

const refused = (faults: readonly FoundFault[]) =>
  new Problem('account.not_invited', {
    errors: faults.map(({ pointer, reason }) => ({ pointer, message: reason })),
  });

/**
 * Makes the account of an invited member, unless there is one: an account of this organisation
 * under this address was made by a request that ended early, or by command.
 */
async function makeAccount(
  member: StaffMember,
  of: Inviter,
  pointer: string,
): Promise<PoolAccount> {
  const { email, name, language } = member;
  const account = { email: email ?? '', name, language: language ?? 'fi' };
  const made = await createAccount({ ...account, organisation: of.organisation });
  if (made) return made;
  const found = await findAccount(account.email);
  // Made by another organisation since the list was checked.
  if (found?.organisation !== of.organisation) throw refused([{ pointer, reason: 'in_use' }]);
  if (!found.isEnabled) await openAccount(found.subject.sub);
  return found;
}

/** Invites one person, from wherever an earlier request ended. */
async function invite(caller: Inviter, row: Invitation, n: number, now: string): Promise<Account> {
  const { organisation } = caller;
  const pointer = pointerTo(n, 'email');
  const member = await untilWritten(async () => {
    const there = await getMember(organisation, row.userId);
    if (there && !isInvitedAs(row, there)) throw refused([{ pointer, reason: 'member_already' }]);
    // Somebody who has an account, or whose access was ended since, is not invited again.
    if (there && (there.subjects.length > 0 || there.status === 'disabled')) return there;
    const invited = invitedMember(row, now);
    if (!there && !(await addInvited(organisation, caller.userId, invited)))
      // Somebody else has the address, if it is not this very request that has added them.
      return (await getMember(organisation, row.userId)) ? undefined : null;
    const account = await makeAccount(there ?? invited, caller, pointer);
    return giveSubject(organisation, there ?? invited, account.subject);
  });
  if (!member) throw refused([{ pointer, reason: 'member_already' }]);
  return discloseAccount(member);
}

/**
 * Invites the people of a list, all or none. First every row is checked; then each person is put
 * into the directory, gets an account, and the account is noted. Killed in the middle, the same
 * request goes on where it ended, and invites nobody twice.
 * @param concerns reports each of them to the audit before anything is done
 * @throws Problem account.not_invited, role.missing
 */
export async function inviteAll(
  caller: Inviter,
  { people, dryRun }: { people: readonly Invitation[]; dryRun: boolean },
  now: string,
  concerns: (userId: string) => Promise<void>,
): Promise<{ accounts: Account[]; faults: FoundFault[] }> {
  const faults = await faultsOf(caller.organisation, people);
  if (dryRun) return { accounts: [], faults };
  if (faults.length > 0) throw refused(faults);
  await Promise.all(people.map(({ userId }) => concerns(userId)));
  return { accounts: await forEach(people, (row, n) => invite(caller, row, n, now)), faults };
}
