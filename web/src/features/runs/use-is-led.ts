import { useTablet } from '../../offline/use-tablet.ts';
import { runIn } from '../../offline/vault-copy.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';

/**
 * Whether the viewer leads the group or substitutes for a leader: it is in their vault, or they see
 * it as nothing but a leader.
 */
export function useIsLed(runId: string, { roles }: Pick<StaffViewer, 'roles'>): boolean {
  const { state } = useTablet();
  if (state.is === 'open' && runIn(state.seen, runId)) return true;
  return roles.includes('leader') && !roles.includes('coordinator');
}
