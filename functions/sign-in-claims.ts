import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { isOrganisation } from '../shared/domain/organisation.ts';

/**
 * Adds the bearer's organisation to an access token; Cognito itself puts it only into ID tokens.
 * @throws Error when the account belongs to no organisation: then there is no sign-in
 * @example claimsOf({ 'custom:org': 'kainuu' }) // { org: 'kainuu' }
 */
export function claimsOf(attributes: Readonly<Record<string, string>>): { org: string } {
  const org = attributes['custom:org'] ?? '';
  // Cognito shows this message to the person who signs in, so it names nobody.
  if (!isOrganisation(org)) throw new Error('The account belongs to no organisation');
  return { org };
}

/** Called by Cognito before it makes tokens, at a sign-in and at each renewal. It logs nothing. */
export async function handler(
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> {
  const claimsToAddOrOverride = claimsOf(event.request.userAttributes);
  const claimsAndScopeOverrideDetails = { accessTokenGeneration: { claimsToAddOrOverride } };
  return { ...event, response: { claimsAndScopeOverrideDetails } };
}
