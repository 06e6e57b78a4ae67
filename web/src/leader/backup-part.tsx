import { useState } from 'preact/hooks';
import { todayNow } from '../clock.ts';
import { readBackup, writeBackup } from './backup.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { SecretField } from './pin-field.tsx';
import { type PassphraseFault, passphraseFault } from './pin-rule.ts';
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

/** Writes what is unsent into a file, under a passphrase that is typed twice. */
function Saving({ desk }: Props) {
  const [phrase, setPhrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [fault, say] = useState<PassphraseFault | null>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    const found = passphraseFault(phrase, repeated);
    say(found);
    if (found) return;
    saveFile(await writeBackup(await desk.backup(), phrase), `laituri-${todayNow()}.json`);
    for (const set of [setPhrase, setRepeated]) set('');
  };
  return (
    <form onSubmit={save}>
      <p class="quiet">{said.rule}</p>
      <SecretField label={said.passphrase} value={phrase} set={setPhrase} isNew />
      <SecretField label={said.repeat} value={repeated} set={setRepeated} isNew />
      <p class="mark" role="alert">
        {fault && said.passphraseFaults[fault]}
      </p>
      <button type="submit">{said.save}</button>
    </form>
  );
}

/** Takes a backup's deeds into this device's outbox; what has arrived before changes nothing. */
async function load({ desk, state }: Props, file: File, phrase: string): Promise<string> {
  const backup = await readBackup(await file.text(), phrase);
  if (typeof backup === 'string') return said.faults[backup];
  if (backup.owner !== state.seen.owner.id) return said.faults.not_yours;
  await desk.takeIn(backup);
  void desk.send();
  const begun = new Set(backup.begun?.letters.map(({ visit }) => visit)).size;
  return said.loaded(backup.items.length + begun);
}

function Loading(props: Props) {
  const [file, choose] = useState<File | null>(null);
  const [phrase, setPhrase] = useState('');
  const [told, tell] = useState('');
  const open = async (event: Event) => {
    event.preventDefault();
    tell(file ? await load(props, file, phrase) : said.noFile);
    setPhrase('');
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
        <SecretField label={said.ofFile} value={phrase} set={setPhrase} />
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
      {props.state.queue.length + props.state.begun.length > 0 && <Saving {...props} />}
      <Loading {...props} />
    </section>
  );
}
