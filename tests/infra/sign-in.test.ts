import { describe, expect, it } from 'vitest';
import { role } from '../../shared/domain/people/access.ts';
import { invitationDays } from '../../shared/domain/people/staff.ts';
import { deployedTemplate, resourcesOf } from './resources.ts';

const template = deployedTemplate();
const one = (type: string, name: string) => resourcesOf(template, type).get(name)?.Properties;
const pool = one('AWS::Cognito::UserPool', 'Users');
const client = one('AWS::Cognito::UserPoolClient', 'Users/Web');
const domain = one('AWS::Cognito::UserPoolDomain', 'Users/Domain');

/** The logical id of the resource under this path. */
const idOf = (type: string, path: string) =>
  Object.entries(template.findResources(type)).find(
    ([, { Metadata }]) => Metadata['aws:cdk:path'] === `Laituri/${path}/Resource`,
  )?.[0] ?? '';

describe('The user pool', () => {
  it('is for people whose account somebody created, with a second factor', () => {
    expect(pool).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('requires long passwords, and is not deleted by mistake', () => {
    expect(pool?.Policies).toEqual({
      PasswordPolicy: {
        MinimumLength: 14,
        RequireLowercase: true,
        RequireUppercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        TemporaryPasswordValidityDays: invitationDays,
      },
    });
    expect(pool?.DeletionProtection).toBe('ACTIVE');
  });

  it('knows the roles of the contract as groups', () => {
    const groups = [...resourcesOf(template, 'AWS::Cognito::UserPoolGroup').values()];
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual(
      [...role.options].sort(),
    );
  });

  it('lets nobody change the organisation of an account', () => {
    expect(pool?.Schema).toContainEqual(expect.objectContaining({ Name: 'org', Mutable: false }));
    expect(client?.WriteAttributes).not.toContain('custom:org');
  });

  it('has its access tokens written by our function, which nothing else may call', () => {
    const arn = { Ref: idOf('AWS::Lambda::Alias', 'SignInClaims/Live') };
    expect(pool?.UserPoolTier).toBe('ESSENTIALS');
    expect(pool?.LambdaConfig).toEqual({
      CustomMessage: { Ref: idOf('AWS::Lambda::Alias', 'AccountMessages/Live') },
      PreTokenGenerationConfig: { LambdaArn: arn, LambdaVersion: 'V2_0' },
    });
    const permissions = [...resourcesOf(template, 'AWS::Lambda::Permission').values()]
      .map(({ Properties }) => Properties)
      .filter(({ FunctionName }) => JSON.stringify(FunctionName) === JSON.stringify(arn));
    expect(permissions).toEqual([
      expect.objectContaining({
        Principal: 'cognito-idp.amazonaws.com',
        SourceArn: { 'Fn::GetAtt': [idOf('AWS::Cognito::UserPool', 'Users'), 'Arn'] },
      }),
    ]);
  });
});

describe('The browser’s client', () => {
  it('keeps no secret and grants by code alone', () => {
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('is redirected back to the web app and nowhere else', () => {
    const [id] = Object.keys(template.findResources('AWS::CloudFront::Distribution'));
    const at = (path: string) => ({
      'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [id, 'DomainName'] }, path]],
    });
    expect(client).toMatchObject({ CallbackURLs: [at('/')], LogoutURLs: [at('/'), at('/a')] });
  });

  it('gets tokens for a quarter of an hour, and renews them for a working day', () => {
    expect(client).toMatchObject({
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      RefreshTokenValidity: 12 * 60,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    });
  });

  it('has its refresh tokens revoked, and replaced at each use', () => {
    expect(client).toMatchObject({
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 20 },
    });
    // Cognito refuses a client that both rotates tokens and has this.
    expect(client?.ExplicitAuthFlows).toEqual(['ALLOW_USER_SRP_AUTH']);
  });

  it('reads the name and the organisation, and nothing else of an account', () => {
    expect(client?.ReadAttributes).toEqual(['custom:org', 'name']);
  });
});

describe('The pages to sign in on', () => {
  it('are Cognito’s managed login, unchanged', () => {
    expect(domain?.ManagedLoginVersion).toBe(2);
    const [branding] = resourcesOf(template, 'AWS::Cognito::ManagedLoginBranding').values();
    expect(branding?.Properties).toMatchObject({
      UseCognitoProvidedValues: true,
      ClientId: { Ref: idOf('AWS::Cognito::UserPoolClient', 'Users/Web') },
    });
  });

  it('are listed among the outputs', () => {
    const output = template.findOutput('SignInAddress');
    expect(JSON.stringify(output?.Value)).toContain('.amazoncognito.com/oauth2/authorize');
  });
});
