import { useState } from 'preact/hooks';
import { currentConsentText } from '../../../../shared/consents/consents.ts';
import {
  type ConsentLanguage,
  decisive,
  type Purpose,
  purpose as purposes,
} from '../../../../shared/domain/people/consent.ts';
import type { Consents, Said } from '../../features/clients/use-consents.ts';
import { SheetPreview } from '../../features/forms/sheet-preview.tsx';
import { todayNow } from '../../session/clock.ts';
import { language as pageLanguage, pageLanguages } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { DayField, optionsOf, RadioField, SelectField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { consentPaper } from './consent-paper.tsx';

const words = texts.consents;
const names = texts.clientPage.purposes;

const languages = pageLanguages.map((code) => [code, texts.printedForm.languages[code]] as const);

const { device: _, ...withdrawnBy } = words.sources;

const isWrongDay = (day: string) => day === '' || day > todayNow();

type ConsentDialogProps = {
  consents: Consents;
  close: () => void;
  done: (message: string) => void;
};

/** Records that a client takes a consent back, after saying what follows from it. */
export function WithdrawDialog({
  purpose,
  consents,
  close,
  done,
}: ConsentDialogProps & { purpose: Purpose }) {
  const { busy, failure, record } = consents;
  const [on, set] = useState(todayNow());
  const [source, choose] = useState<keyof typeof withdrawnBy>('spoken');
  const [fault, say] = useState('');
  const stored = consents.consents.find((one) => one.purpose === purpose);
  const submit = async (event: Event) => {
    event.preventDefault();
    const isTooEarly = stored !== undefined && on < decisive(stored.history).on;
    const wrong = isWrongDay(on) ? words.asking.dayWrong : isTooEarly && words.withdrawing.isLater;
    say(wrong || '');
    if (wrong) return;
    const body = { given: false, on, textVersion: null, source };
    if (await record([{ purpose, body }])) done(words.withdrawing.done(names[purpose]));
  };
  return (
    <Modal title={words.withdrawOne(names[purpose])} close={close}>
      <form onSubmit={submit} noValidate>
        <p class="note">{words.withdrawing.follows[purpose]}</p>
        <DayField label={words.withdrawing.day} value={on} set={set} max={todayNow()} />
        <RadioField
          title={words.withdrawing.source}
          name="withdrawal-source"
          value={source}
          set={choose}
          options={optionsOf(withdrawnBy)}
        />
        <p class="mark" role="alert">
          {fault}
        </p>
        <FailureNote failure={failure} />
        <p class="choice">
          <SendButton
            {...{ busy, text: words.withdraw, working: words.withdrawing.working, class: 'danger' }}
          />
          <button type="button" class="plain" onClick={close}>
            {words.withdrawing.keep}
          </button>
        </p>
      </form>
    </Modal>
  );
}

type Ticked = 'none' | 'yes' | 'no';

const nothingTicked = Object.fromEntries(purposes.options.map((one) => [one, 'none'])) as Record<
  Purpose,
  Ticked
>;

/** Enters what is ticked on a signed paper, all of it at once. */
export function PaperReturnedDialog({ consents, close, done }: ConsentDialogProps) {
  const { busy, failure, overtaken, record } = consents;
  const [on, set] = useState(todayNow());
  const [language, choose] = useState<ConsentLanguage>(pageLanguage);
  const [ticked, tick] = useState(nothingTicked);
  const [fault, say] = useState('');
  const said = purposes.options.flatMap((purpose): Said[] => {
    if (ticked[purpose] === 'none') return [];
    const textVersion = currentConsentText(purpose).version;
    const given = ticked[purpose] === 'yes';
    return [{ purpose, body: { given, on, textVersion, language, source: 'paper' } }];
  });
  const submit = async (event: Event) => {
    event.preventDefault();
    const wrong = isWrongDay(on)
      ? words.asking.dayWrong
      : said.length === 0 && words.returning.nothing;
    say(wrong || '');
    if (wrong) return;
    if (await record(said)) done(words.returning.done(said.length));
  };
  return (
    <Modal title={words.returned} close={close}>
      <form onSubmit={submit} noValidate>
        <p class="quiet small">{words.returning.explained}</p>
        <DayField label={words.returning.day} value={on} set={set} max={todayNow()} />
        <SelectField
          label={words.returning.language}
          value={language}
          set={choose}
          options={languages}
        />
        {purposes.options.map((purpose) => (
          <RadioField
            key={purpose}
            title={names[purpose]}
            name={`paper-${purpose}`}
            value={ticked[purpose]}
            set={(value) => tick({ ...ticked, [purpose]: value })}
            options={optionsOf<Ticked>(words.returning.answers)}
            isInLine
          />
        ))}
        <p class="mark" role="alert">
          {fault}
        </p>
        {overtaken ? (
          <p class="note failed" role="alert">
            {words.returning.conflict}
          </p>
        ) : (
          <FailureNote failure={failure} />
        )}
        <SendButton
          {...{ busy, text: words.returning.save, working: words.returning.saving, class: 'main' }}
        />
      </form>
    </Modal>
  );
}

type ConsentPaperDialogProps = { participantId: string; close: () => void };

/** The consent form on paper, with the client's number. */
export function ConsentPaperDialog({ participantId, close }: ConsentPaperDialogProps) {
  const [language, choose] = useState<ConsentLanguage>(pageLanguage);
  return (
    <Modal title={words.printing.title} close={close} wide>
      <p>{words.printing.explained}</p>
      <SelectField
        label={words.printing.language}
        value={language}
        set={choose}
        options={languages}
      />
      <SheetPreview
        key={language}
        sheet={consentPaper({ number: participantId, language })}
        title={words.printing.title}
        ready={words.printing.ready}
      />
    </Modal>
  );
}
