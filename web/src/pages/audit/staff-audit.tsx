import { useState } from 'preact/hooks';
import { daysAfter } from '../../../../shared/domain/day.ts';
import type { Colleague, StaffNames } from '../../../../shared/domain/people/staff.ts';
import type { DisclosedAction } from '../../../../shared/domain/privacy/audit.ts';
import { listColleagues, nameIn } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { AuditTable } from '../../features/audit/audit-table.tsx';
import type { AuditProps } from '../../features/audit/person-audit.tsx';
import { todayNow } from '../../session/clock.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { DayField, type FieldOption, SelectField } from '../../ui/field.tsx';
import { ListEnd } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.audit.staff;
const common = texts.audit;

type StaffSearch = { userId: string; from: string; to: string };
type FoundActions = StaffSearch & { items: readonly DisclosedAction[]; next: string | null };

const pageOf = ({ userId, from, to }: StaffSearch, cursor?: string) => ({
  params: { userId },
  query: { from, to, cursor },
});

/** What it concerned: clients by number, groups by name, a colleague by name. */
function concernedText({ concerned, place }: DisclosedAction, names: StaffNames): string[] {
  const { participantIds, runs, userIds, hasMore } = concerned;
  const colleagues = new Set([...userIds, ...(place.userId ? [place.userId] : [])]);
  return [
    ...participantIds,
    ...runs.map(({ name }) => name ?? words.goneGroup),
    ...[...colleagues].map((userId) => nameIn(names, userId)),
    ...(hasMore ? [words.andMore] : []),
  ];
}

type ActionsFoundProps = { api: StaffApi; first: FoundActions; names: StaffNames };

/** The actions that were found, page after page. */
function ActionsFound({ api, first, names }: ActionsFoundProps) {
  const sending = useSending();
  const [found, show] = useState(first);
  const { items, next, from, to, userId } = found;
  const more = async () => {
    if (!next) return;
    const page = await api.listStaffActions(pageOf(found, next));
    show({ ...found, items: [...items, ...page.items], next: page.next });
  };
  const caption = words.caption(nameIn(names, userId), writtenDay(from), writtenDay(to));
  return (
    <>
      {items.length === 0 && next === null && <p>{words.none}</p>}
      {items.length > 0 && (
        <>
          <p class="quiet">{common.actionsExplained}</p>
          <AuditTable
            caption={caption}
            events={items}
            whereOf={(action) => concernedText(action, names)}
          />
        </>
      )}
      <ListEnd
        {...{ sending, more, isMore: next !== null, text: common.more, working: common.searching }}
      />
    </>
  );
}

/** Nobody is chosen yet. */
const nobody = '';

const optionOf = ({ userId, name, status }: Colleague): FieldOption => [
  userId,
  status === 'active' ? name : `${name} (${texts.directory.status[status]})`,
];

function StaffSearchForm({ api, colleagues }: { api: StaffApi; colleagues: readonly Colleague[] }) {
  const { busy, failure, send } = useSending();
  const today = todayNow();
  const [search, set] = useState({ userId: nobody, from: daysAfter(today, -30), to: today });
  const [fault, say] = useState<string | null>(null);
  const [found, show] = useState<FoundActions | null>(null);
  const names = new Map(colleagues.map(({ userId, name }) => [userId, name]));
  const change = (part: Partial<StaffSearch>) => set({ ...search, ...part });
  const faultOf = ({ userId, from, to }: StaffSearch): string | null => {
    if (userId === nobody) return words.personFirst;
    return !from || !to || to < from ? words.daysWrong : null;
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const wrong = faultOf(search);
    say(wrong);
    show(null);
    if (wrong) return;
    send(async () => show({ ...search, ...(await api.listStaffActions(pageOf(search))) }));
  };
  return (
    <>
      <form class="card" onSubmit={submit} noValidate>
        <SelectField
          label={words.person}
          value={search.userId}
          set={(userId) => change({ userId })}
          options={[[nobody, words.choose], ...colleagues.map(optionOf)]}
        />
        <div class="field-row-of">
          <DayField label={words.from} value={search.from} set={(from) => change({ from })} />
          <DayField label={words.to} value={search.to} set={(to) => change({ to })} />
        </div>
        {fault && <p role="alert">{fault}</p>}
        <SendButton {...{ busy, text: common.search, working: common.searching }} class="main" />
      </form>
      <FailureNote failure={failure} />
      {found && (
        <ActionsFound
          key={`${found.userId} ${found.from} ${found.to}`}
          {...{ api, names }}
          first={found}
        />
      )}
    </>
  );
}

/** What one colleague did with persons' data, for administrators: numbers and groups, no answer. */
export function StaffAudit({ api }: AuditProps) {
  return (
    <>
      <p>{words.reading}</p>
      <Loaded load={() => listColleagues(api)}>
        {(colleagues) => <StaffSearchForm api={api} colleagues={colleagues} />}
      </Loaded>
    </>
  );
}
