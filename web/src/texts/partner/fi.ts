/**
 * Every text that a partner reads who refers a client by a link, in Finnish; the other languages
 * have its type.
 */
export const fi = {
  locale: 'fi-FI',
  opening: 'Avataan…',
  again: 'Yritä uudelleen',
  unreached: {
    title: 'Yhteys puuttuu',
    text: 'Sivu ei auennut. Tarkista verkkoyhteys ja yritä uudelleen.',
  },

  code: {
    title: 'Ohjaa asiakas ryhmään',
    text: 'Avaa saamasi linkki tai kirjoita koodi. Koodissa on 8 merkkiä.',
    broken: 'Linkistä puuttuu osa. Avaa se uudelleen tai kirjoita koodi.',
    label: 'Koodi',
    example: 'Esimerkiksi 7K2M-9QX4.',
    open: 'Avaa',
    mistyped: 'Koodissa on virhe. Tarkista koodi merkki kerrallaan.',
  },

  refusals: {
    'partner_link.unknown': {
      title: 'Linkki ei ole voimassa',
      text: 'Se on vanhentunut tai poistettu, tai siinä on virhe. Pyydä uusi linkki siltä, joka antoi tämän.',
    },
    'partner_receipt.unknown': {
      title: 'Kuitti ei ole voimassa',
      text: 'Kuitti näyttää tilanteen puolen vuoden ajan, ellei asiakkaan tietoja ole poistettu sitä ennen.',
    },
    'partner_link.full': {
      title: 'Linkki on täynnä',
      text: 'Tällä linkillä on ohjattu jo niin monta asiakasta kuin yhdellä voi. Pyydä uusi linkki.',
    },
    'run.not_open': {
      title: 'Ryhmään ei enää oteta asiakkaita',
      text: 'Kysy siltä, joka antoi linkin, onko tulossa toinen ryhmä.',
    },
    'run.queue_full': {
      title: 'Ryhmään on liian pitkä jono',
      text: 'Kysy siltä, joka antoi linkin, onko tulossa toinen ryhmä.',
    },
    'link.too_many_tries': {
      title: 'Odota hetki',
      text: 'Vääriä koodeja on yritetty liian monta. Yritä kymmenen minuutin päästä uudelleen.',
    },
    other: {
      title: 'Lähetys ei onnistunut',
      text: 'Tarkista tiedot ja yritä uudelleen.',
    },
  },

  group: {
    title: (name: string) => `Ohjaa asiakas ryhmään ${name}`,
    by: (partner: string) => `Linkin saaja: ${partner}.`,
    where: 'Missä',
    when: 'Milloin',
    days: (from: string, to: string) => `${from} – ${to}`,
    usually: (days: string, time: string | null, everyWeeks: number) =>
      `${everyWeeks > 1 ? `Joka ${everyWeeks}. viikko, ` : ''}${days}${time === null ? '' : ` klo ${time.replace(':', '.')}`}`,
    daily: 'peräkkäisinä päivinä',
    isFor: 'Kenelle ryhmä on',
    isNotFor: 'Kenelle ryhmä ei sovi',
    until: (day: string) => `Voit ohjata asiakkaita tällä linkillä viimeistään ${day}.`,
  },

  form: {
    what: 'Nimen ja puhelinnumeron saa vain omatyöntekijä, joka ottaa asiakkaan vastaan. Ryhmän ohjaaja saa tietää, mitä asiakas toivoo.',
    name: 'Asiakkaan nimi',
    phone: 'Asiakkaan puhelinnumero',
    phoneHint: 'Numero, josta asiakkaan tavoittaa.',
    language: 'Millä kielellä asiakas haluaa asioida?',
    hope: 'Mitä asiakas toivoo ryhmältä?',
    hopeHint: 'Lyhyesti. Älä kirjoita nimeä, henkilötunnusta tai terveystietoja.',
    availability: 'Milloin asiakas pääsee tulemaan?',
    consents: {
      title: 'Asiakkaan luvat',
      passOn: 'Asiakas haluaa, että nämä tiedot välitetään ryhmään ohjaamista varten.',
      outcome: 'Asiakas antaa luvan kertoa minulle, mitä ohjauksesta seuraa.',
      optional: 'Tämä lupa on vapaaehtoinen.',
    },
    send: 'Lähetä',
    sending: 'Lähetetään…',
    unreached:
      'Yhteys katkesi. Paina Lähetä uudelleen. Asiakas kirjataan vain kerran, vaikka ensimmäinen lähetys olisi mennyt perille.',
    faults: {
      name: 'Kirjoita asiakkaan nimi.',
      phone: 'Kirjoita puhelinnumero, esimerkiksi 040 123 4567.',
      hope: 'Poista tästä asiakkaan nimi ja puhelinnumero. Ryhmän ohjaaja lukee tämän.',
      availability: 'Poista tästä asiakkaan nimi ja puhelinnumero. Ryhmän ohjaaja lukee tämän.',
      passOn: 'Asiakasta voi ohjata vain, kun hän on antanut tähän luvan.',
    },
  },

  received: {
    title: 'Otettu vastaan',
    text: 'Omatyöntekijä ottaa asiakkaaseen yhteyttä.',
    receipt: 'Tallenna tämä osoite. Siitä näet myöhemmin, mitä ohjauksesta seurasi.',
    receiptOnly: 'Tallenna tämä osoite kuitiksi siitä, että ohjaus on otettu vastaan.',
    once: 'Osoite näytetään vain nyt.',
    address: 'Kuitin osoite',
    copy: 'Kopioi osoite',
    copied: 'Kopioitu.',
    copyByHand: 'Valitse osoite ja kopioi se itse.',
    another: 'Ohjaa toinen asiakas',
  },

  receipt: {
    title: 'Ohjauksen tilanne',
    about: (name: string, day: string) => `Ryhmä ${name}. Otettu vastaan ${day}.`,
    hidden: 'Ohjaus on otettu vastaan. Asiakas ei antanut lupaa kertoa sinulle, mitä siitä seuraa.',
    states: {
      waiting: 'Asiakas odottaa ryhmän päätöstä.',
      offered: 'Asiakkaalle on tarjottu paikkaa ryhmästä.',
      expired: 'Asiakkaalle tarjottiin paikkaa, mutta siihen ei vastattu määräajassa.',
      accepted: 'Asiakas on otettu ryhmään.',
      declined: 'Asiakas ei ota paikkaa vastaan.',
      refused: 'Asiakasta ei otettu tähän ryhmään.',
      withdrawn: 'Ohjaus on peruttu.',
    },
  },
};
export type PartnerTexts = typeof fi;
