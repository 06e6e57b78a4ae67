import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { expect, it, vi } from 'vitest';
import { handler } from '../../functions/sign-in-claims.ts';

const event = (userAttributes: Record<string, string>) =>
  ({
    version: '2',
    triggerSource: 'TokenGeneration_HostedAuth',
    userName: 'secret-name',
    request: { userAttributes, groupConfiguration: {} },
    response: { claimsAndScopeOverrideDetails: null },
  }) as unknown as PreTokenGenerationV2TriggerEvent;

it('An access token names its bearer’s organisation, and nothing else is added', async () => {
  const { response } = await handler(event({ sub: 'u1', 'custom:org': 'kainuu', name: 'Aino' }));
  expect(response.claimsAndScopeOverrideDetails).toEqual({
    accessTokenGeneration: { claimsToAddOrOverride: { org: 'kainuu' } },
  });
});

it.each<Record<string, string>>([
  {},
  { 'custom:org': '' },
  { 'custom:org': 'kainuu#RUN#r1' },
  { org: 'kainuu' },
])(
  'An account of no organisation (%j) is refused, and the log does not say who',
  async (attributes) => {
    const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const refused = handler(event({ sub: 'secret-id', ...attributes }));
    await expect(refused).rejects.toThrow(/^The account belongs to no organisation$/);
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  },
);
