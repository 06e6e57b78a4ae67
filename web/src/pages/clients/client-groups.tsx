import { useState } from 'preact/hooks';
import type {
  ClientGroup,
  SessionOfClient,
} from '../../../../shared/domain/groups/client-group.ts';
import { hasCome } from '../../../../shared/domain/groups/roll-call.ts';
import { isReadOnly } from '../../../../shared/domain/groups/run.ts';
import { continuation, type Member, wasEnrolled } from '../../../../shared/domain/people/member.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { lacksNextStep } from '../../features/clients/client-waits.ts';
import { membershipText } from '../../features/runs/membership-text.ts';
import { todayNow } from '../../session/clock.ts';
import { dayWithWeekday } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { CheckField, SelectField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { ShownAnswers } from './answers-dialog.tsx';
import type { GroupsOfClient } from './client-overview.tsx';

const words = texts.clientPage;

/** Sessions that took place: those that are marked, and those that are over. */
const heldSessions = (sessions: readonly SessionOfClient[]) =>
  sessions.filter(({ status }) => status === 'held');

function sessionText({ status, attendance, date }: SessionOfClient): string {
  if (attendance) return texts.roll.marks[attendance];
  if (status === 'cancelled') return words.cancelled;
  return date > todayNow() ? words.ahead : texts.roll.unmarked;
}

/** The client's marks, session by session. */
function SessionMarks({ sessions }: Pick<ClientGroup, 'sessions'>) {
  if (sessions.length === 0) return null;
  return (
    <details>
      <summary>{words.sessions(sessions.length)}</summary>
      <dl class="fact-rows">
        {sessions.map((one) => (
          <div key={one.sessionId}>
            <dt>{dayWithWeekday(one.date)}</dt>
            <dd>{sessionText(one)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type NextStepDialogProps = {
  api: StaffApi;
  group: ClientGroup;
  close: () => void;
  saved: () => void;
  /** Somebody else saved first: the group is read again, and the next attempt is over that. */
  isOutdated: () => void;
};

const { options } = continuation.shape.nextStep;
type AgreedStep = NonNullable<Member['continuation']>;

/** Where the client goes on from a group; the own worker who records it knows of it. */
function NextStepDialog({ api, group, close, saved, isOutdated }: NextStepDialogProps) {
  const { participantId, version, ...member } = group.member;
  const [step, choose] = useState<AgreedStep>(
    member.continuation ?? { nextStep: 'another_group', ownWorkerInformed: true },
  );
  const { busy, failure, send } = useSending();
  const save = async (event: Event) => {
    event.preventDefault();
    const params = { runId: group.runId, participantId };
    const body = { ...member, continuation: step };
    const isSaved = await send(async () => {
      try {
        await api.putMember({ params, body, ifMatch: version });
      } catch (error) {
        if (failureOf(error).code === 'version.conflict') isOutdated();
        throw error;
      }
    });
    if (isSaved) saved();
  };
  return (
    <Modal title={words.nextStepOf(group.name)} close={close}>
      <form onSubmit={save}>
        <SelectField
          label={texts.members.nextStep}
          value={step.nextStep}
          set={(nextStep) => choose({ ...step, nextStep })}
          options={options.map((one) => [one, texts.members.nextSteps[one]])}
        />
        <CheckField
          label={texts.members.informed}
          value={step.ownWorkerInformed}
          set={(ownWorkerInformed) => choose({ ...step, ownWorkerInformed })}
        />
        <FailureNote failure={failure} />
        <SendButton
          {...{ busy, text: texts.members.save, working: words.staff.working, class: 'main' }}
        />
      </form>
    </Modal>
  );
}

/** Whether a next step can be recorded: for somebody who was a member, until the group is closed. */
const takesNextStep = (group: ClientGroup): boolean =>
  wasEnrolled(group.member) && !isReadOnly(group);

const hasNextStep = ({ continuation: step }: Member) => step !== null;

type GroupRowProps = { api: StaffApi; group: ClientGroup; shares: boolean; changed: () => void };

/** One group of the client: how they are in it, what they came to, and what they share. */
function GroupRow({ api, group, shares, changed }: GroupRowProps) {
  const [isStepping, step] = useState(false);
  const { name, status, member, sessions, shared } = group;
  const held = heldSessions(sessions);
  const came = held.filter(({ attendance }) => attendance && hasCome({ attendance })).length;
  const facts = [
    membershipText({ member, status, today: todayNow() }),
    ...(held.length > 0 ? [words.attended(came, held.length)] : []),
  ];
  const lacks = lacksNextStep({ status, ...member });
  return (
    <li class="client-group">
      <div class="between">
        <h3>{name}</h3>
        <span class={isReadOnly(group) ? 'tag is-quiet' : 'tag'}>{texts.status[status]}</span>
      </div>
      <p class="quiet small">{facts.join(' ')}</p>
      <SessionMarks sessions={sessions} />
      {shares && shared.length > 0 && <ShownAnswers api={api} group={group} />}
      {takesNextStep(group) && (
        <p>
          <button type="button" class={lacks ? undefined : 'plain'} onClick={() => step(true)}>
            {hasNextStep(member) ? words.changeNextStep : words.nextStep}
          </button>
        </p>
      )}
      {isStepping && (
        <NextStepDialog
          {...{ api, group }}
          isOutdated={changed}
          close={() => step(false)}
          saved={() => {
            step(false);
            changed();
          }}
        />
      )}
    </li>
  );
}

type ClientGroupsProps = {
  api: StaffApi;
  groups: GroupsOfClient;
  changed: () => void;
  /** The client has answered whether the own worker may see the answers. */
  hasDecided: boolean;
};

/** The client's groups with attendance, and whether the answers may be seen. */
export function ClientGroups({ api, groups, changed, hasDecided }: ClientGroupsProps) {
  const { shares } = groups;
  // A group that has not taken the client is listed with the referrals.
  const items = groups.items.filter(({ member }) => wasEnrolled(member));
  const hasForms = items.some(({ shared }) => shared.length > 0);
  return (
    <>
      <section class="card of-rows">
        <h2>{words.groups}</h2>
        {items.length === 0 ? (
          <p>{words.noGroups}</p>
        ) : (
          <ul class="lines">
            {items.map((group) => (
              <GroupRow key={group.runId} {...{ api, group, shares, changed }} />
            ))}
          </ul>
        )}
      </section>
      {!(shares && hasForms) && (
        <section class="card">
          <h2>{words.answers}</h2>
          <p>{shares ? words.noForms : hasDecided ? words.noAnswers : words.answersUndecided}</p>
        </section>
      )}
    </>
  );
}
