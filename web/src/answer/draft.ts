import { isHereAlone } from '../leader/handed-over.ts';
import type { Saves } from './saves.ts';
import { stored } from './stored.ts';

/** What has not reached the server yet, kept on the device so that no answer is ever lost. */
export type Draft = {
  /**
   * The name under which the device saves. It is kept until the form is in: only with it does the
   * server show what was answered here, so whoever else opens the link sees nothing of it.
   */
  device: string;
  saves: Saves;
  /** The person has handed the form in. */
  isFinal: boolean;
  /** The link's last day; after it nobody can send this. */
  until: string;
};

const local = stored(() => localStorage);
/** Only for this tab: what a device that goes from hand to hand remembers of a visit. */
const tab = stored(() => sessionStorage);
const beginning = 'laituri.answer.draft.';

/**
 * The name of a link's draft: a hash of the secret, and so short a one on purpose (FNV-1a, folded
 * to 24 bits) that even a typed code cannot be worked out from what is left on a device.
 * Null where the device takes the answers by itself: they are sealed at once, and kept in the
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

export const readDraft = (name: string | null): Draft =>
  (name === null ? null : local.read<Draft>(name)) ?? {
    device: (name === null ? null : tab.read<string>(name)) ?? newDevice(),
    saves: {},
    isFinal: false,
    until: '',
  };

/**
 * Keeps a draft. When nothing is left to send, a device of the person's own keeps its name alone; one
 * that was handed over remembers that in the tab, until it is locked.
 */
export function writeDraft(
  name: string | null,
  draft: Draft,
  { isHandedOver, isSealed }: { isHandedOver: boolean; isSealed: boolean },
): void {
  if (name === null) return;
  const isEmpty = Object.keys(draft.saves).length === 0 && !draft.isFinal;
  if (isHandedOver && !isSealed) tab.write(name, draft.device);
  if (isHandedOver && isEmpty) local.remove(name);
  else local.write(name, draft);
}

export function removeDraft(name: string | null): void {
  if (name === null) return;
  local.remove(name);
  tab.remove(name);
}

/** Forgets which forms were answered in this tab, so that whoever comes next sees nothing of them. */
export function forgetTab(): void {
  for (const name of tab.names(beginning)) tab.remove(name);
}

/** Removes what can be sent no more: nobody’s answers shall lie about on a device. */
export function removeOldDrafts(today: string): void {
  for (const name of local.names(beginning)) {
    const until = local.read<Draft>(name)?.until;
    if (until && until < today) local.remove(name);
  }
}
