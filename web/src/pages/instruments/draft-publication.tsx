import { useState } from 'preact/hooks';
import { type DraftFault, draftFaults } from '../../../../shared/domain/forms/draft-faults.ts';
import type { DraftContent } from '../../../../shared/domain/forms/instrument-draft.ts';
import type { Sending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { ModalQuestion, SureButton } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { placeOfFault } from './edited-draft.ts';

const words = ownTexts.draft;

/** So many faults are listed; the rest are listed once these are corrected. */
const faultsAtOnce = 10;

type FaultListProps = { faults: readonly DraftFault[]; show: (fault: DraftFault) => void };

/** What keeps the draft from being published, each leading to where it is corrected. */
function FaultList({ faults, show }: FaultListProps) {
  return (
    <>
      <p>{words.faultsAbout(faults.length)}</p>
      <ul class="draft-faults">
        {faults.slice(0, faultsAtOnce).map((fault) => {
          const { name } = placeOfFault(fault);
          return (
            <li key={`${fault.code} ${fault.pointer}`}>
              <button type="button" class="plain" onClick={() => show(fault)}>
                {name && `${name}: `}
                {words.faults[fault.code]}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

type PublicationProps = {
  content: DraftContent;
  ownInstrumentId: string;
  /** The number of the version that it becomes. */
  next: number;
  isUnsaved: boolean;
  /** A colleague changed the draft, and the person has not decided yet whose it is to be. */
  isUndecided: boolean;
  /** Whether it says just what the newest version says. */
  isSame: boolean;
  hasDraft: boolean;
  showFault: (fault: DraftFault) => void;
  sending: Sending;
  publish: () => void;
  remove: () => void;
};

/** Publishes a draft once nothing keeps it from that, or deletes it. */
export function DraftPublication(props: PublicationProps) {
  const { content, ownInstrumentId, next, isUnsaved, isUndecided, isSame, hasDraft, sending } =
    props;
  const [isAsking, ask] = useState(false);
  const faults = draftFaults(content);
  const isReady = faults.length === 0 && !isUnsaved && !isUndecided && !isSame;
  return (
    <section class="card">
      <h2>{words.publication}</h2>
      {isSame && <p>{words.same(String(next - 1))}</p>}
      {faults.length > 0 && <FaultList faults={faults} show={props.showFault} />}
      {faults.length === 0 && isUnsaved && <p>{words.saveFirst}</p>}
      {isReady && <p>{words.ready}</p>}
      <FailureNote failure={sending.failure} />
      <p class="stacked-actions">
        {isReady && (
          <SendButton
            {...{ busy: sending.busy, class: 'main', working: words.publishing }}
            text={words.publish(next)}
            onClick={() => ask(true)}
          />
        )}
        {hasDraft && content.items.length > 0 && (
          <a class="button" href={hashOf({ page: 'instrument-try', ownInstrumentId })}>
            {words.try}
          </a>
        )}
      </p>
      {hasDraft && !isUndecided && (
        <div class="apart">
          <SureButton {...words.removeDraft} act={props.remove} />
        </div>
      )}
      {isAsking && (
        <ModalQuestion
          title={words.sure(next)}
          stay={words.notYet}
          go={words.publish(next)}
          answer={(isGoing) => {
            ask(false);
            if (isGoing) props.publish();
          }}
        >
          {words.never}
        </ModalQuestion>
      )}
    </section>
  );
}
