import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Code of a function's `index.mjs`, and how it differs from the usual description. */
export type TinyFunction = {
  code: string;
  routes?: readonly string[];
  openRoutes?: readonly string[];
  environment?: Record<string, unknown>;
  timeout?: number;
  /** Changes of the tiny table are sent to it, on these terms. */
  stream?: Record<string, unknown>;
};

type AssemblyResources = Record<string, { Type: string; Properties: Record<string, unknown> }>;

const sharedResources: AssemblyResources = {
  Notes: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
    },
  },
  Missed: { Type: 'AWS::SQS::Queue', Properties: {} },
  Users: { Type: 'AWS::Cognito::UserPool', Properties: {} },
  Client: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: { AllowedOAuthFlowsUserPoolClient: true },
  },
  SignIn: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      JwtConfiguration: {
        Audience: [{ Ref: 'Client' }],
        Issuer: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Users', 'ProviderName'] }]] },
      },
    },
  },
};

const routeOf = (RouteKey: string, id: string, AuthorizationType: string) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    RouteKey,
    AuthorizationType,
    Target: { 'Fn::Join': ['', ['integrations/', { Ref: `${id}Integration` }]] },
  },
});

/** One function with its integration, its routes and its event source mapping. */
function resourcesOf(id: string, tiny: TinyFunction): AssemblyResources {
  const signed = tiny.routes?.map((key) => routeOf(key, id, 'JWT')) ?? [];
  const open = tiny.openRoutes?.map((key) => routeOf(key, id, 'NONE')) ?? [];
  const mapping = {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: { 'Fn::GetAtt': ['Notes', 'StreamArn'] },
      FunctionName: { Ref: id },
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Missed', 'Arn'] } } },
      ...tiny.stream,
    },
  };
  return {
    [id]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Key: `${id}.zip` },
        Handler: 'index.handler',
        Environment: { Variables: tiny.environment },
        Timeout: tiny.timeout,
      },
    },
    [`${id}Integration`]: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: { IntegrationUri: { 'Fn::GetAtt': [id, 'Arn'] } },
    },
    ...Object.fromEntries([...signed, ...open].map((route, at) => [`${id}Route${at}`, route])),
    ...(tiny.stream ? { [`${id}Mapping`]: mapping } : {}),
  };
}

/**
 * Writes a cloud assembly of a few small functions, as CDK would have, and returns its directory.
 */
export async function tinyAssembly(functions: Record<string, TinyFunction>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'laituri-assembly-'));
  const added = Object.entries(functions).map(([id, tiny]) => resourcesOf(id, tiny));
  const Resources = Object.assign({}, sharedResources, ...added);
  const names = Object.keys(functions);
  const files = Object.fromEntries(names.map((id) => [id, { source: { path: `asset.${id}` } }]));
  await writeFile(join(directory, 'Laituri.template.json'), JSON.stringify({ Resources }));
  await writeFile(join(directory, 'Laituri.assets.json'), JSON.stringify({ files }));
  for (const [id, { code }] of Object.entries(functions)) {
    await mkdir(join(directory, `asset.${id}`));
    await writeFile(join(directory, `asset.${id}`, 'index.mjs'), code);
  }
  return directory;
}
