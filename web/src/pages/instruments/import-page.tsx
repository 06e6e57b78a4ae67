import { useId, useRef, useState } from 'preact/hooks';
import { questionnaireLimits } from '../../../../shared/configuration.ts';
import { draftBytes, draftWithin } from '../../../../shared/domain/forms/draft-bytes.ts';
import type {
  DraftContent,
  InstrumentDraftBody,
} from '../../../../shared/domain/forms/instrument-draft.ts';
import { canonical } from '../../../../shared/instruments/canonical.ts';
import { type TextLanguage, textLanguages } from '../../../../shared/instruments/fhir/languages.ts';
import { type Failure, failureOf } from '../../api/failure.ts';
import { orNull } from '../../api/or-null.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import { listed } from '../../texts/format.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { FieldRow, RadioField, TextField } from '../../ui/field.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { NotCarriedLines } from './draft-lines.tsx';
import { withText } from './edited-draft.ts';
import { ownIdOf } from './own-id.ts';
import { FileFault, openFile, type ReadTemplate, type TemplateFile } from './read-file.ts';

const words = ownTexts.import;

type ReadState =
  | { is: 'nothing' | 'reading' }
  | { is: 'failed'; failure: Failure }
  | {
      is: 'read';
      n: number;
      file: TemplateFile;
      template: ReadTemplate;
      chosen: TextLanguage | null;
    };

const failureOfFile = (error: unknown): Failure =>
  error instanceof FileFault
    ? { text: error.message, code: null, errors: undefined }
    : failureOf(error);

/** Is this draft stored under an id already? The reply to an earlier save may have been lost. */
async function isStored(api: StaffApi, ownInstrumentId: string, { content }: InstrumentDraftBody) {
  const draft = await orNull(api.getInstrumentDraft({ params: { ownInstrumentId } }), [
    'instrument.no_draft',
  ]);
  return draft !== null && canonical(draft.content) === canonical(content);
}

/**
 * Saves a new draft under an id made of its name.
 * @param sent the ids that this page has sent before
 */
async function saveNew(api: StaffApi, body: InstrumentDraftBody, sent: string[]): Promise<string> {
  for (const before of sent) if (await isStored(api, before, body)) return before;
  const { items } = await api.listOwnInstruments({});
  const taken = items.map(({ instrumentId }) => instrumentId);
  for (;;) {
    const ownInstrumentId = ownIdOf(body.content.title.fi, taken);
    sent.push(ownInstrumentId);
    const params = { ownInstrumentId };
    const saved = await orNull(api.putInstrumentDraft({ params, body }), ['version.required']);
    if (saved) return ownInstrumentId;
    // A colleague had the same name at the same moment.
    taken.push(ownInstrumentId);
  }
}

const namesOf = (languages: readonly string[]): string =>
  listed(
    textLanguages
      .filter((one) => languages.includes(one))
      .map((one) => ownTexts.draft.languages[one]),
  );

/** In which languages the texts are, and whose words those are. */
function LanguageNotes({ template: { content, lines } }: { template: ReadTemplate }) {
  const official = content.languages.filter((one) => !content.unofficial.includes(one));
  const hasFinnish = !lines.some(({ kind }) => kind === 'no_finnish_at_all');
  const unofficial = content.unofficial.filter((one) => one !== 'fi' || hasFinnish);
  return (
    <>
      {official.length > 0 && <p>{words.official(official.length, namesOf(official))}</p>}
      {unofficial.length > 0 && <p>{words.unofficial(namesOf(unofficial))}</p>}
      {!hasFinnish && <p class="note">{words.noFinnish}</p>}
    </>
  );
}

/** How large a content is, and how large a draft may be, in kilobytes. */
const kilobytes = (content: DraftContent) =>
  [
    Math.ceil(draftBytes({ content, notCarried: [] }) / 1024),
    questionnaireLimits.draftBytes / 1024,
  ] as const;

