import { useLayoutEffect } from 'preact/hooks';

/**
 * Has the browser ask whether to leave the page. Chrome before 119 asks only if `returnValue` is
 * set.
 */
export function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
  event.returnValue = true;
}

/**
 * Has the browser ask before it closes the page, while closing would lose something; the question
 * ends in the same frame as the need, or the browser would ask just after everything was sent.
 */
export function useStayOpen(isNeeded: boolean): void {
  useLayoutEffect(() => {
    if (!isNeeded) return undefined;
    addEventListener('beforeunload', askBeforeLeaving);
    return () => removeEventListener('beforeunload', askBeforeLeaving);
  }, [isNeeded]);
}
