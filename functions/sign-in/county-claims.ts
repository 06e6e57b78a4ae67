import type { InboundFederationTriggerEvent, PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import * as z from 'zod';
import {
  type CountySignIn,
  claimsOf,
  countySignIn,
  groupsAttribute,
  groupsIn,
  rolesOfGroups,
  storedGroups,
} from '../../shared/domain/people/county.ts';
import { countiesVariable } from '../../shared/environment.ts';

export type AccountAttributes = Readonly<Record<string, string>>;

/** Cognito shows the message of an error to the person who signs in, so none names anybody. */
const refusal = () => new Error('The account belongs to no organisation');

/** @throws Error when no county of ours has that provider */
function countyNamed(provider: string): CountySignIn {
  const counties = z.array(countySignIn).parse(JSON.parse(process.env[countiesVariable] ?? '[]'));
  const county = counties.find((one) => one.provider === provider);
  if (!county) throw refusal();
  return county;
}

/** Cognito's own note of the providers that an account came from; nobody else can write it. */
const identities = z.array(z.object({ providerName: z.string() })).length(1);

function providerIn(text: string): string {
  try {
    const [identity] = identities.parse(JSON.parse(text));
    return identity?.providerName ?? '';
  } catch {
    throw refusal();
  }
}

/**
 * The county that somebody signed in with; undefined for an account that was made here.
 * @throws Error for an account of any other provider
 */
export function countyOf(attributes: AccountAttributes): CountySignIn | undefined {
  const { identities: noted, 'cognito:user_status': status } = attributes;
  if (noted === undefined && status !== 'EXTERNAL_PROVIDER') return undefined;
  return countyNamed(providerIn(noted ?? ''));
}

/** The roles that the county gives, by the groups that it sent at the last sign-in. */
export const rolesFromCounty = (county: CountySignIn, attributes: AccountAttributes) =>
  rolesOfGroups(county, groupsIn(attributes[groupsAttribute]));

/**
 * What the pool stores of what a county's provider sent: name, address, and of all groups those that
 * give a role. Everything else is dropped, whatever it is called. The keys are the pool's own, which
 * the mapping of each provider repeats.
 * @throws Error when the provider is none of ours
 */
export function withStoredClaims(
  event: InboundFederationTriggerEvent,
): InboundFederationTriggerEvent {
  const { providerName, providerType, attributes } = event.request;
  const county = countyNamed(providerName);
  const claims = claimsOf(county, providerType === 'SAML' ? 'SAML' : 'OIDC');
  const sent: Readonly<Record<string, unknown>> = {
    ...attributes.userInfo,
    ...attributes.idToken,
    ...attributes.samlResponse,
  };
  const found = { sub: sent.sub, email: sent[claims.email], name: sent[claims.name] };
  const texts = Object.entries(found).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  const groups = storedGroups(county, groupsIn(sent[claims.groups]));
  return {
    ...event,
    response: { userAttributesToMap: { ...Object.fromEntries(texts), [groupsAttribute]: groups } },
  };
}

/**
 * The tokens of somebody to whom their county gives no role: without organisation and roles they
 * open nothing, and the page says whom to ask.
 */
export const withoutRights = (
  event: PreTokenGenerationV2TriggerEvent,
  county: Pick<CountySignIn, 'provider'> | undefined,
): PreTokenGenerationV2TriggerEvent => ({
  ...event,
  response: {
    claimsAndScopeOverrideDetails: {
      idTokenGeneration: { claimsToAddOrOverride: { county: county?.provider ?? '' } },
      groupOverrideDetails: { groupsToOverride: [] },
    },
  },
});
