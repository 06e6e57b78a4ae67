import { describe, expect, it } from 'vitest';
import { resolver } from '../../infra/local/template/intrinsics.ts';
import { type Headers, webParts } from '../../shared/page-headers.ts';
import { deployedTemplate, resourcesOf } from './resources.ts';

const template = deployedTemplate();
const resolve = resolver({}, '');
const only = (type: string) => [...resourcesOf(template, type).values()][0]?.Properties ?? {};

type Behaviour = {
  PathPattern?: string;
  ViewerProtocolPolicy: string;
  CachePolicyId: unknown;
  ResponseHeadersPolicyId: { Ref: string };
  FunctionAssociations?: unknown[];
};
type Origin = { Id: string; OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[] };

const { DefaultCacheBehavior, CacheBehaviors, Origins, Logging } = only(
  'AWS::CloudFront::Distribution',
).DistributionConfig as {
  DefaultCacheBehavior: Behaviour;
  CacheBehaviors: Behaviour[];
  Origins: Origin[];
  Logging?: unknown;
};
const behaviourAt = (pattern: string) =>
  pattern === '*'
    ? DefaultCacheBehavior
    : CacheBehaviors.find(({ PathPattern }) => PathPattern === pattern);

type SentHeaders = {
  SecurityHeadersConfig: {
    StrictTransportSecurity: { AccessControlMaxAgeSec: number; IncludeSubdomains: boolean };
    ContentSecurityPolicy: { ContentSecurityPolicy: unknown };
    ContentTypeOptions?: object;
    FrameOptions: { FrameOption: string };
    ReferrerPolicy: { ReferrerPolicy: string };
  };
  CustomHeadersConfig: { Items: Record<'Header' | 'Value', string>[] };
};

/** The headers that a behaviour's policy sends, as a browser sees them. */
function headersOf(behaviour: Behaviour | undefined): Headers {
  const id = behaviour?.ResponseHeadersPolicyId.Ref ?? '';
  const found = template.findResources('AWS::CloudFront::ResponseHeadersPolicy')[id];
  if (!found) throw new Error('The behaviour has no policy of headers');
  const { SecurityHeadersConfig: named, CustomHeadersConfig } = found.Properties
    .ResponseHeadersPolicyConfig as SentHeaders;
  const { AccessControlMaxAgeSec, IncludeSubdomains } = named.StrictTransportSecurity;
  return {
    'Content-Security-Policy': String(resolve(named.ContentSecurityPolicy.ContentSecurityPolicy)),
    'X-Content-Type-Options': named.ContentTypeOptions ? 'nosniff' : '',
    'X-Frame-Options': named.FrameOptions.FrameOption,
    'Referrer-Policy': named.ReferrerPolicy.ReferrerPolicy,
    'Strict-Transport-Security': `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? '; includeSubDomains' : ''}`,
    ...Object.fromEntries(CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value])),
  };
}

/** The sign-in pages: the one address beside our own that the staff's page may call. */
const signIn = 'https://laituri-dev-000000000000.auth.eu-north-1.amazoncognito.com';

describe.each(webParts([signIn]))('The part $name of the web app', ({ patterns, headers }) => {
  it.each(patterns)('is served at %s with the headers of the local server, and HSTS', (pattern) => {
    const { 'Strict-Transport-Security': transport, ...rest } = headersOf(behaviourAt(pattern));
    expect(rest).toEqual(headers);
    expect(transport).toBe('max-age=63072000; includeSubDomains');
    expect(behaviourAt(pattern)?.ViewerProtocolPolicy).toBe('redirect-to-https');
  });
});

describe('The API', () => {
  it('is on the same domain as the pages and gets the proof, which is in no template', () => {
    expect(behaviourAt('/v1/*')?.ViewerProtocolPolicy).toBe('https-only');
    const headers = Origins.flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders);
    expect(headers.map(({ HeaderName }) => HeaderName)).toEqual(['X-Origin-Proof']);
    expect(JSON.stringify(headers[0]?.HeaderValue)).toContain('{{resolve:secretsmanager:');
  });

  it('gets the viewer’s address and the caller’s token', () => {
    const request = only('AWS::CloudFront::OriginRequestPolicy').OriginRequestPolicyConfig;
    expect(JSON.stringify(request)).toContain('CloudFront-Viewer-Address');
    const cache = only('AWS::CloudFront::CachePolicy').CachePolicyConfig;
    expect(JSON.stringify(cache)).toContain('"Headers":["Authorization"]');
    expect(cache).toMatchObject({ DefaultTTL: 0, MinTTL: 0 });
  });
});

it('The bucket is closed to everything but the distribution, and to all requests without TLS', () => {
  expect(only('AWS::S3::Bucket').PublicAccessBlockConfiguration).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
  const { Statement } = only('AWS::S3::BucketPolicy').PolicyDocument as {
    Statement: { Effect: string; Principal: unknown; Condition: unknown }[];
  };
  const allowed = Statement.filter(({ Effect }) => Effect === 'Allow');
  expect(allowed.map(({ Principal }) => Principal)).toEqual([
    { Service: 'cloudfront.amazonaws.com' },
  ]);
  expect(JSON.stringify(allowed[0]?.Condition)).toContain('distribution/');
  expect(JSON.stringify(Statement)).toContain('{"Bool":{"aws:SecureTransport":"false"}}');
});

describe('No log at the edge', () => {
  it('records who requested what, or an address with a secret in its path', () => {
    expect(Logging).toBeUndefined();
    for (const behaviour of [DefaultCacheBehavior, ...CacheBehaviors])
      expect(behaviour).not.toHaveProperty('RealtimeLogConfigArn');
    for (const kind of [
      'AWS::CloudFront::RealtimeLogConfig',
      'AWS::Logs::Delivery',
      'AWS::Logs::DeliverySource',
    ])
      expect(template.findResources(kind)).toEqual({});
  });

  it('is written by code of ours: none runs for the API, and the rule of the pages writes none', () => {
    expect(behaviourAt('/v1/*')).not.toHaveProperty('FunctionAssociations');
    expect(behaviourAt('/v1/*')).not.toHaveProperty('LambdaFunctionAssociations');
    const { FunctionCode } = only('AWS::CloudFront::Function');
    expect(String(FunctionCode)).not.toContain('console');
  });
});
