import { useState } from 'preact/hooks';
import type { RunLabels } from '../../../../shared/domain/privacy/own-label.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { texts } from '../../texts/staff.ts';
import { SendLabelsDialog } from './send-labels-dialog.tsx';

const words = texts.ownLabels;

type LabelsPartProps = { tablet: LeaderTablet; runId: string; labels: RunLabels };

/** What the leader's own labels are, and the way to their other device. */
export function LabelsPart({ tablet, runId, labels }: LabelsPartProps) {
  const [isSending, send] = useState(false);
  const count = Object.keys(labels).length;
  return (
    <section class="card">
      <h2>{words.part}</h2>
      <p>
        {count > 0 ? words.some(count) : words.none} {words.where}
      </p>
      {count > 0 && (
        <p>
          <button type="button" onClick={() => send(true)}>
            {words.send.open}
          </button>
        </p>
      )}
      {isSending && <SendLabelsDialog {...{ tablet, runId }} close={() => send(false)} />}
    </section>
  );
}
