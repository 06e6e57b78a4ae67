import type { LeaderTablet } from './leader-tablet.ts';

/** The API at this moment; null where the device knows that it has no network. */
export const apiNow = ({ api }: Pick<LeaderTablet, 'api'>): LeaderTablet['api'] =>
  navigator.onLine ? api : null;
