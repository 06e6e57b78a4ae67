import { useState } from 'preact/hooks';
import type { Opening } from '../../../../shared/domain/groups/opening.ts';
import { isParticipantId, readParticipantId } from '../../../../shared/domain/participant-id.ts';
import { type MemberBody, referralRoute } from '../../../../shared/domain/people/member.ts';
import type { ReferralBody } from '../../../../shared/domain/people/referral.ts';
import { noteWarnings } from '../../../../shared/domain/privacy/note-warnings.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { listed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { LongTextField, ParticipantNumberField, SelectField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.referral;

/** What an own worker writes of a client, for any group. */
export type ReferralDraft = {
  route: MemberBody['referralRoute'];
  hope: string;
  availability: string;
  /** The answers to the questions of the group's programme, by question. */
  answers: Readonly<Record<string, string>>;
  /** The number of somebody with whom the client must not be in one group; empty where there is none. */
  apart: string;
};

export const emptyDraft: ReferralDraft = {
  route: 'adult_social_work',
  hope: '',
  availability: '',
  answers: {},
  apart: '',
};

/**
 * What is sent of a draft to a group: the questions as they were asked, those with an answer.
 * @example referralBodyOf(emptyDraft, { referralQuestions: ['Miksi nyt?'] }).answers // []
 */
export const referralBodyOf = (
  { route, hope, availability, answers }: ReferralDraft,
  { referralQuestions }: Pick<Opening, 'referralQuestions'>,
): ReferralBody => ({
  referralRoute: route,
  hope: hope.trim(),
  availability: availability.trim(),
  answers: referralQuestions.flatMap((question) => {
    const answer = answers[question]?.trim();
    return answer ? [{ question, answer }] : [];
  }),
  ownWorkerException: null,
});

type DraftProps = { draft: ReferralDraft; set: (change: Partial<ReferralDraft>) => void };

/** The fields of a referral, with a warning where a text may identify somebody. */
export function DraftFields({
  draft,
  set,
  opening,
}: DraftProps & { opening: Pick<Opening, 'referralQuestions'> | undefined }) {
  const texted = [draft.hope, draft.availability, ...Object.values(draft.answers)].join('\n');
  const warnings = noteWarnings(texted).map((warning) => texts.roll.warnings[warning]);
  return (
    <>
      <p class="quiet">{words.noNames}</p>
      <LongTextField
        label={words.hope}
        rows={3}
        maxLength={1000}
        value={draft.hope}
        set={(hope) => set({ hope })}
      />
      <LongTextField
        label={words.availability}
        rows={2}
        maxLength={1000}
        value={draft.availability}
        set={(availability) => set({ availability })}
      />
      {opening?.referralQuestions.map((question) => (
        <LongTextField
          key={question}
          label={question}
          rows={2}
          maxLength={1000}
          value={draft.answers[question] ?? ''}
          set={(answer) => set({ answers: { ...draft.answers, [question]: answer } })}
        />
      ))}
      <div role="status">
        {warnings.length > 0 && <p class="mark">{texts.roll.noteWarning(listed(warnings))}</p>}
      </div>
      <SelectField
        label={texts.members.joining.route}
        value={draft.route}
        set={(route) => set({ route })}
        options={referralRoute.options.map((one) => [one, texts.members.joining.routes[one]])}
      />
      <ParticipantNumberField
        label={words.apart}
        value={draft.apart}
        set={(apart) => set({ apart })}
        class="numbers"
        autocapitalize="characters"
        maxLength={12}
      >
        <span class="quiet">{words.apartExplained}</span>
      </ParticipantNumberField>
    </>
  );
}

export type ReferralFormProps = {
  api: StaffApi;
  /** The client, once one is chosen. */
  number: string | null;
  /** The group, once one is chosen. */
  opening: Opening | undefined;
  referred: (number: string, group: string) => void;
};

/**
 * Sends a referral. With whom the client must not be is stored first, so that the leader never sees
 * a referral without it; each request may be repeated.
 */
export function ReferralForm({ api, number, opening, referred }: ReferralFormProps) {
  const [draft, change] = useState(emptyDraft);
  const [fault, say] = useState('');
  const { busy, failure, send } = useSending();
  const submit = async (event: Event) => {
    event.preventDefault();
    const other = readParticipantId(draft.apart);
    const isMistyped = draft.apart.trim() !== '' && !isParticipantId(other);
    say(!number || !opening ? words.chooseFirst : isMistyped ? words.apartFault : '');
    if (!number || !opening || isMistyped) return;
    const done = await send(async () => {
      const params = { participantId: number, otherParticipantId: other };
      if (other) await api.putApart({ params, body: {} });
      const body = referralBodyOf(draft, opening);
      await api.putReferral({ params: { runId: opening.runId, participantId: number }, body });
    });
    if (done) referred(number, opening.name);
  };
  return (
    <form onSubmit={submit}>
      <DraftFields {...{ draft, opening }} set={(part) => change({ ...draft, ...part })} />
      <p class="mark" role="alert">
        {fault}
      </p>
      <FailureNote failure={failure} />
      <SendButton {...{ busy, text: words.send, working: words.sending, class: 'main' }} />
    </form>
  );
}
