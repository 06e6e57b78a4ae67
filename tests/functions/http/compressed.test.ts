import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../../shared/configuration.ts';
import { testServer } from '../../server.ts';

const server = await testServer();

/** A reply as it is transferred: `fetch` would decompress it. */
async function ask(path: string, encoding?: string) {
  const headers = encoding ? { 'accept-encoding': encoding } : {};
  const outgoing = request(new URL(path, server.url), { headers }).end();
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { headers: answer.headers, bytes: await buffer(answer) };
}

describe('A long reply', () => {
  it('is compressed for a client that accepts that, with the same content', async () => {
    const [plain, small] = [
      await ask('/v1/openapi.json'),
      await ask('/v1/openapi.json', 'br, gzip'),
    ];
    expect(small.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(small.bytes).toString()).toBe(plain.bytes.toString());
    expect(small.bytes.length).toBeLessThan(plain.bytes.length / 5);
  });

  it.each([undefined, 'br', 'gzip;q=0'])(
    'is sent uncompressed to a client that says %s',
    async (encoding) => {
      const { headers, bytes } = await ask('/v1/openapi.json', encoding);
      expect(headers).not.toHaveProperty('content-encoding');
      // A cache must not pass one on to the other kind of client.
      expect(headers.vary).toBe('Accept-Encoding');
      expect(bytes.length).toBeGreaterThan(configuration.compressFromBytes);
    },
  );
});

it('A short reply is sent uncompressed', async () => {
  const { headers } = await ask('/v1/health', 'gzip');
  expect(headers).not.toHaveProperty('content-encoding');
});
