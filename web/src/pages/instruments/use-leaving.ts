import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Asks before a page with unsaved changes is left: the browser does when the tab is closed, and the
 * page itself when its address changes.
 * @returns the address that is waiting for the answer, and the answer
 */
export function useLeaving(isUnsaved: boolean) {
  const [waiting, wait] = useState<string | null>(null);
  const isFree = useRef(false);
  useEffect(() => {
    if (!isUnsaved) return;
    const here = location.hash;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const hold = (event: Event) => {
      if (isFree.current || location.hash === here) return;
      // Before the frame follows the address, and forgets what is written.
      event.stopImmediatePropagation();
      wait(location.hash);
      history.pushState(null, '', here);
    };
    addEventListener('beforeunload', warn);
    addEventListener('hashchange', hold, { capture: true });
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('hashchange', hold, { capture: true });
    };
  }, [isUnsaved]);
  const leave = (address: string) => {
    isFree.current = true;
    location.hash = address;
  };
  const answer = (isGoing: boolean) => {
    const to = waiting;
    wait(null);
    if (isGoing && to !== null) leave(to);
  };
  return { isAsking: waiting !== null, answer, leave };
}
