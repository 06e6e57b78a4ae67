import { useState } from 'preact/hooks';
import { dayOf } from '../../../../../shared/domain/day.ts';
import { type CopyFormat, fetchOwnCopy } from '../../../api/own-file.ts';
import { saveFile } from '../../../api/save-file.ts';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import { BehindHeading } from './behind-heading.tsx';
import { useBehind } from './behind-language.ts';

type CopyState = 'ready' | 'busy' | 'failed';

/** A copy of everything that is stored about the participant: to read, and for programs. */
export function CopyView({ visit, overview }: BehindProps) {
  const { say } = useBehind();
  const [state, setState] = useState<CopyState>('ready');
  const fetchCopy = async (file: CopyFormat) => {
    if (state === 'busy') return;
    setState('busy');
    const reply = await fetchOwnCopy(visit.opener, file);
    if (reply.is === 'ok') saveFile(`laituri-${dayOf(overview.now)}.${file}`, reply.blob);
    if (reply.is === 'logged_out') visit.forgetLogIn();
    setState(reply.is === 'ok' ? 'ready' : 'failed');
  };
  return (
    <>
      <BehindHeading name="copy" />
      <p>{say('copyText')}</p>
      <p>{say('copyHidden')}</p>
      <p class="note">{say('copyWarning')}</p>
      <p class="fault" role="alert">
        {state === 'failed' && say('failed')}
      </p>
      <button
        type="button"
        class="main"
        aria-disabled={state === 'busy'}
        onClick={() => void fetchCopy('html')}
      >
        {say('copyReadable')}
      </button>
      <button
        type="button"
        class="wide"
        aria-disabled={state === 'busy'}
        onClick={() => void fetchCopy('json')}
      >
        {say('copyJson')}
      </button>
    </>
  );
}
