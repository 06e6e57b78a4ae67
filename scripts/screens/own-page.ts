import type { Page } from 'playwright-core';
import { demoNumber } from '../../infra/local/demo/demo-people.ts';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { routesByName } from '../../shared/contract/api.ts';
import { createClient } from '../../shared/contract/client.ts';
import { own } from '../../shared/contract/own-pages.ts';
import type { ScreenLanguage } from './looks.ts';

/** A client of the demo whose own page the pictures show: one who answered at start and end. */
const participantId = demoNumber('voimaa-arkeen-kajaani-kevat-2025', 0);
/** A member of the group that meets now, for what a link opens. */
const memberNow = demoNumber('elokuvaryhma-nyt', 0);
const code = '407152';

/** What opens the own pages of the pictures. */
export type OwnPageAddresses = { now: string; past: string; session: string };

/** Makes the links, and sets a personal code on one page, behind which the past is open. */
export async function openOwnPages(server: LocalServer): Promise<OwnPageAddresses> {
  const as = (user: string) =>
    createClient(routesByName, { url: server.url, token: () => server.tokenFor(user) });
  const worker = as('own-worker');
  const linkOf = (id: string) => worker.postOwnPageLink({ params: { participantId: id } });
  const [now, past] = [await linkOf(memberNow), await linkOf(participantId)];
  const { word } = await worker.postOneTimeWord({ params: { participantId } });
  const holding = (token: string) => createClient(own, { url: server.url, token: () => token });
  const { session } = await holding(past.secret).putPersonalCode({ body: { word, code } });
  const { ticket } = await holding(`${past.secret}; session=${session}`).postOwnTicket({});
  await as('leader').postOwnPageConfirmation({ body: { participantId, ticket } });
  return { now: now.address, past: past.address, session };
}

type OwnPagePicture = { address: 'own' | 'own-data' | 'own-code'; language: ScreenLanguage };

/** Opens an own page in a language: what its link opens, what is behind the code, or without a link. */
export async function openOwnPage(
  page: Page,
  url: string,
  { now, past, session }: OwnPageAddresses,
  { address, language }: OwnPagePicture,
): Promise<void> {
  const opened = { own: now, 'own-data': past, 'own-code': `${url}/oma` }[address];
  await page.goto(`${url}/oma`);
  await page.evaluate(
    ([chosen, stored]) => {
      sessionStorage.clear();
      localStorage.clear();
      sessionStorage.setItem('laituri.own.language', JSON.stringify(chosen));
      if (stored) sessionStorage.setItem('laituri.own.session', stored);
    },
    [
      language,
      address === 'own-data'
        ? JSON.stringify({ session, touchedAt: Date.now(), leftAt: null })
        : null,
    ] as const,
  );
  if (address === 'own-data')
    // The link is in the tab already: another one would end the session.
    await page.evaluate(
      (secret) => sessionStorage.setItem('laituri.own.link', JSON.stringify(secret)),
      past.split('#')[1] ?? '',
    );
  await page.goto('about:blank');
  await page.goto(address === 'own-data' ? `${url}/oma` : opened);
}
