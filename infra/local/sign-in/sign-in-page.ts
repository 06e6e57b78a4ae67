import { escapedHtml } from '../../../functions/files/html.ts';
import { roleText } from '../../../web/src/app/role-text.ts';
import { texts } from '../../../web/src/texts/staff.ts';
import type { HttpAnswer } from '../messages/answer.ts';
import type { DemoUser } from './demo-users.ts';

const words = texts.signIn.demo;

/** The style is a file of its own, so that the content security policy can be strict. */
export const styleAddress = '/local/sign-in.css';

const style = `:root { color-scheme: light dark; font: 100%/1.55 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 34rem; padding: 1.5rem 1rem 4rem; }
ul { list-style: none; margin: 0; padding: 0; }
button { display: block; width: 100%; margin-block: 0.5rem; padding: 0.75rem 1rem;
  font: inherit; text-align: start; border: 1px solid; border-radius: 0.5rem; }
button span { display: block; }
`;

export const styleAnswer: HttpAnswer = {
  status: 200,
  headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' },
  body: style,
};

/** A page without script. Its form goes to us, and on to the address that asked for the sign-in. */
function pageAnswer(status: number, title: string, main: string, onTo = ''): HttpAnswer {
  const policy = `default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${onTo}`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy.trim(),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedHtml(title)} – ${texts.name}</title>
<link rel="stylesheet" href="${styleAddress}">
</head>
<body>
<main>
<h1>${escapedHtml(title)}</h1>
${main}
</main>
</body>
</html>
`,
  };
}

const choice = (user: DemoUser) =>
  `<li><button name="user" value="${escapedHtml(user.id)}"><strong>${escapedHtml(user.name)}</strong>` +
  `<span>${escapedHtml(roleText(user))}</span></button></li>`;

const hidden = ([name, value]: readonly [string, string]) =>
  `<input type="hidden" name="${escapedHtml(name)}" value="${escapedHtml(value)}">`;

/** Asks which user to sign in as; the parameters of the request are carried in the form. */
export function choicePage(
  users: readonly DemoUser[],
  request: URLSearchParams,
  redirectUri: string,
): HttpAnswer {
  const fields = [...request].filter(([name]) => name !== 'user').map(hidden);
  const main = `<p>${escapedHtml(words.explained)}</p>
<form method="post" action="/local/oauth2/authorize">
${fields.join('\n')}
<ul>
${users.map(choice).join('\n')}
</ul>
</form>`;
  return pageAnswer(200, words.title, main, new URL(redirectUri).origin);
}

/** For a request that names no client or address of ours: its sender is redirected nowhere. */
export const strayPage = (webAddress: string): HttpAnswer =>
  pageAnswer(
    400,
    words.stray,
    `<p>${escapedHtml(words.strayExplained)} <a href="${escapedHtml(webAddress)}">${escapedHtml(webAddress)}</a></p>`,
  );
