import type { Form } from '../../../shared/domain/forms/form.ts';
import { givenToResearch } from '../../../shared/exports/left-over.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { type Expectations, must, only, there } from './expectation.ts';
import { joined, saidOf } from './model-slot.ts';
import type { ModelPerson } from './people.ts';
import { type Picture, type SeenExport, slotKeyOf } from './picture.ts';

/** The key of an export is stored for an hour. */
const hourMs = 60 * 60_000;
const weekMs = 7 * 24 * 60 * 60_000;

const isOver = ({ now }: Picture, { ended, startedAt }: SeenExport) =>
  ended || now >= startedAt + hourMs;

const reply = (picture: Picture, one: SeenExport) => ({
  runs: one.runs,
  startedAt: new Date(one.startedAt).toISOString(),
  ended: isOver(picture, one),
});

/** An export that the caller started. */
function ownExport(picture: Picture, by: ModelPerson, exportId: string): SeenExport {
  const isHere = by.organisation === 'kainuu';
  const stored = there(isHere ? picture.exports.get(exportId) : undefined, 'export.unknown');
  must(stored.startedBy === by.id, 'export.unknown');
  return stored;
}

/**
 * The members who now consent to research and have not withdrawn from measurement, unless too few
 * people would remain.
 */
function exported(picture: Picture) {
  const members = joined(picture).filter(
    ({ participantId }) => saidOf(picture, participantId, 'measurement') !== false,
  );
  const numbers = new Set(members.map(({ participantId }) => participantId));
  const forms = [...picture.forms.values()].filter(
    ({ participantId, instrumentId, retracted }) =>
      numbers.has(participantId) && instrumentId === statements.id && !retracted,
  );
  const consenting = [...numbers].filter((one) => saidOf(picture, one, 'research') === true);
  const counted = { members, forms: forms as unknown as Form[], instrument: statements };
  const given = givenToResearch(counted, consenting);
  return members.filter(({ participantId }) => given.has(participantId));
}

/** The exported people, with the requested forms. */
function people(picture: Picture, { occasions }: SeenExport) {
  const { run, forms } = picture;
  return exported(picture).map(({ participantId }) => ({
    programme: picture.programmeId,
    forms: (['start', 'end', 'follow_up'] as const)
      .filter((occasion) => occasions.includes(occasion))
      .flatMap(
        (occasion) =>
          forms.get(slotKeyOf({ occasion, instrumentId: statements.id, participantId })) ?? [],
      )
      .filter(({ retracted }) => !retracted)
      .map(({ occasion, answers, answeredOn }) => ({
        ...{ occasion, answers },
        week: Math.floor((Date.parse(answeredOn) - Date.parse(run?.startsOn ?? '')) / weekMs),
      })),
  }));
}

export const exportExpectations = {
  putExport: (picture, { by, body, params: { exportId } }) => {
    only({ by }, 'researcher');
    must(body.instrumentVersion === statements.version, 'instrument.unknown');
    must(picture.programme, 'programme.unknown');
    const stored = picture.exports.get(exportId);
    if (stored) {
      must(`${stored.occasions}` === `${body.occasions}`, 'export.exists');
      return reply(picture, stored);
    }
    const pins = picture.run?.instruments ?? [];
    const runs = pins.some(({ instrumentId }) => instrumentId === body.instrumentId) ? 1 : 0;
    const begun = { ...body, startedBy: by.id, runs, startedAt: picture.now, ended: false };
    picture.exports.set(exportId, begun);
    return reply(picture, begun);
  },

  listExportRows: (picture, { by, params: { exportId } }) => {
    only({ by }, 'researcher');
    const stored = ownExport(picture, by, exportId);
    must(!isOver(picture, stored), 'export.over');
    const all = stored.runs === 1 ? people(picture, stored) : [];
    // The order of several people depends on pseudonyms, which cannot be predicted.
    const items = all.length > 1 ? { length: all.length } : all;
    return { items, next: null, progress: { done: stored.runs, total: stored.runs } };
  },

  deleteExport: (picture, { by, params: { exportId } }) => {
    only({ by }, 'researcher');
    const stored = { ...ownExport(picture, by, exportId), ended: true };
    picture.exports.set(exportId, stored);
    return reply(picture, stored);
  },
} satisfies Expectations;
