import { useState } from 'preact/hooks';
import { type LabelsSent, sendLabels } from '../../offline/label-moves.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { labelLinkAddress } from '../../routes/label-link.ts';
import { timeOfDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Modal } from '../../ui/modal.tsx';
import { QrCode } from '../../ui/qr-code.tsx';

const words = texts.ownLabels.send;

type SendLabelsProps = { tablet: LeaderTablet; runId: string };

function Sent({ sent, runId, again }: { sent: LabelsSent; runId: string; again: () => void }) {
  const isReady = sent.is === 'ready';
  return (
    <>
      {isReady ? (
        <>
          <p>{words.scan}</p>
          <QrCode
            text={labelLinkAddress(location.origin, { runId, key: sent.key })}
            title={words.qr}
          />
          <p>
            <strong>{words.until(timeOfDay(sent.until))}</strong> {words.care} {words.stay}
          </p>
        </>
      ) : (
        <p class="note" role="alert">
          {words[sent.is]}
        </p>
      )}
      <p>
        <button type="button" onClick={again}>
          {words.again}
        </button>
      </p>
    </>
  );
}

/**
 * Shows the QR code for the leader's other device. The code carries only the key; the sealed labels
 * wait at the API.
 */
export function SendLabelsDialog({ close, ...given }: SendLabelsProps & { close: () => void }) {
  const [round, next] = useState(0);
  return (
    <Modal title={words.title} close={close}>
      <Loaded key={round} load={() => sendLabels(given.tablet, given.runId)}>
        {(sent) => <Sent sent={sent} runId={given.runId} again={() => next(round + 1)} />}
      </Loaded>
    </Modal>
  );
}
