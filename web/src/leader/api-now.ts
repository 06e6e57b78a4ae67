import type { LeaderDesk } from './desk.ts';

/** What may be asked at this moment: nothing where the device knows that it has no network. */
export const apiNow = ({ api }: Pick<LeaderDesk, 'api'>): LeaderDesk['api'] =>
  navigator.onLine ? api : null;
