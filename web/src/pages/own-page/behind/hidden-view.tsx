import { useState } from 'preact/hooks';
import { timeOf } from '../../../../../shared/domain/day.ts';
import { ownPageLimits } from '../../../../../shared/domain/privacy/own-page-limits.ts';
import type { OwnReply } from '../../../api/own-client.ts';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import { clockText } from '../../../features/own-page/own-days.ts';
import { BehindHeading } from './behind-heading.tsx';
import { useBehind } from './behind-language.ts';
import { DigitsField } from './digits-field.tsx';
import { behindRoutes, callLoggedIn } from './own-routes.ts';
import { TelephoneWord } from './telephone-word.tsx';

const { wordDigits } = ownPageLimits;

type OpeningFault = 'wordEmpty' | 'wordWrong' | 'wordUsedUp' | 'telephoneTooNew' | 'failed';

const faults: Readonly<Record<string, OpeningFault>> = {
  'own_page.word_wrong': 'wordWrong',
  'own_page.word_used_up': 'wordUsedUp',
  'own_page.telephone_too_new': 'telephoneTooNew',
};

/** By a word to a telephone whose number has been the same for long enough. */
function ByTelephone({ visit, show }: BehindProps) {
  const { say, texts } = useBehind();
  const [word, setWord] = useState('');
  const [fault, setFault] = useState<OpeningFault | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (word.length !== wordDigits) return setFault('wordEmpty');
    const reply = await callLoggedIn(visit, behindRoutes.postOwnOpening, { word });
    if (reply.is === 'ok') return show('answers');
    setWord('');
    const code = reply.is === 'refused' ? reply.problem.code : '';
    return setFault(faults[code] ?? 'failed');
  };
  return (
    <form class="card" onSubmit={(event) => void submit(event)} noValidate autocomplete="off">
      <h2>{say('byTelephone')}</h2>
      <p>{say('byTelephoneText')}</p>
      <TelephoneWord visit={visit} />
      <DigitsField label={texts.word} value={word} set={setWord} most={wordDigits} />
      <p class="fault" role="alert">
        {fault && say(fault)}
      </p>
      <button type="submit" class="main">
        {say('open')}
      </button>
    </form>
  );
}

/** In two groups of four, as it is read out. */
const inGroups = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

type Ticket = OwnReply<'postOwnTicket'>;

function ShownTicket({ ticket: { participantId, ticket, until } }: { ticket: Ticket }) {
  const { say, language } = useBehind();
  return (
    <dl class="ticket">
      <dt>{say('number')}</dt>
      <dd>
        <bdi dir="ltr">{inGroups(participantId)}</bdi>
      </dd>
      <dt>{say('ticket')}</dt>
      <dd>
        <bdi dir="ltr">{inGroups(ticket)}</bdi>
      </dd>
      <dd class="quiet">{say('ticketUntil', clockText(timeOf(until), language))}</dd>
    </dl>
  );
}

/** By a second worker, who types what this page shows. */
function BySecondWorker({ visit, show }: BehindProps) {
  const { say } = useBehind();
  const [ticket, setTicket] = useState<Ticket | null>(null);
  const [note, setNote] = useState<'failed' | 'stillHidden' | null>(null);
  const make = async () => {
    const reply = await callLoggedIn(visit, behindRoutes.postOwnTicket);
    setNote(reply.is === 'ok' ? null : 'failed');
    if (reply.is === 'ok') setTicket(reply.body);
  };
  const look = async () => {
    const reply = await callLoggedIn(visit, behindRoutes.getOwnAnswers);
    if (reply.is !== 'ok') return setNote('failed');
    return reply.body.hasHidden ? setNote('stillHidden') : show('answers');
  };
  return (
    <section class="card">
      <h2>{say('bySecondWorker')}</h2>
      <p>{say('bySecondWorkerText')}</p>
      {ticket && <ShownTicket ticket={ticket} />}
      <p role="status">{note && say(note)}</p>
      <button type="button" class="wide" onClick={() => void (ticket ? look() : make())}>
        {say(ticket ? 'ticketDone' : 'makeTicket')}
      </button>
    </section>
  );
}

/** How answers from before the personal code come to be shown. */
export function HiddenView(props: BehindProps) {
  const { say } = useBehind();
  return (
    <>
      <BehindHeading name="hiddenTitle" />
      <p>{say('hiddenText')}</p>
      <ByTelephone {...props} />
      <BySecondWorker {...props} />
    </>
  );
}
