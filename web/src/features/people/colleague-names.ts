import type { Role } from '../../../../shared/domain/people/access.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { colleagueChoices } from '../colleagues/colleague-options.ts';
import { municipalityShown } from '../runs/choose-runs.ts';

/** Somebody to choose, by a text that nobody else has; `why` where they cannot be chosen yet. */
export type ChoosableColleague = { userId: string; text: string; why?: string | null };

type Choosable = Pick<Colleague, 'userId' | 'name' | 'roles' | 'status' | 'municipalityCode'>;

/**
 * Colleagues with one of the roles, without those who cannot be chosen here. Two of one name are
 * distinguished by where they work, or else by a number.
 */
export function choosableColleagues(
  all: readonly Choosable[],
  roles: readonly Role[],
  without: readonly (string | null)[],
): ChoosableColleague[] {
  const fit = colleagueChoices(
    all.filter(({ userId }) => !without.includes(userId)),
    roles,
  );
  const seen = new Map<string, number>();
  return fit.map(({ person: { userId, name, municipalityCode }, why }) => {
    const isShared = fit.some(({ person }) => person.userId !== userId && person.name === name);
    const where = isShared && municipalityCode ? ` (${municipalityShown(municipalityCode)})` : '';
    const text = `${name}${where}`;
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return { userId, text: before > 0 ? `${text} ${before + 1}` : text, why };
  });
}
