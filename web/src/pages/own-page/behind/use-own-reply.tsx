import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LinkReply } from '../../../api/link-request.ts';
import { useBehind } from './behind-language.ts';

/** A reply that a view shows: it may be on its way, or have failed. */
export type Loading<Body> = { is: 'loading' | 'failed' } | { is: 'here'; body: Body };

/** Asks once, and again when it is asked to. What was there before is shown until then. */
export function useOwnReply<Body>(ask: () => Promise<LinkReply<Body>>) {
  const [loading, setLoading] = useState<Loading<Body>>({ is: 'loading' });
  const load = async () => {
    const reply = await ask();
    setLoading(reply.is === 'ok' ? { is: 'here', body: reply.body } : { is: 'failed' });
  };
  useEffect(() => void load(), []);
  return { loading, load };
}

type ShownReplyProps<Body> = {
  loading: Loading<Body>;
  load: () => Promise<void>;
  children: (body: Body) => ComponentChildren;
};

/** Says that something is on its way, or offers to try again; then shows it. */
export function ShownReply<Body>({ loading, load, children }: ShownReplyProps<Body>) {
  const { say } = useBehind();
  if (loading.is === 'here') return <>{children(loading.body)}</>;
  if (loading.is === 'loading') return <p role="status">{say('loading')}</p>;
  return (
    <>
      <p class="note" role="alert">
        {say('failed')}
      </p>
      <button type="button" class="wide" onClick={() => void load()}>
        {say('retry')}
      </button>
    </>
  );
}
