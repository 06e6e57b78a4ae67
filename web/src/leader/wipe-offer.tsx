import { useState } from 'preact/hooks';
import type { LeaderDesk } from './desk.ts';
import { words } from './texts.ts';

type Props = { desk: LeaderDesk; unsent: number; why: string };

/** For who forgot the PIN, or found somebody else's vault: it goes, with all that is unsent. */
export function WipeOffer({ desk, unsent, why }: Props) {
  const [isAsking, ask] = useState(false);
  return (
    <details class="aside">
      <summary>{why}</summary>
      {isAsking ? (
        <p class="deeds">
          <button type="button" class="grave" onClick={() => void desk.wipe()}>
            {words.unlock.wipeSure(unsent)}
          </button>
          <button type="button" onClick={() => ask(false)}>
            {words.unlock.keep}
          </button>
        </p>
      ) : (
        <button type="button" onClick={() => ask(true)}>
          {words.unlock.wipe}
        </button>
      )}
    </details>
  );
}
