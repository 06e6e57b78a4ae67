/** The organisation's own address of the pages, and the certificate that CloudFront shows for it. */
export type OwnDomain = { name: string; certificateArn: string };

const names = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const certificates = /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/;

/**
 * The domain that the context names (`-c domain=… -c certificate=…`), if there is one. Links, QR
 * codes and mails carry it, so it is chosen before the first deployment that people use.
 * @throws Error on a faulty name, and on a certificate that CloudFront could not use: it accepts
 * only those of us-east-1, wherever the stack is
 * @example ownDomainIn({ domain: undefined, certificate: undefined }) // undefined
 */
export function ownDomainIn({
  domain,
  certificate,
}: {
  domain: unknown;
  certificate: unknown;
}): OwnDomain | undefined {
  if (!domain && !certificate) return undefined;
  if (typeof domain !== 'string' || !names.test(domain))
    throw new Error('domain must be a name like laituri.example.org, without https://');
  if (typeof certificate !== 'string' || !certificates.test(certificate))
    throw new Error(
      'certificate must be the ARN of a certificate in us-east-1, the one region whose certificates CloudFront uses',
    );
  return { name: domain, certificateArn: certificate };
}
