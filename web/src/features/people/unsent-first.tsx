import { useTablet } from '../../offline/use-tablet.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.staffing;

/** Whether this device has a leader's work that was not sent: it could not be sent after a hand-over. */
export function useHasUnsent(): boolean {
  const { state } = useTablet();
  return state.is === 'open' && state.queue.length > 0;
}

/** Asks to send that work first. */
export const UnsentFirst = () => (
  <>
    {words.unsent} <a href={hashOf({ page: 'unsent' })}>{words.toUnsent}</a>
  </>
);
