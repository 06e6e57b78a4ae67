import { useState } from 'preact/hooks';
import { todayNow } from '../clock.ts';
import { backupOf, readBackup, writeBackup } from './backup.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { PinField } from './pin-field.tsx';
import { words } from './texts.ts';

const said = words.unsent.backup;

type Props = { desk: LeaderDesk; state: OpenState };

/** Hands a text over as a file of the device. */
function saveFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the file from there in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function save({ desk, state }: Props): Promise<void> {
  if (!desk.vault) return;
  const text = await writeBackup(desk.vault, backupOf(state));
  saveFile(text, `laituri-${todayNow()}.json`);
}

/** Takes a backup's deeds into this device's outbox; what has arrived before changes nothing. */
async function load({ desk, state }: Props, file: File, pin: string): Promise<string> {
  const backup = await readBackup(await file.text(), pin);
  if (typeof backup === 'string') return said.faults[backup];
  if (backup.owner !== state.seen.owner.id) return said.faults.not_yours;
  await desk.takeIn(backup);
  void desk.send();
  return said.loaded(backup.items.length);
}

function Loading(props: Props) {
  const [file, choose] = useState<File | null>(null);
  const [pin, setPin] = useState('');
  const [told, tell] = useState('');
  const open = async (event: Event) => {
    event.preventDefault();
    tell(file ? await load(props, file, pin) : said.noFile);
    setPin('');
  };
  return (
    <details class="aside">
      <summary>{said.load}</summary>
      <form onSubmit={open}>
        <div class="field-row">
          <label for="backup-file">{said.file}</label>
          <input
            id="backup-file"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => choose(currentTarget.files?.[0] ?? null)}
          />
        </div>
        <PinField label={said.pin} value={pin} set={setPin} />
        <button type="submit">{said.open}</button>
      </form>
      <p role="status">{told}</p>
    </details>
  );
}

/** A file of what is unsent: saved here, or brought from another device. */
export function BackupPart(props: Props) {
  return (
    <section>
      <h2>{said.title}</h2>
      <p class="quiet">{said.explained}</p>
      {props.state.queue.length > 0 && (
        <button type="button" onClick={() => void save(props)}>
          {said.save}
        </button>
      )}
      <Loading {...props} />
    </section>
  );
}
