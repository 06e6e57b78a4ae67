import { useState } from 'preact/hooks';
import type { UnnumberedCount } from '../../../../shared/domain/forms/unnumbered.ts';
import type { Occasion } from '../../../../shared/domain/occasion.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import {
  type FormsClient,
  instrumentOf,
  mayChangeForms,
  openFormsClient,
  viewerLeads,
} from '../../features/forms/forms-client.ts';
import { type FormsHereProps, formsClient } from '../../features/forms/forms-here.ts';
import { unnumberedLines } from '../../features/forms/unnumbered-lines.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDay } from '../../texts/format.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { RadioField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { forgetPaperDraft, paperDraftOf, storePaperDraft } from './paper-drafts.ts';
import {
  answerableItems,
  type PaperDraft,
  paperBodyOf,
  type SavedPaper,
  savedPaperOf,
} from './paper-entry.ts';
import { PaperForm } from './paper-form.tsx';
import { useWarning } from './paper-page.tsx';
import { savedTitle } from './paper-saved.tsx';
import './paper.css';

const words = texts.unnumbered;

/** A form of the group that may come back without a number. */
type FormKind = { instrument: Instrument; occasion: Occasion };

const keyOf = ({ instrument, occasion }: FormKind) => `${occasion} ${instrument.id}`;

/** The forms that the group asks for and that have something to enter. */
const kindsOf = (client: FormsClient): FormKind[] =>
  client.run.instruments.flatMap(({ instrumentId, version, occasions }) => {
    const instrument = instrumentOf(client, { instrumentId, instrumentVersion: version });
    if (!instrument || answerableItems({ instrument }).length === 0) return [];
    return occasions.map((occasion) => ({ instrument, occasion }));
  });

const nameOf = ({ instrument, occasion }: FormKind) =>
  `${readText(instrument.title)}, ${texts.forms.names[occasion].toLowerCase()}`;

type UnnumberedDraft = PaperDraft & {
  /** Made once for each paper, so that pressing twice stores one. */
  formId?: string;
};

/** The draft of this kind of form, with an id that stays until the paper is stored. */
function draftOf(key: string): UnnumberedDraft {
  const draft: UnnumberedDraft = paperDraftOf(key);
  const made = draft.formId ? draft : { ...draft, isChecked: false, formId: crypto.randomUUID() };
  storePaperDraft(key, made);
  return made;
}

type EditorProps = { client: FormsClient; kind: FormKind; got: (saved: SavedPaper) => void };

/** One paper without a number, until it is saved. */
function UnnumberedEditor({ client, kind, got }: EditorProps) {
  const { instrument, occasion } = kind;
  const key = [client.viewer.id, client.run.runId, 'unnumbered', keyOf(kind)].join(' ');
  const [draft, setDraft] = useState<UnnumberedDraft>(() => draftOf(key));
  useWarning(Object.keys(draft.typed).length > 0);
  const change = (changed: Partial<PaperDraft>) =>
    setDraft((present) => {
      const next = { ...present, ...changed };
      storePaperDraft(key, next);
      return next;
    });
  const paper = {
    ...{ client, instrument, mayBeChecked: false },
    send: async (typed: PaperDraft, dated: { answeredOn: string; isConfirmed: boolean }) => {
      const body = paperBodyOf(instrument, typed, dated);
      const status = await client.actions.enterUnnumbered(draft.formId ?? '', {
        ...{ occasion, instrumentId: instrument.id, channel: 'paper' as const, ...body },
      });
      return savedPaperOf(instrument, typed, { status, body });
    },
  };
  const saved = (stored: SavedPaper) => {
    forgetPaperDraft(key);
    got(stored);
  };
  return <PaperForm {...{ paper, draft, change }} got={saved} />;
}

/** What was saved, and the next paper of the stack. */
function Saved({ saved, kind, client, next }: SavedProps) {
  return (
    <section class="card is-first">
      <h2>{savedTitle(saved)}</h2>
      <p>{nameOf(kind)}</p>
      {saved.status === 'waiting' && <p>{texts.paper.saved.waitingExplained}</p>}
      <p>{texts.paper.saved.days(writtenDay(saved.answeredOn), writtenDay(client.today))}</p>
      <p class="actions">
        <button type="button" class="main" onClick={next}>
          {words.next}
        </button>
        <a class="button" href={hashOf({ page: 'forms', runId: client.run.runId })}>
          {texts.paper.saved.all}
        </a>
      </p>
    </section>
  );
}
type SavedProps = { saved: SavedPaper; kind: FormKind; client: FormsClient; next: () => void };

/** How many papers without a number have been entered, for each form. */
function Entered({ client, unnumbered }: UnnumberedProps) {
  const lines = unnumberedLines(client, unnumbered);
  return (
    <section class="card">
      <h2>{words.entered}</h2>
      {lines.length === 0 && <p>{words.none}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

type UnnumberedProps = { client: FormsClient; unnumbered: readonly UnnumberedCount[] };

/** Why no paper can be entered; null when one can. */
function whyNot(client: FormsClient, kinds: readonly FormKind[]): string | null {
  if (!viewerLeads(client)) return texts.paper.notYours;
  if (!mayChangeForms(client)) return words.notOpen;
  return kinds.length === 0 ? texts.forms.noInstrument : null;
}

type EntryProps = UnnumberedProps & { refresh: () => Promise<void> };

/** Choosing the form, entering its papers one after another, and how many there are. */
function UnnumberedEntry({ client, unnumbered, refresh }: EntryProps) {
  const kinds = kindsOf(client);
  const [chosen, choose] = useState<string | null>(
    kinds.length === 1 && kinds[0] ? keyOf(kinds[0]) : null,
  );
  const [saved, setSaved] = useState<SavedPaper | null>(null);
  const kind = kinds.find((one) => keyOf(one) === chosen);
  const reason = whyNot(client, kinds);
  if (reason) return <p class="note">{reason}</p>;
  const got = (stored: SavedPaper) => {
    setSaved(stored);
    void refresh();
  };
  if (saved && kind)
    return (
      <>
        <Saved {...{ saved, kind, client }} next={() => setSaved(null)} />
        <Entered {...{ client, unnumbered }} />
      </>
    );
  return (
    <>
      <p>{words.explained}</p>
      {kinds.length > 1 && (
        <RadioField
          title={words.which}
          name="unnumbered-form"
          value={chosen}
          set={choose}
          options={kinds.map((one) => [keyOf(one), nameOf(one)] as const)}
        />
      )}
      {kind && kinds.length === 1 && <p class="lead">{nameOf(kind)}</p>}
      {kind && <UnnumberedEditor key={chosen} {...{ client, kind, got }} />}
      <Entered {...{ client, unnumbered }} />
    </>
  );
}

function UnnumberedHead({ run }: Pick<FormsClient, 'run'>) {
  const { runId, name } = run;
  return (
    <PageTitle
      title={words.title}
      path={[
        { name: texts.nav.places.groups, address: { page: 'groups' } },
        { name, address: { page: 'run', runId } },
        { name: texts.group.pages.forms, address: { page: 'forms', runId } },
      ]}
    />
  );
}

/** Entering papers without a number on this device, with or without a network. */
export function UnnumberedHere(given: FormsHereProps) {
  const client = formsClient(given);
  return (
    <>
      <UnnumberedHead run={client.run} />
      <UnnumberedEntry
        client={client}
        unnumbered={given.copy.forms.unnumbered ?? []}
        refresh={async () => {}}
      />
    </>
  );
}

async function load(api: StaffApi, viewer: StaffViewer, runId: string) {
  const [client, { unnumbered }] = await Promise.all([
    openFormsClient(api, viewer, runId),
    api.listForms({ params: { runId } }),
  ]);
  return { client, unnumbered };
}

/** The same, where the group is not on this device. */
function FetchedEntry({ client, unnumbered: first }: UnnumberedProps) {
  const [unnumbered, set] = useState(first);
  const refresh = async () => set((await client.actions.matrix()).unnumbered);
  return <UnnumberedEntry {...{ client, unnumbered, refresh }} />;
}

type UnnumberedPageProps = { api: StaffApi; viewer: StaffViewer; runId: string };

/** Entering papers that came back without a number. */
export function UnnumberedPage({ api, viewer, runId }: UnnumberedPageProps) {
  return (
    <Loaded load={() => load(api, viewer, runId)}>
      {(loaded) => (
        <>
          <UnnumberedHead run={loaded.client.run} />
          <FetchedEntry {...loaded} />
        </>
      )}
    </Loaded>
  );
}
