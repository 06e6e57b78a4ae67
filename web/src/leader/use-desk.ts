import { useEffect, useState } from 'preact/hooks';
import { LeaderDesk } from './desk.ts';
import type { DeskState } from './desk-state.ts';

let one: LeaderDesk | undefined;

/** The desk of this page. */
export function leaderDesk(): LeaderDesk {
  one ??= new LeaderDesk();
  return one;
}

/** The desk and how it is now. */
export function useDesk(): { desk: LeaderDesk; state: DeskState } {
  const desk = leaderDesk();
  const [state, setState] = useState(desk.state);
  useEffect(() => {
    const show = () => setState(desk.state);
    show();
    return desk.listen(show);
  }, [desk]);
  return { desk, state };
}
