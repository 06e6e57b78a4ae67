import { useEffect, useState } from 'preact/hooks';

/** What the page shows: the first page, or one of those behind the personal code. */
export type OwnViewName =
  | 'first'
  | 'own-data'
  | 'set-code'
  | 'answers'
  | 'hidden'
  | 'attendance'
  | 'consents'
  | 'handling'
  | 'copy'
  | 'message';

type ViewState = { ownView?: OwnViewName } | null;

/**
 * The view, with a step in the browser's history for each, so that the phone's own *Back* leads to
 * the view before. The address says nothing of it.
 */
export function useOwnView(): [OwnViewName, (view: OwnViewName) => void] {
  const [view, setView] = useState<OwnViewName>('first');
  useEffect(() => {
    const back = ({ state }: PopStateEvent) => setView((state as ViewState)?.ownView ?? 'first');
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const show = (next: OwnViewName) => {
    history.pushState({ ownView: next } satisfies ViewState, '');
    setView(next);
  };
  return [view, show];
}
