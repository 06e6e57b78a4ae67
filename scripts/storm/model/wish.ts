import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import type { Occasion } from '../../../shared/model/form.ts';
import type { PersonName } from './people.ts';
import { type Picture, placeOf } from './picture.ts';
import type { RouteName } from './promise.ts';

/** What somebody wants to ask, before it is known of which run and whom. */
export type Wish = {
  name: RouteName;
  by: PersonName;
  /** Which of the people's numbers it names, of those of the picture. */
  who: number;
  /** Which of the few sessions, papers and hand-overs. */
  nth: number;
  occasion: Occasion;
  /** Whom a substitution names. */
  user: string;
  body?: unknown;
  /** Which version it names: none, the one that stands, or one before. */
  version: 'none' | 'current' | 'stale';
};

/** The names that stand in a path. */
export const paramsOf = (picture: Picture, { who, nth, occasion, user }: Wish) => ({
  programmeId: picture.programmeId,
  runId: picture.runId,
  participantId: picture.numbers[who] ?? '',
  sessionId: `session-${nth}`,
  formId: `paper-${nth}`,
  handOverId: `hand-over-${nth}`,
  userId: user,
  occasion,
  instrumentId: statements.id,
  purpose: 'contact' as const,
});

/** The version of what a route writes, as it stands; of what is not there, none. */
function versionNow(picture: Picture, wish: Wish): number | undefined {
  const { participantId, sessionId, formId, ...at } = paramsOf(picture, wish);
  const kept: Partial<Record<RouteName, { version: number } | undefined>> = {
    putRun: picture.run,
    putRunBackground: picture.background,
    putMember: picture.members.get(participantId),
    putParticipant: picture.clients.get(participantId),
    putIdentity: picture.identities.get(participantId),
    putConsent: picture.consents.get(`${participantId} contact`),
    putSession: picture.sessions.get(sessionId),
    putForm: picture.forms.get(placeOf({ ...at, participantId })),
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

/** The body that is sent: a roll call names people by their place until now. */
export function bodyOf(picture: Picture, { name, body }: Wish): unknown {
  if (name === 'putRun') return { ...(body as object), programmeId: picture.programmeId };
  if (name !== 'patchAttendance') return body;
  const { marks } = body as Marks;
  const named = Object.entries(marks).map(([who, mark]) => [picture.numbers[Number(who)], mark]);
  return { marks: Object.fromEntries(named) };
}
