import { dayOf } from '../../shared/domain/day.ts';
import { participantsPart } from '../../shared/domain/forms/draft-form.ts';
import { participantThemselves } from '../../shared/domain/forms/form.ts';
import type { FormSlot, FormSlotStatus } from '../../shared/domain/forms/form-matrix.ts';
import { opensLater } from '../../shared/domain/forms/form-window.ts';
import { awaitsConfirmation } from '../../shared/domain/forms/link.ts';
import { readingMinutes } from '../../shared/domain/forms/reading-time.ts';
import type { RollMark } from '../../shared/domain/groups/roll-call.ts';
import { isOpenFor } from '../../shared/domain/groups/run.ts';
import { isFor, type Session } from '../../shared/domain/groups/session.ts';
import { takesPlace } from '../../shared/domain/people/member.ts';
import {
  type DueForm,
  ownPageLimits,
  type SessionToCome,
} from '../../shared/domain/privacy/own-page.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';
import { findPinned } from '../store/instruments-of-pins.ts';
import { type OwnGroup, ownRunIds, ownSlots, readOwnGroup } from '../store/own-groups.ts';
import type { OwnVisit } from './visit.ts';

/**
 * Without the personal code a link shows what its maker could see anyway: a leader's only their own
 * group, and nothing of it once the member has left; the own worker's every group.
 */
const isShown = ({ isLoggedIn, place: { runId } }: OwnVisit, { member }: OwnGroup): boolean =>
  isLoggedIn || runId === null || takesPlace(member.state);

/** The groups that the visit shows, in the order in which they began. */
export async function groupsShown(visit: OwnVisit): Promise<OwnGroup[]> {
  const { organisation, participantId, runId } = visit.place;
  const isWhole = visit.isLoggedIn || runId === null;
  const runIds = isWhole ? await ownRunIds(organisation, participantId) : [runId];
  const groups = await Promise.all(
    runIds.map((one) => readOwnGroup(organisation, participantId, one)),
  );
  return groups
    .filter((group) => group !== undefined)
    .filter((group) => isShown(visit, group))
    .toSorted((a, b) => (a.run.startsOn < b.run.startsOn ? -1 : 1));
}

/** One group that the visit shows; undefined where it shows none. */
export async function groupShown(visit: OwnVisit, runId: string): Promise<OwnGroup | undefined> {
  const { organisation, participantId, runId: scope } = visit.place;
  if (!visit.isLoggedIn && scope !== null && scope !== runId) return undefined;
  const group = await readOwnGroup(organisation, participantId, runId);
  return group && isShown(visit, group) ? group : undefined;
}

/** Did the participant make the mark on their own page? */
export const isOwnMark = (mark: RollMark | undefined): boolean =>
  mark?.markedBy === participantThemselves;

/** May they come to sessions of the group: are they in it, and does it have any? */
const comes = ({ run, member }: OwnGroup): boolean =>
  takesPlace(member.state) && isOpenFor(run.status, 'sessions');

export function sessionToComeOf(
  { run: { runId }, member: { participantId } }: Pick<OwnGroup, 'run' | 'member'>,
  session: Session,
): SessionToCome {
  const { sessionId, date, startsAt, minutes, place, status, marks } = session;
  const mark = marks[participantId];
  const isCancelled = status === 'cancelled';
  return {
    ...{ runId, sessionId, date, startsAt, minutes, place, isCancelled },
    cannotCome: isOwnMark(mark),
    maySay: !isCancelled && (mark === undefined || isOwnMark(mark)),
  };
}

/** The sessions of a group to which the participant may still come, by day. */
export const sessionsToCome = (group: OwnGroup, today: string): Session[] =>
  comes(group)
    ? group.sessions
        .filter((session) => session.date >= today && isFor(session, group.member.participantId))
        .toSorted((a, b) =>
          `${a.date} ${a.startsAt ?? ''}` < `${b.date} ${b.startsAt ?? ''}` ? -1 : 1,
        )
    : [];

/** The next sessions of a group, cancelled ones among them. */
export const nextSessions = (group: OwnGroup, today: string): SessionToCome[] =>
  sessionsToCome(group, today)
    .slice(0, ownPageLimits.nextSessions)
    .map((session) => sessionToComeOf(group, session));

const notOffered: readonly FormSlotStatus[] = ['refused', 'not_offered'];
const here: readonly FormSlotStatus[] = ['received', 'received_blank', 'retracted'];

/** Why a form cannot be opened, by the code of the problem; null where it can be. */
export type FormRefusal = 'form.unknown' | 'form.exists' | 'form.outside_window';

/** Can its participant answer the form now, or decide on a correction of it? */
export function refusalOfForm(
  { run }: Pick<OwnGroup, 'run'>,
  slot: FormSlot,
  today: string,
): FormRefusal | null {
  if (awaitsConfirmation(slot))
    return isOpenFor(run.status, 'forms') ? null : 'form.outside_window';
  if (here.includes(slot.status)) return 'form.exists';
  if (notOffered.includes(slot.status) || slot.contactWithdrawn) return 'form.unknown';
  const { window } = slot;
  if (!window || !isOpenFor(run.status, 'forms')) return 'form.outside_window';
  const dates = { ...window, early: slot.early };
  const isEarly = opensLater(slot.occasion, dates, { today, outsideWindow: null }) !== null;
  const isLate = window.to !== null && today > window.to;
  return isEarly || isLate ? 'form.outside_window' : null;
}

/** Is it a questionnaire that participants answer here themselves? */
export const isAnsweredHere = ({ kind }: Instrument): boolean => kind === 'answered';

function dueForm({ run, drafts }: OwnGroup, slot: FormSlot, instrument: Instrument): DueForm {
  const { occasion, instrumentId } = slot;
  const own = participantsPart(instrument);
  const draft = drafts.find(
    (one) => one.occasion === occasion && one.instrumentId === instrumentId,
  );
  return {
    ...{ runId: run.runId, occasion, instrumentId, title: titleOf(own) },
    questions: own.items.filter(({ type }) => type !== 'theme').length,
    minutes: readingMinutes(own),
    until: slot.window?.to ?? null,
    isBegun: Object.keys(draft?.saves ?? {}).length > 0 && draft?.submittedAt === null,
  };
}

const titleOf = ({ title }: Instrument): Record<string, string> =>
  Object.fromEntries(Object.entries(title).filter(([, text]) => text !== undefined));

/** The forms of a group that can be answered now. */
export async function dueForms(group: OwnGroup, { place, now }: OwnVisit): Promise<DueForm[]> {
  const today = dayOf(now);
  const slots = ownSlots(group, today).filter((slot) => refusalOfForm(group, slot, today) === null);
  const instruments = await findPinned(
    place.organisation,
    slots.map(({ instrumentId, instrumentVersion: version }) => ({ instrumentId, version })),
  );
  return slots.flatMap((slot, n) => {
    const instrument = instruments[n];
    return instrument && isAnsweredHere(instrument) ? [dueForm(group, slot, instrument)] : [];
  });
}
