import { renderSVG } from 'uqr';
import type { RouteFile } from '../../shared/contract/route.ts';
import type { IssuedLink } from '../../shared/domain/forms/link.ts';
import { printedCode } from '../../shared/domain/forms/link-secret.ts';
import { linkSheetStyles } from '../../shared/printed-styles.ts';
import { escapedHtml, finnishDay } from './html.ts';

const texts = {
  title: 'Vastauslaput',
  toLeader:
    'Tulosta laput heti. Leikkaa ne irti ja anna kullekin lappu, jossa on hänen numeronsa. Samoja koodeja ei saa uudelleen. Jos teet uudet laput, nämä lakkaavat toimimasta.',
};

/** What a participant reads on a slip: in Finnish beside what is typed, in two languages below. */
const slipTexts = {
  number: 'Numero',
  scan: 'Lue koodi puhelimen kameralla.',
  orType: 'Tai kirjoita selaimeen',
  code: 'ja sitten koodi',
  until: (day: string) => `Voit vastata viimeistään ${day}.`,
  sv: (day: string) =>
    `Läs koden med telefonens kamera. Eller skriv adressen och koden i webbläsaren. Du kan svara senast ${day}.`,
  en: (day: string) =>
    `Scan the code with your phone’s camera. Or type the address and the code in the browser. You can answer until ${day}.`,
};

/** A web address as people type it. */
const typed = (address: string) => address.replace(/^https?:\/\//, '');

function slip({ participantId, address, code, until }: IssuedLink, page: string): string {
  // People who cannot see the code have its address and letters beside it.
  const day = finnishDay(until);
  const picture = renderSVG(address, { ecc: 'M', border: 0 });
  return `<li>
${picture.replace('<svg', '<svg aria-hidden="true"')}
<div>
<p>${slipTexts.number} <b>${participantId}</b></p>
<p>${slipTexts.scan}</p>
<p>${slipTexts.orType} <span class="address">${escapedHtml(typed(page))}</span></p>
<p>${slipTexts.code} <b>${printedCode(code)}</b></p>
<p>${slipTexts.until(day)}</p>
</div>
<small lang="sv">${slipTexts.sv(day)}</small>
<small lang="en">${slipTexts.en(day)}</small>
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
