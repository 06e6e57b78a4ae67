import type { Template } from '../../../shared/domain/groups/template.ts';
import { failureOf } from './failure.ts';
import type { StaffApi } from './staff-api.ts';

/** The newest version of a programme's template; null where the programme has none. */
export async function templateOf(
  api: Pick<StaffApi, 'getTemplate'>,
  programmeId: string,
): Promise<Template | null> {
  try {
    return await api.getTemplate({ params: { programmeId } });
  } catch (error) {
    if (failureOf(error).code !== 'template.unknown') throw error;
    return null;
  }
}
