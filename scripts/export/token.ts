import type { ExportOptions } from './options.ts';

/** A token is valid for a quarter of an hour, so a long export asks again. */
async function demoToken(url: string, user: string): Promise<string> {
  const answer = await fetch(`${url}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/plain' },
    body: JSON.stringify({ user }),
  });
  if (!answer.ok) throw new Error('the Laituri at --url knows no such demo user');
  return answer.text();
}

/**
 * How the command signs in. A token is read from the environment, because anyone who lists this
 * computer's processes can see arguments.
 * @throws Error when there is none
 */
export function exportTokenOf({ url, demoUser }: Pick<ExportOptions, 'url' | 'demoUser'>) {
  const token = process.env.LAITURI_TOKEN;
  if (demoUser) return () => demoToken(url, demoUser);
  if (!token) throw new Error('set LAITURI_TOKEN, or on your own machine use --as researcher');
  return () => token;
}
