import { isHereAlone } from '../leader/handed-over.ts';
import { countOf, type Saves, together } from './saves.ts';
import { stored } from './stored.ts';

/**
 * What has not reached the server yet, stored on the device until it is sent, taken over by a new
 * link of the same form, or given up by the person. Without answers it only says what the link is.
 */
export type Draft = {
  /** The name under which the device saves; stored, so that sending twice is answered as once. */
  device: string;
  saves: Saves;
  /** The person has handed the form in. */
  isFinal: boolean;
  /** When, by the server's clock as far as the device could tell. */
  handedInAt: string | null;
  /** The link's last day. */
  until: string;
  /** The same for all links of the form; null of a link opened before there were any. */
  draftId: string | null;
  /** Answers that fit no statement, and are not sent. */
  unfit: readonly string[];
  /** The server's time less the device's, in milliseconds. */
  offset: number;
};

const local = stored(() => localStorage);
const beginning = 'laituri.answer.draft.';

/**
 * The name of a link's draft: a hash of the secret, and so short a one on purpose (FNV-1a, folded
 * to 24 bits) that even a typed code cannot be worked out from what is left on a device.
 * Null where the device takes the answers by itself: they are sealed at once, and stored in the
 * clear nowhere.
 */
export function draftName(secret: string): string | null {
  if (isHereAlone(secret)) return null;
  let hash = 0x811c9dc5;
  for (const character of secret)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  return beginning + folded.toString(16).padStart(6, '0');
}

/** A name that this device gives itself, of nothing but chance. */
const newDevice = () =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** A draft of a link that was never opened here. Its fields are those an older build left out. */
export const emptyDraft = (): Draft => ({
  device: newDevice(),
  ...{
    saves: {},
    isFinal: false,
    handedInAt: null,
    until: '',
    draftId: null,
    unfit: [],
    offset: 0,
  },
});

export const readDraft = (name: string | null): Draft | undefined => {
  const found = name === null ? undefined : local.read<Partial<Draft>>(name);
  return found && { ...emptyDraft(), ...found };
};

/** Says whether it outlives the page. */
export const writeDraft = (name: string | null, draft: Draft): boolean =>
  name !== null && local.write(name, draft);

export function removeDraft(name: string | null): void {
  if (name !== null) local.remove(name);
}

/** Is there anything in it that the server has not acknowledged? */
export const isWaiting = ({ saves, isFinal }: Draft): boolean => isFinal || countOf(saves) > 0;

/** What is in either: of each statement the newer answer. */
export const merged = (one: Draft, other: Draft): Draft => ({
  ...one,
  saves: together(one.saves, other.saves),
  isFinal: one.isFinal || other.isFinal,
  handedInAt: one.handedInAt ?? other.handedInAt,
});

/** `isLosable`: it is only in the page, and gone when that is closed. */
export type NamedDraft = { name: string; draft: Draft; isLosable: boolean };

const drafts = (): NamedDraft[] =>
  local.names(beginning).flatMap((name) => {
    const draft = readDraft(name);
    return draft ? [{ name, draft, isLosable: local.isOnlyHere(name) }] : [];
  });

/** What waits on this device, whatever link it came by. */
export const waitingHere = (): NamedDraft[] => drafts().filter(({ draft }) => isWaiting(draft));

/** What waits here of one form, given by its other links. */
export const waitingOf = (draftId: string | null, apartFrom: string | null): NamedDraft[] =>
  waitingHere().filter(
    ({ name, draft }) => draftId !== null && draft.draftId === draftId && name !== apartFrom,
  );

/** A draft that turned out to be of another form leaves its name to this one. */
export function putAside(name: string, draft: Draft): void {
  writeDraft(`${name}-${newDevice()}`, draft);
  removeDraft(name);
}

/** For so long it is remembered what the last day of a link was, where nothing waits. */
const rememberedMs = 60 * 86_400_000;

/** Forgets links that ended long ago, unless something waits. @param now milliseconds since 1970 */
export function forgetOldLinks(now: number): void {
  for (const { name, draft } of drafts())
    if (!isWaiting(draft) && !(Date.parse(draft.until) + rememberedMs > now)) local.remove(name);
}
