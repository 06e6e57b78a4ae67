import type { Role } from '../../../../shared/domain/people/access.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { municipalityShown } from '../runs/choose-runs.ts';

/** Somebody to choose, by a text that nobody else has. */
export type ChoosableColleague = { userId: string; text: string };

/**
 * Active colleagues with one of the roles, without those who cannot be chosen. Two of one name are
 * distinguished by where they work, or else by a number.
 */
export function choosableColleagues(
  all: readonly Colleague[],
  roles: readonly Role[],
  without: readonly (string | null)[],
): ChoosableColleague[] {
  const fit = all.filter(
    (one) =>
      one.active && !without.includes(one.userId) && one.roles.some((role) => roles.includes(role)),
  );
  const seen = new Map<string, number>();
  return fit.map(({ userId, name, municipalityCode }) => {
    const isShared = fit.some((one) => one.userId !== userId && one.name === name);
    const where = isShared && municipalityCode ? ` (${municipalityShown(municipalityCode)})` : '';
    const text = `${name}${where}`;
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return { userId, text: before > 0 ? `${text} ${before + 1}` : text };
  });
}
