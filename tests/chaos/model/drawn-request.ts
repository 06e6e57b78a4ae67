import type { Occasion } from '../../../shared/domain/occasion.ts';
import type { Purpose } from '../../../shared/domain/people/consent.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import type { ExpectedRoute } from './expectations.ts';
import type { PersonName } from './people.ts';
import { type Picture, type SeenLink, slotKeyOf } from './picture.ts';

/** A drawn request, before it is known which run and person it is about. */
export type DrawnModelRequest = {
  name: ExpectedRoute;
  by: PersonName;
  /** Which of the picture's participant numbers it names. */
  who: number;
  /** Which of the few sessions, papers and hand-overs it names. */
  nth: number;
  occasion: Occasion;
  /** The user whom a substitution names, or whose clients are handed over. */
  user: string;
  /** The purpose of a consent. */
  purpose?: Purpose;
  body?: unknown;
  /** Which version or which link it names: none, the current one, or the one before. */
  version: 'none' | 'current' | 'stale';
};

/** The parameters of the path. */
export const drawnParamsOf = (picture: Picture, drawn: DrawnModelRequest) => ({
  programmeId: picture.programmeId,
  runId: picture.runId,
  participantId: picture.numbers[drawn.who] ?? '',
  sessionId: `session-${drawn.nth}`,
  formId: `paper-${drawn.nth}`,
  handOverId: `hand-over-${drawn.nth}`,
  userId: drawn.user,
  occasion: drawn.occasion,
  instrumentId: statements.id,
  purpose: drawn.purpose ?? 'contact',
});

/**
 * The link that the request holds: the newest of all, the one before, or one that does not exist.
 */
export function linkOf({ links }: Picture, { version }: DrawnModelRequest): SeenLink | undefined {
  const link = links.at({ none: links.length, current: -1, stale: -2 }[version]);
  return link?.known && link;
}

/** The current version of what a route writes; undefined where there is nothing yet. */
function versionNow(picture: Picture, drawn: DrawnModelRequest): number | undefined {
  const { participantId, sessionId, formId, purpose, ...at } = drawnParamsOf(picture, drawn);
  const stored: Partial<Record<ExpectedRoute, { version: number } | undefined>> = {
    putProgramme: picture.programme,
    putRun: picture.run,
    putBackgroundConfirmation: picture.confirmed,
    putMember: picture.members.get(participantId),
    putParticipant: picture.clients.get(participantId),
    putConsent: picture.consents.get(`${participantId} ${purpose}`),
    putSession: picture.sessions.get(sessionId),
    putPaperEntry: picture.entries.get(slotKeyOf({ ...at, participantId })),
    putForm: picture.forms.get(slotKeyOf({ ...at, participantId })),
    putFormCorrection: picture.forms.get(slotKeyOf({ ...at, participantId })),
    putFormDecision: picture.decisions.get(slotKeyOf({ ...at, participantId })),
    putUnnumberedForm: picture.unnumbered.get(formId),
  };
  return stored[drawn.name]?.version;
}

/** The version in If-Match. */
export function ifMatchOf(picture: Picture, drawn: DrawnModelRequest): number | undefined {
  if (drawn.version === 'none' || !drawn.name.startsWith('put')) return undefined;
  const now = versionNow(picture, drawn);
  return drawn.version === 'stale' && now !== undefined ? now - 1 : now;
}

type DrawnMarks = { marks: Record<string, unknown> };
type DrawnNumbers = { participantIds: readonly number[] | null };

/** The body to send: positions of people in a roll call or in links become their numbers. */
export function drawnBodyOf(picture: Picture, { name, body }: DrawnModelRequest): unknown {
  const { programmeId, numbers } = picture;
  if (name === 'putRun') return { ...(body as object), programmeId };
  if (name === 'postLinks' || name === 'postLinkSheet') {
    const { participantIds, ...rest } = body as DrawnNumbers;
    return { ...rest, participantIds: participantIds?.map((who) => numbers[who]) ?? null };
  }
  if (name !== 'patchAttendance') return body;
  const { marks } = body as DrawnMarks;
  const named = Object.entries(marks).map(([who, mark]) => [numbers[Number(who)], mark]);
  return { marks: Object.fromEntries(named) };
}
