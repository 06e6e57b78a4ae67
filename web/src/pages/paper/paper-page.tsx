import { useEffect, useState } from 'preact/hooks';
import type { FormKey } from '../../../../shared/domain/forms/form.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { isFormOpen } from '../../features/forms/form-offers.ts';
import { FormTemplateName } from '../../features/forms/form-template-name.tsx';
import { instrumentOf, openFormsClient, viewerLeads } from '../../features/forms/forms-client.ts';
import { OwnLabel } from '../../features/labels/own-label.tsx';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { forgetPaperDraft, paperDraftOf, storePaperDraft } from './paper-drafts.ts';
import {
  answerableItems,
  enteredPaperOf,
  type NumberedPaper,
  type PaperDraft,
  type SavedPaper,
} from './paper-entry.ts';
import { PaperForm } from './paper-form.tsx';
import { NotYourFigures, WhichEntry } from './paper-head.tsx';
import { PaperSaved } from './paper-saved.tsx';
import './paper.css';

const words = texts.paper;

type PaperPageProps = { api: StaffApi; viewer: StaffViewer; runId: string; form: FormKey };

async function load({ api, viewer, runId, form }: PaperPageProps) {
  const params = { runId };
  const [client, { place: slot }, forms] = await Promise.all([
    openFormsClient(api, viewer, runId),
    api.getForm({ params: { ...params, ...form } }),
    api.listForms({ params }),
  ]);
  return { client, slot, forms: forms.items, instrument: instrumentOf(client, slot) };
}

type LoadedPaper = Omit<NumberedPaper, 'instrument' | 'forms'> & {
  instrument: Instrument | undefined;
};

/** Why the paper form cannot be entered; null when it can. */
export function whyNotEntered({ client, slot, instrument }: LoadedPaper): string | null {
  if (!viewerLeads(client)) return words.notYours;
  if (!instrument || answerableItems({ instrument }).length === 0) return words.noItems;
  if (isFormOpen(slot)) return null;
  return slot.window ? words.already : words.notRequested;
}

/** Asks before the tab is closed while it has answers that are stored nowhere else. */
export function useWarning(isUnsaved: boolean) {
  useEffect(() => {
    const warn = (event: Event) => event.preventDefault();
    if (isUnsaved) addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}

/** The paper form, until it is saved. */
export function PaperEditor({ paper }: { paper: NumberedPaper }) {
  const { client, slot } = paper;
  const { occasion, participantId, instrumentId } = slot;
  const key = [client.viewer.id, client.run.runId, occasion, instrumentId, participantId].join(' ');
  const [draft, setDraft] = useState<PaperDraft>(() => paperDraftOf(key));
  const [saved, setSaved] = useState<SavedPaper | null>(null);
  useWarning(!saved && Object.keys(draft.typed).length > 0);
  if (saved) return <PaperSaved {...{ paper, saved }} />;
  const change = (changed: Partial<PaperDraft>) =>
    setDraft((present) => {
      const next = { ...present, ...changed };
      storePaperDraft(key, next);
      return next;
    });
  const got = (stored: SavedPaper) => {
    forgetPaperDraft(key);
    setSaved(stored);
  };
  return (
    <>
      <PageTitle title={words.title(texts.forms.names[occasion])}>
        <p class="lead">
          {participantId} <OwnLabel number={participantId} />
        </p>
        <FormTemplateName client={client} slot={slot} />
      </PageTitle>
      <WhichEntry {...paper} />
      <NotYourFigures {...paper} />
      <PaperForm paper={enteredPaperOf(paper)} {...{ draft, change, got }} />
    </>
  );
}

/** Entering one paper form. */
export function PaperPage(props: PaperPageProps) {
  return (
    <>
      <p>
        <a href={hashOf({ page: 'forms', runId: props.runId })}>← {words.back}</a>
      </p>
      <Loaded load={() => load(props)}>
        {(loaded) => {
          const reason = whyNotEntered(loaded);
          if (reason) return <p class="note">{reason}</p>;
          return <PaperEditor paper={{ ...loaded, instrument: loaded.instrument as Instrument }} />;
        }}
      </Loaded>
    </>
  );
}
