import type { OpenState } from './desk-state.ts';
import type { Queued } from './op.ts';
import { type Lock, newLock, type Sealed, seal, unlock, unseal } from './sealing.ts';

/** What is in a backup: what is unsent with the device on which it was done, and whose it is. */
export type Backup = {
  owner: string;
  items: readonly (Pick<Queued, 'op' | 'at'> & { device: string })[];
};

/** What a backup of an open vault holds. */
export const backupOf = ({ seen, queue }: Pick<OpenState, 'seen' | 'queue'>): Backup => ({
  owner: seen.owner.id,
  items: queue.map(({ op, at, device = seen.device }) => ({ op, at, device })),
});

const format = 'laituri-backup-2';
/** Files of the first format open by the PIN of the device that wrote them. */
const formats: readonly string[] = ['laituri-backup-1', format];
type File = { format: string; lock: Record<keyof Lock, unknown>; iv: string; data: string };

const written = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
const read = (text: unknown) => Uint8Array.from(atob(String(text)), (one) => one.charCodeAt(0));

/** The file's text, sealed by a key of its own that the passphrase alone opens. */
export async function writeBackup(backup: Backup, passphrase: string): Promise<string> {
  const { lock, key } = await newLock(passphrase);
  const sealed = await seal(key, 'backup', backup);
  const file: File = {
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

/** Why a backup is not opened. */
export type BackupFault = 'not_a_backup' | 'wrong_passphrase';

function parsed(text: string): { lock: Lock; sealed: Sealed } | null {
  try {
    const file = JSON.parse(text) as File;
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

/** What is in a backup file; one of an older build opens by its PIN. */
export async function readBackup(text: string, passphrase: string): Promise<Backup | BackupFault> {
  const file = parsed(text);
  if (!file) return 'not_a_backup';
  try {
    return await unseal<Backup>(await unlock(passphrase, file.lock), 'backup', file.sealed);
  } catch {
    return 'wrong_passphrase';
  }
}
