import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { failureOf } from './failure.ts';
import { texts } from './texts.ts';

type State<Value> =
  | { is: 'waiting' }
  | { is: 'ready'; value: Value }
  | { is: 'failed'; reason: string };

type Props<Value> = {
  load: () => Promise<Value>;
  children: (value: Value) => ComponentChildren;
};

/** Shows what was asked for once it is here. Give it a `key` of what it is about. */
export function Loaded<Value>({ load, children }: Props<Value>) {
  const [asked, ask] = useState(load);
  const [state, setState] = useState<State<Value>>({ is: 'waiting' });
  useEffect(() => {
    let isHere = true;
    const show = (next: State<Value>) => isHere && setState(next);
    show({ is: 'waiting' });
    asked.then(
      (value) => show({ is: 'ready', value }),
      (error: unknown) => show({ is: 'failed', reason: failureOf(error).text }),
    );
    return () => {
      isHere = false;
    };
  }, [asked]);
  if (state.is === 'ready') return <>{children(state.value)}</>;
  if (state.is === 'waiting') return <p role="status">{texts.loading}</p>;
  return (
    <div role="alert">
      <p>{state.reason}</p>
      <button type="button" onClick={() => ask(load)}>
        {texts.retry}
      </button>
    </div>
  );
}
