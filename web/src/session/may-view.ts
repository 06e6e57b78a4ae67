import { outcomes } from '../../../shared/contract/outcomes.ts';
import type { Role } from '../../../shared/domain/people/access.ts';
import type { CoordinatorView } from '../routes/page-address.ts';

/** The roles that each coordinator's page is for, in the order in which the pages are offered. */
const roles: Record<CoordinatorView, readonly Role[]> = {
  clients: ['own_worker'],
  'follow-up': ['coordinator'],
  programmes: ['coordinator', 'researcher', 'admin'],
  exports: ['researcher'],
  'same-people': ['own_worker', 'coordinator'],
  audit: ['admin', 'own_worker'],
  instruments: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
};

/** The roles that may see the figures of groups. */
export const comparingRoles: readonly Role[] = outcomes.listOutcomes.roles;

type RoleHolder = { roles: readonly Role[] };

/**
 * Whether somebody may see a coordinator's page. The API decides again; this only spares the
 * request.
 * @example mayView({ roles: ['leader'] }, 'audit') // false
 */
export const mayView = (viewer: RoleHolder, view: CoordinatorView): boolean =>
  viewer.roles.some((role) => roles[view].includes(role));

/**
 * The roles that a page is for.
 * @example rolesFor('exports') // ['researcher']
 */
export const rolesFor = (view: CoordinatorView): readonly Role[] => roles[view];

/**
 * Whether somebody may see the change of a group or of all groups of a programme.
 * @example mayCompare({ roles: ['researcher'] }) // false
 */
export const mayCompare = (viewer: RoleHolder): boolean =>
  viewer.roles.some((role) => comparingRoles.includes(role));

/**
 * The pages to offer somebody; none to those who only lead groups, since the first page is enough
 * for them.
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
