import { questionnaireLimits } from '../shared/configuration.ts';
import { instruments as routes } from '../shared/contract/instruments.ts';
import { draftBytes } from '../shared/domain/forms/draft-bytes.ts';
import { draftFaults } from '../shared/domain/forms/draft-faults.ts';
import {
  instrumentOfDraft,
  isAsPublished,
  type StoredInstrumentDraft,
} from '../shared/domain/forms/instrument-draft.ts';
import type {
  OwnInstrumentSummary,
  PublishedInstrument,
} from '../shared/domain/forms/own-instrument.ts';
import { questionnaireOf } from '../shared/instruments/fhir/questionnaire.ts';
import { draftOfFile } from '../shared/instruments/fhir/read-fhir.ts';
import type { Instrument } from '../shared/instruments/instrument.ts';
import { newestVersions } from '../shared/instruments/instrument-versions.ts';
import { allInstruments, findInstrument } from '../shared/instruments/instruments.ts';
import { isOwnInstrument } from '../shared/instruments/own.ts';
import { xlsFormOf } from '../shared/instruments/xlsform.ts';
import { Problem } from '../shared/problems.ts';
import { workbook } from './files/workbook.ts';
import { found } from './http/own.ts';
import { serve } from './http/serve.ts';
import {
  deleteInstrumentDraft,
  getInstrumentDraft,
  listInstrumentDrafts,
  saveInstrumentDraft,
} from './store/instrument-drafts.ts';
import { instrumentHash } from './store/instrument-hash.ts';
import { listPublished, listVersions, storeVersion } from './store/own-instruments.ts';
import { untilWritten } from './store/save.ts';
import { findMember } from './store/staff-members.ts';

/** The newest version of a questionnaire, built in or the organisation's own. */
async function newest(org: string, instrumentId: string): Promise<Instrument> {
  if (!isOwnInstrument(instrumentId))
    return found(findInstrument(instrumentId), 'instrument.unknown');
  const versions = await listVersions(org, instrumentId);
  return found(versions.at(-1), 'instrument.unknown').instrument;
}

/** The organisation's own questionnaires, drafted or published, by id. */
function summariesOf(
  published: readonly PublishedInstrument[],
  drafts: readonly StoredInstrumentDraft[],
): OwnInstrumentSummary[] {
  const ids = [
    ...published.map(({ instrument }) => instrument.id),
    ...drafts.map(({ instrumentId }) => instrumentId),
  ];
  return [...new Set(ids)].sort().map((instrumentId) => {
    const versions = published
      .filter(({ instrument }) => instrument.id === instrumentId)
      .toSorted((a, b) => Number(a.instrument.version) - Number(b.instrument.version));
    const draft = drafts.find((one) => one.instrumentId === instrumentId);
    const newest = versions.at(-1)?.instrument;
    const { title } = newest ?? (draft as StoredInstrumentDraft).content;
    // Publishing leaves the draft, so that it may be repeated; nothing of it is left to publish.
    const isLeft = draft && !(newest && isAsPublished(draft.content, newest));
    return {
      instrumentId,
      title: title.fi,
      versions: versions.map(({ instrument, publishedBy, publishedAt }) => ({
        ...{ version: instrument.version, publishedBy, publishedAt },
      })),
      draft: isLeft ? { savedBy: draft.savedBy, savedAt: draft.savedAt } : null,
    };
  });
}

type Publication = { org: string; by: string; now: string };

/**
 * Publishes a draft as the next version, or returns the newest where it has the same content: so a
 * request that is repeated publishes once.
 * @throws Problem instrument.unfinished, version.conflict
 */
async function published(
  instrumentId: string,
  draftVersion: number,
  { org, by, now }: Publication,
): Promise<PublishedInstrument> {
  return untilWritten(async () => {
    const draft = found(await getInstrumentDraft(org, instrumentId), 'instrument.no_draft');
    if (draft.version !== draftVersion) throw new Problem('version.conflict');
    const faults = draftFaults(draft.content);
    if (faults.length > 0)
      throw new Problem('instrument.unfinished', {
        errors: faults.map(({ code, pointer }) => ({ pointer, message: code })),
      });
    const versions = await listVersions(org, instrumentId);
    const before = versions.at(-1);
    const version = String(Number(before?.instrument.version ?? 0) + 1);
    const instrument = instrumentOfDraft(draft.content, { id: instrumentId, version });
    const hash = instrumentHash(instrument);
    if (before?.hash === hash) return before;
    const next = { instrument, hash, publishedBy: by, publishedAt: now };
    const isStored = await storeVersion(org, next, draftVersion);
    return isStored ? next : undefined;
  });
}

export const handler = serve(
  routes,
  {
    listInstruments: async ({ caller, query }) => {
      const own = await listPublished(caller.organisation);
      const all = [...allInstruments, ...own.map(({ instrument }) => instrument)];
      return { items: query.versions ? newestVersions(all) : all, next: null };
    },

    getInstrument: ({ caller, params }) => newest(caller.organisation, params.instrumentId),

    getQuestionnaire: async ({ caller, params }) =>
      questionnaireOf(await newest(caller.organisation, params.instrumentId)),

    postQuestionnaire: async ({ body, query }) => {
      const { instrument, language, lines } = draftOfFile(body, query.language);
      return { instrument, language, notCarried: lines };
    },

    getXlsForm: async ({ caller, params }) => {
      const instrument = await newest(caller.organisation, params.instrumentId);
      const bytes = await workbook(xlsFormOf(instrument));
      return { name: `${instrument.id}-${instrument.version}.xlsx`, bytes };
    },

    listOwnInstruments: async ({ caller: { organisation: org } }) => {
      const [all, drafts] = await Promise.all([listPublished(org), listInstrumentDrafts(org)]);
      return { items: summariesOf(all, drafts), next: null };
    },

    getInstrumentDraft: async ({ caller, params }) =>
      found(
        await getInstrumentDraft(caller.organisation, params.ownInstrumentId),
        'instrument.no_draft',
      ),

    putInstrumentDraft: async ({ caller, params, body: sent, ifMatch, now }) => {
      const { organisation: org, userId } = caller;
      const { ownInstrumentId } = params;
      const body = await sent.over(() => getInstrumentDraft(org, ownInstrumentId));
      // What the request leaves as it is counts too.
      if (draftBytes(body) > questionnaireLimits.draftBytes)
        throw new Problem('instrument.draft_too_large');
      const signed = { savedBy: userId, savedAt: now };
      return saveInstrumentDraft(org, ownInstrumentId, body, { ...signed, ifMatch });
    },

    deleteInstrumentDraft: async ({ caller, params: { ownInstrumentId }, ifMatch, now }) => {
      if (ifMatch === undefined) throw new Problem('version.required');
      await deleteInstrumentDraft(caller.organisation, ownInstrumentId, {
        ...{ deletedBy: caller.userId, deletedAt: now, ifMatch },
      });
      return { instrumentId: ownInstrumentId, status: 'deleted' as const };
    },

    postInstrumentVersion: async ({ caller, params, body, now }) =>
      published(params.ownInstrumentId, body.draftVersion, {
        ...{ org: caller.organisation, by: caller.userId, now },
      }),
  },
  { findMember },
);
