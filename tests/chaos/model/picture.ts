import type { BackgroundConfirmation } from '../../../shared/domain/figures/background-confirmation.ts';
import type { AnswerLink, StoredSave } from '../../../shared/domain/forms/draft-form.ts';
import type { FormBody, FormKey, UnnumberedForm } from '../../../shared/domain/forms/form.ts';
import type { StoredDecision } from '../../../shared/domain/forms/form-decision.ts';
import type { CorrectionBody } from '../../../shared/domain/forms/form-origin.ts';
import type { TrailEvent } from '../../../shared/domain/forms/form-trail.ts';
import type { PaperEntry } from '../../../shared/domain/forms/paper-entry.ts';
import type { Programme } from '../../../shared/domain/groups/programme.ts';
import type { Run } from '../../../shared/domain/groups/run.ts';
import type { Session } from '../../../shared/domain/groups/session.ts';
import type { ConsentBody } from '../../../shared/domain/people/consent.ts';
import type { HandOver } from '../../../shared/domain/people/hand-over.ts';
import type { Member } from '../../../shared/domain/people/member.ts';
import type { Participant } from '../../../shared/domain/people/participant.ts';

/** A correction by staff of a form that a participant handed in. */
export type SeenCorrection = CorrectionBody & {
  version: number;
  by: string;
  status: 'open' | 'confirmed' | 'declined' | 'superseded' | 'withdrawn';
};
/** A form as the model sees it. */
export type SeenForm = FormKey &
  FormBody & {
    retracted: boolean;
    /** The authors of its present content: only they may repeat it. */
    writers: readonly string[];
    /** The users who handed it out or entered it: only they see how much was answered. */
    handers: readonly string[];
    corrections: readonly SeenCorrection[];
    /** The answers as they first arrived. */
    handedIn: FormBody['answers'];
    version: number;
  };
export type SeenConsent = { history: readonly ConsentBody[]; version: number };
/** A link that was made; the secret and code of a printed sheet are only on the paper. */
export type SeenLink = { place: string; known?: { secret: string; code: string } };
/** A draft form: which of the links opens it, and the answers so far. */
export type Making = FormKey &
  Pick<FormBody, 'instrumentVersion' | 'synthetic'> &
  Pick<
    AnswerLink,
    'channel' | 'outsideWindow' | 'until' | 'issuedAt' | 'issuedBy' | 'revokedAt'
  > & {
    opensBy: SeenLink;
    saves: Readonly<Record<string, StoredSave>>;
    savedAt: string | undefined;
  };
/** A group and a client without the lists of everybody who ever had them, which only grow. */
export type SeenRun = Omit<Run, 'everNamed'>;
export type SeenClient = Omit<Participant, 'handledBy'>;

/** A form without a number, and the authors of its present content. */
export type SeenUnnumbered = Omit<UnnumberedForm, 'receivedBy' | 'receivedAt' | 'correctedBy'> & {
  writtenBy: string;
};

/**
 * What the API should know of one run and its people, by their ids: a small second implementation
 * by hand, independent of the rules that the functions use.
 */
export type Picture = {
  programmeId: string;
  runId: string;
  /** Numbers that a request may name; the last one belongs to nobody. */
  numbers: readonly string[];
  /** When the next request arrives, in milliseconds. */
  now: number;
  programme: Programme | undefined;
  run: SeenRun | undefined;
  confirmed: Omit<BackgroundConfirmation, 'confirmedAt'> | undefined;
  clients: Map<string, SeenClient>;
  erased: Set<string>;
  consents: Map<string, SeenConsent>;
  members: Map<string, Member>;
  sessions: Map<string, Session>;
  forms: Map<string, SeenForm>;
  decisions: Map<string, StoredDecision>;
  unnumbered: Map<string, SeenUnnumbered>;
  handOvers: Map<string, HandOver>;
  /** All links that were made, oldest first. */
  links: SeenLink[];
  makings: Map<string, Making>;
  entries: Map<string, PaperEntry>;
  /** The events of each form, in order. */
  trails: Map<string, TrailEvent['what'][]>;
};

/** The picture before anything has happened. */
export const emptyPicture = (
  given: Pick<Picture, 'programmeId' | 'runId' | 'numbers' | 'now'>,
): Picture => ({
  ...given,
  programme: undefined,
  run: undefined,
  confirmed: undefined,
  clients: new Map(),
  erased: new Set(),
  consents: new Map(),
  members: new Map(),
  sessions: new Map(),
  forms: new Map(),
  decisions: new Map(),
  unnumbered: new Map(),
  handOvers: new Map(),
  links: [],
  makings: new Map(),
  entries: new Map(),
  trails: new Map(),
});

export const slotKeyOf = ({ occasion, instrumentId, participantId }: FormKey): string =>
  `${occasion} ${instrumentId} ${participantId}`;

/** Adds events to a form. */
export const happen = ({ trails }: Picture, place: string, ...what: TrailEvent['what'][]) =>
  trails.set(place, [...(trails.get(place) ?? []), ...what]);

/** The present moment, as the API gives it. */
export const momentIn = ({ now }: Pick<Picture, 'now'>): string => new Date(now).toISOString();

/** The present day in Finland. */
export const todayIn = ({ now }: Pick<Picture, 'now'>): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(now);
