import { useState } from 'preact/hooks';
import { callOwn } from '../../../api/own-client.ts';
import type { ParticipantVisit } from '../../../features/own-page/own-visit-state.ts';
import { useBehind } from './behind-language.ts';
import { behindRoutes } from './own-routes.ts';

type WordSending = 'no' | 'busy' | 'wordSent' | 'tooManyWords' | 'failed';

/** The button that has a one-time word sent to the telephone that the worker has. */
export function TelephoneWord({ visit }: { visit: ParticipantVisit }) {
  const { say } = useBehind();
  const [sent, setSent] = useState<WordSending>('no');
  const send = async () => {
    if (sent === 'busy') return;
    setSent('busy');
    const reply = await callOwn(behindRoutes.postTelephoneWord, visit.opener);
    if (reply.is === 'ok') setSent('wordSent');
    else
      setSent(
        reply.is === 'refused' && reply.problem.code === 'own_page.too_many_words'
          ? 'tooManyWords'
          : 'failed',
      );
  };
  return (
    <>
      <p>{say('wordByTelephone')}</p>
      <button
        type="button"
        class="wide"
        aria-disabled={sent === 'busy'}
        onClick={() => void send()}
      >
        {say('sendWord')}
      </button>
      <p role="status">{sent !== 'no' && sent !== 'busy' && say(sent)}</p>
    </>
  );
}
