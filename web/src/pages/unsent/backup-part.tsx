import { useState } from 'preact/hooks';
import { saveFile } from '../../api/save-file.ts';
import { readBackup, writeBackup } from '../../offline/backup.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { type PassphraseFault, passphraseFault } from '../../offline/pin-rule.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { FileField } from '../../ui/field.tsx';
import { SecretField } from '../../ui/secret-field.tsx';

const words = texts.unsent.backup;

type BackupPartProps = { tablet: LeaderTablet; state: OpenTabletState };

/** Saves unsent work into a file, under a passphrase that is typed twice. */
function Saving({ tablet }: BackupPartProps) {
  const [phrase, setPhrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [fault, say] = useState<PassphraseFault | null>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    const found = passphraseFault(phrase, repeated);
    say(found);
    if (found) return;
    const backup = await writeBackup(await tablet.backup(), phrase);
    saveFile(`laituri-${todayNow()}.json`, new Blob([backup], { type: 'application/json' }));
    for (const set of [setPhrase, setRepeated]) set('');
  };
  return (
    <form onSubmit={save}>
      <p class="quiet">{words.rule}</p>
      <SecretField label={words.passphrase} value={phrase} set={setPhrase} isNew />
      <SecretField label={words.repeat} value={repeated} set={setRepeated} isNew />
      <p class="mark" role="alert">
        {fault && words.passphraseFaults[fault]}
      </p>
      <button type="submit">{words.save}</button>
    </form>
  );
}

/**
 * Takes a backup's actions into this device's outbox; those that the API already has change
 * nothing.
 */
async function load(
  { tablet, state }: BackupPartProps,
  file: File,
  phrase: string,
): Promise<string> {
  const backup = await readBackup(await file.text(), phrase);
  if (typeof backup === 'string') return words.faults[backup];
  if (backup.owner !== state.seen.owner.id) return words.faults.not_yours;
  await tablet.takeIn(backup);
  void tablet.send();
  const begun = new Set(backup.begun?.letters.map(({ visit }) => visit)).size;
  return words.loaded(backup.items.length + begun);
}

function Loading(props: BackupPartProps) {
  const [file, choose] = useState<File | null>(null);
  const [phrase, setPhrase] = useState('');
  const [message, setMessage] = useState('');
  const open = async (event: Event) => {
    event.preventDefault();
    setMessage(file ? await load(props, file, phrase) : words.noFile);
    setPhrase('');
  };
  return (
    <details class="aside">
      <summary>{words.load}</summary>
      <form onSubmit={open}>
        <FileField label={words.file} set={choose} />
        <SecretField label={words.ofFile} value={phrase} set={setPhrase} />
        <button type="submit">{words.open}</button>
      </form>
      <p role="status">{message}</p>
    </details>
  );
}

/** A file of unsent work: saved here, or brought from another device. */
export function BackupPart(props: BackupPartProps) {
  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p class="quiet">{words.explained}</p>
      {props.state.queue.length + props.state.begun.length > 0 && <Saving {...props} />}
      <Loading {...props} />
    </section>
  );
}
