import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { failureOf } from '../api/failure.ts';
import { texts } from '../texts/staff.ts';

type LoadState<Value> =
  | { is: 'waiting' }
  | { is: 'ready'; value: Value }
  | { is: 'failed'; reason: string };

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
      (error: unknown) => show({ is: 'failed', reason: failureOf(error).text }),
    );
    return () => {
      isHere = false;
    };
  }, [request]);
  if (state.is === 'ready') return <>{children(state.value)}</>;
  if (state.is === 'waiting') return <p role="status">{texts.loading}</p>;
  return (
    <div role="alert">
      <p>{state.reason}</p>
      <button type="button" onClick={() => setRequest(load)}>
        {texts.retry}
      </button>
    </div>
  );
}
