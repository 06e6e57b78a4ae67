import { expect, it } from 'vitest';
import { sealingKeyOf } from '../../functions/store/sealing-key.ts';
import { webSettings } from '../../scripts/web-settings.ts';
import { openForm, sealForm } from '../../shared/sealed-form.ts';

const secret = 'a'.repeat(64);
const outputs = { Laituri: { WebSettings: JSON.stringify({ issuer: 'i', formKey: '' }) } };

it('The settings of a deployment name the key that its secret leads to, and never the secret', async () => {
  const text = webSettings(outputs, 'Laituri', secret);
  const { issuer, formKey } = JSON.parse(text);
  expect(issuer).toBe('i');
  expect(text).not.toContain(secret);
  const { privateKey } = sealingKeyOf(secret);
  expect(await openForm(privateKey, await sealForm(formKey, { a: 1 }))).toEqual({ a: 1 });
  const other = sealingKeyOf('another').privateKey;
  await expect(openForm(other, await sealForm(formKey, { a: 1 }))).rejects.toThrow();
});

it('A secret whose key begins with zeros opens what is sealed for it, as any other does', async () => {
  const { publicKey, privateKey } = sealingKeyOf('secret 22');
  expect(Buffer.from(privateKey.d ?? '', 'base64url').subarray(0, 1)).toEqual(Buffer.alloc(1));
  expect(await openForm(privateKey, await sealForm(publicKey, { a: 1 }))).toEqual({ a: 1 });
});

it('A sealed file shows little of how much is in it', async () => {
  const { publicKey } = sealingKeyOf(secret);
  const [short, long] = await Promise.all([
    sealForm(publicKey, { a: 1 }),
    sealForm(publicKey, { a: 'x'.repeat(2000) }),
  ]);
  expect(short.data.length).toBe(long.data.length);
});

it('Without a stack or a secret nothing is written', () => {
  expect(() => webSettings(outputs, 'Other', secret)).toThrow('no WebSettings of Other');
  expect(() => webSettings(outputs, 'Laituri', '')).toThrow('no secret');
});
