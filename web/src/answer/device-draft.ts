import { isDeviceOnly } from '../leader/handed-over-form.ts';
import { type AnswerSaves, mergedSaves, savesCount } from './answer-saves.ts';
import { jsonStorage } from './json-storage.ts';

/**
 * What has not reached the server yet, stored on the device until it is sent, taken over by a new
 * link of the same form, or given up by the person. Without answers it only says what the link is.
 */
export type DeviceDraft = {
  /**
   * The name under which the device saves. It is stored until the form is in: only with it does the
   * server show what was answered here, so whoever else opens the link sees nothing of it.
   */
  device: string;
  saves: AnswerSaves;
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

const local = jsonStorage(() => localStorage);
/** Only for this tab: what a device that goes from hand to hand remembers of a visit. */
const tab = jsonStorage(() => sessionStorage);
const keyPrefix = 'laituri.answer.draft.';

/**
 * The name of a link's draft: a hash of the secret, and so short a one on purpose (FNV-1a, folded
 * to 24 bits) that even a typed code cannot be worked out from what is left on a device.
 * Null where the device takes the answers by itself: they are sealed at once, and stored in the
 * clear nowhere.
 */
export function draftName(secret: string): string | null {
  if (isDeviceOnly(secret)) return null;
  let hash = 0x811c9dc5;
  for (const character of secret)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  return keyPrefix + folded.toString(16).padStart(6, '0');
}

/** A name that this device gives itself, of nothing but chance. */
const newDevice = () =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/**
 * A draft of a link that was never opened here. Its fields are those an older build left out.
 * @param name under which a device that was handed over may remember what it called itself
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
 * Stores a draft, and says whether it outlives the page. Where nothing waits, a device of the
 * person's own still knows the link's last day and its own name; one that was handed over remembers
 * that name in the tab alone, until it is locked.
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

/** Forgets which forms were answered in this tab, so that whoever comes next sees nothing of them. */
export function forgetTab(): void {
  for (const name of tab.names(keyPrefix)) tab.remove(name);
}

/** Is there anything in it that the server has not acknowledged? */
export const hasUnsent = ({ saves, isFinal }: DeviceDraft): boolean =>
  isFinal || savesCount(saves) > 0;

/** What is in either: of each statement the newer answer. */
export const mergedDrafts = (one: DeviceDraft, other: DeviceDraft): DeviceDraft => ({
  ...one,
  saves: mergedSaves(one.saves, other.saves),
  isFinal: one.isFinal || other.isFinal,
  handedInAt: one.handedInAt ?? other.handedInAt,
});

/** `isLosable`: it is only in the page, and gone when that is closed. */
export type NamedDraft = { name: string; draft: DeviceDraft; isLosable: boolean };

const drafts = (): NamedDraft[] =>
  local.names(keyPrefix).flatMap((name) => {
    const draft = readDraft(name);
    return draft ? [{ name, draft, isLosable: local.isOnlyHere(name) }] : [];
  });

/** What waits on this device, whatever link it came by. */
export const unsentDrafts = (): NamedDraft[] => drafts().filter(({ draft }) => hasUnsent(draft));

/** What waits here of one form, given by its other links. */
export const unsentDraftsOf = (draftId: string | null, apartFrom: string | null): NamedDraft[] =>
  unsentDrafts().filter(
    ({ name, draft }) => draftId !== null && draft.draftId === draftId && name !== apartFrom,
  );

/** What this device called itself when another link of the form was open here. */
export const deviceNameOf = (
  draftId: string | null,
  apartFrom: string | null,
): string | undefined =>
  drafts().find(
    ({ name, draft }) => draftId !== null && draft.draftId === draftId && name !== apartFrom,
  )?.draft.device;

/** A draft that turned out to be of another form leaves its name to this one. */
export function renameDraft(name: string, draft: DeviceDraft): void {
  local.write(`${name}-${newDevice()}`, draft);
  removeDraft(name);
}

/** For so long it is remembered what the last day of a link was, where nothing waits. */
const rememberedMs = 60 * 86_400_000;

/** Forgets links that ended long ago, unless something waits. @param now milliseconds since 1970 */
export function forgetOldLinks(now: number): void {
  for (const { name, draft } of drafts())
    if (!hasUnsent(draft) && !(Date.parse(draft.until) + rememberedMs > now)) local.remove(name);
}
