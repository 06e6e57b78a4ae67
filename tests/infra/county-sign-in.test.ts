import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { CfnUserPoolIdentityProvider } from 'aws-cdk-lib/aws-cognito';
import { describe, expect, it } from 'vitest';
import { type County, countiesIn, mappingOf } from '../../infra/counties.ts';
import { countiesVariable } from '../../shared/environment.ts';
import { describedCounty } from '../county-template.ts';
import { deployedTemplate, resourcesOf } from './resources.ts';
import { synthesized } from './synthesized.ts';

const kainuu = describedCounty();
const {
  issuer: _,
  clientId: __,
  secretName: ___,
  ...named
} = kainuu as Extract<County, { type: 'oidc' }>;
const satakunta: County = {
  ...{ ...named, provider: 'Satakunta', organisation: 'satakunta', type: 'saml', help: null },
  metadataUrl: 'https://login.example.org/metadata.xml?appid=1',
};

// Here the check against CloudFormation's schemas is the point.
process.env.CDK_VALIDATION = 'true';
const template = synthesized({ counties: [kainuu, satakunta] });
const of = (type: string, name: string) => resourcesOf(template, type).get(name)?.Properties;
const provider = (name: string) => of('AWS::Cognito::UserPoolIdentityProvider', `Users/${name}`);
const pool = of('AWS::Cognito::UserPool', 'Users');
const client = of('AWS::Cognito::UserPoolClient', 'Users/Web');

describe('A deployment with counties', () => {
  it('has a provider for each, which writes name, address and groups and nothing else', () => {
    const mapping = { email: 'email', name: 'name', 'custom:groups': 'custom:groups' };
    expect(provider('Kainuu')).toMatchObject({
      ...{ ProviderName: 'Kainuu', ProviderType: 'OIDC', AttributeMapping: mapping },
      ProviderDetails: {
        ...{ client_id: 'laituri', oidc_issuer: 'https://login.example.org' },
        ...{ authorize_scopes: 'openid email profile', attributes_request_method: 'GET' },
      },
    });
    expect(provider('Satakunta')).toMatchObject({
      ...{ ProviderType: 'SAML', AttributeMapping: mapping },
      ProviderDetails: { MetadataURL: satakunta.type === 'saml' && satakunta.metadataUrl },
    });
    for (const name of ['Kainuu', 'Satakunta'])
      expect(provider(name)?.AttributeMapping).toEqual(mapping);
  });

  it('keeps the providers where a deployment leaves them out by mistake', () => {
    const all = resourcesOf(template, 'AWS::Cognito::UserPoolIdentityProvider').values();
    expect([...all].map(({ DeletionPolicy }) => DeletionPolicy)).toEqual([
      'RetainExceptOnCreate',
      'RetainExceptOnCreate',
    ]);
  });

  it('names the client’s secret, and has it nowhere', () => {
    expect(provider('Kainuu')?.ProviderDetails).toMatchObject({
      client_secret: '{{resolve:secretsmanager:laituri/kainuu:SecretString:::}}',
    });
  });

  it('has a pool and a client that can store what a provider sends', () => {
    expect(pool?.Schema).toContainEqual(
      expect.objectContaining({
        ...{ Name: 'groups', Mutable: true },
        StringAttributeConstraints: expect.objectContaining({ MaxLength: '2048' }),
      }),
    );
    expect(client?.WriteAttributes).toEqual(['custom:groups', 'email', 'name']);
    expect(client?.SupportedIdentityProviders).toHaveLength(3);
    const canary = of('AWS::Cognito::UserPoolClient', 'Users/Canary');
    expect(canary?.SupportedIdentityProviders).toEqual(['COGNITO']);
  });

  it('has what comes from a provider filtered by our function before it is stored', () => {
    const config = pool?.LambdaConfig as Record<string, { LambdaArn: unknown }> | undefined;
    const LambdaArn = config?.PreTokenGenerationConfig?.LambdaArn;
    expect(LambdaArn).toBeDefined();
    expect(config?.InboundFederation).toEqual({ LambdaArn, LambdaVersion: 'V1_0' });
    const claims = of('AWS::Lambda::Function', 'SignInClaims/Function');
    const environment = claims?.Environment as { Variables: Record<string, string> } | undefined;
    expect(JSON.parse(environment?.Variables[countiesVariable] ?? '')).toEqual([
      { provider: 'Kainuu', organisation: 'kainuu', roles: kainuu.roles },
      { provider: 'Satakunta', organisation: 'satakunta', roles: kainuu.roles },
    ]);
  });

  it('is checked against CloudFormation’s own schema of each resource', () => {
    const planted = (stack: Stack) => {
      const given = { providerName: 'Planted', providerType: 'OIDC', providerDetails: {} };
      new CfnUserPoolIdentityProvider(stack, 'Planted', {
        ...{ ...given, userPoolId: 'eu-north-1_a' },
      }).addPropertyOverride('Colour', 'blue');
    };
    expect(() => synthesized({}, planted)).toThrow(/Colour: Additional properties are not allowed/);
  });
});

