import type { Participant } from '../../../shared/model/background.ts';
import type { ConsentBody } from '../../../shared/model/consent.ts';
import type { FormBody, FormKey, UnnumberedForm } from '../../../shared/model/form.ts';
import type { KeptDecision } from '../../../shared/model/form-decision.ts';
import type { GroupBackground } from '../../../shared/model/group-background.ts';
import type { HandOver } from '../../../shared/model/hand-over.ts';
import type { Identity } from '../../../shared/model/identity.ts';
import type { Member } from '../../../shared/model/member.ts';
import type { Run } from '../../../shared/model/run.ts';
import type { Session } from '../../../shared/model/session.ts';

/** A form as the model sees it: who brought it in is of no account. */
export type SeenForm = FormKey & FormBody & { retracted: boolean; version: number };
export type SeenConsent = { history: readonly ConsentBody[]; version: number };

/**
 * All that the API ought to know of one run and its people, by their ids: a small picture that is
 * painted anew by hand, beside the rules that the functions are made of.
 */
export type Picture = {
  programmeId: string;
  runId: string;
  /** Numbers that a request may name; the last is nobody's. */
  numbers: readonly string[];
  /** When the next request comes in, in milliseconds. */
  now: number;
  run: Run | undefined;
  background: GroupBackground | undefined;
  clients: Map<string, Participant>;
  erased: Set<string>;
  identities: Map<string, Identity>;
  consents: Map<string, SeenConsent>;
  members: Map<string, Member>;
  sessions: Map<string, Session>;
  forms: Map<string, SeenForm>;
  decisions: Map<string, KeptDecision>;
  unnumbered: Map<string, Omit<UnnumberedForm, 'receivedBy' | 'receivedAt'>>;
  handOvers: Map<string, HandOver>;
};

/** Where nothing has happened yet. */
export const emptyPicture = (
  given: Pick<Picture, 'programmeId' | 'runId' | 'numbers' | 'now'>,
): Picture => ({
  ...given,
  run: undefined,
  background: undefined,
  clients: new Map(),
  erased: new Set(),
  identities: new Map(),
  consents: new Map(),
  members: new Map(),
  sessions: new Map(),
  forms: new Map(),
  decisions: new Map(),
  unnumbered: new Map(),
  handOvers: new Map(),
});

export const placeOf = ({ occasion, instrumentId, participantId }: FormKey): string =>
  `${occasion} ${instrumentId} ${participantId}`;

/** The day in Finland. */
export const todayIn = ({ now }: Pick<Picture, 'now'>): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(now);
