import { useState } from 'preact/hooks';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { useSending } from '../../api/use-sending.ts';
import { SheetPreview } from '../../features/forms/sheet-preview.tsx';
import type { PageLanguage } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Modal } from '../../ui/modal.tsx';

const words = texts.printedForm;

type BlankFormProps = { instrument: Instrument; language: PageLanguage };

/** Prints the questionnaire with nothing filled in, in the language that is read. */
export function BlankForm({ instrument, language }: BlankFormProps) {
  const [sheet, setSheet] = useState<Blob | null>(null);
  const { busy, failure, send } = useSending();
  const make = () =>
    send(async () => {
      const { printedForms } = await import('../../features/forms/printed-form.tsx');
      setSheet(printedForms({ instrument, language, occasion: null, numbers: [null] }));
    });
  return (
    <>
      <p>
        <button type="button" onClick={make} aria-disabled={busy}>
          {words.printBlank}
        </button>
      </p>
      <FailureNote failure={failure} />
      {sheet && (
        <Modal title={words.printBlank} close={() => setSheet(null)} wide>
          <SheetPreview sheet={sheet} title={words.title} ready={words.blankExplained} />
        </Modal>
      )}
    </>
  );
}
