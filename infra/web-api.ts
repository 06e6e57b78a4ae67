import { Aws, Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { reasonHeader } from '../shared/domain/privacy/audit.ts';
import { proofHeader, viewerHeader } from '../shared/environment.ts';
import { apiHeaders } from '../shared/page-headers.ts';
import { globalName } from './global-name.ts';
import { headersPolicy } from './web-headers.ts';

/**
 * CloudFront passes `Authorization` on only as a part of its cache key. Every answer says
 * `no-store`, so nothing is cached; an answer without it would be cached for a second, for the same
 * caller only.
 */
const cachedByViewer = (scope: Construct) =>
  new CachePolicy(scope, 'ApiCache', {
    cachePolicyName: globalName(scope, 'ApiCache'),
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.seconds(1),
    headerBehavior: CacheHeaderBehavior.allowList('Authorization'),
    queryStringBehavior: CacheQueryStringBehavior.all(),
  });

/** The parts of a request that the functions read, and the viewer's address from CloudFront. */
const handedOn = (scope: Construct) =>
  new OriginRequestPolicy(scope, 'ApiRequest', {
    originRequestPolicyName: globalName(scope, 'ApiRequest'),
    headerBehavior: OriginRequestHeaderBehavior.allowList(
      'Accept',
      'Content-Type',
      'If-Match',
      reasonHeader,
      viewerHeader,
    ),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
  });

/**
 * The API under the same address as the pages: one origin, so that a bad connection spends no time
 * on preflights.
 */
export function apiBehaviour(scope: Construct, httpApi: HttpApi, proof: string): BehaviorOptions {
  const address = `${httpApi.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
  return {
    origin: new HttpOrigin(address, { customHeaders: { [proofHeader]: proof } }),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    cachePolicy: cachedByViewer(scope),
    originRequestPolicy: handedOn(scope),
    // For the gateway's own answers; a function's own headers stay.
    responseHeadersPolicy: headersPolicy(scope, 'ApiHeaders', apiHeaders, { override: false }),
  };
}
