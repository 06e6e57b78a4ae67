import { type Role, role } from '../../../shared/domain/people/access.ts';

/** The person using the page. */
export type StaffViewer = {
  id: string;
  name: string;
  /** None where a county gives no role, or an administrator took every role away. */
  roles: readonly Role[];
  organisation: string;
  /** The county's provider that somebody without rights came from. */
  county?: string;
};

/** What an ID token of the user pool says about a person. */
type IdTokenClaims = Readonly<Record<string, unknown>>;

/**
 * The person whom an ID token names.
 * @example viewerOf({ sub: 'a1', user: 'u1', name: 'Aino', 'cognito:groups': ['leader'], 'custom:org': 'kainuu' }) // { id: 'u1', name: 'Aino', roles: ['leader'], organisation: 'kainuu' }
 */
export function viewerOf(claims: IdTokenClaims): StaffViewer {
  const groups = claims['cognito:groups'];
  return {
    id: String(claims.user ?? claims.sub ?? ''),
    name: String(claims.name ?? ''),
    // Cognito has groups of its own for the accounts of each provider.
    roles: role.options.filter((one) => Array.isArray(groups) && groups.includes(one)),
    organisation: String(claims.organisation ?? claims['custom:org'] ?? ''),
    ...(typeof claims.county === 'string' ? { county: claims.county } : {}),
  };
}
