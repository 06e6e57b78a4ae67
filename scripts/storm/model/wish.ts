import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import type { Purpose } from '../../../shared/model/consent.ts';
import type { Occasion } from '../../../shared/model/form.ts';
import type { PersonName } from './people.ts';
import { type Picture, placeOf, type SeenLink } from './picture.ts';
import type { PromisedRoute } from './promises.ts';

/** What somebody wants to ask, before it is known of which run and whom. */
export type Wish = {
  name: PromisedRoute;
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
export const paramsOf = (picture: Picture, wish: Wish) => ({
  programmeId: picture.programmeId,
  runId: picture.runId,
  participantId: picture.numbers[wish.who] ?? '',
  sessionId: `session-${wish.nth}`,
  formId: `paper-${wish.nth}`,
  handOverId: `hand-over-${wish.nth}`,
  exportId: picture.exportIds[wish.nth] ?? '',
  userId: wish.user,
  occasion: wish.occasion,
  instrumentId: statements.id,
  purpose: wish.purpose ?? 'contact',
});

/** What stands in a query, of the routes that must have one. */
export function queryOf(picture: Picture, wish: Wish): Record<string, string> {
  const { participantId: participant, programmeId: programme } = paramsOf(picture, wish);
  const named: Partial<Record<PromisedRoute, Record<string, string>>> = {
    listAudit: { participant },
    getAuditLetter: { participant },
    listOutcomes: { programme },
  };
  return named[wish.name] ?? {};
}

/** The link it is asked with: the newest of all, the one before, or one that nobody made. */
export function linkOf({ links }: Picture, { version }: Wish): SeenLink | undefined {
  const link = links.at({ none: links.length, current: -1, stale: -2 }[version]);
  return link?.held && link;
}

/** The version of what a route writes, as it stands; of what is not there, none. */
function versionNow(picture: Picture, wish: Wish): number | undefined {
  const { participantId, sessionId, formId, purpose, ...at } = paramsOf(picture, wish);
  const kept: Partial<Record<PromisedRoute, { version: number } | undefined>> = {
    putProgramme: picture.programme,
    putRun: picture.run,
    putBackgroundConfirmation: picture.confirmed,
    putRunBackground: picture.background,
    putMember: picture.members.get(participantId),
    putParticipant: picture.clients.get(participantId),
    putIdentity: picture.identities.get(participantId),
    putConsent: picture.consents.get(`${participantId} ${purpose}`),
    putSession: picture.sessions.get(sessionId),
    putPaperEntry: picture.entries.get(placeOf({ ...at, participantId })),
    putForm: picture.forms.get(placeOf({ ...at, participantId })),
    putFormCorrection: picture.forms.get(placeOf({ ...at, participantId })),
    putFormDecision: picture.decisions.get(placeOf({ ...at, participantId })),
    putUnnumberedForm: picture.unnumbered.get(formId),
  };
  return kept[wish.name]?.version;
}

/** What If-Match says. */
export function ifMatchOf(picture: Picture, wish: Wish): number | undefined {
  if (wish.version === 'none' || !wish.name.startsWith('put')) return undefined;
  const now = versionNow(picture, wish);
  return wish.version === 'stale' && now !== undefined ? now - 1 : now;
}

type Marks = { marks: Record<string, unknown> };
type Named = { participantIds: readonly number[] | null };

/** The body that is sent: a roll call and links name people by their place until now. */
export function bodyOf(picture: Picture, { name, body }: Wish): unknown {
  const { programmeId, numbers } = picture;
  if (name === 'putRun') return { ...(body as object), programmeId };
  if (name === 'putExport') return { ...(body as object), programmeIds: [programmeId] };
  if (name === 'postLinks' || name === 'postLinkSheet') {
    const { participantIds, ...rest } = body as Named;
    return { ...rest, participantIds: participantIds?.map((who) => numbers[who]) ?? null };
  }
  if (name !== 'patchAttendance') return body;
  const { marks } = body as Marks;
  const named = Object.entries(marks).map(([who, mark]) => [numbers[Number(who)], mark]);
  return { marks: Object.fromEntries(named) };
}
