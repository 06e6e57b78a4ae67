import type { RouteFile } from '../../shared/contract/route.ts';
import type { IssuedLink } from '../../shared/domain/forms/link.ts';
import { finnishDay } from './html.ts';
import { type SlipTexts, slip, slipSheet } from './slips.ts';

const sheet = {
  title: 'Vastauslaput',
  toLeader:
    'Tulosta laput heti. Leikkaa ne irti ja anna kullekin lappu, jossa on hänen numeronsa. Samoja koodeja ei saa uudelleen. Jos teet uudet laput, nämä lakkaavat toimimasta.',
  name: 'vastauslaput.html',
};

const slipTexts = (day: string): SlipTexts => ({
  number: 'Numero',
  scan: 'Lue koodi puhelimen kameralla.',
  orType: 'Tai kirjoita selaimeen',
  code: 'ja sitten koodi',
  after: `Voit vastata viimeistään ${day}.`,
  sv: `Läs koden med telefonens kamera. Eller skriv adressen och koden i webbläsaren. Du kan svara senast ${day}.`,
  en: `Scan the code with your phone’s camera. Or type the address and the code in the browser. You can answer until ${day}.`,
});

/**
 * A sheet of the links of a form: which group they are in is not on it.
 * @param webAddress where the web app is, ending in a slash
 */
export const linkSheet = (links: readonly IssuedLink[], webAddress: string): RouteFile =>
  slipSheet(
    links.map((link) => slip(link, `${webAddress}a`, slipTexts(finnishDay(link.until)))),
    sheet,
  );
