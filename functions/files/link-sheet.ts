import { renderSVG } from 'uqr';
import type { RouteFile } from '../../shared/contract/route.ts';
import type { IssuedLink } from '../../shared/model/link.ts';
import { printedCode } from '../../shared/model/link-secret.ts';
import { linkSheetStyles } from '../../shared/printed-styles.ts';
import { escapedHtml, finnishDay } from './html.ts';

/** A text of a slip in the languages of the region and in English. */
type SlipText = { fi: string; sv: string; en: string };

const texts = {
  title: 'Vastauslaput',
  toLeader:
    'Tulosta laput heti. Leikkaa ne irti ja anna kullekin lappu, jossa on hänen numeronsa. Samoja koodeja ei saa uudelleen. Jos teet uudet laput, nämä lakkaavat toimimasta.',
};

/** What a participant reads on a slip. */
const slipTexts = {
  number: { fi: 'Numero', sv: 'Nummer', en: 'Number' },
  scan: {
    fi: 'Lue koodi puhelimen kameralla.',
    sv: 'Läs koden med telefonens kamera.',
    en: 'Scan the code with your phone’s camera.',
  },
  orType: {
    fi: 'Tai kirjoita selaimeen',
    sv: 'Eller skriv i webbläsaren',
    en: 'Or type in the browser',
  },
  code: { fi: 'ja sitten koodi', sv: 'och sedan koden', en: 'and then the code' },
  until: (day: string) => ({
    fi: `Voit vastata viimeistään ${day}.`,
    sv: `Du kan svara senast ${day}.`,
    en: `You can answer until ${day}.`,
  }),
};

/** A web address as people type it. */
const typed = (address: string) => address.replace(/^https?:\/\//, '');

const inAll = ({ fi, sv, en }: SlipText) =>
  `${fi} <small><span lang="sv">${sv}</span> <span lang="en">${en}</span></small>`;

function slip({ participantId, address, code, until }: IssuedLink, page: string): string {
  // People who cannot see the code have its address and letters beside it.
  const picture = renderSVG(address, { ecc: 'M', border: 0 });
  return `<li>
${picture.replace('<svg', '<svg aria-hidden="true"')}
<div>
<p>${inAll(slipTexts.number)}<b>${participantId}</b></p>
<p>${inAll(slipTexts.scan)}</p>
<p>${inAll(slipTexts.orType)}<span class="address">${escapedHtml(typed(page))}</span></p>
<p>${inAll(slipTexts.code)}<b>${printedCode(code)}</b></p>
<p>${inAll(slipTexts.until(finnishDay(until)))}</p>
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
