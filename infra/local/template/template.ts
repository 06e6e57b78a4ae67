import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CountyButton, SignInSettings } from '../../../shared/sign-in-settings.ts';
import {
  functionIdOf,
  isClientForPeople,
  type Resolve,
  resolver,
  type TemplateResource,
  type TemplateResources,
} from './intrinsics.ts';
import { stacksIn, wholeOf } from './nested-stacks.ts';
import { type Rights, rightsOf } from './rights.ts';
import { type StreamSourceDescription, streamSourceOf } from './stream-source.ts';
import { type TableDescription, tableOf } from './table-description.ts';
import { type UserPoolDescription, userPoolOf } from './user-pool.ts';

/** A function as its deployment would be. */
export type FunctionDescription = {
  id: string;
  /** Directory of its bundle. */
  directory: string;
  /** `file.export`, as in Lambda. */
  handler: string;
  environment: Readonly<Record<string, string>>;
  timeoutSeconds: number;
};

export type RouteDescription = {
  /** `GET /v1/runs/{runId}`. */
  key: string;
  method: string;
  path: string;
  functionId: string;
  signedIn: boolean;
};

export type AuthorizerDescription = { issuer: string; audiences: readonly string[] };

/** The synthesized template, as the local server needs it. */
export type TemplateDescription = {
  tables: readonly TableDescription[];
  functions: readonly FunctionDescription[];
  rights: Rights;
  routes: readonly RouteDescription[];
  authorizer: AuthorizerDescription | null;
  userPool: UserPoolDescription | null;
  streams: readonly StreamSourceDescription[];
  /** The format of the gateway's access log, if it keeps one. */
  accessFormat: string | null;
  /** The sign-ins of counties that the web app offers. */
  counties: readonly CountyButton[];
};

type ResourceProperties = Record<string, unknown>;
type FoundResource = { id: string; properties: ResourceProperties };
type Assets = { files: Record<string, { source: { path: string } }> };

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

function functionOf(found: FoundResource, directory: string, assets: Assets): FunctionDescription {
  const { Code, Handler, Environment, Timeout } = found.properties as {
    Code: { S3Key: string };
    Handler: string;
    Environment?: { Variables?: Record<string, string> };
    Timeout?: number;
  };
  const asset = assets.files[Code.S3Key.replace(/\.zip$/, '')];
  if (!asset) throw new Error(`${found.id} has no bundle among the assets`);
  return {
    id: found.id,
    directory: join(directory, asset.source.path),
    handler: Handler,
    environment: Environment?.Variables ?? {},
    // Lambda's own default.
    timeoutSeconds: Timeout ?? 3,
  };
}

function routeOf(found: FoundResource, integrations: readonly FoundResource[]): RouteDescription {
  const { RouteKey, Target, AuthorizationType } = found.properties as Record<string, string>;
  const key = RouteKey ?? '';
  const [method = '', path = ''] = key.split(' ');
  if (!path.startsWith('/') || method === 'ANY' || path.includes('+}'))
    throw new Error(`The local runner does not know routes like ${key}`);
  const integration = integrations.find(({ id }) => Target === `integrations/${id}`);
  const functionId = functionIdOf(integration?.properties.IntegrationUri);
  return { key, method, path, functionId, signedIn: AuthorizationType === 'JWT' };
}

function authorizerOf({ properties }: FoundResource): AuthorizerDescription {
  const { Issuer, Audience } = properties.JwtConfiguration as {
    Issuer: string;
    Audience: string[];
  };
  return { issuer: Issuer, audiences: Audience };
}

function accessFormatOf({ properties }: FoundResource): string | undefined {
  return (properties.AccessLogSettings as { Format?: string } | undefined)?.Format;
}

/** Reads the counties in the settings that a deployment gives to the web app. */
const countiesIn = (settings: unknown): readonly CountyButton[] =>
  (JSON.parse(String(settings)) as Pick<SignInSettings, 'counties'>).counties ?? [];

/** Finds resources by type, with their properties resolved. */
function finder(resources: TemplateResources, resolve: Resolve) {
  return (...types: string[]): FoundResource[] =>
    Object.entries(resources)
      .filter(([, { Type }]) => types.includes(Type))
      .map(([id, { Properties }]) => ({
        id,
        properties: resolve(Properties ?? {}) as ResourceProperties,
      }));
}

/**
 * Reads `Laituri.template.json` and its assets from the cloud assembly, so that nothing in the
 * deployment is written a second time for local use. Tables are named `<prefix><logical id>`. The
 * nested stacks are read too, as if one stack had everything: routes are in one of them (ADR 51).
 */
export async function readTemplate(
  directory: string,
  tablePrefix = '',
): Promise<TemplateDescription> {
  const template = wholeOf(stacksIn(directory));
  const assets = (await json(join(directory, 'Laituri.assets.json'))) as Assets;
  const resolve = resolver(template.Resources, tablePrefix);
  const find = finder(template.Resources, resolve);
  const integrations = find('AWS::ApiGatewayV2::Integration');
  const [authorizer] = find('AWS::ApiGatewayV2::Authorizer').map(authorizerOf);
  const [pool] = find('AWS::Cognito::UserPool');
  const client = find('AWS::Cognito::UserPoolClient').find(({ id }) =>
    isClientForPeople(template.Resources[id] as TemplateResource),
  );
  const mappings = find('AWS::Lambda::EventSourceMapping');
  return {
    tables: find('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(({ id, properties }) =>
      tableOf(id, `${tablePrefix}${id}`, properties),
    ),
    functions: find('AWS::Lambda::Function').map((f) => functionOf(f, directory, assets)),
    rights: rightsOf(find('AWS::Lambda::Function'), find('AWS::IAM::Role')),
    routes: find('AWS::ApiGatewayV2::Route').map((found) => routeOf(found, integrations)),
    authorizer: authorizer ?? null,
    userPool:
      pool && client
        ? userPoolOf(
            pool.properties,
            { id: String(resolve({ Ref: client.id })), properties: client.properties },
            find('AWS::Cognito::UserPoolIdentityProvider'),
          )
        : null,
    counties: countiesIn(resolve(template.Outputs?.WebSettings?.Value ?? '{}')),
    accessFormat: find('AWS::ApiGatewayV2::Stage').map(accessFormatOf)[0] ?? null,
    streams: mappings.map(({ properties }) => streamSourceOf(properties, tablePrefix)),
  };
}
