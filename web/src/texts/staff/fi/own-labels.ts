import type { LabelFault } from '../../../../../shared/domain/privacy/own-label.ts';
import { count } from '../../common/count.ts';

const labelCount = (n: number) => count(n, 'oma tunniste', 'omaa tunnistetta');

/** The leader's own labels beside the numbers of a group. */
export const ownLabelTexts = {
  /** Read out before a label by screen readers. */
  unseenName: 'oma tunniste',
  write: 'Kirjoita tunniste',
  change: 'Muuta tunnistetta',
  title: (number: string) => `Oma tunniste, ${number}`,
  label: 'Tunniste',
  hint: (most: number) => `Esimerkiksi punainen pipo tai nimikirjaimet. Enintään ${most} merkkiä.`,
  purpose:
    'Tunniste on vain sinun muistisi tueksi. Älä kirjoita siihen terveydestä tai muista henkilökohtaisista asioista.',
  save: 'Tallenna tunniste',
  remove: 'Poista tunniste',
  saving: 'Tallennetaan…',
  faults: {
    too_long: 'Tunniste on liian pitkä.',
    unseen: 'Tunnisteessa on merkkejä, joita ei näe. Kirjoita se uudelleen.',
    identity_code: 'Tunnisteessa näyttää olevan henkilötunnus. Poista se.',
    telephone: 'Tunnisteessa näyttää olevan puhelinnumero. Poista se.',
    email: 'Tunnisteessa näyttää olevan sähköpostiosoite. Poista se.',
  } satisfies Record<LabelFault, string>,
  name: 'Tunniste näyttää nimeltä. Käytä mieluummin tuntomerkkiä, josta muut eivät tunnista ihmistä.',

  part: 'Omat tunnisteet',
  none: 'Voit kirjoittaa numeron viereen oman tunnisteen, josta muistat, kuka on kuka.',
  some: (n: number) => `Tällä laitteella on ${labelCount(n)}.`,
  where:
    'Tunnisteet näkyvät vain sinulle ja vain tällä laitteella PIN-koodin takana. Niitä ei tulosteta eikä varmuuskopioida. Ne poistuvat, kun ryhmä suljetaan.',

  send: {
    open: 'Siirrä omat tunnisteet toiseen laitteeseen',
    title: 'Siirrä omat tunnisteet',
    preparing: 'Tehdään koodia…',
    scan: 'Lue koodi toisen laitteesi kameralla ja avaa linkki. Kirjaudu sisään ja anna laitteen PIN-koodi.',
    qr: 'QR-koodi, jolla tunnisteet siirtyvät',
    until: (time: string) => `Koodi toimii kerran, kello ${time} asti.`,
    care: 'Älä näytä koodia muille äläkä ota siitä kuvaa.',
    stay: 'Tunnisteet jäävät myös tälle laitteelle.',
    again: 'Tee uusi koodi',
    offline: 'Siirtoon tarvitaan verkko ja kirjautuminen. Tunnisteet pysyvät tällä laitteella.',
    unread: 'Ryhmän tietoja ei saatu päivitettyä. Tunnisteet pysyvät tällä laitteella.',
    gone: 'Tällä laitteella ei enää ole tämän ryhmän tunnisteita.',
  },

  take: {
    title: 'Omat tunnisteet tälle laitteelle',
    taking: 'Haetaan tunnisteita…',
    taken: (n: number) => `Tälle laitteelle siirtyi ${labelCount(n)}.`,
    nothing: 'Tunnisteita ei siirtynyt: niiden numerot eivät enää ole ryhmässä.',
    toMembers: 'Katso osallistujia',
    offline: 'Tunnisteiden hakemiseen tarvitaan verkko ja kirjautuminen.',
    noKey: 'Koodi on jo käytetty. Tee laitteella, jossa tunnisteet ovat, uusi koodi ja lue se.',
    wrongKey: 'Koodi on vanha. Lue koodi, joka näkyy nyt toisen laitteesi näytöllä.',
    again: 'Yritä uudelleen',
  },
};

export type OwnLabelTexts = typeof ownLabelTexts;
