import { useContext } from 'preact/hooks';
import { type SessionBody, sessionKind } from '../../../../shared/domain/groups/session.ts';
import { takesPlace } from '../../../../shared/domain/people/member.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { texts } from '../../texts/staff.ts';
import {
  CheckField,
  DayField,
  LongTextField,
  MinutesField,
  SelectField,
  TextField,
  TimeField,
} from '../../ui/field.tsx';
import { LabelsOfGroup } from '../labels/own-label.tsx';
import { caughtUp, missedSessions } from './catch-up.ts';
import type { SessionFault } from './session-body.ts';
import { sessionAbout, sessionDay } from './session-day.ts';
import './session-fields.css';

const words = texts.sessions;

/** The groups of a session's members and its earlier sessions, which a catch-up session is about. */
export type CatchUpGroup = Pick<RunCopy, 'sessions' | 'members'>;

export type SessionFieldsProps = {
  group: CatchUpGroup;
  body: SessionBody;
  change: (changes: Partial<SessionBody>) => void;
  faults: readonly SessionFault[];
};

function FieldFault({ of, faults }: { of: SessionFault } & Pick<SessionFieldsProps, 'faults'>) {
  if (!faults.includes(of)) return null;
  return (
    <span class="mark" role="alert">
      {words.faults[of]}
    </span>
  );
}

/** The members whom a catch-up session is for, by number and own label. */
function CatchUpMembers({ group, body, change, faults }: SessionFieldsProps) {
  const labels = useContext(LabelsOfGroup);
  const { members } = body;
  const offered = group.members.filter(
    ({ participantId, state }) => takesPlace(state) || members.includes(participantId),
  );
  const tick = (number: string, isFor: boolean) =>
    change({ members: isFor ? [...members, number] : members.filter((one) => one !== number) });
  return (
    <fieldset class="choices">
      <legend>{words.catchUp.members}</legend>
      {offered.length === 0 && <p>{words.catchUp.noMembers}</p>}
      {offered.map(({ participantId }) => (
        <CheckField
          key={participantId}
          label={
            <>
              <span class="numbers">{participantId}</span>
              {labels[participantId] && ` ${labels[participantId]}`}
            </>
          }
          value={members.includes(participantId)}
          set={(isFor) => tick(participantId, isFor)}
        />
      ))}
      <FieldFault of="members" faults={faults} />
    </fieldset>
  );
}

type MissedSessionProps = Pick<SessionFieldsProps, 'group' | 'change'> & {
  missed: string;
  choose: (sessionId: string) => void;
};

/** The earlier session that is caught up: it gives the members and the contents. */
export function MissedSession({ group, change, missed, choose }: MissedSessionProps) {
  const sessions = missedSessions(group.sessions);
  const set = (sessionId: string) => {
    choose(sessionId);
    const session = sessions.find((one) => one.sessionId === sessionId);
    change(session ? caughtUp(session, group.members) : { members: [] });
  };
  return (
    <>
      <SelectField
        label={words.catchUp.missed}
        value={missed}
        set={set}
        options={[
          ...sessions.map(
            (one) =>
              [
                one.sessionId,
                `${sessionDay(one.date)} ${sessionAbout({ ...one, place: '' })}`,
              ] as const,
          ),
          ['', words.catchUp.noneMissed] as const,
        ]}
      />
      {missed !== '' && <p class="quiet">{words.catchUp.membersHint}</p>}
    </>
  );
}

/** What a leader decides about a session, apart from its roll. */
export function SessionFields(props: SessionFieldsProps) {
  const { body, change, faults } = props;
  const isCatchUp = body.kind === 'catch_up';
  return (
    <>
      {isCatchUp && <CatchUpMembers {...props} />}
      <DayField label={words.date} value={body.date} set={(date) => change({ date })}>
        <FieldFault of="date" faults={faults} />
      </DayField>
      <TimeField
        label={words.startsAt}
        value={body.startsAt ?? ''}
        set={(time) => change({ startsAt: time === '' ? null : time })}
      />
      <MinutesField
        label={words.minutes}
        value={body.minutes}
        set={(minutes) => change({ minutes })}
      >
        <FieldFault of="minutes" faults={faults} />
      </MinutesField>
      {!isCatchUp && (
        <SelectField
          label={words.kindLabel}
          value={body.kind}
          set={(kind) => change({ kind })}
          options={sessionKind
            .exclude(['catch_up'])
            .options.map((kind) => [kind, words.kind[kind]] as const)}
        />
      )}
      <TextField
        label={words.theme}
        value={body.theme}
        set={(theme) => change({ theme })}
        maxLength={120}
      />
      <TextField
        label={words.place}
        value={body.place}
        set={(place) => change({ place })}
        maxLength={120}
      />
      <LongTextField
        label={words.material}
        value={body.material}
        set={(material) => change({ material })}
        rows={2}
        maxLength={1000}
      />
      <LongTextField
        label={words.preparation}
        value={body.preparation}
        set={(preparation) => change({ preparation })}
        rows={2}
        maxLength={1000}
      />
      <LongTextField
        label={words.facilitators}
        value={body.facilitators.join('\n')}
        set={(lines) => change({ facilitators: lines === '' ? [] : lines.split('\n') })}
        rows={2}
        aria-describedby="guests-hint"
      >
        <span class="quiet" id="guests-hint">
          {words.facilitatorsHint}
        </span>
        <FieldFault of="facilitators" faults={faults} />
      </LongTextField>
      {!isCatchUp && (
        <CheckField
          label={words.last}
          hint={words.lastHint}
          value={body.last}
          set={(last) => change({ last })}
        />
      )}
    </>
  );
}
