import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { prefix } from '../shared/contract/route.ts';
import { type WebPart, webParts } from '../shared/page-headers.ts';
import { edgeCode } from './edge-code.ts';
import { globalName } from './global-name.ts';
import type { OwnDomain } from './own-domain.ts';
import { apiBehaviour } from './web-api.ts';
import { headersPolicy } from './web-headers.ts';

export type WebProps = {
  httpApi: HttpApi;
  /**
   * The proof to the functions that a request came through this distribution (`addOriginProof`).
   */
  proof: string;
  /** The organisation's own address; CloudFront's by default. */
  domain?: OwnDomain | undefined;
  /** Origins besides our own that the staff page may call: the sign-in's. */
  connectTo?: readonly string[];
};

/**
 * Holds the built web app, and `settings.json`: what the pages must know about this stack, such as
 * where to sign in. Both are put there after a deployment, by the steps of
 * `docs/adr/0021-hardening.md`.
 */
function addBucket(scope: Construct): Bucket {
  const bucket = new Bucket(scope, 'Web', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    // Everything in it can be built again.
    removalPolicy: RemovalPolicy.DESTROY,
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'All in it is public: the pages’ code. A log would hold who asked for it.',
  });
  new CfnOutput(scope, 'WebBucket', { value: bucket.bucketName });
  return bucket;
}

/** Finds the pages by their addresses, before the cache and the bucket see a request. */
const addPagePaths = (scope: Construct): EdgeFunction =>
  new EdgeFunction(scope, 'PagePaths', {
    functionName: globalName(scope, 'PagePaths'),
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(edgeCode()),
  });

/** The behaviours of the parts of the web app, by their patterns. */
function pageBehaviours(scope: Construct, parts: readonly WebPart[]) {
  const origin = S3BucketOrigin.withOriginAccessControl(addBucket(scope), {
    // A caller with the right to list gets 404 for a missing file, and not 403. Nobody outside can
    // list.
    originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
  });
  const edge = { function: addPagePaths(scope), eventType: FunctionEventType.VIEWER_REQUEST };
  const behaviour = ({ headers, name, isLasting }: WebPart): BehaviorOptions => ({
    origin,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    // A page is small and fetched again each time, so that a deployment needs no invalidation.
    cachePolicy: isLasting ? CachePolicy.CACHING_OPTIMIZED : CachePolicy.CACHING_DISABLED,
    functionAssociations: [edge],
    responseHeadersPolicy: headersPolicy(scope, `${name}Headers`, headers),
  });
  return parts.map((part) => ({ patterns: part.patterns, behaviour: behaviour(part) }));
}

const reasons = {
  'AwsSolutions-CFR1': 'Participants and staff may be abroad; where they are says nothing of them.',
  'AwsSolutions-CFR2':
    'A firewall’s rules see no more than our own limits do: by address, by link and by token, and the stage’s. Its price is more than all the rest.',
  'AwsSolutions-CFR3':
    'A log of CloudFront’s holds addresses and paths, and participants’ numbers are in paths. The gateway’s log names route, status and request id.',
  'AwsSolutions-CFR4':
    'The certificate is CloudFront’s own until the organisation gives a domain. HSTS and every current browser use TLS 1.2 or newer.',
  'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk':
    'There is a default root object, and each path is made into a file’s before the bucket sees it.',
};

/** The own address, with a certificate of which CloudFront knows only that it is there. */
const shownAt = (scope: Construct, { name, certificateArn }: OwnDomain) => ({
  domainNames: [name],
  certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
  minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
});

/** Pages and API under one address. */
export function addWeb(
  scope: Construct,
  { httpApi, proof, domain, connectTo }: WebProps,
): Distribution {
  const behaviours = pageBehaviours(scope, webParts(connectTo));
  const [fallback] = behaviours.slice(-1);
  if (!fallback) throw new Error('The web app has no parts');
  const others = behaviours
    .slice(0, -1)
    .flatMap(({ patterns, behaviour }) => patterns.map((pattern) => [pattern, behaviour] as const));
  const distribution = new Distribution(scope, 'Distribution', {
    comment: 'Laituri',
    ...(domain ? shownAt(scope, domain) : {}),
    // Otherwise the bucket's list would be served at `/`, if the rule of the pages' paths were ever
    // removed.
    defaultRootObject: 'index.html',
    defaultBehavior: fallback.behaviour,
    additionalBehaviors: {
      ...Object.fromEntries(others),
      [`${prefix}/*`]: apiBehaviour(scope, httpApi, proof),
    },
    // A failed request goes to the origin again, and is not answered from the cache for ten
    // seconds.
    errorResponses: [404, 500, 502, 503, 504].map((httpStatus) => ({
      httpStatus,
      ttl: Duration.seconds(0),
    })),
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
  });
  for (const [id, reason] of Object.entries(reasons))
    Validations.of(distribution).acknowledge({ id, reason });
  return distribution;
}
