import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { allRoutes, Resource } from '../shared/contract/api.ts';
import { isOpen, routeKeys } from '../shared/contract/route.ts';
import { resourceNames } from './function-names.ts';
import type { ResourceFunction } from './resource-function.ts';

export type Routes = typeof allRoutes;

/** The route, never the path: participants' numbers are in paths. Nor the caller's address. */
const accessLogFields = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  integrationStatus: '$context.integrationStatus',
  error: '$context.error.responseType',
};

function addStage(scope: Construct, httpApi: HttpApi): void {
  const log = new LogGroup(scope, 'AccessLog', {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  new HttpStage(scope, 'Stage', {
    httpApi,
    autoDeploy: true,
    // A county's groups are tens of people at a time; more than this is a mistake or an attack.
    throttle: { rateLimit: 100, burstLimit: 200 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(log),
      format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
    },
  });
}

type Gateway = {
  httpApi: HttpApi;
  routes: Routes;
  functions: Record<Resource, ResourceFunction>;
  pool: UserPool;
  client: UserPoolClient;
};

function addRoute(
  httpApi: HttpApi,
  key: string,
  more: { integration: HttpLambdaIntegration; authorizer: IHttpRouteAuthorizer },
): void {
  const [method, path] = key.split(' ') as [HttpMethod, string];
  const added = httpApi.addRoutes({ path, methods: [method], ...more });
  if (more.authorizer instanceof HttpNoneAuthorizer)
    for (const open of added)
      Validations.of(open).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The contract opens this route to anyone, or to a link that its function checks.',
      });
}

/** The HTTP API, without a route yet: the web app's address is made of it, and the routes need that. */
export const addHttpApi = (scope: Construct) =>
  new HttpApi(scope, 'Api', { apiName: 'Laituri', createDefaultStage: false });

/** Leads every route of the contract to its resource's function. */
export function addGateway(scope: Construct, gateway: Gateway): void {
  const { httpApi, routes, functions, pool, client } = gateway;
  addStage(scope, httpApi);
  const signedIn = new HttpJwtAuthorizer('SignIn', pool.userPoolProviderUrl, {
    jwtAudience: [client.userPoolClientId],
  });
  // One permission for each function: one for each route would come to the same and fill the stack.
  const integrations = Object.fromEntries(
    resourceNames.map((name) => [
      name,
      new HttpLambdaIntegration(name, functions[name].lambda, { scopePermissionToRoute: false }),
    ]),
  ) as Record<Resource, HttpLambdaIntegration>;
  for (const { resource, route } of routes)
    for (const key of routeKeys(route))
      addRoute(httpApi, key, {
        integration: integrations[resource],
        authorizer: isOpen(route) ? new HttpNoneAuthorizer() : signedIn,
      });
}
