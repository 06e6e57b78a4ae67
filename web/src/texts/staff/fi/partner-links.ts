import { count } from '../../common/count.ts';

/** Links of partners without an account, and the clients who come by them. */
export const partnerLinksTexts = {
  partnerLinks: {
    title: 'Kumppanien linkit',
    explained:
      'Kumppani ohjaa linkillä asiakkaitaan tähän ryhmään ilman tunnuksia. Asiakkaan nimen näkee vain omatyöntekijä, joka ottaa hänet asiakkaakseen.',
    make: 'Tee kumppanille linkki',
    working: 'Tehdään linkkiä…',
    partner: 'Kumppanin nimi',
    partnerHint: 'Organisaatio, esimerkiksi Löytöretki ry. Älä kirjoita henkilön nimeä.',
    partnerLacking: 'Kirjoita kumppanin nimi.',
    until: 'Viimeinen päivä',
    made: (partner: string) => `Linkki: ${partner}`,
    scan: 'Lue koodi puhelimen kameralla tai lähetä osoite kumppanille.',
    qr: 'QR-koodi, joka avaa kumppanin sivun',
    address: 'Osoite',
    copy: 'Kopioi osoite',
    copied: 'Osoite on kopioitu.',
    copyByHand: 'Osoite on valittu. Kopioi se itse.',
    codeAt: (page: string) => `Tai avaa selaimessa ${page} ja kirjoita sinne tämä koodi: `,
    once: 'Linkki ja koodi näkyvät vain nyt. Jos ne katoavat, poista linkki ja tee uusi.',
    worksUntil: (day: string) => `Toimii ${day} asti.`,
    endedOn: (day: string) => `Vanheni ${day}`,
    revokedOn: (day: string) => `Poistettu ${day}`,
    validUntil: (day: string) => `Voimassa ${day} asti`,
    referred: (n: number) => `ohjannut ${count(n, 'asiakkaan', 'asiakasta')}`,
    revoke: 'Poista linkki',
    revokeSure: 'Poista: linkki lakkaa toimimasta',
    keep: 'Älä poista',
    revoked: (partner: string) => `Linkki on poistettu: ${partner}.`,
  },
  untaken: {
    title: (n: number) =>
      n === 1
        ? '1 kumppanin lähettämä asiakas odottaa omatyöntekijää'
        : `${n} kumppanien lähettämää asiakasta odottaa omatyöntekijää`,
    about: (partner: string, day: string) => `${partner}, ${day}`,
    take: 'Ota asiakkaaksi',
    taking: 'Otetaan…',
    taken: 'Olet nyt asiakkaan omatyöntekijä. Nimi ja puhelinnumero ovat asiakkaan sivulla.',
    open: (number: string) => `Avaa asiakkaan ${number} sivu`,
    known: (names: string) =>
      `Sama nimi tai puhelinnumero on jo asiakkaalla, jonka omatyöntekijä on ${names}. Kysy, onko hän sama henkilö.`,
    awaits:
      'Asiakkaalla ei ole vielä omatyöntekijää, joten paikkaa ei voi tarjota. Voit jo nyt kieltäytyä ottamasta häntä tai siirtää hänet toiseen ryhmään.',
    from: (partner: string) => `lähettäjä: ${partner}`,
  },
};
export type PartnerLinksTexts = typeof partnerLinksTexts;
