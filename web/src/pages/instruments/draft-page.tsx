import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  contentOf,
  type DraftFault,
  type InstrumentDraftBody,
  isAsPublished,
  type StoredInstrumentDraft,
} from '../../../../shared/domain/forms/instrument-draft.ts';
import { canonical } from '../../../../shared/instruments/canonical.ts';
import type { TextLanguage } from '../../../../shared/instruments/fhir/languages.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { orNull } from '../../api/or-null.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { useVersioned } from '../../api/use-versioned.ts';
import { versionsOf } from '../../features/instruments/instrument-versions.ts';
import { hashOf } from '../../routes/page-address.ts';
import { writtenDay } from '../../texts/format.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { texts } from '../../texts/staff.ts';
import { ModalQuestion } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { DraftBasics } from './draft-basics.tsx';
import { DraftHeadings, DraftItems } from './draft-items.tsx';
import { NotCarriedLines } from './draft-lines.tsx';
import { DraftPublication } from './draft-publication.tsx';
import { DraftScale, DraftScoring } from './draft-scale.tsx';
import { placeOfFault, type SetContent } from './edited-draft.ts';
import { useLeaving } from './use-leaving.ts';

const words = ownTexts.draft;

type DraftConflictProps = { theirs: StoredInstrumentDraft; take: () => void };

/** What somebody else has saved at the same time; what is typed stays until it is decided on. */
function DraftConflict({ theirs: { content, savedAt }, take }: DraftConflictProps) {
  return (
    <div class="note failed" role="alert">
      <p>{words.conflict}</p>
      <p>{words.theirs(content.items.length, writtenDay(savedAt.slice(0, 10)))}</p>
      <button type="button" onClick={take}>
        {words.takeTheirs}
      </button>
    </div>
  );
}

/** Moves to the field where a fault is corrected, once it is on the page. */
function useShownFault() {
  const wanted = useRef<string | null>(null);
  // At once: what is typed next belongs to the field.
  useLayoutEffect(() => {
    const id = wanted.current;
    wanted.current = null;
    if (!id) return;
    const place = document.getElementById(id);
    place?.scrollIntoView({ block: 'center' });
    const field = place?.querySelector<HTMLElement>('input, textarea, select');
    (field ?? place?.querySelector<HTMLElement>('button'))?.focus({ preventScroll: true });
  });
  return wanted;
}

type LoadedDraft = { draft: StoredInstrumentDraft | null; newest: Instrument | null };
type DraftEditorProps = LoadedDraft & { api: StaffApi; ownInstrumentId: string };

/** The draft, or what the next version begins from. */
function bodyOf(
  { draft, newest }: LoadedDraft,
  stored: StoredInstrumentDraft | null = draft,
): InstrumentDraftBody {
  if (stored) return { content: stored.content, notCarried: stored.notCarried };
  return { content: contentOf(newest as Instrument), notCarried: [] };
}

