import type { Role } from '../../../shared/domain/people/access.ts';

/** The person using the page. */
export type StaffViewer = {
  id: string;
  name: string;
  roles: readonly Role[];
  organisation: string;
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
    roles: Array.isArray(groups) ? groups : [],
    organisation: String(claims['custom:org'] ?? ''),
  };
}
