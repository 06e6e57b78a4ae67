import { describe, expect, it } from 'vitest';
import { ownDomainIn } from '../../infra/own-domain.ts';
import { synthesized } from './synthesized.ts';

const domain = 'laituri.example.org';
const certificate =
  'arn:aws:acm:us-east-1:111122223333:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

describe('An own domain', () => {
  it('is everywhere: at CloudFront, after the sign-in, in links, calendars and mails', () => {
    const template = synthesized({ domain: ownDomainIn({ domain, certificate }) });
    const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'));
    expect(distribution?.Properties.DistributionConfig).toMatchObject({
      Aliases: [domain],
      ViewerCertificate: {
        AcmCertificateArn: certificate,
        MinimumProtocolVersion: 'TLSv1.2_2021',
      },
    });
    const [client] = Object.values(
      template.findResources('AWS::Cognito::UserPoolClient', {
        Properties: { AllowedOAuthFlows: ['code'] },
      }),
    );
    expect(client?.Properties.CallbackURLs).toEqual([`https://${domain}/`]);
    const addresses = Object.values(template.findResources('AWS::Lambda::Function')).flatMap(
      ({ Properties }) => Properties.Environment?.Variables?.WEB_ADDRESS ?? [],
    );
    expect(addresses.length).toBeGreaterThanOrEqual(5);
    expect(new Set(addresses)).toEqual(new Set([`https://${domain}/`]));
    const { WebAddress, DistributionDomain } = template.toJSON().Outputs;
    expect(WebAddress.Value).toBe(`https://${domain}/`);
    expect(JSON.stringify(DistributionDomain.Value)).toContain('DomainName');
  });

  it.each([{}, { domain: '', certificate: '' }])('is none where the context has none', (none) => {
    expect(ownDomainIn({ domain: undefined, certificate: undefined, ...none })).toBeUndefined();
  });

  it.each([
    ['an address', { domain: `https://${domain}` }, 'without https'],
    ['one word', { domain: 'laituri' }, 'domain must be'],
    ['a line more', { domain: `${domain}\n` }, 'domain must be'],
    ['no certificate', { certificate: undefined }, 'certificate must be'],
    ['a certificate without a domain', { domain: undefined }, 'domain must be'],
    [
      'another region',
      { certificate: certificate.replace('us-east-1', 'eu-north-1') },
      'us-east-1',
    ],
  ])('is refused with the place of the fault: %s', (_, changed, fault) => {
    expect(() => ownDomainIn({ domain, certificate, ...changed })).toThrow(fault);
  });
});
