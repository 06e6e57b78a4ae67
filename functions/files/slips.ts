import { renderSVG } from 'uqr';
import type { RouteFile } from '../../shared/contract/route.ts';
import { printedCode } from '../../shared/domain/forms/link-secret.ts';
import { linkSheetStyles } from '../../shared/printed-styles.ts';
import { escapedHtml } from './html.ts';

/** What a participant reads on a slip: in Finnish beside what is typed, in two languages below. */
export type SlipTexts = {
  number: string;
  scan: string;
  orType: string;
  code: string;
  /** What the page is, or until when it opens. */
  after: string;
  sv: string;
  en: string;
};

/** What a slip leads to. */
export type PrintedSlip = { participantId: string; address: string; code: string };

/** A web address as people type it. */
const typed = (address: string) => address.replace(/^https?:\/\//, '');

/**
 * A slip to cut: for a participant's number a QR code, the short address, and the code to type there.
 * @param page the address to type, without what opens it
 */
export function slip(
  { participantId, address, code }: PrintedSlip,
  page: string,
  texts: SlipTexts,
): string {
  // People who cannot see the code have its address and letters beside it.
  const picture = renderSVG(address, { ecc: 'M', border: 0 });
  return `<li>
${picture.replace('<svg', '<svg aria-hidden="true"')}
<div>
<p>${texts.number} <b>${participantId}</b></p>
<p>${texts.scan}</p>
<p>${texts.orType} <span class="address">${escapedHtml(typed(page))}</span></p>
<p>${texts.code} <b>${printedCode(code)}</b></p>
<p>${texts.after}</p>
</div>
<small lang="sv">${texts.sv}</small>
<small lang="en">${texts.en}</small>
</li>`;
}

/** A sheet of slips to print (A4) and cut. Nothing else on it shows who somebody is. */
export function slipSheet(
  slips: readonly string[],
  { title, toLeader, name }: { title: string; toLeader: string; name: string },
): RouteFile {
  const page = `<!doctype html>
<html lang="fi">
<head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${title}</title><style>${linkSheetStyles}</style></head>
<body>
<header><h1>${title}</h1><p>${toLeader}</p></header>
<ol>
${slips.join('\n')}
</ol>
</body>
</html>
`;
  return { name, bytes: new Uint8Array(Buffer.from(page)) };
}
