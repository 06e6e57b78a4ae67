import { useState } from 'preact/hooks';
import { type Draft, type NamedDraft, removeDraft, waitingHere } from './draft.ts';
import { dayText, useTexts } from './language.ts';
import { countOf } from './saves.ts';

type Made = { name: string; address: string };
type FileState = { is: 'none' | 'making' | 'failed' } | { is: 'made'; file: Made };

/** Makes the file that only the server opens; what does it is loaded when somebody wants one. */
async function madeFile(draft: Draft): Promise<Made> {
  const { answersFile } = await import('./answers-file.ts');
  return answersFile(draft);
}

function FileOffer({ draft }: { draft: Draft }) {
  const { left } = useTexts();
  const [state, go] = useState<FileState>({ is: 'none' });
  const make = () => {
    go({ is: 'making' });
    madeFile(draft).then(
      (file) => go({ is: 'made', file }),
      () => go({ is: 'failed' }),
    );
  };
  if (state.is === 'made')
    return (
      <div role="status">
        <p>
          <a class="button" href={state.file.address} download={state.file.name}>
            {left.saveFile}
          </a>
        </p>
        <p>{left.fileMade}</p>
      </div>
    );
  return (
    <>
      <p>{left.file}</p>
      {state.is === 'failed' && <p role="alert">{left.fileFailed}</p>}
      <p>
        <button type="button" onClick={make} aria-disabled={state.is === 'making'}>
          {left.makeFile}
        </button>
      </p>
    </>
  );
}

/** Asked once, in plain words: what is deleted here is nowhere else. */
function GivingUp({ giveUp }: { giveUp: () => void }) {
  const { left } = useTexts();
  const [isAsked, ask] = useState(false);
  if (!isAsked)
    return (
      <button type="button" class="plain" onClick={() => ask(true)}>
        {left.remove}
      </button>
    );
  return (
    <div role="alert">
      <p>
        <strong>{left.removes}</strong>
      </p>
      <p class="choices">
        <button type="button" class="danger" onClick={giveUp}>
          {left.reallyRemove}
        </button>
        <button type="button" onClick={() => ask(false)}>
          {left.leaveIt}
        </button>
      </p>
    </div>
  );
}

type LeftProps = Omit<NamedDraft, 'name'> & {
  /** Does the page around it name the last day already? */
  isDayKnown: boolean;
  /** Has the form been handed in without these? */
  isTooLate: boolean;
  giveUp: () => void;
};

function Left({ draft, isLosable, isDayKnown, isTooLate, giveUp }: LeftProps) {
  const texts = useTexts();
  const { left } = texts;
  const unsent = countOf(draft.saves);
  return (
    <section class="note left">
      <h2>{left.title(unsent)}</h2>
      {draft.until && !isDayKnown && !isTooLate && (
        <p>{left.lastDay(dayText(draft.until, texts))}</p>
      )}
      {isTooLate ? <p>{left.tooLate}</p> : <p>{isLosable ? left.losable : left.text}</p>}
      {draft.draftId && !isTooLate && <FileOffer draft={draft} />}
      <GivingUp giveUp={giveUp} />
    </section>
  );
}

/**
 * All that waits on this device, whatever link it came by, and what can be done about it.
 * @param knownDay the draft whose last day the page around it names already
 * @param tooLate the draft whose form was handed in without it
 */
export function LeftHere({
  knownDay,
  tooLate,
}: Partial<Record<'knownDay' | 'tooLate', string | null>>) {
  const [all, see] = useState<NamedDraft[]>(waitingHere);
  const giveUp = (name: string) => {
    removeDraft(name);
    see(waitingHere());
  };
  return (
    <>
      {all.map(({ name, ...left }) => (
        <Left
          key={name}
          {...left}
          isDayKnown={name === knownDay}
          isTooLate={name === tooLate}
          giveUp={() => giveUp(name)}
        />
      ))}
    </>
  );
}

/** On a device that goes back to its owner: how much waits, and how it goes on. */
export function LeftOnDevice() {
  const { left } = useTexts();
  const [waiting] = useState(() => waitingHere().map(({ draft }) => countOf(draft.saves)));
  const unsent = waiting.reduce((sum, n) => sum + n, 0);
  return waiting.length > 0 ? <p class="note">{left.onDevice(unsent)}</p> : null;
}
