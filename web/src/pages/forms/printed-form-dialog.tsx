import { useState } from 'preact/hooks';
import type { FormMatrix } from '../../../../shared/domain/forms/form-matrix.ts';
import { useSending } from '../../api/use-sending.ts';
import { type FormsClient, instrumentOf } from '../../features/forms/forms-client.ts';
import { SheetPreview } from '../../features/forms/sheet-preview.tsx';
import {
  type PageLanguage,
  language as pageLanguage,
  pageLanguages,
} from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Modal } from '../../ui/modal.tsx';
import { awaitedSlots, likeliestSelection, SheetChoice } from './sheet-choice.tsx';

const words = texts.printedForm;

type PrintedFormDialogProps = { client: FormsClient; matrix: FormMatrix; close: () => void };

type WhoseProps = { numbers: readonly string[]; chosen: string; choose: (number: string) => void };

/** The choice of a blank form, beside the participants' numbers. */
const blank = 'blank';

/** Asks who gets a paper form: all whose form is awaited, one of them, or anybody. */
function Whose({ numbers, chosen, choose }: WhoseProps) {
  return (
    <label class="field-row">
      {words.whose}
      <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {numbers.length > 0 && <option value="">{words.all(numbers.length)}</option>}
        <option value={blank}>{words.blank}</option>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
    </label>
  );
}

type WhichLanguageProps = { chosen: PageLanguage; choose: (language: PageLanguage) => void };

function WhichLanguage({ chosen, choose }: WhichLanguageProps) {
  return (
    <label class="field-row">
      {words.language}
      <select
        value={chosen}
        onChange={({ currentTarget }) => choose(currentTarget.value as PageLanguage)}
      >
        {pageLanguages.map((code) => (
          <option key={code} value={code}>
            {words.languages[code]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Paper forms to print, with the number of each participant on theirs. */
export function PrintedFormDialog({ client, matrix, close }: PrintedFormDialogProps) {
  const [selection, select] = useState(() => likeliestSelection(matrix, client.run));
  const [language, choose] = useState<PageLanguage>(pageLanguage);
  const [one, setOne] = useState('');
  const [page, setPage] = useState<Blob | null>(null);
  const { busy, failure, send } = useSending();
  const slots = awaitedSlots(matrix, selection);
  const all = slots.map(({ participantId }) => participantId);
  const whose = all.length === 0 ? blank : one;
  const numbers = whose === blank ? [null] : all.includes(whose) ? [whose] : all;
  const pinned = client.run.instruments.find(
    ({ instrumentId }) => instrumentId === selection.instrumentId,
  );
  const instrument =
    pinned && instrumentOf(client, { ...pinned, instrumentVersion: pinned.version });
  const canPrint =
    instrument?.kind === 'answered' && pinned?.occasions.includes(selection.occasion) === true;
  const make = () =>
    send(async () => {
      if (!instrument) return;
      const { occasion } = selection;
      // Loaded on demand: few leaders print on paper.
      const { printedForms } = await import('../../features/forms/printed-form.tsx');
      setPage(printedForms({ instrument, occasion, language, numbers }));
    });
  if (page)
    return (
      <Modal title={words.title} close={close} wide>
        <SheetPreview sheet={page} title={words.title} ready={words.ready} />
      </Modal>
    );
  return (
    <Modal title={words.title} close={close}>
      <SheetChoice client={client} selection={selection} select={select} />
      {!canPrint && <p>{words.notPrinted}</p>}
      {canPrint && (
        <>
          <Whose numbers={all} chosen={whose} choose={setOne} />
          <WhichLanguage chosen={language} choose={choose} />
          <p>{whose === blank ? words.blankExplained : words.explained}</p>
          <FailureNote failure={failure} />
          <button type="button" class="main" onClick={make} aria-disabled={busy}>
            {words.make(numbers.length)}
          </button>
        </>
      )}
    </Modal>
  );
}
