import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { secretsIn, secretsInTree } from '../../scripts/checks/secrets.ts';

const base64 = (bytes: number) => randomBytes(bytes).toString('base64url');

/** Secrets made up here, so that the tree contains none. */
const planted: [name: string, text: string][] = [
  ['a key of AWS', `aws_secret_access_key = ${randomBytes(30).toString('base64')}`],
  [
    'a private key',
    [
      '-----BEGIN RSA PRIVATE',
      ' KEY-----\n',
      `${randomBytes(48).toString('base64')}\n`.repeat(12),
      '-----END RSA PRIVATE',
      ' KEY-----',
    ].join(''),
  ],
  ['a token of GitHub', `ghp_${randomBytes(18).toString('hex')}`],
  ['a database with its password', `postgres://admin:${base64(12)}@db.example.org:5432/laituri`],
  ['a signed token', `ey${'J'}${base64(30)}.ey${'J'}${base64(60)}.${base64(60)}`],
];

it.each(planted)('%s in a file is found, by its line', async (_, text) => {
  const found = await secretsIn('planted.txt', `nothing\n${text}\n`);
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]?.line).toBe(2);
});

it('There is no secret in the tree', async () => {
  const { files, secrets } = await secretsInTree();
  expect(files).toBeGreaterThan(300);
  expect(secrets).toEqual([]);
});
