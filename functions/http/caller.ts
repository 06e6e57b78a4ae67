import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type Caller, type Role, role } from '../../shared/model/access.ts';
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
/** Organisations become parts of keys, so nothing that could end a key part may be in them. */
const organisationName = /^[a-z0-9-]{1,64}$/;

/**
 * Who asks, from the checked token's claims alone.
 * @throws Problem sign_in.required when the token names no person or no organisation
 * @example callerOf({ sub: 'aino', org: 'kainuu', 'cognito:groups': '[leader]' }).roles // ['leader']
 */
export function callerOf(claims: Claims | undefined): Caller {
  const userId = String(claims?.sub ?? '');
  // An ID token of the user pool carries custom attributes under a prefix of Cognito's own.
  const organisation = String(claims?.org ?? claims?.['custom:org'] ?? '');
  if (!userId || !organisationName.test(organisation)) throw new Problem('sign_in.required');
  return { userId, organisation, roles: listed(claims?.['cognito:groups']).filter(isRole) };
}
