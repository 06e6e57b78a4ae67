import type { LeaderTablet } from './leader-tablet.ts';

/** What may be asked at this moment: nothing where the device knows that it has no network. */
export const apiNow = ({ api }: Pick<LeaderTablet, 'api'>): LeaderTablet['api'] =>
  navigator.onLine ? api : null;
