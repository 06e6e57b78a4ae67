import { useEffect, useRef, useState } from 'preact/hooks';
import { guardLeaving } from '../../routes/leave-guard.ts';

/**
 * Asks before a page with unsaved changes is left: the browser does when the tab is closed, and the
 * page itself when its address changes.
 * @returns whether an address is waiting, the answer about it, and a way to leave without a question
 */
export function useLeaving(isUnsaved: boolean) {
  const [waiting, wait] = useState<string | null>(null);
  const isFree = useRef(false);
  useEffect(() => {
    if (!isUnsaved) return;
    const here = location.hash;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const end = guardLeaving((hash) => {
      if (isFree.current || hash === here) return false;
      wait(hash);
      history.pushState(null, '', here);
      return true;
    });
    addEventListener('beforeunload', warn);
    return () => {
      end();
      removeEventListener('beforeunload', warn);
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
