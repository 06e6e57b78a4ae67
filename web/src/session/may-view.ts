import { instruments } from '../../../shared/contract/instruments.ts';
import { outcomes } from '../../../shared/contract/outcomes.ts';
import { participants } from '../../../shared/contract/participants.ts';
import { programmes } from '../../../shared/contract/programmes.ts';
import { runs } from '../../../shared/contract/runs.ts';
import type { Role } from '../../../shared/domain/people/access.ts';
import type { CoordinatorView, PageAddress } from '../routes/page-address.ts';
import type { PageName } from '../routes/paths.ts';

/** The places of the main menu in their order, and the roles that each is for. */
const roles = {
  today: ['leader'],
  start: ['own_worker', 'coordinator', 'researcher', 'admin'],
  groups: ['leader', 'coordinator'],
  clients: ['own_worker'],
  openings: ['own_worker'],
  programmes: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
  'missing-forms': ['coordinator'],
  unsent: ['leader'],
  'same-people': ['own_worker', 'coordinator'],
  staff: ['admin'],
  organisation: ['admin'],
  retention: ['admin'],
  audit: ['admin', 'own_worker'],
  exports: ['researcher'],
  instruments: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
} as const satisfies Partial<Record<PageName, readonly Role[]>>;

/** Pages that the account menu leads to, and the roles that each is for. */
const accountRoles = {
  calendar: ['leader', 'coordinator'],
  absence: ['leader', 'own_worker'],
  'confirm-person': ['leader', 'own_worker', 'coordinator'],
} as const satisfies Partial<Record<PageName, readonly Role[]>>;

/** Pages of a place that is for the same roles. */
const inPlaces = {
  invite: roles.staff,
  'absence-of': roles.staff,
  'lost-forms': roles['missing-forms'],
  instrument: roles.instruments,
} as const;

/** The roles of every page that is for some roles only. */
const viewRoles: Record<CoordinatorView | MenuPlace, readonly Role[]> = {
  ...roles,
  ...accountRoles,
  ...inPlaces,
};

/** A place of the main menu. */
export type MenuPlace = keyof typeof roles;

/** The pages that belong to a place without being it. */
const placeOf: Partial<Record<PageName, MenuPlace>> = {
  next: 'today',
  'new-group': 'groups',
  'copy-group': 'groups',
  'group-with-form': 'groups',
  run: 'groups',
  sessions: 'groups',
  roll: 'groups',
  members: 'groups',
  labels: 'groups',
  background: 'groups',
  forms: 'groups',
  unnumbered: 'groups',
  paper: 'groups',
  results: 'groups',
  settings: 'groups',
  programme: 'programmes',
  comparison: 'programmes',
  'programme-settings': 'programmes',
  'programme-template': 'programmes',
  'template-version': 'programmes',
  'new-client': 'clients',
  client: 'clients',
  'client-background': 'clients',
  'client-consents': 'clients',
  'client-asking': 'clients',
  'client-asking-one': 'clients',
  'client-data': 'clients',
  'client-erasure': 'clients',
  invite: 'staff',
  'absence-of': 'staff',
  'lost-forms': 'missing-forms',
  'instrument-import': 'instruments',
  instrument: 'instruments',
  'instrument-draft': 'instruments',
  'instrument-try': 'instruments',
};

/** The roles that may see the figures of groups. */
export const comparingRoles: readonly Role[] = outcomes.listOutcomes.roles;

type RoleHolder = { roles: readonly Role[] };

const isFor = (viewer: RoleHolder, view: CoordinatorView | MenuPlace): boolean =>
  viewer.roles.some((role) => viewRoles[view].includes(role));

/**
 * Whether somebody may see a coordinator's page. The API decides again; this only spares the
 * request.
 * @example mayView({ roles: ['leader'] }, 'audit') // false
 */
export const mayView = (viewer: RoleHolder, view: CoordinatorView): boolean => isFor(viewer, view);

/**
 * The roles that a page is for.
 * @example rolesFor('exports') // ['researcher']
 */
export const rolesFor = (view: CoordinatorView): readonly Role[] => viewRoles[view];

/**
 * Whether somebody may see the change of a group or of all groups of a programme.
 * @example mayCompare({ roles: ['researcher'] }) // false
 */
export const mayCompare = (viewer: RoleHolder): boolean =>
  viewer.roles.some((role) => comparingRoles.includes(role));

/** The roles that add programmes and change them. */
export const planningRoles: readonly Role[] = programmes.putProgramme.roles;

/**
 * Whether somebody may add and change programmes.
 * @example mayPlan({ roles: ['leader'] }) // false
 */
export const mayPlan = (viewer: RoleHolder): boolean =>
  viewer.roles.some((role) => planningRoles.includes(role));

/** The roles that may read what the groups of a programme have in common. */
export const templateRoles: readonly Role[] = programmes.getTemplate.roles;

/**
 * Whether somebody may read the templates of programmes.
 * @example mayReadTemplates({ roles: ['researcher'] }) // false
 */
export const mayReadTemplates = (viewer: RoleHolder): boolean =>
  viewer.roles.some((role) => templateRoles.includes(role));

/** The roles that draft form templates and publish them. */
export const draftingRoles: readonly Role[] = instruments.putInstrumentDraft.roles;

/**
 * Whether somebody may draft form templates and publish them.
 * @example mayDraft({ roles: ['leader'] }) // false
 */
export const mayDraft = (viewer: RoleHolder): boolean =>
  viewer.roles.some((role) => draftingRoles.includes(role));

/** The roles that register clients and refer them; a leader only accepts them. */
export const registeringRoles: readonly Role[] = participants.listOpenings.roles;

/**
 * Whether somebody may register a client.
 * @example mayRegister({ roles: ['leader'] }) // false
 */
export const mayRegister = (viewer: RoleHolder): boolean =>
  viewer.roles.some((role) => registeringRoles.includes(role));

/** The roles that open groups. */
export const openingRoles: readonly Role[] = runs.putRun.roles;

/**
 * Whether somebody may open a group.
 * @example mayOpenGroups({ roles: ['own_worker'] }) // false
 */
export const mayOpenGroups = (viewer: RoleHolder): boolean =>
  viewer.roles.some((role) => openingRoles.includes(role));

/**
 * The places of somebody's menu; at most seven for each role.
 * @example placesFor({ roles: ['researcher'] }) // ['start', 'programmes', 'exports', 'instruments']
 */
export const placesFor = (viewer: RoleHolder): MenuPlace[] =>
  (Object.keys(roles) as MenuPlace[]).filter((place) => isFor(viewer, place));

/**
 * The place of the menu that a page belongs to; null where it belongs to none.
 * @example placeWith({ page: 'members', runId: 'r1' }) // 'groups'
 */
export function placeWith({ page }: PageAddress): MenuPlace | null {
  const own = Object.keys(roles).find((place) => place === page) as MenuPlace | undefined;
  return own ?? placeOf[page] ?? null;
}

/**
 * The page on which somebody begins: a leader with today, everybody else with what waits for them.
 * @example firstPage({ roles: ['coordinator'] }) // 'start'
 */
export const firstPage = ({ roles: held }: RoleHolder): 'today' | 'start' =>
  held.includes('leader') ? 'today' : 'start';