type ReadCardProps = {
  api: StaffApi;
  template: ReadTemplate;
  chosen: TextLanguage | null;
  choose: (language: TextLanguage) => void;
};

/** What was read of a file; saving it begins the draft. */
function ReadCard({ api, template, chosen, choose }: ReadCardProps) {
  const { content, language, lines } = template;
  const [name, setName] = useState(content.title.fi);
  const { busy, failure, send } = useSending();
  const sent = useRef<string[]>([]);
  const needsLanguage = language === null;
  const named = { ...content, title: withText(content.title, 'fi', name.trim()) };
  const body = draftWithin(named, lines);
  const save = (body: InstrumentDraftBody) =>
    send(async () => {
      const ownInstrumentId = await saveNew(api, body, sent.current);
      location.hash = hashOf({ page: 'instrument-draft', ownInstrumentId });
    });
  return (
    <section class="card is-narrow">
      <h2>{words.read}</h2>
      <TextField label={words.name} class="long" value={name} set={setName} maxLength={200} />
      <p>
        <strong>{words.questions(content.items.length)}</strong>
      </p>
      {needsLanguage && (
        <RadioField
          title={words.language}
          name="text-language"
          value={chosen}
          set={choose}
          options={textLanguages.map((one) => [one, words.languages[one]])}
        >
          <p class="quiet small">{words.languageAbout}</p>
        </RadioField>
      )}
      {(!needsLanguage || chosen) && <LanguageNotes template={template} />}
      {lines.length === 0 ? <p>{words.noLines}</p> : <NotCarriedLines lines={lines} />}
      <FailureNote failure={failure} />
      {!body && (
        <p class="note failed" role="alert">
          {words.tooLarge(...kilobytes(named))}
        </p>
      )}
      <p>
        {!body || (needsLanguage && !chosen) ? (
          <button type="button" disabled>
            {words.save}
          </button>
        ) : (
          <SendButton
            {...{ busy, class: 'main', text: words.save, working: words.saving }}
            onClick={() => save(body)}
          />
        )}
      </p>
    </section>
  );
}

/** Reads a form that somebody else has made, and says what of it Laituri asks. */
export function ImportPage({ api }: { api: StaffApi }) {
  const id = useId();
  const [state, setState] = useState<ReadState>({ is: 'nothing' });
  /** A file that is read slowly must not replace the one that was chosen after it. */
  const newest = useRef(0);
  const read = async (
    n: number,
    open: () => Promise<TemplateFile>,
    chosen: TextLanguage | null,
  ) => {
    const show = (next: ReadState) => n === newest.current && setState(next);
    try {
      const file = await open();
      const template = await file.read(chosen ?? undefined);
      show({ is: 'read', n, file, template, chosen });
    } catch (error) {
      show({ is: 'failed', failure: failureOfFile(error) });
    }
  };
  const take = (file: File | undefined) => {
    if (!file) return;
    setState({ is: 'reading' });
    void read(++newest.current, () => openFile(api, file), null);
  };
  return (
    <>
      <PageTitle
        title={words.title}
        path={[{ name: texts.instruments.title, address: { page: 'instruments' } }]}
      />
      <section class="card is-narrow">
        <p>{words.about}</p>
        <div class="file-row">
          <FieldRow id={id} label={words.file}>
            <input
              id={id}
              type="file"
              accept=".json,.xlsx"
              onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
              // The same file is read again once it has been corrected.
              onClick={({ currentTarget }) => {
                currentTarget.value = '';
              }}
            />
          </FieldRow>
        </div>
        <p role="status">{state.is === 'reading' && words.reading}</p>
        {state.is === 'failed' && <FailureNote failure={state.failure} />}
      </section>
      {state.is === 'read' && (
        <ReadCard
          key={state.n}
          {...{ api, template: state.template, chosen: state.chosen }}
          choose={(chosen) => void read(state.n, async () => state.file, chosen)}
        />
      )}
    </>
  );
}
