import type { CalendarScope } from '../../../../../shared/domain/privacy/calendar.ts';

/** The page on which staff make an address for their own calendar program. */
export const calendarTexts = {
  title: 'Kalenteri',
  purpose:
    'Voit tilata ryhmien kokoontumiset omaan kalenteriisi. Ne päivittyvät sinne, kun päivä, kellonaika tai paikka muuttuu.',
  seen: 'Kaikki, joilla on osoite, näkevät ryhmien nimet ja aiheet sekä ajat ja paikat. Osallistujista kalenterissa ei ole mitään.',
  scopes: {
    own: 'Kalenterissa ovat ryhmät, joita ohjaat tai joissa olet sijaisena.',
    organisation: 'Kalenterissa ovat kaikki organisaation ryhmät.',
  } satisfies Record<CalendarScope, string>,
  make: 'Tee kalenteriosoite',
  making: 'Tehdään osoitetta…',
  newTitle: 'Uusi kalenteriosoite',
  once: 'Osoite näkyy vain nyt. Lisää se kalenteriisi, ennen kuin poistut sivulta.',
  address: 'Osoite',
  copy: 'Kopioi osoite',
  copied: 'Osoite on kopioitu.',
  copyByHand: 'Osoite on valittu. Kopioi se itse.',
  how: 'Näin lisäät osoitteen kalenteriin',
  programs: [
    ['Outlook', 'Valitse kalenterissa Lisää kalenteri ja Tilaa verkosta, ja liitä osoite.'],
    [
      'Google-kalenteri',
      'Valitse tietokoneella Muut kalenterit, Lisää ja URL-osoitteen perusteella, ja liitä osoite.',
    ],
    [
      'Puhelin',
      'Lue koodi iPhonen kameralla ja hyväksy tilaus; Android-puhelimessa kalenteri näkyy, kun lisäät osoitteen Google-kalenteriin.',
    ],
  ] as readonly (readonly [program: string, text: string])[],
  qr: 'QR-koodi, jolla puhelin tilaa kalenterin',
  slow: 'Kalenteriohjelma hakee muutokset omaan tahtiinsa, joskus vasta seuraavana päivänä.',
  known: 'Kalenteriosoitteesi',
  made: (moment: string) => `Osoite on tehty ${moment}.`,
  until: (day: string) => `Se toimii ${day} asti.`,
  hidden:
    'Osoitetta ei voi näyttää uudelleen. Jos se on kadonnut tai joku muu on saanut sen, vaihda osoite.',
  replace: 'Vaihda osoite',
  replaceSure: 'Vaihda, vanha osoite lakkaa toimimasta',
  replaceNot: 'Älä vaihda',
  remove: 'Poista osoite',
  removeSure: 'Poista, kalenteri ei enää päivity',
  removeNot: 'Älä poista',
  removed: 'Osoite on poistettu. Poista tilaus myös kalenteriohjelmastasi.',
};

export type CalendarTexts = typeof calendarTexts;
