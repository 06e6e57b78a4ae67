import { useEffect, useState } from 'preact/hooks';
import { LeaderTablet } from './leader-tablet.ts';
import type { TabletState } from './tablet-state.ts';

/** The API at this moment; null where the device knows that it has no network. */
export const apiNow = ({ api }: Pick<LeaderTablet, 'api'>): LeaderTablet['api'] =>
  navigator.onLine ? api : null;

let one: LeaderTablet | undefined;

/** The leader's tablet of this page. */
export function leaderTablet(): LeaderTablet {
  one ??= new LeaderTablet();
  return one;
}

/** The leader's tablet and its current state. */
export function useTablet(): { tablet: LeaderTablet; state: TabletState } {
  const tablet = leaderTablet();
  const [state, setState] = useState(tablet.state);
  useEffect(() => {
    const show = () => setState(tablet.state);
    show();
    return tablet.listen(show);
  }, [tablet]);
  return { tablet, state };
}
