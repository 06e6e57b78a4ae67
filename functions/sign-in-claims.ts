import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { isOrganisation } from '../shared/model/organisation.ts';

/**
 * What an access token says beside what Cognito writes into it: its bearer's organisation, which
 * Cognito itself tells in ID tokens alone.
 * @throws Error when the account is of none: then there is no sign-in
 * @example claimsOf({ 'custom:org': 'kainuu' }) // { org: 'kainuu' }
 */
export function claimsOf(attributes: Readonly<Record<string, string>>): { org: string } {
  const org = attributes['custom:org'] ?? '';
  // Cognito shows this to whoever signs in, so it names nobody.
  if (!isOrganisation(org)) throw new Error('The account belongs to no organisation');
  return { org };
}

/** Cognito calls it before it makes tokens, at a sign-in and at each renewal. It logs nothing. */
export async function handler(
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> {
  const claimsToAddOrOverride = claimsOf(event.request.userAttributes);
  const claimsAndScopeOverrideDetails = { accessTokenGeneration: { claimsToAddOrOverride } };
  return { ...event, response: { claimsAndScopeOverrideDetails } };
}
