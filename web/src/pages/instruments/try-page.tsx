import type { ComponentType } from 'preact';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { instrumentOfDraft } from '../../../../shared/domain/forms/instrument-draft.ts';
import { type TextLanguage, textLanguages } from '../../../../shared/instruments/fhir/languages.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { hashOf } from '../../routes/page-address.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { language as pageLanguage, readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { CopiedAddress } from '../../ui/copied-address.tsx';
import { RadioField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { loadDraft } from './use-draft.ts';

const words = ownTexts.trial;

/** The participant's form with its styles, which the frame of the pages gives: pages know no other. */
export type TrialParts = {
  Form: ComponentType<{ instrument: Instrument; language: TextLanguage; over: () => void }>;
  styles: string;
};

type PhoneProps = TrialParts & { instrument: Instrument; language: TextLanguage; over: () => void };

/**
 * The form in a frame as wide as a phone: so it looks as it does there, with the participant's own
 * styles and none of the staff's.
 */
function Phone({ Form, styles, ...form }: PhoneProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isOpen, opened] = useState(false);
  const [blank] = useState(() =>
    URL.createObjectURL(new Blob(['<!doctype html>'], { type: 'text/html' })),
  );
  useEffect(() => () => URL.revokeObjectURL(blank), [blank]);
  const { instrument, language, over } = form;
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!isOpen || !inside?.defaultView) return;
    const sheet = new inside.defaultView.CSSStyleSheet();
    sheet.replaceSync(styles);
    inside.adoptedStyleSheets = [sheet];
  }, [isOpen, styles]);
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!isOpen || !inside) return;
    inside.documentElement.lang = language;
    render(
      <main>
        <Form {...{ instrument, language, over }} />
      </main>,
      inside.body,
    );
  });
  useEffect(() => {
    const body = frame.current?.contentDocument?.body;
    return () => {
      if (body) render(null, body);
    };
  }, [isOpen]);
  return (
    <iframe
      ref={frame}
      class="trial-phone"
      title={words.frame}
      src={blank}
      onLoad={() => opened(true)}
    />
  );
}

type TrialProps = TrialParts & { instrument: Instrument; ownInstrumentId: string };

function Trial({ instrument, ownInstrumentId, ...form }: TrialProps) {
  // In the language of the page, where the form has it: so a reader meets what they can read.
  const [language, read] = useState<TextLanguage>(
    instrument.languages.includes(pageLanguage) ? pageLanguage : 'fi',
  );
  const [isOver, end] = useState(false);
  const hash = hashOf({ page: 'instrument-try', ownInstrumentId });
  const address = `${location.origin}${location.pathname}${hash}`;
  return (
    <>
      <PageTitle
        title={words.title(readText(instrument.title))}
        path={[
          { name: texts.instruments.title, address: { page: 'instruments' } },
          {
            name: readText(instrument.title),
            address: { page: 'instrument-draft', ownInstrumentId },
          },
        ]}
      />
      <p class="note">{words.nothing}</p>
      <div class="columns">
        <div>
          <RadioField
            title={words.language}
            name="trial-language"
            value={language}
            set={read}
            options={textLanguages.map((one) => [one, ownTexts.draft.languages[one]])}
            isInLine
          />
          {isOver ? (
            <section class="card" role="status">
              <p>{words.over}</p>
              <button type="button" class="main" onClick={() => end(false)}>
                {words.again}
              </button>
            </section>
          ) : (
            <Phone {...{ ...form, instrument, language }} over={() => end(true)} />
          )}
        </div>
        <div class="trial-address">
          <section class="card">
            <h2>{words.onPhone}</h2>
            <p>{words.onPhoneAbout}</p>
            <QrCode text={address} title={words.qr} />
            <CopiedAddress address={address} words={words} />
          </section>
        </div>
      </div>
    </>
  );
}

type TryPageProps = { api: StaffApi; ownInstrumentId: string; trial: TrialParts };

/** A draft as the person who answers meets it. Nothing is stored or sent. */
export function TryPage({ api, ownInstrumentId, trial }: TryPageProps) {
  return (
    <Loaded load={() => loadDraft(api, ownInstrumentId)}>
      {({ draft, newest }) => {
        const instrument = draft
          ? instrumentOfDraft(draft.content, { id: ownInstrumentId, version: '0' })
          : newest;
        return instrument ? (
          <Trial {...trial} {...{ instrument, ownInstrumentId }} />
        ) : (
          <NotFound reason={ownTexts.draft.deleted} />
        );
      }}
    </Loaded>
  );
}
