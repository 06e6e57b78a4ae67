import { useEffect, useState } from 'preact/hooks';
import type { Instrument } from '../../../shared/instruments/instrument.ts';
import type { FormKey } from '../../../shared/model/form.ts';
import type { Api } from '../api.ts';
import { instrumentOf, isLed, openDesk } from '../forms/desk.ts';
import { isOpen } from '../forms/offers.ts';
import { Loaded } from '../loaded.tsx';
import { PageTitle } from '../page-title.tsx';
import { addressOf } from '../place.ts';
import { texts } from '../texts.ts';
import type { Viewer } from '../viewer.ts';
import { draftOf, forgetDraft, keepDraft } from './paper-drafts.ts';
import { type Draft, itemsOf, type Paper, type Saved } from './paper-entry.ts';
import { PaperForm } from './paper-form.tsx';
import { NotYourFigures, WhichEntry } from './paper-head.tsx';
import { PaperSaved } from './paper-saved.tsx';
import '../fields.css';
import './paper.css';

const words = texts.paper;

type Props = { api: Api; viewer: Viewer; runId: string; form: FormKey };

async function load({ api, viewer, runId, form }: Props) {
  const params = { runId };
  const [desk, { place }, forms] = await Promise.all([
    openDesk(api, viewer, runId),
    api.getForm({ params: { ...params, ...form } }),
    api.listForms({ params }),
  ]);
  return { desk, place, forms: forms.items, instrument: instrumentOf(desk, place) };
}

type Found = Omit<Paper, 'instrument' | 'forms'> & { instrument: Instrument | undefined };

/** Why the paper cannot be entered; null when it can. */
export function whyNot({ desk, place, instrument }: Found): string | null {
  if (!isLed(desk)) return words.notYours;
  if (!instrument || itemsOf({ instrument }).length === 0) return words.noItems;
  if (isOpen(place)) return null;
  return place.window ? words.already : words.notAsked;
}

/** Asks before the tab is closed over answers that nobody else has. */
function useWarning(isUnsaved: boolean) {
  useEffect(() => {
    const warn = (event: Event) => event.preventDefault();
    if (isUnsaved) addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}

/** The paper, until it is in. */
export function PaperInHand({ paper }: { paper: Paper }) {
  const { desk, place } = paper;
  const { occasion, participantId, instrumentId } = place;
  const key = [desk.viewer.id, desk.run.runId, occasion, instrumentId, participantId].join(' ');
  const [draft, setDraft] = useState<Draft>(() => draftOf(key));
  const [saved, setSaved] = useState<Saved | null>(null);
  useWarning(!saved && Object.keys(draft.typed).length > 0);
  if (saved) return <PaperSaved {...{ paper, saved }} />;
  const change = (changed: Partial<Draft>) =>
    setDraft((present) => {
      const next = { ...present, ...changed };
      keepDraft(key, next);
      return next;
    });
  const got = (kept: Saved) => {
    forgetDraft(key);
    setSaved(kept);
  };
  return (
    <>
      <PageTitle title={words.title(texts.forms.names[occasion])}>
        <p class="lead">{participantId}</p>
      </PageTitle>
      <WhichEntry {...paper} />
      <NotYourFigures {...paper} />
      <PaperForm {...{ paper, draft, change, got }} />
    </>
  );
}

/** Entering one paper form. */
export function PaperPage(props: Props) {
  return (
    <>
      <p>
        <a href={addressOf({ page: 'forms', runId: props.runId })}>← {words.back}</a>
      </p>
      <Loaded load={() => load(props)}>
        {(loaded) => {
          const reason = whyNot(loaded);
          if (reason) return <p class="note">{reason}</p>;
          return <PaperInHand paper={{ ...loaded, instrument: loaded.instrument as Instrument }} />;
        }}
      </Loaded>
    </>
  );
}
