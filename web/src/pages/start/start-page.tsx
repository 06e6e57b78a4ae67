import type { ComponentChildren } from 'preact';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import type { Role } from '../../../../shared/domain/people/access.ts';
import type { WithoutWorker } from '../../../../shared/domain/people/without-worker.ts';
import type { ListedPair } from '../../../../shared/domain/privacy/same-person.ts';
import { allPages } from '../../api/all-pages.ts';
import { allProgrammes, type StaffApi } from '../../api/staff-api.ts';
import { ClientWaitList, OldClientWaits } from '../../features/clients/client-wait-row.tsx';
import {
  type ClientWait,
  type OldWaits,
  oldWaitsOf,
  waitsOfAll,
} from '../../features/clients/client-waits.ts';
import { readMyClients } from '../../features/clients/my-clients.ts';
import { UntakenClients } from '../../features/clients/untaken-clients.tsx';
import { UnreadMessages } from '../../features/own-page/client-messages.tsx';
import { NewGroupLink } from '../../features/runs/new-group-link.tsx';
import { readAllRuns } from '../../features/runs/read-runs.ts';
import type { ListedRun } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { LinkedRow, type LinkedRowProps, LongRows, Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { PairedPart } from './paired-part.tsx';
import { type QueuedRun, underWay, type WaitingView, waitingView } from './waiting.ts';
import { WaitingRow, waitsKey } from './waiting-row.tsx';
import { readWithoutWorker, WithoutWorkerPart } from './without-worker.tsx';
import './start.css';

const words = texts.startPage;

type StartData = {
  /** Null for those who may not see every run. */
  runs: readonly ListedRun[] | null;
  /** Null for those who may not see pairs. */
  pairs: readonly ListedPair[] | null;
  programmes: readonly Programme[];
  /** Runs in which somebody waits for a decision; none for those who may not see every run. */
  queued: readonly QueuedRun[];
  /** Members without an own worker; none for those who may not see every run. */
  withoutWorker: readonly WithoutWorker[];
};

/** What waits of one's own clients, and what is folded away. */
async function readClientWaits(api: StaffApi): Promise<{ ofClients: ClientWait[]; old: OldWaits }> {
  const { clients } = await readMyClients(api);
  return { ofClients: waitsOfAll(clients, todayNow()), old: oldWaitsOf(clients, todayNow()) };
}

/** What the first page shows, by role. */
async function load(api: StaffApi, { roles }: StaffViewer): Promise<StartData> {
  const seesRuns = roles.includes('coordinator');
  const seesPairs = seesRuns || roles.includes('own_worker');
  const [runs, pairs, programmes, queued, withoutWorker] = await Promise.all([
    seesRuns ? readAllRuns(api, todayNow()) : null,
    seesPairs ? allPages((query) => api.listSamePeople({ query })) : null,
    allProgrammes(api),
    seesRuns ? allPages((query) => api.listWaiting({ query })) : [],
    seesRuns ? readWithoutWorker(api) : [],
  ]);
  return { runs, pairs, programmes, queued, withoutWorker };
}

function OldGroups({ old }: Pick<WaitingView, 'old'>) {
  if (old.waits.length === 0) return null;
  const { notFollowedUp, neverBegun } = old;
  const lost = [
    ...(notFollowedUp > 0 ? [words.notFollowedUp(notFollowedUp)] : []),
    ...(neverBegun > 0 ? [words.neverBegun(neverBegun)] : []),
  ].join(' · ');
  return (
    <details class="folded-rows">
      <summary>
        {words.old(old.waits.length)} {lost && <span class="tag is-quiet">{lost}</span>}
      </summary>
      <LongRows items={old.waits} keyOf={waitsKey} more={words.more}>
        {(waits) => <WaitingRow waits={waits} />}
      </LongRows>
    </details>
  );
}

type WaitingListProps = WaitingView & { ofClients?: readonly ClientWait[] };

function WaitingRows({ waits, ofClients = [] }: Omit<WaitingListProps, 'old'>) {
  return (
    <>
      <ClientWaitList waits={ofClients} />
      {waits.length + ofClients.length === 0 && <p>{words.nothingToDo}</p>}
      {waits.length > 0 && (
        <LongRows items={waits} keyOf={waitsKey} more={words.more}>
          {(one) => <WaitingRow waits={one} />}
        </LongRows>
      )}
    </>
  );
}

type WaitingSectionProps = WaitingView & { api: StaffApi; viewer: StaffViewer };

/** What waits; that of an own worker's clients comes first, and is read by itself. */
function WaitingSection({ api, viewer, waits, old }: WaitingSectionProps) {
  return (
    <section>
      <h2>{words.todo}</h2>
      {viewer.roles.includes('own_worker') && <UnreadMessages api={api} />}
      {viewer.roles.includes('own_worker') && <UntakenClients api={api} />}
      {viewer.roles.includes('own_worker') ? (
        <Loaded load={() => readClientWaits(api)}>
          {({ ofClients, old: oldOfClients }) => (
            <>
              <WaitingRows {...{ waits, ofClients }} />
              <OldClientWaits {...oldOfClients} />
            </>
          )}
        </Loaded>
      ) : (
        <WaitingRows waits={waits} />
      )}
      <OldGroups old={old} />
    </section>
  );
}

/** So many groups are shown before the link to all of them. */
const mostCards = 6;

function UnderWay({ runs }: { runs: readonly ListedRun[] }) {
  const now = underWay(runs);
  return (
    <section>
      <h2>{words.runs}</h2>
      {now.length === 0 && <p>{words.noneUnderWay}</p>}
      <ul class="stack">
        {now.slice(0, mostCards).map(({ runId, name, municipality, status, ...places }) => (
          <li key={runId} class="card group-card">
            <p class="between">
              <a class="row-link" href={hashOf({ page: 'run', runId })}>
                {name}
              </a>
              <span class="tag">{texts.status[status]}</span>
            </p>
            <p class="quiet small">
              {municipality} · {words.placesTaken(places.activeMembers, places.capacity)}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a href={hashOf({ page: 'groups' })}>{words.allGroups(runs.length)}</a>
      </p>
    </section>
  );
}

/** What somebody reads first where nothing has been entered yet. */
function Beginning({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <section class="card is-first">
      <h2>{words.empty.title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

type SectionProps = StartData & { api: StaffApi; viewer: StaffViewer };

/** What to do first in an empty database: for the first of the viewer's roles that can do it. */
function FirstSteps({ viewer: { roles }, runs, programmes }: SectionProps) {
  if (programmes.length > 0)
    return runs?.length === 0 ? (
      <Beginning text={words.empty.noGroups}>
        <NewGroupLink />
      </Beginning>
    ) : null;
  if (roles.includes('coordinator'))
    return (
      <Beginning text={words.empty.noProgrammes}>
        <NewGroupLink />
      </Beginning>
    );
  if (roles.includes('researcher')) return <Beginning text={words.empty.researcher} />;
  return roles.includes('admin') ? (
    <Beginning text={words.empty.admin}>
      <a class="button main page-action" href={hashOf({ page: 'invite' })}>
        {texts.directory.invite.title}
      </a>
    </Beginning>
  ) : null;
}

/** The places of a role, each with what is done there. */
function placesOf(role: Role, programmes: number): LinkedRowProps[] {
  const { own, research, admin } = words;
  const ofProgrammes = {
    title: research.programmes(programmes),
    about: research.programmesAbout,
    href: hashOf({ page: 'programmes' }),
  };
  switch (role) {
    case 'own_worker':
      return [
        {
          title: texts.newClient.title,
          about: own.newClientAbout,
          href: hashOf({ page: 'new-client' }),
        },
        { title: own.clients, about: own.clientsAbout, href: hashOf({ page: 'clients' }) },
        { title: own.letters, about: own.lettersAbout, href: hashOf({ page: 'audit' }) },
      ];
    case 'researcher':
      return [
        {
          title: research.exports,
          about: research.exportsAbout,
          href: hashOf({ page: 'exports' }),
        },
        ofProgrammes,
        {
          title: research.instruments,
          about: research.instrumentsAbout,
          href: hashOf({ page: 'instruments' }),
        },
      ];
    case 'admin':
      return [
        { title: texts.nav.places.staff, about: admin.staffAbout, href: hashOf({ page: 'staff' }) },
        { title: admin.letters, about: admin.lettersAbout, href: hashOf({ page: 'audit' }) },
        {
          title: texts.nav.places.retention,
          about: admin.retentionAbout,
          href: hashOf({ page: 'retention' }),
        },
        ofProgrammes,
      ];
    default:
      return [];
  }
}

const titles = {
  own_worker: words.own.title,
  researcher: words.research.title,
  admin: words.admin.title,
} as const;
type PlacesRole = keyof typeof titles;

/** The places of each role; a place that two roles share is listed once. */
function RolePlaces({ viewer, programmes }: SectionProps) {
  const held = (Object.keys(titles) as PlacesRole[]).filter((role) => viewer.roles.includes(role));
  const seen = new Set<string>();
  return (
    <>
      {held.map((role) => {
        const rows = placesOf(role, programmes.length).filter(({ href }) => !seen.has(href));
        for (const { href } of rows) seen.add(href);
        return (
          rows.length > 0 && (
            <section key={role}>
              <h2>{titles[role]}</h2>
              <div class="card of-rows">
                <Rows items={rows} keyOf={({ href }) => href}>
                  {(row) => <LinkedRow {...row} />}
                </Rows>
              </div>
            </section>
          )
        );
      })}
    </>
  );
}

function StartSections(props: SectionProps) {
  const { runs, pairs, queued, api, viewer, withoutWorker } = props;
  const isEmpty = runs !== null && runs.length === 0;
  return (
    <>
      <FirstSteps {...props} />
      <div class={runs && !isEmpty ? 'columns' : 'one-column'}>
        <div>
          {pairs && !(isEmpty && pairs.length === 0) && (
            <WaitingSection {...props} {...waitingView(runs ?? [], queued, pairs, todayNow())} />
          )}
          {runs && !isEmpty && <PairedPart api={api} />}
          <WithoutWorkerPart {...{ api, viewer }} people={withoutWorker} />
          <RolePlaces {...props} />
        </div>
        {runs && !isEmpty && (
          <div>
            <UnderWay runs={runs} />
          </div>
        )}
      </div>
    </>
  );
}

/** The first page of everybody who does not lead groups: what waits, and where the work is done. */
export function StartPage({ api, viewer }: { api: StaffApi; viewer: StaffViewer }) {
  return (
    <>
      <PageTitle title={texts.nav.places.start} />
      <Loaded load={() => load(api, viewer)}>
        {(data) => <StartSections {...data} api={api} viewer={viewer} />}
      </Loaded>
    </>
  );
}
