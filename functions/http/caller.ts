import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type Caller, type Role, role } from '../../shared/model/access.ts';
import { isOrganisation } from '../../shared/model/organisation.ts';
import { Problem } from '../../shared/problems.ts';

type Claims =
  APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']['authorizer']['jwt']['claims'];

/** API Gateway hands an array claim on as text: `[leader coordinator]`. */
function listed(claim: Claims[string] | undefined): string[] {
  return String(claim ?? '')
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter(Boolean);
}

const isRole = (name: string): name is Role => (role.options as string[]).includes(name);

/**
 * Who asks, from the checked token's claims alone. Only an access token has `org` (our
 * `sign-in-claims` puts it there), so an ID token, which the authorizer lets pass, opens nothing.
 * @throws Problem sign_in.required when the token names no person or no organisation
 * @example callerOf({ sub: 'aino', org: 'kainuu', 'cognito:groups': '[leader]' }).roles // ['leader']
 */
export function callerOf(claims: Claims | undefined): Caller {
  const userId = String(claims?.sub ?? '');
  const organisation = String(claims?.org ?? '');
  if (!userId || !isOrganisation(organisation)) throw new Problem('sign_in.required');
  return { userId, organisation, roles: listed(claims?.['cognito:groups']).filter(isRole) };
}
