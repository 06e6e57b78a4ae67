import { useLayoutEffect } from 'preact/hooks';

/**
 * Has the browser ask before it closes the page, while closing would lose something; the question
 * ends in the same frame as the need, or the browser would ask just after everything was sent.
 */
export function useStayOpen(isNeeded: boolean): void {
  useLayoutEffect(() => {
    if (!isNeeded) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}
