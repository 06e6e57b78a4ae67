import { useState } from 'preact/hooks';
import type { Member } from '../../../shared/model/member.ts';
import { day } from '../format.ts';
import { PageTitle } from '../page-title.tsx';
import { addressOf } from '../place.ts';
import { BackgroundPart } from './background-part.tsx';
import { ClosingPart } from './closing-part.tsx';
import { runIn } from './copy.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { deedsFor, type MemberDeed, memberOp } from './member-changes.ts';
import { deedWords, MemberDialog } from './member-dialog.tsx';
import { joinOp } from './new-member.ts';
import { NewMemberDialog } from './new-member-dialog.tsx';
import { NotInCopy } from './not-in-copy.tsx';
import { ReadAt } from './read-at.tsx';
import { words } from './texts.ts';

const said = words.members;

function standing({ joinedOn, exit, state, continuation }: Member): string {
  const next = continuation
    ? `${said.nextSteps[continuation.nextStep]}${continuation.ownWorkerInformed ? '' : `, ${said.notInformed}`}`
    : said.noContinuation;
  return [
    said.state[state],
    ...(joinedOn && !exit ? [said.since(day(joinedOn))] : []),
    ...(exit ? [said.left(day(exit.on), said.reasons[exit.reason])] : []),
    ...(joinedOn ? [`${said.continuation}: ${next}`] : []),
  ].join(' · ');
}

type LineProps = { member: Member; choose: (deed: MemberDeed) => void };

function MemberLine({ member, choose }: LineProps) {
  return (
    <li class="member-line">
      <strong class="numbers">{member.participantId}</strong>
      <span class="quiet">{standing(member)}</span>
      <span class="deeds">
        {deedsFor(member).map((deed) => (
          <button
            key={deed}
            type="button"
            aria-label={`${deedWords[deed]}, ${member.participantId}`}
            onClick={() => choose(deed)}
          >
            {deedWords[deed]}
          </button>
        ))}
      </span>
    </li>
  );
}

type Props = { desk: LeaderDesk; state: OpenState; runId: string };

/** Who is in the run, how each goes on, and what still keeps it from ending. */
export function MembersPage({ desk, state, runId }: Props) {
  const [chosen, choose] = useState<{ number: string; deed: MemberDeed } | null>(null);
  const [isAdding, add] = useState(false);
  const copy = runIn(state.seen, runId);
  if (!copy) return <NotInCopy state={state} />;
  const member = copy.members.find(({ participantId }) => participantId === chosen?.number);
  return (
    <>
      <a class="back-link" href={addressOf({ page: 'run', runId })}>
        ← {copy.run.name}
      </a>
      <PageTitle title={said.title}>
        <ReadAt desk={desk} state={state} />
      </PageTitle>
      {copy.members.length === 0 && <p>{said.none}</p>}
      <ul class="lines">
        {copy.members.map((one) => (
          <MemberLine
            key={one.participantId}
            member={one}
            choose={(deed) => choose({ number: one.participantId, deed })}
          />
        ))}
      </ul>
      <p>
        <button type="button" onClick={() => add(true)}>
          {said.joining.open}
        </button>
      </p>
      <BackgroundPart desk={desk} state={state} copy={copy} />
      <ClosingPart desk={desk} state={state} copy={copy} />
      {isAdding && (
        <NewMemberDialog
          desk={desk}
          members={copy.members}
          run={copy.run}
          opOf={(joining) => joinOp(runId, joining)}
          close={() => add(false)}
        />
      )}
      {member && chosen && (
        <MemberDialog
          desk={desk}
          run={copy.run}
          member={member}
          deed={chosen.deed}
          opOf={(changes) => memberOp(runId, member, changes)}
          close={() => choose(null)}
        />
      )}
    </>
  );
}
