import { useState } from 'preact/hooks';
import type { CountedBackground } from '../../../../shared/domain/figures/background-confirmation.ts';
import type { GroupBackground } from '../../../../shared/domain/groups/group-background.ts';
import { isOpenFor, type Run } from '../../../../shared/domain/groups/run.ts';
import { wasEnrolled } from '../../../../shared/domain/people/member.ts';
import { allPages } from '../../api/all-pages.ts';
import { orNull } from '../../api/or-null.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useVersioned } from '../../api/use-versioned.ts';
import {
  type CountFault,
  countsOf,
  type EnteredField,
  enteredFields,
  faultOf,
  type TypedCounts,
  totalOf,
  typedCounts,
} from '../../features/background/entered-counts.ts';
import { refreshVault } from '../../features/people/refresh-vault.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { DoneNote } from '../../ui/done-note.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { Forbidden } from '../../ui/forbidden.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { CountHeading } from './count-heading.tsx';
import { TheirCounts } from './their-counts.tsx';
import './background.css';

const words = texts.background.page;

async function load(api: StaffApi, runId: string) {
  const params = { runId };
  const [run, members, background, counted] = await Promise.all([
    api.getRun({ params }),
    allPages((query) => api.listMembers({ params, query })),
    orNull(api.getRunBackground({ params }), ['background.unknown']),
    orNull(api.getCountedBackground({ params }), ['background.too_few']),
  ]);
  return { run, members: members.filter(wasEnrolled).length, background, counted };
}

type EnteredFormProps = {
  api: StaffApi;
  run: Run;
  /** Enrolled at some time; 0 for a group of which nothing else is known. */
  members: number;
  background: GroupBackground | null;
  counted: CountedBackground | null;
};

type SentCounts = Pick<GroupBackground, EnteredField>;

const bodyOf = (typed: TypedCounts): SentCounts =>
  Object.fromEntries(enteredFields.map((field) => [field, countsOf(typed[field])])) as SentCounts;

/** Of a group without members, the people of the first heading that was filled in. */
const peopleIn = (typed: TypedCounts): string => {
  const totals = enteredFields.flatMap((field) => totalOf(typed[field]) ?? []);
  return totals[0] === undefined ? '' : String(totals[0]);
};

const fieldNames = (fields: readonly EnteredField[]) =>
  fields.map((field) => texts.composition.fields[field].toLowerCase()).join(', ');

/** The people whose own data a field is counted from. */
const computedIn = (counted: CountedBackground | null, field: EnteredField): number => {
  const one = counted?.composition[field];
  return one?.basis === 'computed' ? one.known : 0;
};

function useBackground({ api, run, background }: EnteredFormProps) {
  const [stored, store] = useState(background);
  const params = { runId: run.runId };
  const versioned = useVersioned<GroupBackground, TypedCounts>({
    stored,
    bodyOf: typedCounts,
    put: (typed, ifMatch) =>
      api.putRunBackground({ params, body: bodyOf(typed), ...(ifMatch ? { ifMatch } : {}) }),
    read: () => orNull(api.getRunBackground({ params }), ['background.unknown']),
    saved: store,
  });
  return { ...versioned, stored };
}

function EnteredForm(props: EnteredFormProps) {
  const { run, members, counted } = props;
  const { busy, failure, body: typed, setBody, theirs, save, take } = useBackground(props);
  const [people, setPeople] = useState(() => peopleIn(typed));
  const [isChecked, check] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const participants = members > 0 ? members : Number(people);
  const isUncounted = members === 0 && !/^[1-9]\d{0,2}$/.test(people.trim());
  const faults = Object.fromEntries(
    enteredFields.map((field) => [field, faultOf(typed[field], participants)]),
  ) as Record<EnteredField, CountFault | null>;
  const wrong = enteredFields.filter((field) => faults[field] !== null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setDone(null);
    check(true);
    if (isUncounted || wrong.length > 0) {
      const at = isUncounted ? '[data-people]' : `[data-field="${wrong[0]}"]`;
      document.querySelector<HTMLElement>(`${at} input`)?.focus();
      return;
    }
    if (!(await save())) return;
    check(false);
    setDone(words.saved);
    await refreshVault();
  };
  const change = (field: EnteredField) => (counts: Record<string, string>) => {
    setDone(null);
    setBody({ ...typed, [field]: counts });
  };
  const computed = enteredFields.some((field) => computedIn(counted, field) > 0);
  return (
    <form onSubmit={submit} noValidate>
      {computed && (
        <p class="note">
          {words.instead}{' '}
          <a href={hashOf({ page: 'members', runId: run.runId })}>{words.toConfirmation}</a>
        </p>
      )}
      {members > 0 ? (
        <p>{words.participants(members)}</p>
      ) : (
        <div data-people class={isChecked && isUncounted ? 'marked' : undefined}>
          <TextField label={words.people} inputMode="numeric" value={people} set={setPeople}>
            <span class={isChecked && isUncounted ? 'mark' : 'quiet small'}>
              {isChecked && isUncounted ? words.peopleMissing : words.peopleHint}
            </span>
          </TextField>
        </div>
      )}
      <p class="quiet">{words.leaveEmpty}</p>
      {enteredFields.map((field) => (
        <CountHeading
          key={field}
          {...{ field, participants }}
          typed={typed[field]}
          set={change(field)}
          computed={computedIn(counted, field)}
          fault={isChecked && !isUncounted ? faults[field] : null}
        />
      ))}
      <p class="quiet small">{words.elsewhere}</p>
      {isChecked && wrong.length > 0 && !isUncounted && (
        <p class="mark" role="alert">
          {words.toCheck(fieldNames(wrong))}
        </p>
      )}
      {theirs && <TheirCounts {...{ theirs, typed }} take={() => take(theirs)} />}
      {!theirs && <FailureNote failure={failure} />}
      <DoneNote text={done} />
      <SendButton {...{ busy, text: words.save, working: words.saving, class: 'main' }} />{' '}
      <a href={hashOf({ page: 'results', runId: run.runId })}>{texts.background.toFigures}</a>
    </form>
  );
}

type BackgroundPageProps = { api: StaffApi; viewer: StaffViewer; runId: string };

/** The group's background in mere counts, for a group whose members gave no data of their own. */
export function BackgroundPage({ api, viewer, runId }: BackgroundPageProps) {
  if (!viewer.roles.includes('leader')) return <Forbidden roles={['leader']} />;
  return (
    <Loaded load={() => load(api, runId)}>
      {({ run, ...loaded }) => (
        <>
          <PageTitle
            title={words.title}
            path={[
              { name: texts.nav.places.groups, address: { page: 'groups' } },
              { name: run.name, address: { page: 'run', runId } },
              { name: texts.group.pages.members, address: { page: 'members', runId } },
            ]}
          >
            <p class="quiet">{words.about}</p>
          </PageTitle>
          {isOpenFor(run.status, 'members') ? (
            <EnteredForm {...{ api, run, ...loaded }} />
          ) : (
            <p class="note">{words.closed}</p>
          )}
        </>
      )}
    </Loaded>
  );
}
