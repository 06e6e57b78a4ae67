import { useState } from 'preact/hooks';
import {
  decisionsFor,
  isOpenReferral,
  type ReferralDecision,
} from '../../../../shared/domain/people/referral.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { refusalText } from '../../features/referring/refusal-text.ts';
import { todayNow } from '../../session/clock.ts';
import { shortDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { ModalQuestion } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { DayField } from '../../ui/field.tsx';
import { Rows } from '../../ui/list.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.referral;

type ClientReferral = Awaited<ReturnType<StaffApi['listClientReferrals']>>['items'][number];

/** What became of it, in words: for a refusal why, for an offer until when. */
function aboutReferral({ state, since, until, refusal }: ClientReferral): string {
  const day = (date: string) => shortDay(date, todayNow());
  const sent = since ? words.sentOn(day(since)) : '';
  const why = refusal && refusalText(refusal);
  const offer =
    until && (state === 'expired' ? words.expiredOn(day(until)) : words.offeredUntil(day(until)));
  return [sent, why, offer].filter(Boolean).join(' · ');
}

type ReferralRowProps = {
  api: StaffApi;
  referral: ClientReferral;
  /** Was the group cancelled while the client waited? Then the referral can only be withdrawn. */
  isCancelled: boolean;
  changed: () => void;
};

type AcceptDialogProps = ReferralRowProps & { close: () => void };

/** The client takes the offered place, from a day on. */
function AcceptDialog({ api, referral, changed, close }: AcceptDialogProps) {
  const { runId, participantId, runName, startsOn } = referral;
  const today = todayNow();
  const [joinedOn, set] = useState(startsOn > today ? startsOn : today);
  const { busy, failure, send } = useSending();
  const accept = async (event: Event) => {
    event.preventDefault();
    const body = { state: 'accepted' as const, joinedOn };
    const params = { runId, participantId };
    if (await send(() => api.postReferralDecision({ params, body }))) {
      close();
      changed();
    }
  };
  return (
    <Modal title={`${words.accept}: ${runName}`} close={close}>
      <form onSubmit={accept}>
        <DayField label={words.joinsOn} value={joinedOn} set={set} required />
        <FailureNote failure={failure} />
        <SendButton
          {...{ busy, text: words.accept, working: texts.referred.saving, class: 'main' }}
        />
      </form>
    </Modal>
  );
}

const tones = {
  offered: 'tag is-wide',
  accepted: 'tag is-wide',
  waiting: 'tag is-wide is-amber',
} as const;

function ReferralRow(props: ReferralRowProps) {
  const { api, referral, isCancelled, changed } = props;
  const { runId, participantId, runName, state } = referral;
  const [isAccepting, accept] = useState(false);
  const [leaving, leave] = useState<'declined' | 'withdrawn' | null>(null);
  const { busy, failure, send } = useSending();
  const decide = async (body: ReferralDecision) => {
    const params = { runId, participantId };
    if (await send(() => api.postReferralDecision({ params, body }))) changed();
  };
  const may = decisionsFor(['worker'], state).filter(
    (one) => !isCancelled || one === 'withdrawn' || one === 'declined',
  );
  return (
    <>
      <div class="client-referral">
        <div class="between">
          <strong>{runName}</strong>
          <span class={(tones as Record<string, string>)[state] ?? 'tag is-wide is-quiet'}>
            {isCancelled ? words.groupCancelled : words.states[state]}
          </span>
        </div>
        <p class="quiet small">{aboutReferral(referral)}</p>
        {may.length > 0 && (
          <p class="choice">
            {may.includes('accepted') && (
              <button type="button" onClick={() => accept(true)}>
                {words.accept}
              </button>
            )}
            {may.includes('declined') && (
              <button type="button" class="plain" disabled={busy} onClick={() => leave('declined')}>
                {words.leaving.declined.go}
              </button>
            )}
            {may.includes('withdrawn') && !may.includes('declined') && (
              <button
                type="button"
                class="plain danger"
                aria-label={`${words.leaving.withdrawn.go}: ${runName}`}
                disabled={busy}
                onClick={() => leave('withdrawn')}
              >
                {words.leaving.withdrawn.go}
              </button>
            )}
          </p>
        )}
        <FailureNote failure={failure} />
      </div>
      {isAccepting && <AcceptDialog {...props} close={() => accept(false)} />}
      {leaving && (
        <ModalQuestion
          title={`${words.leaving[leaving].go}: ${runName}`}
          stay={words.leaving.keep}
          go={words.leaving[leaving].go}
          isGrave
          answer={(isGoing) => {
            leave(null);
            if (isGoing) void decide({ state: leaving });
          }}
        >
          {words.leaving[leaving].text}
        </ModalQuestion>
      )}
    </>
  );
}

type ClientReferralsProps = {
  api: StaffApi;
  referrals: readonly ClientReferral[];
  /** The client's groups that were cancelled. */
  cancelled: readonly string[];
  changed: () => void;
};

/** Where the client has been referred, and what became of it; open ones first. */
export function ClientReferrals({ api, referrals, cancelled, changed }: ClientReferralsProps) {
  const shown = referrals.filter(({ state }) => state !== 'accepted');
  if (shown.length === 0) return null;
  const ordered = shown.toSorted(
    (a, b) => Number(isOpenReferral(b.state)) - Number(isOpenReferral(a.state)),
  );
  return (
    <section class="card of-rows">
      <h2>{words.list}</h2>
      <Rows items={ordered} keyOf={({ runId }) => runId}>
        {(referral) => (
          <ReferralRow
            {...{ api, referral, changed }}
            isCancelled={isOpenReferral(referral.state) && cancelled.includes(referral.runId)}
          />
        )}
      </Rows>
    </section>
  );
}
