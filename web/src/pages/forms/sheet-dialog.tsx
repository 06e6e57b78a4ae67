import { useState } from 'preact/hooks';
import type { FormMatrix } from '../../../../shared/domain/forms/form-matrix.ts';
import { useSending } from '../../api/use-sending.ts';
import type { FormsApi, FormsClient } from '../../features/forms/forms-client.ts';
import {
  asksReason,
  type OutsideWindow,
  OutsideWindowField,
} from '../../features/forms/outside-window-field.tsx';
import { SheetPreview } from '../../features/forms/sheet-preview.tsx';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { CheckField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import {
  begunCount,
  likeliestSelection,
  SheetChoice,
  type SheetSelection,
  slipCount,
} from './sheet-choice.tsx';

const words = texts.forms.sheet;

type SheetContext = { client: FormsClient; matrix: FormMatrix; refresh: () => Promise<void> };
type SheetApiContext = SheetContext & { api: FormsApi };

function SheetRequest({ api, client, matrix, refresh, selection, got }: SheetRequestProps) {
  const [outsideWindow, setReason] = useState<OutsideWindow>(null);
  const [replaceBegun, replace] = useState(false);
  const { busy, failure, send } = useSending();
  const begun = begunCount(matrix, selection, client.today);
  const slips = slipCount(matrix, selection) - (replaceBegun ? 0 : begun);
  const make = () =>
    send(async () => {
      const body = { ...selection, outsideWindow, replaceBegun };
      got(await api.postLinkSheet({ params: { runId: client.run.runId }, body }));
      await refresh().catch(() => undefined);
    });
  return (
    <>
      <p>{words.explained}</p>
      {begun > 0 && (
        <div class="note">
          <p>{words.begun(begun)}</p>
          <CheckField label={words.alsoBegun} value={replaceBegun} set={replace} />
        </div>
      )}
      <p class="note">{begun > 0 && !replaceBegun ? words.warningOthers : words.warning}</p>
      <FailureNote failure={failure} />
      {asksReason(failure, outsideWindow) && (
        <OutsideWindowField reason={outsideWindow} choose={setReason} />
      )}
      {slips > 0 && (
        <SendButton
          {...{ busy, text: words.make(slips), working: texts.forms.working, class: 'main' }}
          onClick={make}
        />
      )}
    </>
  );
}
type SheetRequestProps = SheetApiContext & {
  selection: SheetSelection;
  got: (sheet: Blob) => void;
};

type SheetDialogProps = SheetContext & { api: FormsApi | null; close: () => void };

/** Slips with a link for each member whose form is awaited, to print and cut. */
export function SheetDialog({ api, close, ...shared }: SheetDialogProps) {
  const { client, matrix } = shared;
  const [selection, select] = useState(() => likeliestSelection(matrix, client.run));
  const [sheet, setSheet] = useState<Blob | null>(null);
  const key = `${selection.occasion} ${selection.instrumentId}`;
  return (
    <Modal title={words.title} close={close} wide={sheet !== null}>
      {sheet && <SheetPreview sheet={sheet} title={words.title} ready={words.ready} />}
      {!sheet && <SheetChoice client={client} selection={selection} select={select} />}
      {!sheet && slipCount(matrix, selection) === 0 && <p>{words.nobody}</p>}
      {!api && <p class="note">{texts.forms.needsNet}</p>}
      {api && !sheet && slipCount(matrix, selection) > 0 && (
        <SheetRequest key={key} {...shared} api={api} selection={selection} got={setSheet} />
      )}
    </Modal>
  );
}
