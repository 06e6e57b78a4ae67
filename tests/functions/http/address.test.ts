import { expect, it } from 'vitest';
import type { HttpEvent } from '../../../functions/http/request.ts';
import { subscriberOf } from '../../../shared/domain/subscriber.ts';
import { originProofVariable } from '../../../shared/environment.ts';

const { clientAddressOf: addressOf } = await import('../../../functions/http/address.ts');
const proof = 'only-our-distribution-knows';
process.env[originProofVariable] = proof;

const from = (headers: Record<string, string>) =>
  addressOf({
    headers,
    requestContext: { http: { sourceIp: '130.176.1.1' } },
  } as unknown as HttpEvent);

it('An address is the viewer’s if our distribution says so', () => {
  const seen = (viewer: string) =>
    from({ 'x-origin-proof': proof, 'cloudfront-viewer-address': viewer });
  expect(seen('198.51.100.10:46532')).toBe('198.51.100.10');
  expect(seen('2001:db8:1:2:3:4:5:6:46532')).toBe('2001:db8:1:2:3:4:5:6');
  expect(seen('[2001:db8::1]:46532')).toBe('2001:db8::1');
});

it('An address that anybody could have written is ignored', () => {
  const viewer = { 'cloudfront-viewer-address': '198.51.100.10:46532' };
  expect(from(viewer)).toBe('130.176.1.1');
  expect(from({ ...viewer, 'x-origin-proof': `${proof}!` })).toBe('130.176.1.1');
  expect(from({ 'x-origin-proof': proof })).toBe('130.176.1.1');
});

it('Without a known proof, no proof is accepted', () => {
  delete process.env[originProofVariable];
  const headers = { 'cloudfront-viewer-address': '198.51.100.10:1', 'x-origin-proof': '' };
  expect(from(headers)).toBe('130.176.1.1');
  expect(from({ ...headers, 'x-origin-proof': 'undefined' })).toBe('130.176.1.1');
});

it.each([
  ['198.51.100.10', '198.51.100.10'],
  ['::ffff:198.51.100.10', '198.51.100.10'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1:2:3:4:5', '2001:db8:0:1'],
  ['::1', '0:0:0:0'],
])('Of %s one subscriber holds %s', (address, subscriber) => {
  expect(subscriberOf(address)).toBe(subscriber);
});
