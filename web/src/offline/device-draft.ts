import { type AnswerSaves, mergedSaves, savesCount } from './answer-saves.ts';
import { isDeviceOnly } from './handed-over-form.ts';
import { jsonStorage } from './json-storage.ts';
import { shortHash } from './short-hash.ts';

/**
 * Answers that have not reached the server, stored on the device until they are sent, taken over by
 * a new link of the same form, or given up by the person. Without answers, only the facts of the
 * link.
 */
export type DeviceDraft = {
  /**
   * The name under which the device saves answers, stored until the form is received. The server
   * shows answers only to the device that gave them, so anybody else who opens the link sees none.
   */
  device: string;
  saves: AnswerSaves;
  /** The person has handed the form in. */
  isFinal: boolean;
  /** When the form was handed in, by the server's clock as far as the device knew it. */
  handedInAt: string | null;
  /** The link's last day. */
  until: string;
  /** The same for all links of the form; null for a link opened before drafts had ids. */
  draftId: string | null;
  /** Answers that fit no item, and are not sent. */
  unfit: readonly string[];
  /** The server's time minus the device's, in milliseconds. */
  offset: number;
};

const local = jsonStorage(() => localStorage);
/** Stored for this tab only: what a shared device remembers of a visit. */
const tab = jsonStorage(() => sessionStorage);
const keyPrefix = 'laituri.answer.draft.';

/**
 * The name of a link's draft. Null where the device seals the answers by itself: they are never
 * stored in the clear.
 */
export const draftName = (secret: string): string | null =>
  isDeviceOnly(secret) ? null : keyPrefix + shortHash(secret);

/** A random name that this device gives itself. */
const newDevice = () =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/**
 * A draft of a link that was never opened here. Its fields are also the defaults for drafts stored
 * by an older build.
 * @param name under which a handed-over device may remember what it called itself
 */
export const emptyDeviceDraft = (name: string | null = null): DeviceDraft => ({
  device: (name === null ? null : tab.read<string>(name)) ?? newDevice(),
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

export const readDraft = (name: string | null): DeviceDraft | undefined => {
  const found = name === null ? undefined : local.read<Partial<DeviceDraft>>(name);
  return found && { ...emptyDeviceDraft(), ...found };
};

/**
 * Stores a draft, and returns whether it outlives the page. Where nothing is unsent, a person's own
 * device still stores the link's last day and its own name; a handed-over device stores that name
 * in the tab only, until it is locked.
 */
export function writeDraft(
  name: string | null,
  draft: DeviceDraft,
  { isHandedOver, isSealed }: { isHandedOver: boolean; isSealed: boolean },
): boolean {
  if (name === null) return false;
  if (isHandedOver && !isSealed) tab.write(name, draft.device);
  const isStored = local.write(name, draft);
  if (isHandedOver && !hasUnsent(draft)) local.remove(name);
  return isStored;
}

export function removeDraft(name: string | null): void {
  if (name === null) return;
  local.remove(name);
  tab.remove(name);
}

/** Forgets which forms were answered in this tab, so that the next person sees nothing of them. */
export function forgetTab(): void {
  for (const name of tab.names(keyPrefix)) tab.remove(name);
}

/** Whether the draft has anything that the server has not acknowledged. */
export const hasUnsent = ({ saves, isFinal }: DeviceDraft): boolean =>
  isFinal || savesCount(saves) > 0;

/** Two drafts merged: the newer answer to each item. */
export const mergedDrafts = (one: DeviceDraft, other: DeviceDraft): DeviceDraft => ({
  ...one,
  saves: mergedSaves(one.saves, other.saves),
  isFinal: one.isFinal || other.isFinal,
  handedInAt: one.handedInAt ?? other.handedInAt,
});

/** `isLosable`: it exists only in the page, and is lost when the page is closed. */
export type NamedDraft = { name: string; draft: DeviceDraft; isLosable: boolean };

const drafts = (): NamedDraft[] =>
  local.names(keyPrefix).flatMap((name) => {
    const draft = readDraft(name);
    return draft ? [{ name, draft, isLosable: local.isOnlyHere(name) }] : [];
  });

/** Everything unsent on this device, whichever link it was given by. */
export const unsentDrafts = (): NamedDraft[] => drafts().filter(({ draft }) => hasUnsent(draft));

/** Unsent answers to the same form that were given by its other links. */
export const unsentDraftsOf = (draftId: string | null, apartFrom: string | null): NamedDraft[] =>
  unsentDrafts().filter(
    ({ name, draft }) => draftId !== null && draft.draftId === draftId && name !== apartFrom,
  );

/** The name of this device when another link of the form was open here. */
export const deviceNameOf = (
  draftId: string | null,
  apartFrom: string | null,
): string | undefined =>
  drafts().find(
    ({ name, draft }) => draftId !== null && draft.draftId === draftId && name !== apartFrom,
  )?.draft.device;

/** Moves a draft that turned out to be of another form to a new name, so that its own is free. */
export function renameDraft(name: string, draft: DeviceDraft): void {
  local.write(`${name}-${newDevice()}`, draft);
  removeDraft(name);
}

/** Forgets every link that was opened here, unless answers of it are unsent: somebody else's phone. */
export function forgetSentDrafts(): void {
  for (const { name, draft } of drafts()) if (!hasUnsent(draft)) removeDraft(name);
  forgetTab();
}

/** How long after its last day a link is remembered, where nothing is unsent. */
const rememberedMs = 60 * 86_400_000;

/**
 * Forgets links that ended long ago, unless answers of theirs are unsent.
 * @param now milliseconds since 1970
 */
export function forgetOldLinks(now: number): void {
  for (const { name, draft } of drafts())
    if (!hasUnsent(draft) && !(Date.parse(draft.until) + rememberedMs > now)) local.remove(name);
}
