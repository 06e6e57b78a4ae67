import { useLayoutEffect } from 'preact/hooks';

/**
 * Has the browser ask before it closes the page, while that would lose something; not a frame longer,
 * or it would ask where all has just arrived.
 */
export function useStayOpen(isNeeded: boolean): void {
  useLayoutEffect(() => {
    if (!isNeeded) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}
