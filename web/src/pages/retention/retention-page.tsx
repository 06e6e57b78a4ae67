import type { RemovalNight, RemovalsAhead } from '../../../../shared/domain/privacy/removal.ts';
import { type DataKind, dataKind } from '../../../../shared/domain/privacy/retention.ts';
import {
  retentionPeriods,
  retentionYearsOf,
} from '../../../../shared/domain/privacy/retention-periods.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { listed, writtenDay } from '../../texts/format.ts';
import { language } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { LongRows, Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

const words = texts.retention;

type ReportRowProps = { title: string; about?: string | undefined };

const Row = ({ title, about }: ReportRowProps) => (
  <span>
    <strong>{title}</strong>
    {about && <span class="quiet small">{about}</span>}
  </span>
);

/** What will be removed: groups with their days, and the number of clients. */
function Ahead({ ahead }: { ahead: RemovalsAhead | null }) {
  if (!ahead) return <p>{words.ahead.notYet}</p>;
  const { groups, clients, on } = ahead;
  const rows = [
    ...groups.map(({ runId, name, endsOn, storedUntil }) => ({
      key: runId,
      title: name,
      about: words.ahead.group(writtenDay(endsOn), writtenDay(storedUntil)),
    })),
    ...(clients > 0
      ? [
          {
            key: 'clients',
            title: words.ahead.clients(clients),
            about: words.ahead.clientsExplained,
          },
        ]
      : []),
  ];
  return (
    <>
      {rows.length === 0 ? (
        <p>{words.ahead.none}</p>
      ) : (
        <div class="card of-rows">
          <Rows items={rows} keyOf={({ key }) => key}>
            {(row) => <Row {...row} />}
          </Rows>
        </div>
      )}
      <p class="quiet small">{words.ahead.lookedAt(writtenDay(on))}</p>
    </>
  );
}

function nightText({ groups, clients }: RemovalNight): string {
  const parts = [
    ...(groups.length > 0 ? [words.removed.groups(listed(groups.map(({ name }) => name)))] : []),
    ...(clients > 0 ? [words.removed.clients(clients)] : []),
  ];
  return parts.join(' · ');
}

const Removed = ({ nights }: { nights: readonly RemovalNight[] }) =>
  nights.length === 0 ? (
    <p>{words.removed.none}</p>
  ) : (
    <LongRows items={nights} keyOf={({ on }) => on} more={words.removed.more}>
      {(night) => <Row title={writtenDay(night.on)} about={nightText(night)} />}
    </LongRows>
  );

/** How long a kind is kept, in words. */
function periodOf(kind: DataKind): string {
  const { removedWith } = retentionPeriods[kind];
  return words.periods.years[removedWith](retentionYearsOf(kind) ?? 0);
}

const Periods = () => (
  <div class="card of-rows">
    <Rows items={dataKind.options} keyOf={(kind) => kind}>
      {(kind) => (
        <span>
          <strong>{words.periods.kinds[kind]}</strong>
          <span class="small">{periodOf(kind)}</span>
          <span class="quiet small">{retentionPeriods[kind].why[language]}</span>
        </span>
      )}
    </Rows>
  </div>
);

/** What is removed at the end of its retention, for administrators. */
export function RetentionPage({ api }: { api: StaffApi }) {
  return (
    <>
      <PageTitle title={texts.nav.places.retention} />
      <p>{words.lead}</p>
      <Loaded load={() => api.getRetention({})}>
        {({ ahead, nights }) => (
          <>
            <h2>{words.ahead.title}</h2>
            <Ahead ahead={ahead} />
            <h2>{words.removed.title}</h2>
            <Removed nights={nights} />
          </>
        )}
      </Loaded>
      <h2>{words.periods.title}</h2>
      <Periods />
    </>
  );
}
