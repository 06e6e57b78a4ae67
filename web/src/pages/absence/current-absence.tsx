import type { Absence } from '../../../../shared/domain/people/absence.ts';
import { useSending } from '../../api/use-sending.ts';
import { todayNow } from '../../session/clock.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Fact } from '../../ui/fact.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { AbsencePartProps } from './absence-page.tsx';
import { lendAll, takeBackAll } from './lend-all.ts';

const words = texts.staffing.absence;

type CurrentAbsenceProps = AbsencePartProps & { absence: Absence; change: () => void };

/** An absence that goes on or is to come: who substitutes, its change, and its end. */
export function CurrentAbsence(props: CurrentAbsenceProps) {
  const { api, userId, work, absence, nameOf, isOwn, change, done } = props;
  const { from, until, runsTo, clientsTo, reason } = absence;
  const back = useSending();
  const rest = useSending();
  const hasBegun = from <= todayNow();
  const nameOrNobody = (id: string | null) => (id === null ? words.nobody : nameOf(id));
  const end = () =>
    void back.send(async () => {
      await takeBackAll(api, userId);
      await done(words.ended);
    });
  const lendRest = () =>
    void rest.send(async () => {
      const body = { from, until, runsTo, clientsTo, reason };
      const lent = await lendAll(api, userId, { body, ifMatch: absence.version });
      await done(words.saved(lent.runs, lent.clients));
    });
  const { unlent } = work;
  return (
    <section class="card is-first">
      <h2>{words.current(writtenDays(from, until))}</h2>
      <dl class="fact-rows absence-facts">
        {(runsTo !== null || work.runs.length > 0) && (
          <Fact name={words.runsTo}>{nameOrNobody(runsTo)}</Fact>
        )}
        {(clientsTo !== null || work.clients > 0) && (
          <Fact name={words.clientsTo}>{nameOrNobody(clientsTo)}</Fact>
        )}
        <Fact name={texts.staffing.reason}>
          {reason.note ?? texts.staffing.reasons[reason.code]}
        </Fact>
      </dl>
      <p class="quiet">{words.byItself}</p>
      {unlent && unlent.runs + unlent.clients > 0 && (
        <div class="note">
          <p>{words.unlent(unlent.runs, unlent.clients)}</p>
          <SendButton
            {...{ busy: rest.busy, text: words.lendRest, working: texts.staffing.saving }}
            onClick={lendRest}
          />
          <FailureNote failure={rest.failure} />
        </div>
      )}
      <p class="actions">
        <SendButton
          busy={back.busy}
          text={hasBegun ? (isOwn ? words.back : words.backOf) : words.cancel}
          working={texts.staffing.saving}
          class="main"
          onClick={end}
        />
        <button type="button" onClick={change}>
          {words.change}
        </button>
      </p>
      <p class="quiet small">{words.backHint}</p>
      <FailureNote failure={back.failure} />
    </section>
  );
}
