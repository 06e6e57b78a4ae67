import type { PackedForms } from './letterbox.ts';
import { newLock, type Sealed, seal, unlockDataKey, unseal, type VaultLock } from './sealing.ts';
import type { QueuedOp } from './tablet-op.ts';
import type { OpenTabletState } from './tablet-state.ts';

/**
 * The contents of a backup: the unsent actions with the device on which they were done, the forms
 * that were only begun there, and the owner.
 */
export type Backup = {
  owner: string;
  items: readonly (Pick<QueuedOp, 'op' | 'at'> & { device: string })[];
  /** Null where no form was begun; files of the first two formats have no such field. */
  begun: PackedForms | null;
};

/** The contents of a backup of an open vault. */
export const backupOf = (
  { seen, queue }: Pick<OpenTabletState, 'seen' | 'queue'>,
  begun: PackedForms | null,
): Backup => ({
  owner: seen.owner.id,
  begun,
  items: queue.map(({ op, at, device = seen.device }) => ({ op, at, device })),
});

const format = 'laituri-backup-3';
/** Files of the first format open with the PIN of the device that wrote them. */
const formats: readonly string[] = ['laituri-backup-1', 'laituri-backup-2', format];
type BackupFile = {
  format: string;
  lock: Record<keyof VaultLock, unknown>;
  iv: string;
  data: string;
};

const written = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
const read = (text: unknown) => Uint8Array.from(atob(String(text)), (one) => one.charCodeAt(0));

/** Letters as text: the sealed contents of the file are JSON, which cannot hold bytes. */
type Written = Omit<PackedForms, 'letters'> & {
  letters: readonly (Omit<PackedForms['letters'][number], 'letter'> & {
    letter: Record<'from' | 'iv' | 'data', string>;
  })[];
};

const writtenForms = ({ key, letters }: PackedForms): Written => ({
  key,
  letters: letters.map(({ letter: { from, iv, data }, ...beside }) => ({
    ...beside,
    letter: { from: written(from), iv: written(iv), data: written(data) },
  })),
});

const readForms = ({ key, letters }: Written): PackedForms => ({
  key,
  letters: letters.map(({ letter: { from, iv, data }, ...beside }) => ({
    ...beside,
    letter: { from: read(from).buffer, iv: read(iv), data: read(data).buffer },
  })),
});

type BackupContent = Omit<Backup, 'begun'> & { begun?: Written | null };

/** The file's text, sealed by a key of its own that only the passphrase opens. */
export async function writeBackup(backup: Backup, passphrase: string): Promise<string> {
  const { lock, key } = await newLock(passphrase);
  const begun = backup.begun && writtenForms(backup.begun);
  const sealed = await seal(key, 'backup', { ...backup, begun } satisfies BackupContent);
  const file: BackupFile = {
    format,
    lock: {
      salt: written(lock.salt),
      iterations: lock.iterations,
      iv: written(lock.iv),
      wrapped: written(lock.wrapped),
    },
    iv: written(sealed.iv),
    data: written(sealed.data),
  };
  return JSON.stringify(file);
}

/** Why a backup does not open. */
export type BackupFault = 'not_a_backup' | 'wrong_passphrase';

function parsed(text: string): { lock: VaultLock; sealed: Sealed } | null {
  try {
    const file = JSON.parse(text) as BackupFile;
    if (!formats.includes(file.format)) return null;
    const { lock } = file;
    return {
      lock: {
        salt: read(lock.salt),
        iterations: Number(lock.iterations),
        iv: read(lock.iv),
        wrapped: read(lock.wrapped).buffer,
      },
      sealed: { iv: read(file.iv), data: read(file.data).buffer },
    };
  } catch {
    return null;
  }
}

/** The contents of a backup file; a file of an older build opens with its PIN. */
export async function readBackup(text: string, passphrase: string): Promise<Backup | BackupFault> {
  const file = parsed(text);
  if (!file) return 'not_a_backup';
  try {
    const key = await unlockDataKey(passphrase, file.lock);
    const content = await unseal<BackupContent>(key, 'backup', file.sealed);
    return { ...content, begun: content.begun ? readForms(content.begun) : null };
  } catch {
    return 'wrong_passphrase';
  }
}
