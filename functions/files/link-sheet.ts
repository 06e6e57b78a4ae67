import { renderSVG } from 'uqr';
import type { RouteFile } from '../../shared/contract/route.ts';
import type { IssuedLink } from '../../shared/domain/forms/link.ts';
import { printedCode } from '../../shared/domain/forms/link-secret.ts';
import type { Occasion } from '../../shared/domain/occasion.ts';
import type { Text } from '../../shared/instruments/instrument.ts';
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

/** Which form a slip opens, in each language that it is read in. */
const formNames = {
  fi: { start: 'Alkulomake', end: 'Loppulomake', follow_up: 'Seurantalomake' },
  sv: { start: 'Startformulär', end: 'Slutformulär', follow_up: 'Uppföljningsformulär' },
  en: { start: 'Start form', end: 'End form', follow_up: 'Follow-up form' },
} satisfies Record<'fi' | 'sv' | 'en', Record<Occasion, string>>;

/** The form that all slips of a sheet open. */
export type SheetForm = { occasion: Occasion; title: Text };

/** A form's occasion and title; a title that is not translated is marked as Finnish. */
function formName({ occasion, title }: SheetForm, language: 'fi' | 'sv' | 'en'): string {
  const translated = title[language];
  const written = escapedHtml(translated ?? title.fi);
  const marked = translated === undefined ? `<span lang="fi">${written}</span>` : written;
  return `${formNames[language][occasion]}: ${marked}`;
}

/** A web address as people type it. */
const typed = (address: string) => address.replace(/^https?:\/\//, '');

type SheetPart = { form: SheetForm; page: string };

function slip(
  { participantId, address, code, until }: IssuedLink,
  { form, page }: SheetPart,
): string {
  // People who cannot see the code have its address and letters beside it.
  const day = finnishDay(until);
  const picture = renderSVG(address, { ecc: 'M', border: 0 });
  return `<li>
<p class="form">${formName(form, 'fi')}</p>
${picture.replace('<svg', '<svg aria-hidden="true"')}
<div>
<p>${slipTexts.number} <b>${participantId}</b></p>
<p>${slipTexts.scan}</p>
<p>${slipTexts.orType} <span class="address">${escapedHtml(typed(page))}</span></p>
<p>${slipTexts.code} <b>${printedCode(code)}</b></p>
<p>${slipTexts.until(day)}</p>
</div>
<small lang="sv">${formName(form, 'sv')}. ${slipTexts.sv(day)}</small>
<small lang="en">${formName(form, 'en')}. ${slipTexts.en(day)}</small>
</li>`;
}

/**
 * A sheet to print (A4) and cut: for each participant's number the form that is to be answered, a
 * QR code, the short address, and the code to type there. Nothing else on it shows who they are or
 * which group they are in.
 * @param sheet the form, and where the web app is, ending in a slash
 */
export function linkSheet(
  links: readonly IssuedLink[],
  { form, webAddress }: { form: SheetForm; webAddress: string },
): RouteFile {
  const slips = links.map((link) => slip(link, { form, page: `${webAddress}a` }));
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
