import { type Answer, jsonAnswer } from './answer.ts';
import { demoUsers, type Issuer, tokenSeconds } from './sign-in.ts';

type Asked = { method: string; path: string; accept: string; body: Buffer };

function userIn(body: Buffer): string | undefined {
  try {
    const asked: unknown = JSON.parse(body.toString());
    const user = typeof asked === 'object' && asked && 'user' in asked ? asked.user : undefined;
    return typeof user === 'string' ? user : undefined;
  } catch {
    return undefined;
  }
}

async function token(issuer: Issuer, { body, accept }: Asked): Promise<Answer> {
  const user = userIn(body);
  if (!user) return jsonAnswer(400, { status: 400, title: 'Send {"user": "<id>"} as JSON' });
  if (!demoUsers.some(({ id }) => id === user))
    return jsonAnswer(404, { status: 404, title: 'No such demo user; see GET /local/users' });
  const access_token = await issuer.tokenFor(user);
  if (/^text\/plain\b/.test(accept))
    return {
      status: 200,
      headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
      body: access_token,
    };
  return jsonAnswer(200, { access_token, token_type: 'Bearer', expires_in: tokenSeconds });
}

/** The runner's own two routes, which no deployment has; undefined for any other request. */
export async function signInAnswer(issuer: Issuer, asked: Asked): Promise<Answer | undefined> {
  if (asked.method === 'GET' && asked.path === '/local/users')
    return jsonAnswer(200, { items: demoUsers });
  if (asked.method === 'POST' && asked.path === '/local/token') return token(issuer, asked);
  return undefined;
}
