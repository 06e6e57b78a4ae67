import { useState } from 'preact/hooks';
import type { RunStatus } from '../../../../shared/domain/groups/run.ts';
import { type Member, wasEnrolled } from '../../../../shared/domain/people/member.ts';
import { LabelDialog } from '../../features/labels/label-dialog.tsx';
import { OwnLabel } from '../../features/labels/own-label.tsx';
import { GroupHead } from '../../features/runs/group-head.tsx';
import { membershipText } from '../../features/runs/membership-text.ts';
import { NotInCopy } from '../../features/tablet/not-in-copy.tsx';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { labelsIn } from '../../offline/own-labels.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { runIn } from '../../offline/vault-copy.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { Rows } from '../../ui/list.tsx';
import { BackgroundPart } from './background-part.tsx';
import { LabelsPart } from './labels-part.tsx';
import { type MemberAction, memberActionsFor, memberOp } from './member-actions.ts';
import { MemberDialog, memberActionTexts } from './member-dialog.tsx';
import { joinOp } from './new-member.ts';
import { NewMemberDialog } from './new-member-dialog.tsx';
import { OwnPagesPart } from './own-pages-part.tsx';
import { ReferralsPart } from './referrals-part.tsx';

const words = texts.members;

type MemberRowProps = {
  /** The status of the group. */
  status: RunStatus;
  member: Member;
  label: string | undefined;
  choose: (action: MemberAction | 'label') => void;
};

function MemberRow({ member, status, label, choose }: MemberRowProps) {
  const labelAction = label ? texts.ownLabels.change : texts.ownLabels.write;
  return (
    <>
      <span class="member-head">
        <span class="numbers">
          <strong>{member.participantId}</strong> <OwnLabel number={member.participantId} />
        </span>
        <button
          type="button"
          class="plain"
          aria-label={`${labelAction}, ${member.participantId}`}
          onClick={() => choose('label')}
        >
          {labelAction}
        </button>
      </span>
      <span class="quiet">{membershipText({ member, status, today: todayNow() })}</span>
      <span class="actions">
        {memberActionsFor(member).map((action) => (
          <button
            key={action}
            type="button"
            aria-label={`${memberActionTexts[action]}, ${member.participantId}`}
            onClick={() => choose(action)}
          >
            {memberActionTexts[action]}
          </button>
        ))}
      </span>
    </>
  );
}

type MembersPageProps = { tablet: LeaderTablet; state: OpenTabletState; runId: string };

/** The members of the run, their states, and what the run lacks before it can end. */
export function MembersPage({ tablet, state, runId }: MembersPageProps) {
  const [chosen, choose] = useState<{ number: string; action: MemberAction | 'label' } | null>(
    null,
  );
  const [isAdding, add] = useState(false);
  const copy = runIn(state.seen, runId);
  if (!copy) return <NotInCopy state={state} />;
  const labels = labelsIn(state.labels, runId);
  // Those who are only referred are listed above, with what is asked of the leader about them.
  const members = tablet.api ? copy.members.filter(wasEnrolled) : copy.members;
  const member = copy.members.find(({ participantId }) => participantId === chosen?.number);
  return (
    <>
      <GroupHead run={copy.run} page="members" isLed>
        <ReadAt tablet={tablet} state={state} />
      </GroupHead>
      <ReferralsPart
        api={tablet.api}
        leader={state.seen.owner.id}
        run={copy.run}
        decided={() => void tablet.refresh()}
      />
      <Rows
        items={members}
        none={words.none}
        keyOf={({ participantId }) => participantId}
        styleOf={() => 'member-line'}
      >
        {(one) => (
          <MemberRow
            member={one}
            status={copy.run.status}
            label={labels[one.participantId]}
            choose={(action) => choose({ number: one.participantId, action })}
          />
        )}
      </Rows>
      <p class="after-list">
        <button type="button" onClick={() => add(true)}>
          {words.joining.open}
        </button>
      </p>
      <div class="stack">
        <OwnPagesPart
          // Read again for other members.
          key={members.map(({ participantId }) => participantId).join(' ')}
          api={tablet.api}
          runId={runId}
        />
        <LabelsPart {...{ tablet, runId, labels }} />
        <BackgroundPart tablet={tablet} state={state} copy={copy} />
      </div>
      {isAdding && (
        <NewMemberDialog
          tablet={tablet}
          members={copy.members}
          run={copy.run}
          opOf={(joining) => joinOp(runId, joining)}
          close={() => add(false)}
        />
      )}
      {member && chosen?.action === 'label' && (
        <LabelDialog
          {...{ tablet, runId, number: chosen.number, label: labels[chosen.number] }}
          close={() => choose(null)}
        />
      )}
      {member && chosen && chosen.action !== 'label' && (
        <MemberDialog
          tablet={tablet}
          run={copy.run}
          member={member}
          action={chosen.action}
          opOf={(changes) => memberOp(runId, member, changes)}
          close={() => choose(null)}
        />
      )}
    </>
  );
}
