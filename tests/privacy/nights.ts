/** Nights of the removal, at any time. Import it while the local server runs. */
import { nightOf } from '../../functions/removal/night.ts';
import { deleteLeavingNames } from '../../functions/store/identities.ts';

const hasTime = (): boolean => true;

/** One call of the removal. */
export const round = (now: string, hasTimeLeft = hasTime) => nightOf({ now, hasTime: hasTimeLeft });

/** A night as it is scheduled: three rounds, and two of the names between them. */
export async function night(on: string): Promise<void> {
  for (const minute of ['00', '20', '40']) {
    await round(`${on}T00:${minute}:00.000Z`);
    if (minute !== '40') await deleteLeavingNames(hasTime);
  }
}
