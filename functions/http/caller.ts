import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { userId } from '../../shared/domain/ids.ts';
import { isOrganisation } from '../../shared/domain/organisation.ts';
import { type Caller, type Role, role } from '../../shared/domain/people/access.ts';
import { Problem } from '../../shared/problems.ts';

type JwtClaims =
  APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']['authorizer']['jwt']['claims'];
type JwtClaim = JwtClaims[string] | undefined;

/**
 * An array claim as API Gateway passes it on: `[leader coordinator]`, its members separated by one
 * space. The name of a Cognito group consists of letters, marks, symbols, digits and punctuation,
 * so it may contain a comma or a bracket but no space.
 */
const flattened = /^\[(?:\S+(?: \S+)*)?\]$/;

/**
 * The groups, each name whole: `x,admin` is one group and not admin. A user in no group has no
 * claim.
 * @throws Problem sign_in.required when the claim has another form, which is not guessed at
 */
function groupsIn(claim: JwtClaim): string[] {
  if (claim === undefined) return [];
  if (typeof claim !== 'string' || !flattened.test(claim)) throw new Problem('sign_in.required');
  return claim.slice(1, -1).split(' ');
}

const isRole = (name: string): name is Role => (role.options as string[]).includes(name);

/**
 * The caller, from the claims of the checked token alone. Only an access token has `org` (our
 * `sign-in-claims` adds it), so an ID token, which the authorizer lets pass, opens nothing.
 * Person and organisation become parts of keys, so both are checked here, where the caller is made.
 * @throws Problem sign_in.required when the token names no person or no organisation
 * @example callerOf({ sub: 'a1', user: 'aino', org: 'kainuu', 'cognito:groups': '[leader]' }).roles // ['leader']
 */
export function callerOf(claims: JwtClaims | undefined): Caller {
  // A token from before the directory of the staff has no `user`: then the account's `sub` is the
  // id, as it was in everything stored so far. Such tokens end within a quarter of an hour.
  const { success, data } = userId.safeParse(claims?.user ?? claims?.sub);
  const organisation = claims?.org;
  if (!success || typeof organisation !== 'string' || !isOrganisation(organisation))
    throw new Problem('sign_in.required');
  return { userId: data, organisation, roles: groupsIn(claims?.['cognito:groups']).filter(isRole) };
}
