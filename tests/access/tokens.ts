import { generateKeyPair, SignJWT } from 'jose';

/** The same token, signed by somebody else. */
export async function forged(token: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  const [, payload = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const header = { alg: 'RS256', kid: 'laituri-local' };
  return new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
}

/** The same token, claiming that it needs no signature. */
export function unsigned(token: string): string {
  const [, payload] = token.split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  return `${header}.${payload}.`;
}
