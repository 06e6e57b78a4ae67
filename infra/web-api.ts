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
import { proofHeader, viewerHeader } from '../shared/environment.ts';
import { reasonHeader } from '../shared/model/audit.ts';
import { apiHeaders } from '../shared/page-headers.ts';
import { headersPolicy } from './web-headers.ts';

/**
 * CloudFront hands `Authorization` on only as a part of what it caches by. Every answer says
 * `no-store`, so nothing is kept, and what did not say so would be kept for a second by its asker.
 */
const cachedByViewer = (scope: Construct) =>
  new CachePolicy(scope, 'ApiCache', {
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.seconds(1),
    headerBehavior: CacheHeaderBehavior.allowList('Authorization'),
    queryStringBehavior: CacheQueryStringBehavior.all(),
  });

/** What the functions read of a request, and who CloudFront says is asking. */
const handedOn = (scope: Construct) =>
  new OriginRequestPolicy(scope, 'ApiRequest', {
    headerBehavior: OriginRequestHeaderBehavior.allowList(
      'Accept',
      'Content-Type',
      'If-Match',
      reasonHeader,
      viewerHeader,
    ),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
  });

/** The API beside the pages: one origin, so that a bad line pays for no preflight. */
export function apiBehaviour(scope: Construct, httpApi: HttpApi, proof: string): BehaviorOptions {
  const address = `${httpApi.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
  return {
    origin: new HttpOrigin(address, { customHeaders: { [proofHeader]: proof } }),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    cachePolicy: cachedByViewer(scope),
    originRequestPolicy: handedOn(scope),
    // For what the gateway answers itself; a function's own headers stay.
    responseHeadersPolicy: headersPolicy(scope, 'ApiHeaders', apiHeaders, { override: false }),
  };
}
