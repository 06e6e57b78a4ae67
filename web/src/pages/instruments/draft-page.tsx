import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DraftFault } from '../../../../shared/domain/forms/draft-faults.ts';
import {
  isAsPublished,
  type StoredInstrumentDraft,
} from '../../../../shared/domain/forms/instrument-draft.ts';
import type { TextLanguage } from '../../../../shared/instruments/fhir/languages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
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
import { cleaned, placeOfFault, type SetContent } from './edited-draft.ts';
import { type DraftConflict, type LoadedDraft, loadDraft, useDraft } from './use-draft.ts';
import { useLeaving } from './use-leaving.ts';

const words = ownTexts.draft;

type ConflictNoteProps = {
  conflict: DraftConflict;
  isUnsaved: boolean;
  take: (theirs: StoredInstrumentDraft) => void;
};

/** What somebody else did at the same time; what is typed stays until it is decided on. */
function ConflictNote({ conflict: { because, theirs }, isUnsaved, take }: ConflictNoteProps) {
  if (!theirs)
    return (
      <div class="note failed" role="alert">
        <p>{words.conflict.gone}</p>
      </div>
    );
  const { content, savedAt } = theirs;
  return (
    <div class="note failed" role="alert">
      <p>{words.conflict[because]}</p>
      <p>{words.theirs(content.items.length, writtenDay(savedAt.slice(0, 10)))}</p>
      <button type="button" onClick={() => take(theirs)}>
        {isUnsaved ? words.takeTheirs : words.showTheirs}
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

const saveText = (conflict: DraftConflict | null): string => {
  if (!conflict) return words.save;
  return conflict.theirs ? words.saveMine : words.saveNew;
};

type DraftEditorProps = LoadedDraft & { api: StaffApi; ownInstrumentId: string };

function DraftEditor(props: DraftEditorProps) {
  const { ownInstrumentId, newest } = props;
  const [language, edit] = useState<TextLanguage>('fi');
  const [open, setOpen] = useState<number | null>(null);
  const [isSaved, setSaved] = useState(false);
  const edited = useDraft(props);
  const { busy, failure, body, setBody, draft, isUnsaved, conflict, sending } = edited;
  const { content, notCarried } = body;
  const { isAsking, answer, leave } = useLeaving(isUnsaved);
  const shownFault = useShownFault();
  const set: SetContent = (change) => {
    setSaved(false);
    setBody({ ...body, content: cleaned({ ...content, ...change }) });
  };
  const showFault = (fault: DraftFault) => {
    const { field, item, language: ofWords } = placeOfFault(fault);
    shownFault.current = field;
    edit(ofWords);
    setOpen(item ?? open);
    // The page is rendered again also where nothing of this was different.
    setBody({ ...body });
  };
  const next = Number(newest?.version ?? 0) + 1;
  const published = () => hashOf({ page: 'instrument', instrumentId: ownInstrumentId });
  const publish = () => edited.publish(() => leave(published()));
  const remove = () =>
    edited.remove(() => leave(newest ? published() : hashOf({ page: 'instruments' })));
  const take = (theirs: StoredInstrumentDraft) => {
    setOpen(null);
    edited.take(theirs);
  };
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
            isUndecided={conflict !== null}
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
      {(isUnsaved || conflict) && (
        <div class="save-bar">
          {conflict ? (
            <ConflictNote {...{ conflict, isUnsaved, take }} />
          ) : (
            <FailureNote failure={failure} />
          )}
          {isUnsaved && (
            <p>
              <span class="quiet">{words.unsaved}</span>
              <SendButton
                {...{ busy, class: 'main', working: words.saving, text: saveText(conflict) }}
                onClick={async () => setSaved(await edited.save())}
              />
            </p>
          )}
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
