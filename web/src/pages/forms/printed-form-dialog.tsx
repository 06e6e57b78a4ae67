import { useState } from 'preact/hooks';
import type { FormMatrix } from '../../../../shared/domain/forms/form-matrix.ts';
import { useSending } from '../../api/use-sending.ts';
import { type FormsClient, instrumentOf } from '../../features/forms/forms-client.ts';
import {
  type PageLanguage,
  language as pageLanguage,
  pageLanguages,
} from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Modal } from '../../ui/modal.tsx';
import { awaitedSlots, likeliestSelection, SheetChoice } from './sheet-choice.tsx';
import { SheetPreview } from './sheet-preview.tsx';

const words = texts.printedForm;

type PrintedFormDialogProps = { client: FormsClient; matrix: FormMatrix; close: () => void };

type WhoseProps = { numbers: readonly string[]; chosen: string; choose: (number: string) => void };

/** Asks who gets a paper form: all whose form is awaited, or one of them. */
function Whose({ numbers, chosen, choose }: WhoseProps) {
  return (
    <label class="field-row">
      {words.whose}
      <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{words.all(numbers.length)}</option>
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
  const [selection, select] = useState(() => likeliestSelection(matrix));
  const [language, choose] = useState<PageLanguage>(pageLanguage);
  const [one, setOne] = useState('');
  const [page, setPage] = useState<Blob | null>(null);
  const { busy, failure, send } = useSending();
  const slots = awaitedSlots(matrix, selection);
  const all = slots.map(({ participantId }) => participantId);
  const numbers = all.includes(one) ? [one] : all;
  const instrument = slots[0] && instrumentOf(client, slots[0]);
  const canPrint = instrument?.kind === 'answered';
  const make = () =>
    send(async () => {
      if (!instrument) return;
      const { occasion } = selection;
      // Loaded on demand: few leaders print on paper.
      const { printedForms } = await import('./printed-form.tsx');
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
      {!canPrint && <p>{texts.forms.sheet.nobody}</p>}
      {canPrint && (
        <>
          <Whose numbers={all} chosen={one} choose={setOne} />
          <WhichLanguage chosen={language} choose={choose} />
          <p>{words.explained}</p>
          <FailureNote failure={failure} />
          <button type="button" class="main" onClick={make} aria-disabled={busy}>
            {words.make(numbers.length)}
          </button>
        </>
      )}
    </Modal>
  );
}
