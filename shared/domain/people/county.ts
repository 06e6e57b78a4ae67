import * as z from 'zod';
import { isOrganisation } from '../organisation.ts';
import { type Role, role } from './access.ts';

/**
 * A group or an app role as a county's identity provider names it in a token: an id or a value
 * without spaces. It is never a group's display name, because in many systems every user may make
 * a group and name it.
 */
export const countyGroup = z
  .string()
  .regex(/^[\w][\w.-]{0,127}$/, 'must be an app role or a group id without spaces');

/** The claims or SAML attributes in which a provider sends what we store. */
export const countyClaims = z.strictObject({
  email: z.string().min(1),
  name: z.string().min(1),
  groups: z.string().min(1),
});
export type CountyClaims = z.infer<typeof countyClaims>;

/** What the sign-in must know of a county's identity provider. */
export const countySignIn = z.strictObject({
  /** The name of the provider in the user pool; it is a part of its accounts for good. */
  provider: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{2,31}$/, 'must be 3 to 32 letters, digits and hyphens'),
  /** The organisation of everybody who signs in there. */
  organisation: z.string().refine(isOrganisation, 'must be an organisation’s id'),
  /** The roles that each group or app role gives. */
  roles: z.record(countyGroup, z.array(role).min(1)).refine((one) => Object.keys(one).length > 0, {
    error: 'must give at least one role',
  }),
  /** Claims that have other names than usual. */
  claims: countyClaims.partial().optional(),
});
export type CountySignIn = z.infer<typeof countySignIn>;

/** Whether a member of the staff signs in with their county: never, from the next time, or always. */
export const countyLink = z.enum(['awaited', 'linked']).meta({ id: 'CountyLink' });

/** The attribute of an account in which the pool stores the groups of a county. */
export const groupsAttribute = 'custom:groups';

/** The usual names of the claims: those of Entra ID. */
const usualClaims = {
  OIDC: { email: 'email', name: 'name', groups: 'roles' },
  SAML: {
    email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
    name: 'http://schemas.microsoft.com/identity/claims/displayname',
    groups: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role',
  },
} as const satisfies Record<string, CountyClaims>;

/** The two ways in which a county's provider may be asked. */
export type CountyProtocol = keyof typeof usualClaims;

/**
 * The claims in which a provider of that type sends what we store.
 * @example claimsOf({ claims: { groups: 'groups' } }, 'OIDC').groups // 'groups'
 */
export function claimsOf(
  { claims = {} }: Pick<CountySignIn, 'claims'>,
  protocol: CountyProtocol,
): CountyClaims {
  const usual = usualClaims[protocol];
  return {
    email: claims.email ?? usual.email,
    name: claims.name ?? usual.name,
    groups: claims.groups ?? usual.groups,
  };
}

/** Cognito encodes the values of a list as a form does. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function parsedList(text: string): unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The groups in a claim: a list, or one of the ways in which Cognito writes a list as a text, which
 * are `[a,b]`, `["a","b"]`, `a,b` and, for one value, `a`.
 * @example groupsIn('[laituri-leader, other%2Cadmin]') // ['laituri-leader', 'other,admin']
 */
export function groupsIn(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  if (typeof claim !== 'string') return [];
  const list = parsedList(claim);
  if (list) return list.map(String);
  return claim
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .split(',')
    .map((one) => decoded(one.trim()))
    .filter(Boolean);
}

/**
 * The groups that give a role, as the pool stores them. The list is written even when it is empty,
 * because Cognito keeps an attribute that it is not given.
 * @example storedGroups({ roles: { ohjaaja: ['leader'] } }, ['ohjaaja', 'kahvihuone']) // '[ohjaaja]'
 */
export function storedGroups(
  { roles }: Pick<CountySignIn, 'roles'>,
  groups: readonly string[],
): string {
  return `[${Object.keys(roles).filter((one) => groups.includes(one))}]`;
}

/**
 * The roles that groups give, in the order in which roles are always listed.
 * @example rolesOfGroups({ roles: { ohjaaja: ['leader'], esihenkilo: ['admin', 'leader'] } }, ['esihenkilo']) // ['leader', 'admin']
 */
export function rolesOfGroups(
  { roles }: Pick<CountySignIn, 'roles'>,
  groups: readonly string[],
): Role[] {
  const given = Object.entries(roles).flatMap(([group, some]) =>
    groups.includes(group) ? some : [],
  );
  return role.options.filter((one) => given.includes(one));
}
