import { outcomes } from '../../../shared/contract/outcomes.ts';
import type { Role } from '../../../shared/model/access.ts';
import type { CoordinatorView } from './coordinator-address.ts';

/** Whose work each page of the desk is, in the order in which they are offered. */
const roles: Record<CoordinatorView, readonly Role[]> = {
  clients: ['own_worker'],
  'follow-up': ['coordinator'],
  programmes: ['coordinator', 'researcher', 'admin'],
  exports: ['researcher'],
  'same-people': ['own_worker', 'coordinator'],
  audit: ['admin', 'own_worker'],
  instruments: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
};

/** Whose work the figures of groups are. */
export const comparingRoles: readonly Role[] = outcomes.listOutcomes.roles;

type RoleHolder = { roles: readonly Role[] };

/**
 * May somebody see a page of the desk? The API decides anew; here it is said before it is asked.
 * @example mayView({ roles: ['leader'] }, 'audit') // false
 */
export const mayView = (viewer: RoleHolder, view: CoordinatorView): boolean =>
  viewer.roles.some((role) => roles[view].includes(role));

/**
 * Whose work a page is.
 * @example rolesFor('exports') // ['researcher']
 */
export const rolesFor = (view: CoordinatorView): readonly Role[] => roles[view];

/**
 * May somebody see what changed in groups, one or all of a programme?
 * @example mayCompare({ roles: ['researcher'] }) // false
 */
export const mayCompare = (viewer: RoleHolder): boolean =>
  viewer.roles.some((role) => comparingRoles.includes(role));

/**
 * The pages to offer somebody; none to who only leads groups, for whom the first page is the way.
 * @example offeredViews({ roles: ['researcher'] }) // ['programmes', 'exports', 'instruments']
 */
export function offeredViews(viewer: RoleHolder): CoordinatorView[] {
  if (viewer.roles.every((role) => role === 'leader')) return [];
  return (Object.keys(roles) as CoordinatorView[]).filter((view) => mayView(viewer, view));
}

/**
 * The page on which somebody begins; null where it is the list of programmes.
 * @example landingView({ roles: ['coordinator'] }) // 'follow-up'
 */
export const landingView = (viewer: RoleHolder): CoordinatorView | null =>
  viewer.roles.includes('coordinator') ? 'follow-up' : null;
