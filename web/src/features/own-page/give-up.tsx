import { useState } from 'preact/hooks';
import { useOwn } from './own-language.tsx';

type GiveUpProps = { giveUp: () => void };

/** Gives up what is unsent: asked once, because it cannot be undone. */
export function GiveUp({ giveUp }: GiveUpProps) {
  const { say } = useOwn();
  const [isConfirming, ask] = useState(false);
  if (!isConfirming)
    return (
      <button type="button" class="plain" onClick={() => ask(true)}>
        {say('giveUp')}
      </button>
    );
  return (
    <div role="alert">
      <p>
        <strong>{say('giveUpText')}</strong>
      </p>
      <button type="button" class="danger" onClick={giveUp}>
        {say('giveUpSurely')}
      </button>
      <button type="button" class="plain" onClick={() => ask(false)}>
        {say('leaveIt')}
      </button>
    </div>
  );
}
