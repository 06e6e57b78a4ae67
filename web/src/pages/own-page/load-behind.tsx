import { useEffect, useState } from 'preact/hooks';
import type { BehindProps } from '../../features/own-page/behind-props.ts';
import { useOwn } from '../../features/own-page/own-language.tsx';

type BehindModule = typeof import('./behind/behind-page.tsx');

/** What is behind the personal code is loaded when somebody goes there, and not before. */
export function BehindLoader(props: BehindProps) {
  const { say } = useOwn();
  const [loaded, setLoaded] = useState<BehindModule | 'failed' | null>(null);
  const load = () => {
    setLoaded(null);
    import('./behind/behind-page.tsx').then(setLoaded, () => setLoaded('failed'));
  };
  useEffect(load, []);
  if (loaded === null) return <p role="status">{say('opening')}</p>;
  if (loaded === 'failed')
    return (
      <>
        <p class="note" role="alert">
          {say('notLoaded')}
        </p>
        <button type="button" class="main" onClick={load}>
          {say('tryNow')}
        </button>
      </>
    );
  return <loaded.BehindPage {...props} />;
}
