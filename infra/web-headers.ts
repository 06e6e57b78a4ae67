import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  type HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { type Headers, transportSeconds } from '../shared/page-headers.ts';

/** Headers that CloudFront sets by fields of their own and refuses as custom ones. */
const named = [
  'Content-Security-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
  'X-Frame-Options',
  'Referrer-Policy',
];

/**
 * Makes CloudFront send these headers, and TLS only for two years.
 * @param override whether they replace those of the origin
 */
export function headersPolicy(
  scope: Construct,
  id: string,
  headers: Headers,
  { override = true } = {},
): ResponseHeadersPolicy {
  const custom = Object.entries(headers).filter(([name]) => !named.includes(name));
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: headers['Content-Security-Policy'] ?? '',
        override,
      },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: {
        referrerPolicy: headers['Referrer-Policy'] as HeadersReferrerPolicy,
        override,
      },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(transportSeconds),
        includeSubdomains: true,
        override,
      },
    },
    customHeadersBehavior: {
      customHeaders: custom.map(([header, value]) => ({ header, value, override })),
    },
  });
}
