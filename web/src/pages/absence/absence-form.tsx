import { useState } from 'preact/hooks';
import { configuration } from '../../../../shared/configuration.ts';
import { clientRoles, leadingRoles } from '../../../../shared/domain/people/staff.ts';
import { useSending } from '../../api/use-sending.ts';
import {
  type ChosenColleague,
  ColleagueField,
  chosenBy,
  isMistyped,
} from '../../features/people/colleague-field.tsx';
import { choosableColleagues } from '../../features/people/colleague-names.ts';
import { faultOfDays } from '../../features/people/days.ts';
import { DaysFields } from '../../features/people/days-fields.tsx';
import {
  lacksReason,
  ReasonFields,
  statedAs,
  type WrittenReason,
} from '../../features/people/reason-fields.tsx';
import { UnsentFirst, useHasUnsent } from '../../features/people/unsent-first.tsx';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { ModalQuestion } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { optionsOf, RadioField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import type { AbsencePartProps } from './absence-page.tsx';
import { handAllOver, lendAll } from './lend-all.ts';

const words = texts.staffing.absence;

type AbsenceFormProps = AbsencePartProps & {
  /** Only where an absence is changed. */
  cancel?: () => void;
};
type AbsenceWay = keyof typeof words.ways;

/** What is wrong with the form, in words; null where nothing is. */
function faultOf(
  way: AbsenceWay,
  days: { from: string; until: string },
  people: readonly ChosenColleague[],
  reason: WrittenReason,
): string | null {
  if (people.some(isMistyped)) return texts.staffing.nameLacking;
  if (people.every(({ userId }) => userId === null)) return words.lacking;
  const wrongDays = way === 'lend' ? faultOfDays(days, todayNow()) : null;
  return wrongDays ?? (lacksReason(reason) ? texts.staffing.noteLacking : null);
}

/** For which days, or for good; to whom; and why. */
export function AbsenceForm(props: AbsenceFormProps) {
  const { api, viewer, userId, work, colleagues, nameOf, isOwn, done, cancel } = props;
  const { absence } = work;
  const choosable = (roles: typeof leadingRoles) =>
    choosableColleagues(colleagues, roles, [userId, viewer.id]);
  const [leaders, workers] = [choosable(leadingRoles), choosable(clientRoles)];
  const hasRuns = work.runs.length > 0 || absence?.runsTo != null;
  const hasClients = work.clients > 0 || absence?.clientsTo != null;
  const [way, go] = useState<AbsenceWay>('lend');
  const [days, set] = useState({
    from: absence?.from ?? todayNow(),
    until: absence?.until ?? '',
  });
  const [runsTo, chooseForRuns] = useState(chosenBy(leaders, absence?.runsTo ?? null));
  const [clientsTo, chooseForClients] = useState(chosenBy(workers, absence?.clientsTo ?? null));
  const [reason, state] = useState<WrittenReason>({
    code: absence?.reason.code ?? 'absence',
    note: absence?.reason.note ?? '',
  });
  const [fault, say] = useState<string | null>(null);
  const [isAsking, ask] = useState(false);
  const [handOverId] = useState(() => crypto.randomUUID());
  const { busy, failure, send } = useSending();
  const isLending = way === 'lend';
  const hasUnsent = useHasUnsent() && isOwn;
  const named = {
    runsTo: hasRuns ? runsTo.userId : null,
    clientsTo: hasClients ? clientsTo.userId : null,
    reason: statedAs(reason),
  };
  const lend = () =>
    void send(async () => {
      const body = { ...days, ...named };
      const lent = await lendAll(api, userId, { body, ifMatch: absence?.version });
      const full = lent.full > 0 ? [words.full(lent.full)] : [];
      await done([words.saved(lent.runs, lent.clients), ...full].join(' '));
    });
  const hand = () =>
    void send(async () => {
      const given = await handAllOver(api, { userId, handOverId, body: named });
      await done(words.handed(given.runs, given.clients));
    });
  const submit = (event: Event) => {
    event.preventDefault();
    const chosen = [...(hasRuns ? [runsTo] : []), ...(hasClients ? [clientsTo] : [])];
    const found = faultOf(way, days, chosen, reason);
    say(found);
    if (found) return;
    if (isLending) lend();
    else ask(true);
  };
  const lost = [
    ...(named.runsTo ? [words.sureRuns(work.runs.length, nameOf(named.runsTo))] : []),
    ...(named.clientsTo ? [words.sureClients(work.clients, nameOf(named.clientsTo))] : []),
  ];
  const hint = isLending ? words.orNobody : words.orStay;
  return (
    <form class="card" onSubmit={submit} noValidate>
      {!absence && (
        <RadioField
          title={words.how}
          name="way"
          value={way}
          set={go}
          options={optionsOf(words.ways)}
        />
      )}
      <p class="quiet small">
        {isLending ? words.lendHint(configuration.substituteDays) : words.handHint}
      </p>
      {isLending && <DaysFields days={days} set={set} />}
      {hasRuns && (
        <ColleagueField
          label={isLending ? words.lendRuns : words.handRuns}
          people={leaders}
          value={runsTo}
          set={chooseForRuns}
          hint={`${texts.staffing.nameHint} ${hint}`}
        />
      )}
      {hasClients && (
        <ColleagueField
          label={isLending ? words.lendClients : words.handClients}
          people={workers}
          value={clientsTo}
          set={chooseForClients}
          hint={`${texts.staffing.nameHint} ${hint}`}
        />
      )}
      <ReasonFields value={reason} set={state} />
      <p class="mark" role="alert">
        {fault}
      </p>
      <FailureNote failure={failure} />
      {!isLending && hasUnsent && (
        <p class="note">
          <UnsentFirst />
        </p>
      )}
      <p class={cancel ? 'choice' : undefined}>
        {isLending ? (
          <SendButton
            busy={busy}
            text={absence ? words.saveChange : words.save}
            working={texts.staffing.saving}
            class="main"
          />
        ) : hasUnsent ? null : (
          <SendButton
            {...{ busy, text: words.hand, working: texts.staffing.handOver.going, class: 'danger' }}
          />
        )}
        {cancel && (
          <button type="button" class="plain" onClick={cancel}>
            {texts.staffing.keep}
          </button>
        )}
      </p>
      {isAsking && (
        <ModalQuestion
          title={words.sureTitle}
          stay={texts.staffing.keep}
          go={words.hand}
          isGrave
          answer={(isGoing) => {
            ask(false);
            if (isGoing) hand();
          }}
        >
          {words.sure(lost.join(' '))}
        </ModalQuestion>
      )}
    </form>
  );
}
