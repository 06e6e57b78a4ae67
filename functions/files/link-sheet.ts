import { renderSVG } from 'uqr';
import type { RouteFile } from '../../shared/contract/route.ts';
import type { IssuedLink } from '../../shared/domain/forms/link.ts';
import { printedCode } from '../../shared/domain/forms/link-secret.ts';
import { linkSheetStyles } from '../../shared/printed-styles.ts';
import { escapedHtml, finnishDay } from './html.ts';

/** The texts printed beside the codes, in the languages of the region. */
const texts = {
  title: 'Vastauslaput',
  toLeader:
    'Leikkaa laput irti. Anna kullekin lappu, jossa on hänen numeronsa. Lappu avaa vain hänen oman lomakkeensa. Tulosta sivu heti, sillä samoja koodeja ei saa uudelleen. Jos teet uudet laput, nämä lakkaavat toimimasta.',
  number: 'Numero',
  scan: ['Lue koodi puhelimen kameralla.', 'Läs koden med telefonens kamera.'],
  orType: ['Tai kirjoita selaimeen', 'Eller skriv i webbläsaren'],
  code: ['ja koodi', 'och koden'],
  until: 'Voimassa',
};

/** A web address as people type it. */
const typed = (address: string) => address.replace(/^https?:\/\//, '');

const twice = ([fi, sv]: string[]) => `${fi} <small lang="sv">${sv}</small>`;

function slip({ participantId, address, code, until }: IssuedLink, page: string): string {
  // People who cannot see the code have its address and letters beside it.
  const picture = renderSVG(address, { ecc: 'M', border: 0 });
  return `<li>
${picture.replace('<svg', '<svg aria-hidden="true"')}
<div>
<p>${texts.number} <b>${participantId}</b></p>
<p>${twice(texts.scan)}</p>
<p>${twice(texts.orType)}<span class="address">${escapedHtml(typed(page))}</span></p>
<p>${twice(texts.code)}<b>${printedCode(code)}</b></p>
<small>${texts.until} ${finnishDay(until)} asti</small>
</div>
</li>`;
}

/**
 * A sheet to print (A4) and cut: for each participant's number a QR code, the short address, and
 * the code to type there. Nothing else on it shows who they are or which group they are in.
 * @param webAddress where the web app is, ending in a slash
 */
export function linkSheet(links: readonly IssuedLink[], webAddress: string): RouteFile {
  const slips = links.map((link) => slip(link, `${webAddress}a`));
  const page = `<!doctype html>
<html lang="fi">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${texts.title}</title><style>${linkSheetStyles}</style></head>
<body>
<header><h1>${texts.title}</h1><p>${texts.toLeader}</p></header>
<ol>
${slips.join('\n')}
</ol>
</body>
</html>
`;
  return { name: 'vastauslaput.html', bytes: new Uint8Array(Buffer.from(page)) };
}
