import type { RouteFile } from '../../shared/contract/route.ts';
import type { IssuedOwnLink } from '../../shared/domain/privacy/own-page.ts';
import { type SlipTexts, slip, slipSheet } from './slips.ts';

const sheet = {
  title: 'Oman sivun laput',
  toLeader:
    'Tulosta laput heti. Leikkaa ne irti ja anna kullekin lappu, jossa on hänen numeronsa. Samoja koodeja ei saa uudelleen. Jos teet jollekulle uuden lapun, hänen vanha lappunsa lakkaa toimimasta.',
  name: 'oman-sivun-laput.html',
};

const slipTexts: SlipTexts = {
  number: 'Numero',
  scan: 'Lue koodi puhelimen kameralla.',
  orType: 'Tai kirjoita selaimeen',
  code: 'ja sitten koodi',
  after:
    'Omalla sivulla näet, milloin tulet seuraavan kerran, ja voit ilmoittaa, jos et pääse. Pidä lappu tallessa.',
  sv: 'Läs koden med telefonens kamera. Eller skriv adressen och koden i webbläsaren. På din egen sida ser du när du ska komma nästa gång, och du kan meddela om du inte kommer. Spara lappen.',
  en: 'Scan the code with your phone’s camera. Or type the address and the code in the browser. On your own page you see when you come next, and you can say if you cannot come. Keep this slip.',
};

/**
 * A sheet of the links to own pages: which group they are in is not on it.
 * @param page the address of the own page, to which the code is typed
 */
export const ownPageSheet = (links: readonly IssuedOwnLink[], page: string): RouteFile =>
  slipSheet(
    links.map((link) => slip(link, page, slipTexts)),
    sheet,
  );
