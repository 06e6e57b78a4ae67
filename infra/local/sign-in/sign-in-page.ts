import { escapedHtml } from '../../../functions/files/html.ts';
import { roleText } from '../../../web/src/app/role-text.ts';
import { texts } from '../../../web/src/texts/staff.ts';
import type { HttpAnswer } from '../messages/answer.ts';
import type { LocalAccount } from './accounts.ts';
import type { LocalMail } from './mails.ts';

const words = texts.signIn.demo;

/** The style is a file of its own, so that the content security policy can be strict. */
export const styleAddress = '/local/sign-in.css';

/** The colours are those of `web/src/ui/common.css`. */
const style = `:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif;
  --ground: #f6f5f1; --raised: #ffffff; --ink: #17252c; --quiet: #55656e; --line: #dde1df;
  --accent: #0b5c73; color: var(--ink); background: var(--ground); }
@media (prefers-color-scheme: dark) { :root { --ground: #12191d; --raised: #192227;
  --ink: #e4eaec; --quiet: #a5b3ba; --line: #34424a; --accent: #84cbdf; } }
body { margin: 0 auto; max-width: 34rem; padding: 1.5rem 1rem 4rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
p { color: var(--quiet); }
ul { list-style: none; margin: 0; padding: 0; overflow: hidden; background: var(--raised);
  border: 1px solid var(--line); border-radius: 10px; }
li + li { border-top: 1px solid var(--line); }
button { display: block; width: 100%; padding: 0.75rem 1rem; font: inherit; color: inherit;
  text-align: start; background: none; border: 0; cursor: pointer; }
button:hover strong { text-decoration: underline; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
button strong { color: var(--accent); }
button span { display: block; font-size: 0.875rem; color: var(--quiet); }
`;

export const styleAnswer: HttpAnswer = {
  status: 200,
  headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' },
  body: style,
};

/** A page without script. Its form goes to us, and on to the address that asked for the sign-in. */
export function pageAnswer(status: number, title: string, main: string, onTo = ''): HttpAnswer {
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

const choice = (user: LocalAccount) =>
  `<li><button name="user" value="${escapedHtml(user.id)}"><strong>${escapedHtml(user.name)}</strong>` +
  `<span>${escapedHtml(user.roles.length > 0 ? roleText(user) : user.userName)}</span></button></li>`;

const hidden = ([name, value]: readonly [string, string]) =>
  `<input type="hidden" name="${escapedHtml(name)}" value="${escapedHtml(value)}">`;

/** The way to another provider, with the parameters of the request. */
const wayTo = (request: URLSearchParams, { name }: { name: string }) => {
  const query = new URLSearchParams([...request, ['identity_provider', name]]);
  return `<p><a href="/local/oauth2/authorize?${escapedHtml(query.toString())}">${escapedHtml(name)}</a></p>`;
};

type ChoiceOptions = {
  request: URLSearchParams;
  redirectUri: string;
  /** Other providers that one may sign in with. */
  providers: readonly { name: string }[];
};

/** Asks which user to sign in as; the parameters of the request are carried in the form. */
export function choicePage(
  users: readonly LocalAccount[],
  { request, redirectUri, providers }: ChoiceOptions,
): HttpAnswer {
  const fields = [...request].filter(([name]) => name !== 'user').map(hidden);
  const ways = providers.map((one) => wayTo(request, one)).join('\n');
  const main = `<p>${escapedHtml(words.explained)}</p>
${ways}
<form method="post" action="/local/oauth2/authorize">
${fields.join('\n')}
<ul>
${users.map(choice).join('\n')}
</ul>
</form>`;
  return pageAnswer(200, words.title, main, new URL(redirectUri).origin);
}

/** `/local/mail`: what the user pool would have sent, newest first. */
export const mailPage = (mails: readonly LocalMail[]): HttpAnswer =>
  pageAnswer(
    200,
    words.mail,
    mails.length === 0
      ? `<p>${escapedHtml(words.noMail)}</p>`
      : mails
          .map(
            // The text is HTML of our own trigger, and the policy lets no script run.
            ({ to, subject, html }) =>
              `<h2>${escapedHtml(subject)}</h2>\n<p>${escapedHtml(to)}</p>\n<article>${html}</article>`,
          )
          .join('\n'),
  );

/** For a request that names no client or address of ours: its sender is redirected nowhere. */
export const strayPage = (webAddress: string): HttpAnswer =>
  pageAnswer(
    400,
    words.stray,
    `<p>${escapedHtml(words.strayExplained)} <a href="${escapedHtml(webAddress)}">${escapedHtml(webAddress)}</a></p>`,
  );
