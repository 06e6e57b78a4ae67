import { useState } from 'preact/hooks';
import type { Member } from '../../../../shared/domain/people/member.ts';
import { NotInCopy } from '../../features/tablet/not-in-copy.tsx';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { runIn } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDay } from '../../texts/format.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { Rows } from '../../ui/list.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { BackgroundPart } from './background-part.tsx';
import { ClosingPart } from './closing-part.tsx';
import { type MemberAction, memberActionsFor, memberOp } from './member-actions.ts';
import { MemberDialog, memberActionTexts } from './member-dialog.tsx';
import { joinOp } from './new-member.ts';
import { NewMemberDialog } from './new-member-dialog.tsx';

const words = leaderTexts.members;

function membershipText({ joinedOn, exit, state, continuation }: Member): string {
  const next = continuation
    ? `${words.nextSteps[continuation.nextStep]}${continuation.ownWorkerInformed ? '' : `, ${words.notInformed}`}`
    : words.noContinuation;
  return [
    words.state[state],
    ...(joinedOn && !exit ? [words.since(writtenDay(joinedOn))] : []),
    ...(exit ? [words.left(writtenDay(exit.on), words.reasons[exit.reason])] : []),
    ...(joinedOn ? [`${words.continuation}: ${next}`] : []),
  ].join(' · ');
}

type MemberRowProps = { member: Member; choose: (action: MemberAction) => void };

function MemberRow({ member, choose }: MemberRowProps) {
  return (
    <>
      <strong class="numbers">{member.participantId}</strong>
      <span class="quiet">{membershipText(member)}</span>
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
  const [chosen, choose] = useState<{ number: string; action: MemberAction } | null>(null);
  const [isAdding, add] = useState(false);
  const copy = runIn(state.seen, runId);
  if (!copy) return <NotInCopy state={state} />;
  const member = copy.members.find(({ participantId }) => participantId === chosen?.number);
  return (
    <>
      <a class="back-link" href={hashOf({ page: 'run', runId })}>
        ← {copy.run.name}
      </a>
      <PageTitle title={words.title}>
        <ReadAt tablet={tablet} state={state} />
      </PageTitle>
      <Rows
        items={copy.members}
        none={words.none}
        keyOf={({ participantId }) => participantId}
        styleOf={() => 'member-line'}
      >
        {(one) => (
          <MemberRow
            member={one}
            choose={(action) => choose({ number: one.participantId, action })}
          />
        )}
      </Rows>
      <p>
        <button type="button" onClick={() => add(true)}>
          {words.joining.open}
        </button>
      </p>
      <BackgroundPart tablet={tablet} state={state} copy={copy} />
      <ClosingPart tablet={tablet} state={state} copy={copy} />
      {isAdding && (
        <NewMemberDialog
          tablet={tablet}
          members={copy.members}
          run={copy.run}
          opOf={(joining) => joinOp(runId, joining)}
          close={() => add(false)}
        />
      )}
      {member && chosen && (
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
