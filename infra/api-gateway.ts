import { NestedStack, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { allRoutes, ResourceName, routesByName } from '../shared/contract/api.ts';
import { own, ownpages } from '../shared/contract/own-pages.ts';
import { clientReminders, runReminders } from '../shared/contract/reminders.ts';
import { isOpenRoute, routeKeys } from '../shared/contract/route.ts';
import { resourceNames } from './function-names.ts';
import type { ResourceFunction } from './resource-function.ts';

export type AllRoutes = typeof allRoutes;
type RouteName = keyof typeof routesByName;

/**
 * The route, never the path, because paths contain participants' numbers. The caller's address is
 * not logged either.
 */
const accessLogFields = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  integrationStatus: '$context.integrationStatus',
  error: '$context.error.responseType',
};

/** A county's groups are tens of people at a time; more than this is a mistake or an attack. */
const throttle = { rateLimit: 100, burstLimit: 200 };

/**
 * For routes that read or change the most at once: fewer requests a second, for all callers
 * together.
 */
const heavy: Partial<Record<RouteName, typeof throttle>> = {
  putExport: { rateLimit: 1, burstLimit: 5 },
  listExportRows: { rateLimit: 10, burstLimit: 20 },
  deleteParticipant: { rateLimit: 1, burstLimit: 5 },
  postLinks: { rateLimit: 5, burstLimit: 20 },
  postLinkSheet: { rateLimit: 5, burstLimit: 20 },
};

function addAccessLog(scope: Construct): LogGroup {
  return new LogGroup(scope, 'AccessLog', {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}

function addStage(scope: Construct, httpApi: HttpApi, log: LogGroup): HttpStage {
  return new HttpStage(scope, 'Stage', {
    httpApi,
    autoDeploy: true,
    throttle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(log),
      format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
    },
  });
}

type Gateway = {
  httpApi: HttpApi;
  routes: AllRoutes;
  functions: Record<ResourceName, ResourceFunction>;
  pool: UserPool;
  /** The issuer and the clients whose tokens are accepted. */
  clients: readonly UserPoolClient[];
};

type RouteParts = { integration: HttpLambdaIntegration; authorizer: IHttpRouteAuthorizer };

/**
 * Routes that are in a nested stack, by their contract, because the first stack is full (ADR 51).
 * Each new resource's go there; those that were deployed before stay.
 */
const inNestedStack: ReadonlySet<string> = new Set([
  ...Object.keys(own),
  ...Object.keys(ownpages),
  ...Object.keys(clientReminders),
  ...Object.keys(runReminders),
  'getReminderTrial',
  ...['getOwnHandling', 'getOwnCopy', 'getOwnCopyPage'],
]);

/** Adds a route to the API, in the stack where the API is or in a nested one. */
function addRoute(
  httpApi: HttpApi,
  nested: NestedStack | undefined,
  key: string,
  more: RouteParts,
): HttpRoute[] {
  const [method, path] = key.split(' ') as [HttpMethod, string];
  const added = nested
    ? [
        new HttpRoute(nested, key.replaceAll('/', '-'), {
          ...{ httpApi, routeKey: HttpRouteKey.with(path, method), ...more },
        }),
      ]
    : httpApi.addRoutes({ path, methods: [method], ...more });
  if (more.authorizer instanceof HttpNoneAuthorizer)
    for (const open of added)
      Validations.of(open).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The contract opens this route to anyone, or to a link that its function checks.',
      });
  return added;
}

/** Throttles the heavy routes separately; the stage knows a route only once it exists. */
function throttleHeavy(stage: HttpStage, made: Map<string, { name: string; route: HttpRoute }>) {
  const settings = [...made].flatMap(([key, { name, route }]) => {
    const own = heavy[name as RouteName];
    if (!own) return [];
    stage.node.addDependency(route);
    return [[key, { ThrottlingRateLimit: own.rateLimit, ThrottlingBurstLimit: own.burstLimit }]];
  });
  (stage.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(settings);
}

/**
 * The HTTP API, still without routes: the web app's address is derived from it, and the routes need
 * that.
 */
export const addHttpApi = (scope: Construct) =>
  new HttpApi(scope, 'Api', { apiName: 'Laituri', createDefaultStage: false });

/** Connects every route of the contract to its resource's function. */
export function addGateway(
  scope: Construct,
  gateway: Gateway,
): { stage: HttpStage; accessLog: LogGroup } {
  const { httpApi, routes, functions, pool, clients } = gateway;
  const accessLog = addAccessLog(scope);
  const stage = addStage(scope, httpApi, accessLog);
  const signedIn = new HttpJwtAuthorizer('SignIn', pool.userPoolProviderUrl, {
    jwtAudience: clients.map((client) => client.userPoolClientId),
  });
  // One permission for each function: one for each route would have the same effect and fill the
  // stack.
  const integrations = Object.fromEntries(
    resourceNames.map((name) => [
      name,
      new HttpLambdaIntegration(name, functions[name].live, { scopePermissionToRoute: false }),
    ]),
  ) as Record<ResourceName, HttpLambdaIntegration>;
  // Nothing waits for these: an alarm that named one would wait for the aliases (ADR 51).
  const laterRoutes = new NestedStack(scope, 'LaterRoutes', {
    description: 'Laituri: the routes that did not fit into the first stack',
  });
  const made = new Map<string, { name: string; route: HttpRoute }>();
  for (const { name, resource, route } of routes)
    for (const key of routeKeys(route)) {
      const integration = integrations[resource];
      const authorizer = isOpenRoute(route) ? new HttpNoneAuthorizer() : signedIn;
      const nested = inNestedStack.has(name) ? laterRoutes : undefined;
      for (const added of addRoute(httpApi, nested, key, { integration, authorizer }))
        made.set(key, { name, route: added });
    }
  throttleHeavy(stage, made);
  return { stage, accessLog };
}
