import { count } from '../../common/count.ts';

const groups = (n: number) => count(n, 'ryhmä', 'ryhmää');

/** The first pages of those who do not lead groups, and the list of groups. */
export const firstPagesTexts = {
  startPage: {
    todo: 'Hoidettavaa',
    nothingToDo: 'Mikään ei odota sinua nyt.',
    leader: (n: number): string =>
      n === 1 ? 'Ohjaaja odottaa vahvistusta' : 'Ohjaajat odottavat vahvistusta',
    start: 'Ryhmä ei ole alkanut',
    lastDay: (day: string) => `viimeinen päivä ${day}`,
    end: 'Ryhmää ei ole merkitty päättyneeksi',
    followUp: 'Seurantaa ei ole merkitty tehdyksi',
    places: (taken: number, all: number) => `Paikkoja täynnä vain ${taken}/${all}`,
    startsIn: (n: number) => (n === 0 ? 'alkaa tänään' : `alkaa ${n} pv päästä`),
    startsOn: (day: string) => `alkaa ${day}`,
    begunOn: (day: string) => `piti alkaa ${day}`,
    endedOn: (day: string) => `päättyi ${day}`,
    pairs: (n: number) =>
      n === 1
        ? 'Yksi numeropari on ehkä sama henkilö'
        : `${n} numeroparia on ehkä samoja henkilöitä`,
    pairsAbout: 'Selvitä, onko kyse samasta henkilöstä',
    joining: (n: number) =>
      n === 1 ? 'Numeroiden yhdistäminen jäi kesken' : `${n} yhdistämistä jäi kesken`,
    joiningAbout: 'Jatka yhdistämistä, mitään ei siirretä kahdesti',
    forms: 'Puuttuvat lomakkeet',
    formsAbout: (n: number) =>
      `Katso, mitä puuttuu: ${groups(n)} on käynnissä tai päättyi puolen vuoden sisällä`,
    more: (n: number) => `Näytä lisää (${n})`,
    old: (n: number) => `Yli puoli vuotta sitten päättyneet (${n})`,
    notFollowedUp: (n: number) => `${n} ilman seurantaa`,
    neverBegun: (n: number) => `${n} ei alkanut`,
    runs: 'Käynnissä ja tulossa',
    noneUnderWay: 'Yhtään ryhmää ei ole nyt käynnissä tai tulossa.',
    allGroups: (n: number) => `Kaikki ryhmät (${n})`,
    placesTaken: (taken: number, all: number) => `${taken}/${all} paikkaa täynnä`,
    own: {
      title: 'Asiakastyö',
      clients: 'Asiakkaani',
      newClientAbout: 'Rekisteröi asiakas ja ohjaa hänet ryhmään.',
      clientsAbout: 'Asiakas näkyy luettelossa, kun sinut on merkitty hänen omatyöntekijäkseen.',
      letters: 'Käsittelyloki',
      lettersAbout:
        'Katso, kuka on käsitellyt asiakkaasi tietoja, tai tulosta siitä kirje hänelle.',
    },
    research: {
      title: 'Tutkimus',
      exports: 'Tee aineisto',
      exportsAbout: 'Mukana ovat vain ne, jotka ovat suostuneet tutkimukseen.',
      programmes: (n: number) => `Ohjelmat (${n})`,
      programmesAbout: 'Mitä ryhmissä tehdään ja keille ne on tarkoitettu.',
      instruments: 'Lomakepohjat',
      instrumentsAbout: 'Väittämät, vastausvaihtoehdot ja pisteytys.',
    },
    admin: {
      title: 'Ylläpito',
      staffAbout: 'Kutsu henkilöitä, anna rooleja ja auta, jos kirjautuminen ei onnistu.',
      letters: 'Käsittelyloki',
      lettersAbout:
        'Hae henkilön numerolla, kuka on käsitellyt hänen tietojaan, tai tulosta siitä kirje.',
      retentionAbout: 'Katso, mitä poistetaan seuraavaksi ja kuinka kauan mitäkin säilytetään.',
    },
    empty: {
      title: 'Aloita tästä',
      noProgrammes:
        'Ohjelmia ja ryhmiä ei ole vielä. Avaa ensimmäinen ryhmä valmiista ohjelmapohjasta. Siihen menee pari minuuttia.',
      noGroups:
        'Ryhmiä ei ole vielä. Avaa ensimmäinen: ohjelma, päivät, ohjaajat ja lomakkeet. Siihen menee pari minuuttia.',
      researcher:
        'Aineistoa ei ole vielä. Voit tehdä aineiston, kun koordinaattori on lisännyt ohjelman ja sen ryhmissä on vastattu lomakkeisiin.',
      admin:
        'Ohjelmia ei ole vielä. Koordinaattori lisää ensimmäisen ja avaa ryhmät. Kutsu hänet, jos et ole vielä kutsunut, ja myös toinen pääkäyttäjä: omia roolejasi et voi muuttaa.',
    },
  },

  groupsPage: {
    search: 'Etsi ryhmää',
    searchHint: 'Ryhmän, ohjelman, kunnan tai ohjaajan nimi',
    moreFilters: (n: number) => (n > 0 ? `Lisää rajauksia (${n} käytössä)` : 'Lisää rajauksia'),
    status: 'Tila',
    open: 'Avoimet',
    allStatuses: 'Kaikki',
    leader: 'Ohjaaja',
    year: 'Vuosi',
    found: (n: number) => `${groups(n)}.`,
    reading: 'Haetaan vanhempia ryhmiä…',
    notRead: 'Vanhempia ryhmiä ei saatu haettua. Ne puuttuvat luettelosta.',
    none: 'Näillä rajauksilla ei löydy ryhmiä.',
    noneOpen: 'Sinulla ei ole avoimia ryhmiä.',
    hidden: (n: number) => `Näytä myös suljetut ja perutut (${n})`,
    showClosed: 'Näytä myös suljetut ja perutut',
    more: (n: number) => `Näytä lisää (${n})`,
    places: (taken: number, all: number) => `${taken}/${all} paikkaa`,
    clear: 'Poista rajaukset',
  },
  withoutWorker: {
    heading: (n: number) => (n > 0 ? `Ilman omatyöntekijää (${n})` : 'Ilman omatyöntekijää'),
    reasons: {
      referred_by_partner: 'Kumppani ohjasi',
      being_appointed: 'Omatyöntekijä nimetään',
      not_a_client: 'Ei sosiaalihuollon asiakas',
    },
    noReason: 'Syytä ei ole merkitty',
    since: (day: string) => `mukana ${day} alkaen`,
    name: 'Nimeä omatyöntekijä',
    naming: 'Nimetään…',
    title: (number: string) => `Nimeä omatyöntekijä: ${number}`,
    explained:
      'Omatyöntekijä saa asiakkaan omalle listalleen. Sen jälkeen asiakkaan tietoja hoitaa hän, ei se, joka rekisteröi numeron.',
    worker: 'Omatyöntekijä',
    stated: 'Omatyöntekijä nimettiin ensimmäisen kerran.',
    named: (number: string) => `Omatyöntekijä on nimetty: ${number}.`,
  },
};

export type FirstPagesTexts = typeof firstPagesTexts;
