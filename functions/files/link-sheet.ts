import type { RouteFile } from '../../shared/contract/route.ts';
import type { IssuedLink } from '../../shared/domain/forms/link.ts';
import type { Occasion } from '../../shared/domain/occasion.ts';
import type { Text } from '../../shared/instruments/instrument.ts';
import { escapedHtml, finnishDay } from './html.ts';
import { type SlipTexts, slip, slipSheet } from './slips.ts';

const sheet = {
  title: 'Vastauslaput',
  toLeader:
    'Tulosta laput heti. Leikkaa ne irti ja anna kullekin lappu, jossa on hänen numeronsa. Samoja koodeja ei saa uudelleen. Jos teet uudet laput, nämä lakkaavat toimimasta.',
  name: 'vastauslaput.html',
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

const slipTexts = (form: SheetForm, day: string): SlipTexts => ({
  form: formName(form, 'fi'),
  number: 'Numero',
  scan: 'Lue koodi puhelimen kameralla.',
  orType: 'Tai kirjoita selaimeen',
  code: 'ja sitten koodi',
  after: `Voit vastata viimeistään ${day}.`,
  sv: `${formName(form, 'sv')}. Läs koden med telefonens kamera. Eller skriv adressen och koden i webbläsaren. Du kan svara senast ${day}.`,
  en: `${formName(form, 'en')}. Scan the code with your phone’s camera. Or type the address and the code in the browser. You can answer until ${day}.`,
});

/**
 * A sheet of the links of a form: the form that is to be answered is on it, and which group they
 * are in is not.
 */
export const linkSheet = (
  links: readonly IssuedLink[],
  { form, webAddress }: { form: SheetForm; webAddress: string },
): RouteFile =>
  slipSheet(
    links.map((link) => slip(link, `${webAddress}a`, slipTexts(form, finnishDay(link.until)))),
    sheet,
  );
