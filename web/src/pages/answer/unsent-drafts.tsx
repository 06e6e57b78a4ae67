import { useState } from 'preact/hooks';
import { dayText, useTexts } from '../../features/answering/answer-language.ts';
import { savesCount } from '../../offline/answer-saves.ts';
import {
  type DeviceDraft,
  type NamedDraft,
  removeDraft,
  unsentDrafts,
} from '../../offline/device-draft.ts';

type AnswersFile = { name: string; address: string };
type FileOfferState = { is: 'none' | 'making' | 'failed' } | { is: 'made'; file: AnswersFile };

/** Makes the file that only the server can open; its code is loaded on demand. */
async function makeAnswersFile(draft: DeviceDraft): Promise<AnswersFile> {
  const { answersFile } = await import('./answers-file.ts');
  return answersFile(draft);
}

function FileOffer({ draft }: { draft: DeviceDraft }) {
  const { left } = useTexts();
  const [state, go] = useState<FileOfferState>({ is: 'none' });
  const make = () => {
    go({ is: 'making' });
    makeAnswersFile(draft).then(
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

/** Asks once before deleting, since the answers exist nowhere else. */
function DeleteDraft({ giveUp }: { giveUp: () => void }) {
  const { left } = useTexts();
  const [isConfirming, ask] = useState(false);
  if (!isConfirming)
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
      </p>
      <p>
        <button type="button" class="plain" onClick={() => ask(false)}>
          {left.leaveIt}
        </button>
      </p>
    </div>
  );
}

type UnsentDraftProps = Omit<NamedDraft, 'name'> & {
  /** Whether the page around it shows the last day already. */
  isDayKnown: boolean;
  /** Whether the form was handed in without these answers. */
  isTooLate: boolean;
  giveUp: () => void;
};

function UnsentDraft({ draft, isLosable, isDayKnown, isTooLate, giveUp }: UnsentDraftProps) {
  const texts = useTexts();
  const { left } = texts;
  const unsent = savesCount(draft.saves);
  return (
    <section class="note left">
      <h2>{left.title(unsent)}</h2>
      {draft.until && !isDayKnown && !isTooLate && (
        <p>{left.lastDay(dayText(draft.until, texts))}</p>
      )}
      {isTooLate ? <p>{left.tooLate}</p> : <p>{isLosable ? left.losable : left.text}</p>}
      {draft.draftId && !isTooLate && <FileOffer draft={draft} />}
      <DeleteDraft giveUp={giveUp} />
    </section>
  );
}

/**
 * Everything unsent on this device, whichever link it was given by, and what can be done about it.
 * @param knownDay the draft whose last day the page around it shows already
 * @param tooLate the draft whose form was handed in without it
 */
export function UnsentDrafts({
  knownDay,
  tooLate,
}: Partial<Record<'knownDay' | 'tooLate', string | null>>) {
  const [all, see] = useState<NamedDraft[]>(unsentDrafts);
  const giveUp = (name: string) => {
    removeDraft(name);
    see(unsentDrafts());
  };
  return (
    <>
      {all.map(({ name, ...left }) => (
        <UnsentDraft
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

/** For a device that is given back: how much is unsent, and how it will be sent. */
export function UnsentOnDevice() {
  const { left } = useTexts();
  const [waiting] = useState(() => unsentDrafts().map(({ draft }) => savesCount(draft.saves)));
  const unsent = waiting.reduce((sum, n) => sum + n, 0);
  return waiting.length > 0 ? <p class="note">{left.onDevice(unsent)}</p> : null;
}
