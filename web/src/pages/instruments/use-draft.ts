import { useState } from 'preact/hooks';
import {
  contentOf,
  type InstrumentDraftBody,
  type StoredInstrumentDraft,
} from '../../../../shared/domain/forms/instrument-draft.ts';
import { canonical } from '../../../../shared/instruments/canonical.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import { failureOf } from '../../api/failure.ts';
import { orNull } from '../../api/or-null.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { useVersioned } from '../../api/use-versioned.ts';

export type LoadedDraft = { draft: StoredInstrumentDraft | null; newest: Instrument | null };

/** What a colleague did to the draft since it was read, and from which button that was noticed. */
export type DraftConflict = {
  because: 'saving' | 'publishing' | 'deleting';
  /** The draft as it is now; null: it was deleted. */
  theirs: StoredInstrumentDraft | null;
};

const readDraft = (api: StaffApi, ownInstrumentId: string) =>
  orNull(api.getInstrumentDraft({ params: { ownInstrumentId } }), ['instrument.no_draft']);

/** The draft of one of the organisation's own, and its newest version. */
export async function loadDraft(api: StaffApi, ownInstrumentId: string): Promise<LoadedDraft> {
  const [draft, newest] = await Promise.all([
    readDraft(api, ownInstrumentId),
    orNull(api.getInstrument({ params: { instrumentId: ownInstrumentId } }), [
      'instrument.unknown',
    ]),
  ]);
  return { draft, newest: newest as Instrument | null };
}

const isConflict = (error: unknown): boolean => {
  const { code } = failureOf(error);
  return code === 'version.conflict' || code === 'instrument.no_draft';
};

type EditedDraft = LoadedDraft & { api: StaffApi; ownInstrumentId: string };

/**
 * A draft that is edited, and saved, published or deleted over the version that was read. Where a
 * colleague was first, what is typed stays, and the person decides.
 */
export function useDraft({ api, ownInstrumentId, draft: first, newest }: EditedDraft) {
  const params = { ownInstrumentId };
  const [draft, setDraft] = useState(first);
  const [because, setBecause] = useState<DraftConflict['because']>('saving');
  const [isGone, setGone] = useState(false);
  const sending = useSending();
  /** The draft, or what the next version begins from; null where a new one was deleted. */
  const bodyOf = (stored: StoredInstrumentDraft | null): InstrumentDraftBody | null => {
    if (stored) return { content: stored.content, notCarried: stored.notCarried };
    return newest && { content: contentOf(newest), notCarried: [] };
  };
  const versioned = useVersioned<StoredInstrumentDraft, InstrumentDraftBody>({
    stored: draft,
    // The page opens only where there is either.
    bodyOf: (stored) => bodyOf(stored) as InstrumentDraftBody,
    put: (changed, ifMatch) => api.putInstrumentDraft({ params, body: changed, ifMatch }),
    read: async () => {
      const theirs = await readDraft(api, ownInstrumentId);
      setGone(theirs === null);
      // The next save makes a new draft.
      if (theirs === null) setDraft(null);
      return theirs;
    },
    saved: (stored) => {
      setDraft(stored);
      setGone(false);
    },
  });
  const { body, theirs, readTheirs } = versioned;
  /** Sends something over the draft that was read. */
  const sendOver = (over: DraftConflict['because'], act: (version: number) => Promise<void>) =>
    sending.send(async () => {
      try {
        await act(draft?.version ?? 0);
      } catch (error) {
        if (!isConflict(error)) throw error;
        setBecause(over);
        await readTheirs();
      }
    });
  return {
    ...{ ...versioned, draft, sending },
    isUnsaved: canonical(body) !== canonical(bodyOf(draft)),
    conflict: theirs || isGone ? { because, theirs } : null,
    save: () => {
      setBecause('saving');
      return versioned.save();
    },
    publish: (done: () => void) =>
      sendOver('publishing', async (draftVersion) => {
        await api.postInstrumentVersion({ params, body: { draftVersion } });
        done();
      }),
    remove: (done: () => void) =>
      sendOver('deleting', async (ifMatch) => {
        await api.deleteInstrumentDraft({ params, ifMatch });
        done();
      }),
  };
}
