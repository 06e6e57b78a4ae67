import { useState } from 'preact/hooks';
import type { FormMatrix } from '../../../shared/model/form-matrix.ts';
import { Failed } from '../failed.tsx';
import { Modal } from '../modal.tsx';
import { useSending } from '../sending.ts';
import { texts } from '../texts.ts';
import type { Desk, FormsApi } from './desk.ts';
import { asksReason, type OutsideWindow, OutsideWindowField } from './outside-window-field.tsx';
import { begunOf, likeliest, SheetChoice, slipsOf, type Wanted } from './sheet-choice.tsx';
import { SheetPreview } from './sheet-preview.tsx';

const words = texts.forms.sheet;

type Shared = { desk: Desk; matrix: FormMatrix; refresh: () => Promise<void> };
type Asking = Shared & { api: FormsApi };

function SheetRequest({ api, desk, matrix, refresh, wanted, got }: RequestProps) {
  const [outsideWindow, setReason] = useState<OutsideWindow>(null);
  const [replaceBegun, replace] = useState(false);
  const { busy, failure, send } = useSending();
  const begun = begunOf(matrix, wanted, desk.today);
  const slips = slipsOf(matrix, wanted) - (replaceBegun ? 0 : begun);
  const make = () =>
    send(async () => {
      const body = { ...wanted, outsideWindow, replaceBegun };
      got(await api.postLinkSheet({ params: { runId: desk.run.runId }, body }));
      await refresh().catch(() => undefined);
    });
  return (
    <>
      <p>{words.explained}</p>
      {begun > 0 && (
        <div class="note">
          <p>{words.begun(begun)}</p>
          <label class="check">
            <input
              type="checkbox"
              checked={replaceBegun}
              onChange={({ currentTarget }) => replace(currentTarget.checked)}
            />{' '}
            {words.alsoBegun}
          </label>
        </div>
      )}
      <p class="note">{begun > 0 && !replaceBegun ? words.warningOthers : words.warning}</p>
      <Failed failure={failure} />
      {asksReason(failure, outsideWindow) && (
        <OutsideWindowField reason={outsideWindow} choose={setReason} />
      )}
      {slips > 0 && (
        <button type="button" class="main" onClick={make} aria-disabled={busy}>
          {busy ? texts.forms.working : words.make(slips)}
        </button>
      )}
    </>
  );
}
type RequestProps = Asking & { wanted: Wanted; got: (sheet: Blob) => void };

type Props = Shared & { api: FormsApi | null; close: () => void };

/** Slips with a link for each member whose form is awaited, to print and cut. */
export function SheetDialog({ api, close, ...shared }: Props) {
  const { desk, matrix } = shared;
  const [wanted, want] = useState(() => likeliest(matrix));
  const [sheet, setSheet] = useState<Blob | null>(null);
  const key = `${wanted.occasion} ${wanted.instrumentId}`;
  return (
    <Modal title={words.title} close={close} wide={sheet !== null}>
      {sheet && <SheetPreview sheet={sheet} />}
      {!sheet && <SheetChoice desk={desk} wanted={wanted} want={want} />}
      {!sheet && slipsOf(matrix, wanted) === 0 && <p>{words.nobody}</p>}
      {!api && <p class="note">{texts.forms.needsNet}</p>}
      {api && !sheet && slipsOf(matrix, wanted) > 0 && (
        <SheetRequest key={key} {...shared} api={api} wanted={wanted} got={setSheet} />
      )}
    </Modal>
  );
}
