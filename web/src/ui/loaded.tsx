import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Failure, failureOf } from '../api/failure.ts';
import { texts } from '../texts/staff.ts';
import { NotFound } from './not-found.tsx';

type LoadState<Value> =
  | { is: 'waiting' }
  | { is: 'ready'; value: Value }
  | { is: 'failed'; failure: Failure };

type LoadedProps<Value> = {
  load: () => Promise<Value>;
  children: (value: Value) => ComponentChildren;
};

/** Shows a value once it is loaded. Give it a `key` of what it depends on. */
export function Loaded<Value>({ load, children }: LoadedProps<Value>) {
  const [request, setRequest] = useState(load);
  const [state, setState] = useState<LoadState<Value>>({ is: 'waiting' });
  useEffect(() => {
    let isHere = true;
    const show = (next: LoadState<Value>) => isHere && setState(next);
    show({ is: 'waiting' });
    request.then(
      (value) => show({ is: 'ready', value }),
      (error: unknown) => show({ is: 'failed', failure: failureOf(error) }),
    );
    return () => {
      isHere = false;
    };
  }, [request]);
  if (state.is === 'ready') return <>{children(state.value)}</>;
  if (state.is === 'waiting') return <p role="status">{texts.loading}</p>;
  const { text, code, needsReload } = state.failure;
  // Trying again finds nothing either.
  if (code?.endsWith('.unknown')) return <NotFound reason={text} />;
  return (
    <div role="alert">
      <p>{text}</p>
      {needsReload ? (
        <button type="button" onClick={() => location.reload()}>
          {texts.reload}
        </button>
      ) : (
        <button type="button" onClick={() => setRequest(load)}>
          {texts.retry}
        </button>
      )}
    </div>
  );
}