it('A deployment without counties has no provider, and room for what one would send', () => {
  const deployed = deployedTemplate();
  expect(deployed.findResources('AWS::Cognito::UserPoolIdentityProvider')).toEqual({});
  const [plain] = resourcesOf(deployed, 'AWS::Cognito::UserPool').values();
  expect(plain?.Properties.LambdaConfig).not.toHaveProperty('InboundFederation');
  expect(plain?.Properties.Schema).toContainEqual(expect.objectContaining({ Name: 'groups' }));
});

describe('The counties in the CDK’s context', () => {
  it('are a list, the text of one, or the name of a file with one', () => {
    const file = join(tmpdir(), `laituri-counties-${process.pid}.json`);
    writeFileSync(file, JSON.stringify([kainuu]));
    for (const context of [[kainuu], JSON.stringify([kainuu]), file])
      expect(countiesIn(context)).toEqual([kainuu]);
    expect(countiesIn(undefined)).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['no list', 'counties-that-are-not-there.json', /readable file/],
    ['an issuer that is no address', [{ ...kainuu, issuer: 'login' }], /0\.issuer: must be an/],
    ['an issuer with a slash', [{ ...kainuu, issuer: 'https://a.example/' }], /0\.issuer/],
    ['an issuer with a port', [{ ...kainuu, issuer: 'https://a.example:8443' }], /0\.issuer/],
    ['an unknown role', [{ ...kainuu, roles: { x: ['boss'] } }], /0\.roles\.x\.0/],
    ['no role at all', [{ ...kainuu, roles: {} }], /0\.roles: must give/],
    ['a group with a space', [{ ...kainuu, roles: { 'a b': ['leader'] } }], /0\.roles/],
    ['an organisation that is no id', [{ ...kainuu, organisation: 'Kainuu#' }], /0\.organisation/],
    ['the secret itself', [{ ...kainuu, clientSecret: 'x' }], /clientSecret/],
    [
      'a provider twice',
      [kainuu, { ...kainuu, provider: 'KAINUU' }],
      /1\.provider: is there twice/,
    ],
    ['a provider with an underscore', [{ ...kainuu, provider: 'Kai_nuu' }], /0\.provider/],
  ])('are refused with the place of the fault: %s', (_what, context, fault) => {
    expect(() => countiesIn(context)).toThrow(fault);
  });

  it('are refused where their mapping does not fit into a function’s environment', () => {
    const many = Array.from({ length: 30 }, (_one, n) =>
      describedCounty({ provider: `Kunta${n}` }),
    );
    expect(() => mappingOf(many)).toThrow(/bytes of 3072/);
    expect(() => mappingOf(many.slice(0, 10))).not.toThrow();
  });
});
