import { useState } from 'preact/hooks';
import { type PartnerCalls, partnerClient } from '../../api/partner-client.ts';
import { AnswerFrame } from '../../features/answering/answer-frame.tsx';
import { dayText } from '../../features/answering/answer-language.ts';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import { InvitationFacts } from './invitation-facts.tsx';
import { type PartnerArrival, rememberLink } from './partner-arrival.ts';
import { PartnerCode } from './partner-code.tsx';
import { PartnerForm, type SentClient } from './partner-form.tsx';
import { RefusedVisit, Unreached } from './partner-notes.tsx';
import { usePartnerTexts } from './partner-texts.ts';
import { ReceivedNote } from './received-note.tsx';
import { useOpened } from './use-opened.ts';

function ReceiptPage({ calls }: { calls: PartnerCalls }) {
  const texts = usePartnerTexts();
  const { result, again } = useOpened(calls.receipt);
  if (!result) return <p role="status">{texts.opening}</p>;
  if (result.is === 'unreached') return <Unreached again={again} />;
  if (result.is === 'refused') return <RefusedVisit code={result.problem.code} />;
  const { name, receivedOn, state } = result.body;
  const { receipt } = texts;
  return (
    <>
      <PageHeading>{receipt.title}</PageHeading>
      <p class="lead">{state === null ? receipt.hidden : receipt.states[state]}</p>
      <p class="quiet">{receipt.about(name, dayText(receivedOn, texts))}</p>
    </>
  );
}

function InvitationPage({ calls }: { calls: PartnerCalls }) {
  const texts = usePartnerTexts();
  const { result, again } = useOpened(calls.invitation);
  const [sent, setSent] = useState<SentClient | null>(null);
  if (sent)
    return (
      <ReceivedNote
        client={sent}
        another={() => {
          setSent(null);
          // The link may have been filled or revoked meanwhile.
          again();
        }}
      />
    );
  if (!result) return <p role="status">{texts.opening}</p>;
  if (result.is === 'unreached') return <Unreached again={again} />;
  if (result.is === 'refused') return <RefusedVisit code={result.problem.code} />;
  if (result.body.isFull) return <RefusedVisit code="partner_link.full" />;
  return (
    <>
      <PageHeading>{texts.group.title(result.body.name)}</PageHeading>
      <InvitationFacts invitation={result.body} />
      <PartnerForm calls={calls} sent={setSent} />
    </>
  );
}

/** The page of a partner, by a link, a code or a receipt. */
export function PartnerApp({ arrival }: { arrival: PartnerArrival }) {
  const [current, go] = useState(arrival);
  const open = (secret: string) => {
    rememberLink(secret);
    go({ is: 'visit', secret, isReceipt: false });
  };
  const page = () => {
    if (current.is === 'code') return <PartnerCode isBroken={current.isBroken} open={open} />;
    const calls = partnerClient(current.secret);
    return current.isReceipt ? <ReceiptPage calls={calls} /> : <InvitationPage calls={calls} />;
  };
  return <AnswerFrame>{page()}</AnswerFrame>;
}
