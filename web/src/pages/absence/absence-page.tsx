import { useState } from 'preact/hooks';
import type { ColleagueAbsence } from '../../../../shared/domain/people/absence.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { allPages } from '../../api/all-pages.ts';
import { listColleagues, nameIn } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useOnline } from '../../api/use-online.ts';
import { refreshVault } from '../../features/people/refresh-vault.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { listed, writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { DoneNote } from '../../ui/done-note.tsx';
import { Fact } from '../../ui/fact.tsx';
import { Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { AbsenceForm } from './absence-form.tsx';
import { CurrentAbsence } from './current-absence.tsx';

const words = texts.staffing.absence;

export type WorkOfPerson = Awaited<ReturnType<StaffApi['getDuties']>>;

type AbsencePageProps = {
  api: StaffApi;
  viewer: StaffViewer;
  /** Whose absence it is: the viewer's own, or for an administrator anybody's. */
  userId: string;
};

/** What every part of the page is given. */
export type AbsencePartProps = AbsencePageProps & {
  work: WorkOfPerson;
  colleagues: readonly Colleague[];
  nameOf: (userId: string) => string;
  isOwn: boolean;
  /** Something was saved: the work is read again, and the page says what was done. */
  done: (text: string) => Promise<void>;
};

/** So many names of groups are shown at once; more are folded away. */
const fewRuns = 4;

/** The groups by name. */
function RunNames({ runs }: { runs: WorkOfPerson['runs'] }) {
  const names = (
    <ul class="absence-runs">
      {runs.map(({ runId, name }) => (
        <li key={runId}>{name}</li>
      ))}
    </ul>
  );
  if (runs.length === 0) return <>{words.noRuns}</>;
  if (runs.length <= fewRuns) return names;
  return (
    <details class="absence-runs">
      <summary>{words.work(runs.length, 0)}</summary>
      {names}
    </details>
  );
}

/** What somebody has now. */
function WorkCard({ work }: { work: WorkOfPerson }) {
  const { runs, clients, substituteRuns, substituteClients } = work;
  const substituting = words.work(substituteRuns.length, substituteClients);
  return (
    <section class="card of-rows">
      <h2>{words.has}</h2>
      <dl class="fact-rows">
        <Fact name={words.runs}>
          <RunNames runs={runs} />
        </Fact>
        <Fact name={words.clients}>{clients > 0 ? clients : words.noClients}</Fact>
        {substituting && <Fact name={words.substitutions}>{substituting}</Fact>}
      </dl>
    </section>
  );
}

type OthersCardProps = { absences: readonly ColleagueAbsence[]; nameOf: (id: string) => string };

/** Colleagues who are away now or soon, and who substitutes them. */
function OthersCard({ absences, nameOf }: OthersCardProps) {
  const inOrder = absences.toSorted((one, other) => one.from.localeCompare(other.from));
  return (
    <section class="card of-rows">
      <h2>{words.others}</h2>
      <Rows items={inOrder} keyOf={({ userId }) => userId} none={words.noOthers}>
        {({ userId, from, until, runsTo, clientsTo }) => {
          const ids = [...new Set([runsTo, clientsTo])].filter((one) => one !== null);
          return (
            <span>
              {nameOf(userId)}
              <span class="quiet small">
                {`${writtenDays(from, until)} · ${words.substitutedBy(listed(ids.map(nameOf)))}`}
              </span>
            </span>
          );
        }}
      </Rows>
    </section>
  );
}

async function load(api: StaffApi, userId: string) {
  const [work, colleagues, absences] = await Promise.all([
    api.getDuties({ params: { userId } }),
    listColleagues(api),
    allPages((query) => api.listAbsences({ query })),
  ]);
  return { work, colleagues, absences };
}
type LoadedAbsence = Awaited<ReturnType<typeof load>>;

function AbsenceContent(props: AbsencePageProps & LoadedAbsence) {
  const { api, viewer, userId, colleagues, absences } = props;
  const [work, show] = useState(props.work);
  const [said, say] = useState<string | null>(null);
  const [isChanging, change] = useState(false);
  const isOnline = useOnline();
  const names = new Map(colleagues.map((one) => [one.userId, one.name]));
  const nameOf = (id: string) => nameIn(names, id);
  const isOwn = userId === viewer.id;
  const done = async (text: string) => {
    say(text);
    change(false);
    show(await api.getDuties({ params: { userId } }));
    if (isOwn) await refreshVault();
  };
  const part = { api, viewer, userId, work, colleagues, nameOf, isOwn, done };
  const { absence } = work;
  const hasWork = work.runs.length + work.clients > 0;
  const staffPath = [{ name: texts.nav.places.staff, address: { page: 'staff' } as const }];
  return (
    <>
      <PageTitle
        title={isOwn ? words.title : words.of(nameOf(userId))}
        {...(isOwn ? {} : { path: staffPath })}
      />
      {!isOnline && <p class="note">{texts.staffing.offline}</p>}
      <DoneNote text={said} />
      <div class="columns">
        <div>
          {!absence && <WorkCard work={work} />}
          {absence && !isChanging && (
            <CurrentAbsence {...part} absence={absence} change={() => change(true)} />
          )}
          {(!absence || isChanging) &&
            (hasWork || absence ? (
              <AbsenceForm
                key={absence?.version ?? work.runs.length + work.clients}
                {...part}
                {...(isChanging ? { cancel: () => change(false) } : {})}
              />
            ) : (
              <p class="card">{words.nothing}</p>
            ))}
          {absence && <WorkCard work={work} />}
        </div>
        <div>
          <OthersCard absences={absences.filter((one) => one.userId !== userId)} nameOf={nameOf} />
        </div>
      </div>
    </>
  );
}

/** Lends or hands over all that somebody has. */
export const AbsencePage = (props: AbsencePageProps) => (
  <Loaded key={props.userId} load={() => load(props.api, props.userId)}>
    {(loaded) => <AbsenceContent {...props} {...loaded} />}
  </Loaded>
);
