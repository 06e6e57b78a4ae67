import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import type { Purpose } from '../../../shared/model/consent.ts';
import type { Occasion } from '../../../shared/model/form.ts';
import type { ExpectedRoute } from './expectations.ts';
import type { PersonName } from './people.ts';
import { type Picture, type SeenLink, slotKeyOf } from './picture.ts';

/** What somebody wants to ask, before it is known of which run and whom. */
export type DrawnModelRequest = {
  name: ExpectedRoute;
  by: PersonName;
  /** Which of the people's numbers it names, of those of the picture. */
  who: number;
  /** Which of the few sessions, papers and hand-overs. */
  nth: number;
  occasion: Occasion;
  /** Whom a substitution names, or whose clients go to another. */
  user: string;
  /** What a consent is to. */
  purpose?: Purpose;
  body?: unknown;
  /** Which version or which link it names: none there is, the one that stands, or one before. */
  version: 'none' | 'current' | 'stale';
};

/** The names that stand in a path. */
export const drawnParamsOf = (picture: Picture, drawn: DrawnModelRequest) => ({
  programmeId: picture.programmeId,
  runId: picture.runId,
  participantId: picture.numbers[drawn.who] ?? '',
  sessionId: `session-${drawn.nth}`,
  formId: `paper-${drawn.nth}`,
  handOverId: `hand-over-${drawn.nth}`,
  exportId: picture.exportIds[drawn.nth] ?? '',
  userId: drawn.user,
  occasion: drawn.occasion,
  instrumentId: statements.id,
  purpose: drawn.purpose ?? 'contact',
});

/** What stands in a query, of the routes that must have one. */
export function queryOf(picture: Picture, drawn: DrawnModelRequest): Record<string, string> {
  const { participantId: participant, programmeId: programme } = drawnParamsOf(picture, drawn);
  const named: Partial<Record<ExpectedRoute, Record<string, string>>> = {
    listAudit: { participant },
    getAuditLetter: { participant },
    listOutcomes: { programme },
  };
  return named[drawn.name] ?? {};
}

/** The link it is asked with: the newest of all, the one before, or one that nobody made. */
export function linkOf({ links }: Picture, { version }: DrawnModelRequest): SeenLink | undefined {
  const link = links.at({ none: links.length, current: -1, stale: -2 }[version]);
  return link?.held && link;
}

/** The version of what a route writes, as it stands; of what is not there, none. */
function versionNow(picture: Picture, drawn: DrawnModelRequest): number | undefined {
  const { participantId, sessionId, formId, purpose, ...at } = drawnParamsOf(picture, drawn);
  const kept: Partial<Record<ExpectedRoute, { version: number } | undefined>> = {
    putProgramme: picture.programme,
    putRun: picture.run,
    putBackgroundConfirmation: picture.confirmed,
    putRunBackground: picture.background,
    putMember: picture.members.get(participantId),
    putParticipant: picture.clients.get(participantId),
    putIdentity: picture.identities.get(participantId),
    putConsent: picture.consents.get(`${participantId} ${purpose}`),
    putSession: picture.sessions.get(sessionId),
    putPaperEntry: picture.entries.get(slotKeyOf({ ...at, participantId })),
    putForm: picture.forms.get(slotKeyOf({ ...at, participantId })),
    putFormCorrection: picture.forms.get(slotKeyOf({ ...at, participantId })),
    putFormDecision: picture.decisions.get(slotKeyOf({ ...at, participantId })),
    putUnnumberedForm: picture.unnumbered.get(formId),
  };
  return kept[drawn.name]?.version;
}

/** What If-Match says. */
export function ifMatchOf(picture: Picture, drawn: DrawnModelRequest): number | undefined {
  if (drawn.version === 'none' || !drawn.name.startsWith('put')) return undefined;
  const now = versionNow(picture, drawn);
  return drawn.version === 'stale' && now !== undefined ? now - 1 : now;
}

type DrawnMarks = { marks: Record<string, unknown> };
type DrawnNumbers = { participantIds: readonly number[] | null };

/** The body that is sent: a roll call and links name people by their place until now. */
export function drawnBodyOf(picture: Picture, { name, body }: DrawnModelRequest): unknown {
  const { programmeId, numbers } = picture;
  if (name === 'putRun') return { ...(body as object), programmeId };
  if (name === 'putExport') return { ...(body as object), programmeIds: [programmeId] };
  if (name === 'postLinks' || name === 'postLinkSheet') {
    const { participantIds, ...rest } = body as DrawnNumbers;
    return { ...rest, participantIds: participantIds?.map((who) => numbers[who]) ?? null };
  }
  if (name !== 'patchAttendance') return body;
  const { marks } = body as DrawnMarks;
  const named = Object.entries(marks).map(([who, mark]) => [numbers[Number(who)], mark]);
  return { marks: Object.fromEntries(named) };
}
