import { useState } from 'preact/hooks';
import type { ColleagueAbsence } from '../../../../shared/domain/people/absence.ts';
import type { Account } from '../../../../shared/domain/people/account.ts';
import { isInvitationExpired } from '../../../../shared/domain/people/staff.ts';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { municipalityShown } from '../../features/runs/choose-runs.ts';
import { hashOf } from '../../routes/page-address.ts';
import { timestampNow, todayNow } from '../../session/clock.ts';
import { loadSettings } from '../../session/sign-in.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { shortDay } from '../../texts/format.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { TextField } from '../../ui/field.tsx';
import { LongRows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { rolesText } from './invited-rows.tsx';
import './staff.css';

const words = texts.directory;

/** The disabled come last; within each kind by name. */
const inOrder = (accounts: readonly Account[]): Account[] =>
  accounts.toSorted(
    (one, other) =>
      Number(one.status === 'disabled') - Number(other.status === 'disabled') ||
      one.name.localeCompare(other.name, language),
  );

const isFound = ({ name, email, roles }: Account, typed: string): boolean =>
  [name, email ?? '', rolesText(roles)].some((text) =>
    text.toLowerCase().includes(typed.trim().toLowerCase()),
  );

/** Short for a tag on a phone: the year is said only where it is another one. */
const inShort = (date: string) => shortDay(date, todayNow());

const tagOf = ({ status, invitedAt }: Account): string | null => {
  if (status === 'disabled') return words.status.disabled;
  if (status === 'active') return null;
  if (isInvitationExpired({ status, invitedAt }, timestampNow())) return words.expired;
  return invitedAt ? words.invitedOn(inShort(invitedAt.slice(0, 10))) : words.status.invited;
};

type AccountRowProps = {
  account: Account;
  absence: ColleagueAbsence | undefined;
  open: () => void;
};

function AccountRow({ account, absence, open }: AccountRowProps) {
  const { name, email, roles, municipalityCode, status } = account;
  const away =
    absence && texts.staffing.absence.tag(`${inShort(absence.from)}–${inShort(absence.until)}`);
  const tag = tagOf(account) ?? away;
  const about = [
    rolesText(roles) || words.noRoles,
    municipalityCode === null ? '' : municipalityShown(municipalityCode),
    email,
  ];
  return (
    <>
      <span>
        <button type="button" class="row-link" onClick={open}>
          {name}
        </button>
        <span class="quiet small">{about.filter(Boolean).join(' · ')}</span>
      </span>
      {tag && <span class={status === 'invited' ? 'tag is-amber' : 'tag is-quiet'}>{tag}</span>}
    </>
  );
}

type StaffListProps = {
  api: StaffApi;
  viewer: StaffViewer;
  all: readonly Account[];
  absences: readonly ColleagueAbsence[];
  hasCounty: boolean;
};

function StaffList({ api, viewer, all, absences, hasCounty }: StaffListProps) {
  const [accounts, setAccounts] = useState(all);
  const [typed, type] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const found = inOrder(accounts.filter((one) => isFound(one, typed)));
  const account = accounts.find(({ userId }) => userId === chosen);
  const changed = (after: Account) =>
    setAccounts(accounts.map((one) => (one.userId === after.userId ? after : one)));
  return (
    <>
      <section class="card">
        <TextField label={words.search} value={typed} set={type} autocomplete="off">
          <span class="quiet hint">{words.searchHint}</span>
        </TextField>
      </section>
      <p role="status">{words.count(found.length)}</p>
      {found.length > 0 && (
        <LongRows key={typed} items={found} keyOf={({ userId }) => userId} more={words.more}>
          {(one) => (
            <AccountRow
              account={one}
              absence={absences.find(({ userId }) => userId === one.userId)}
              open={() => choose(one.userId)}
            />
          )}
        </LongRows>
      )}
      {account && (
        <AccountDialog
          {...{ api, account, accounts, changed, hasCounty, viewerId: viewer.id }}
          isOwn={account.userId === viewer.id}
          close={() => choose(null)}
        />
      )}
    </>
  );
}

/** Everybody in the directory, who is away, and whether the organisation has a sign-in of its own. */
async function loadStaff(api: StaffApi, { organisation }: StaffViewer) {
  const [all, absences, { counties = [] }] = await Promise.all([
    allPages((query) => api.listAccounts({ query })),
    allPages((query) => api.listAbsences({ query })),
    loadSettings(),
  ]);
  return { all, absences, hasCounty: counties.some((one) => one.organisation === organisation) };
}

/** Everybody who works in the organisation, for its administrators. */
export function StaffDirectoryPage({ api, viewer }: { api: StaffApi; viewer: StaffViewer }) {
  return (
    <>
      <PageTitle title={texts.nav.places.staff}>
        <a class="button main page-action" href={hashOf({ page: 'invite' })}>
          {words.invite.title}
        </a>
      </PageTitle>
      <Loaded load={() => loadStaff(api, viewer)}>
        {(loaded) => <StaffList {...{ api, viewer }} {...loaded} />}
      </Loaded>
    </>
  );
}