function DraftEditor({ api, ownInstrumentId, draft: first, newest }: DraftEditorProps) {
  const params = { ownInstrumentId };
  const [draft, setDraft] = useState(first);
  const [language, edit] = useState<TextLanguage>('fi');
  const [open, setOpen] = useState<number | null>(null);
  const [isSaved, setSaved] = useState(false);
  const sending = useSending();
  const { busy, failure, body, setBody, theirs, save, take } = useVersioned<
    StoredInstrumentDraft,
    InstrumentDraftBody
  >({
    stored: draft,
    bodyOf: (stored) => bodyOf({ draft: null, newest }, stored),
    put: (changed, ifMatch) => api.putInstrumentDraft({ params, body: changed, ifMatch }),
    read: () => readDraft(api, ownInstrumentId),
    saved: setDraft,
  });
  const { content, notCarried } = body;
  const isUnsaved = canonical(body) !== canonical(bodyOf({ draft, newest }));
  const { isAsking, answer, leave } = useLeaving(isUnsaved);
  const shownFault = useShownFault();
  const set: SetContent = (change) => {
    setSaved(false);
    setBody({ ...body, content: { ...content, ...change } });
  };
  const showFault = (fault: DraftFault) => {
    const { field, item } = placeOfFault(fault);
    shownFault.current = field;
    // Every text that may be missing is missing in Finnish.
    edit('fi');
    setOpen(item ?? open);
    // The page is rendered again also where nothing of this was different.
    setBody({ ...body });
  };
  const next = Number(newest?.version ?? 0) + 1;
  const published = () => hashOf({ page: 'instrument', instrumentId: ownInstrumentId });
  const publish = () =>
    sending.send(async () => {
      await api.postInstrumentVersion({ params, body: { draftVersion: draft?.version ?? 0 } });
      leave(published());
    });
  const remove = () =>
    sending.send(async () => {
      await api.deleteInstrumentDraft({ params });
      leave(newest ? published() : hashOf({ page: 'instruments' }));
    });
  const part = { content, set, language };
  return (
    <>
      <PageTitle
        title={(draft?.content ?? content).title.fi || words.noText}
        path={[{ name: texts.instruments.title, address: { page: 'instruments' } }]}
      >
        <p class="quiet">{words.about(next, content.items.length)}</p>
      </PageTitle>
      <div class="columns">
        <div>
          <DraftBasics {...part} edit={edit} />
          <DraftItems {...{ ...part, open, setOpen }} />
          <DraftHeadings {...part} />
        </div>
        <div>
          <DraftScale {...part} />
          <DraftScoring {...part} />
          <DraftPublication
            {...{ content, ownInstrumentId, next, isUnsaved, showFault, sending }}
            isSame={newest !== null && isAsPublished(content, newest)}
            hasDraft={draft !== null}
            publish={() => void publish()}
            remove={() => void remove()}
          />
          {notCarried.length > 0 && (
            <section class="card">
              <h2>{words.notCarried}</h2>
              <NotCarriedLines lines={notCarried} />
            </section>
          )}
        </div>
      </div>
      <p role="status" class="unseen">
        {isSaved && words.saved}
      </p>
      {(isUnsaved || theirs) && (
        <div class="save-bar">
          {theirs ? (
            <DraftConflict theirs={theirs} take={() => take(theirs)} />
          ) : (
            <FailureNote failure={failure} />
          )}
          <p>
            <span class="quiet">{words.unsaved}</span>
            <SendButton
              {...{ busy, class: 'main', working: words.saving }}
              text={theirs ? words.saveMine : words.save}
              onClick={async () => setSaved(await save())}
            />
          </p>
        </div>
      )}
      {isAsking && (
        <ModalQuestion
          title={words.leave.title}
          stay={words.leave.stay}
          go={words.leave.go}
          answer={answer}
        >
          {words.leave.about}
        </ModalQuestion>
      )}
    </>
  );
}

const readDraft = (api: StaffApi, ownInstrumentId: string) =>
  orNull(api.getInstrumentDraft({ params: { ownInstrumentId } }), ['instrument.no_draft']);

/** The draft of one of the organisation's own, and its newest version. */
export async function loadDraft(api: StaffApi, ownInstrumentId: string): Promise<LoadedDraft> {
  const [draft, { items }] = await Promise.all([
    readDraft(api, ownInstrumentId),
    api.listInstruments({}),
  ]);
  return { draft, newest: versionsOf(items, ownInstrumentId)[0] ?? null };
}

type DraftPageProps = { api: StaffApi; ownInstrumentId: string };

/** A form template while it is made: its texts, questions and scoring, and its publishing. */
export function DraftPage({ api, ownInstrumentId }: DraftPageProps) {
  return (
    <Loaded load={() => loadDraft(api, ownInstrumentId)}>
      {(loaded) =>
        loaded.draft || loaded.newest ? (
          <DraftEditor {...loaded} {...{ api, ownInstrumentId }} />
        ) : (
          <NotFound reason={words.deleted} />
        )
      }
    </Loaded>
  );
}
