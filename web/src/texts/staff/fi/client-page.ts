import type { Purpose } from '../../../../../shared/domain/people/consent.ts';
import type { IdentityBody } from '../../../../../shared/domain/people/identity.ts';
import { count } from '../../common/count.ts';

const clients = (n: number) => count(n, 'asiakas', 'asiakasta');

/** The list of an own worker's clients, a new client, and a client's page. */
export const clientPageTexts = {
  myClients: {
    todo: 'Hoidettavaa',
    nothingToDo: 'Mikään ei odota sinua nyt.',
    waits: {
      offer: 'Kysy asiakkaalta, ottaako hän paikan',
      refusal: 'Asiakasta ei otettu ryhmään',
      cancelled: 'Ryhmä on peruttu: ohjaa toiseen ryhmään',
      nextStep: 'Sovi jatkosta',
      data: 'Täydennä asiakkaan tiedot',
      lacking: {
        name: 'nimi',
        background: (n: number) => `taustatiedot (${n})`,
        consents: (n: number) => `luvat (${n})`,
      },
      name: 'Lisää nimi ja yhteystiedot',
      background: (n: number) => `Täydennä taustatiedot: ${count(n, 'kohta', 'kohtaa')} puuttuu`,
      consents: (n: number) => `Kysy luvat: ${count(n, 'lupa', 'lupaa')} kysymättä`,
    },
    aboutGroup: (group: string) => `${group} on päättynyt`,
    cancelledGroup: (group: string) => `${group} ei toteudu`,
    old: (n: number) => `Vanhoista ryhmistä (${n})`,
    withoutNextStep: (n: number) => `${n} ilman sovittua jatkoa`,
    closedGroups: (lost: string) => `Suljetuista ryhmistä: ${lost}.`,
    moreToDo: (n: number) => `Näytä lisää hoidettavaa (${n})`,
    clients: (n: number) => `Asiakkaat (${n})`,
    search: 'Hae numerolla',
    searchNames: 'Hae numerolla tai nimellä',
    noMatch: 'Haku ei löydä ketään.',
    found: (n: number) => `Haku löysi: ${clients(n)}.`,
    showNames: 'Näytä nimet',
    showingNames: 'Haetaan nimiä…',
    namesLogged: 'Nimien katsominen jää jokaisen asiakkaan käsittelylokiin.',
    namesShown: 'Nimet näkyvät vain tällä sivulla. Ne häviävät, kun poistut siitä.',
    outdated:
      'Luettelossa oli asiakas, joka on siirtynyt toiselle. Luettelo on haettu uudelleen. Näytä nimet uudelleen.',
    hideNames: 'Piilota nimet',
    readAt: (time: string) => `Päivitetty ${time}`,
    refresh: 'Päivitä',
    noGroup: 'ei ryhmää',
  },

  newClient: {
    title: 'Uusi asiakas',
    explained:
      'Jokainen kohta tallentuu erikseen. Voit lopettaa välillä ja jatkaa asiakkaan sivulla.',
    later: 'Tee tämä, kun asiakkaalla on numero.',
    number: {
      title: '1. Numero',
      explained:
        'Asiakas saa satunnaisen numeron. Hänen lomakkeensa ja läsnäolonsa tallennetaan vain numerolla.',
      make: 'Ota numero käyttöön',
      making: 'Tallennetaan…',
      done: 'Asiakkaan numero',
      writeDown: 'Kirjaa numero asiakastietojärjestelmään ja anna lappu asiakkaalle.',
      print: 'Tulosta lappu',
    },
    name: { title: '2. Nimi ja yhteystiedot' },
    background: { title: '3. Taustatiedot ja palvelutarpeen arvio' },
    consents: {
      title: '4. Luvat',
      explained: 'Lupia voi kysyä nyt tai myöhemmin asiakkaan sivulla. Palvelu ei riipu niistä.',
      now: 'Kysy lupia nyt',
    },
    worker: {
      title: '5. Omatyöntekijä',
      choose: 'Uusi omatyöntekijä, jos et jatka itse',
      mine: 'Olet asiakkaan omatyöntekijä.',
      handOver: 'Vaihda omatyöntekijä',
      handing: 'Vaihdetaan…',
      loses: 'Vaihdon jälkeen et enää näe asiakasta. Tee ensin muut kohdat.',
      now: (name: string) => `Omatyöntekijä on nyt ${name}. Asiakas on hänen luettelossaan.`,
    },
    unsaved: (parts: string) =>
      `Tallentamatta: ${parts}. Tallenna ensin, muuten kirjoittamasi katoaa.`,
    unsavedParts: { name: 'nimi ja yhteystiedot', background: 'taustatiedot' },
    toClient: 'Avaa asiakkaan sivu',
    another: 'Lisää seuraava asiakas',
    slip: {
      title: 'Sinun numerosi',
      what: 'Tämä on numerosi kuntoutusryhmässä. Kirjoita se lomakkeisiin nimesi sijasta.',
      why: 'Numero yhdistää vastauksesi toisiinsa. Siitä ei voi päätellä, kuka olet.',
      keep: 'Säilytä lappu. Jos se katoaa, kysy numero omatyöntekijältäsi.',
      worker: 'Omatyöntekijäsi',
      contact: 'Puhelin',
    },
  },

  clientPage: {
    tabTitle: 'Asiakas',
    nav: 'Asiakkaan sivut',
    pages: {
      client: 'Yleiskuva',
      'client-background': 'Taustatiedot',
      'client-consents': 'Luvat',
      'client-data': 'Tietojen käsittely',
    },
    showName: 'Näytä nimi',
    showingName: 'Haetaan nimeä…',
    apart: 'Nimi ja puhelinnumero säilytetään erikseen.',
    logged: '(jää lokiin)',
    noName: 'Nimeä ei ole tallennettu.',
    substituting: 'Sijaistat asiakkaan omatyöntekijää.',
    refer: 'Ohjaa ryhmään',
    todo: 'Hoidettavaa',
    nothingToDo: 'Mitään ei puutu.',
    groups: 'Ryhmät',
    noGroups: 'Asiakas ei ole ollut ryhmässä.',
    attended: (came: number, all: number) => `Läsnä ${came}/${all} kertaa.`,
    sessions: (n: number) => `Läsnäolot kerroittain (${n})`,
    cancelled: 'peruttu',
    ahead: 'tulossa',
    nextStep: 'Sovi jatkosta',
    changeNextStep: 'Muuta jatkoa',
    nextStepOf: (group: string) => `Jatko: ${group}`,
    answers: 'Vastaukset',
    showAnswers: (form: string) => `Näytä vastaukset: ${form}`,
    noAnswers: 'Asiakas ei ole antanut lupaa näyttää vastauksiaan sinulle.',
    answersUndecided: 'Asiakkaalta ei ole vielä kysytty, saatko nähdä hänen vastauksensa.',
    noForms: 'Asiakas on antanut luvan, mutta ei ole vielä palauttanut lomakkeita.',
    yes: 'kyllä',
    no: 'ei',
    consents: 'Luvat',
    purposes: {
      measurement: 'Mittaus ja arviointi',
      quotation: 'Lainaukset',
      contact: 'Yhteydenotto ryhmän jälkeen',
      share_with_own_worker: 'Vastaukset omatyöntekijälle',
      research: 'Tutkimus',
      reminders: 'Muistutukset',
    } satisfies Record<Purpose, string>,

    staff: {
      title: 'Omatyöntekijä',
      you: (name: string) => `${name} (sinä)`,
      none: 'Omatyöntekijää ei ole nimetty.',
      change: 'Siirrä tai lisää sijainen',
      substitutes: 'Sijaiset',
      noSubstitutes: 'Asiakkaalla ei ole sijaista.',
      end: 'Päätä sijaisuus',
      endOf: (name: string) => `Päätä sijaisuus: ${name}`,
      now: 'nyt',
      ahead: 'tulossa',
      way: 'Mitä tehdään?',
      ways: { substitute: 'Lisää sijainen', handOver: 'Siirrä pysyvästi' },
      who: 'Kuka on sijainen?',
      to: 'Kenelle asiakas siirretään?',
      what: 'Sijainen näkee ja tekee saman kuin sinä. Sijaisuus päättyy itsestään viimeisen päivän jälkeen.',
      loses: (number: string) =>
        `Siirron jälkeen et enää näe asiakasta ${number}. Uusi omatyöntekijä voi siirtää hänet takaisin.`,
      add: 'Lisää sijainen',
      handOver: 'Siirrä asiakas',
      working: 'Tallennetaan…',
      added: (name: string) => `Sijainen on lisätty: ${name}.`,
      ended: (name: string) => `Sijaisuus on päättynyt: ${name}.`,
      gone: (number: string, name: string) =>
        `Asiakas ${number} on siirretty. Omatyöntekijä on nyt ${name}.`,
      toClients: 'Avaa omat asiakkaasi',
      cancel: 'Peruuta',
    },

    background: {
      explained:
        'Täytä yhdessä asiakkaan kanssa. Minkä tahansa kohdan voi jättää tyhjäksi. Tiedot näkyvät vain sinulle ja sijaisellesi.',
      notAnswered: 'ei vastausta',
      wrongNumber: 'Tarkista vuosi ja luvut.',
      save: 'Tallenna taustatiedot',
      saving: 'Tallennetaan…',
      saved: 'Taustatiedot on tallennettu.',
      conflict:
        'Joku muu muutti taustatietoja samaan aikaan. Vastauksesi ovat yhä tässä, eikä niitä ole tallennettu.',
      storedNow: 'Tallennettuna on nyt:',
      saveMine: 'Tallenna omani',
      takeTheirs: 'Käytä tallennettua',
    },

    name: {
      title: 'Nimi ja yhteystiedot',
      explained:
        'Nimi tallennetaan erilleen muista tiedoista. Se näkyy vain sinulle ja sijaisellesi. Katsominen jää lokiin.',
      name: 'Nimi',
      phone: 'Puhelin',
      phoneHint: 'Voi jättää tyhjäksi.',
      language: 'Asiointikieli',
      languages: { fi: 'suomi', sv: 'ruotsi', en: 'englanti' } satisfies Record<
        IdentityBody['language'],
        string
      >,
      reminders: {
        channel: 'Muistutukset',
        channels: { none: 'ei muistutuksia', sms: 'tekstiviestinä', email: 'sähköpostina' },
        addresses: { sms: 'Numero muistutuksille', email: 'Sähköpostiosoite' },
        hints: {
          sms: 'Muistutuksia lähetetään vain, jos asiakas on antanut niihin luvan. Viesteihin ei voi vastata.',
          email: 'Muistutuksia lähetetään vain, jos asiakas on antanut niihin luvan.',
        },
        wrong: { sms: 'Tarkista numero muistutuksille.', email: 'Tarkista sähköpostiosoite.' },
        to: {
          sms: (number: string) => `muistutukset tekstiviestinä: ${number}`,
          email: (address: string) => `muistutukset sähköpostina: ${address}`,
        },
        stopped: (day: string) =>
          `Asiakas lopetti muistutukset ${day}. Niitä ei lähetetä tähän osoitteeseen.`,
      },
      wrongPhone: 'Tarkista puhelinnumero: vain numeroita, välejä ja merkkejä + ( ) -.',
      identityCode:
        'Nimessä on henkilötunnus. Poista se: Laituriin ei tallenneta henkilötunnuksia.',
      lacking: 'Kirjoita nimi.',
      add: 'Lisää nimi',
      correct: 'Lisää tai korjaa nimi',
      save: 'Tallenna nimi ja yhteystiedot',
      saving: 'Tallennetaan…',
      saved: 'Nimi ja yhteystiedot on tallennettu.',
      conflict:
        'Joku muu muutti nimeä samaan aikaan. Kirjoittamasi on yhä tässä, eikä sitä ole tallennettu.',
      knownTo: (workers: string) =>
        `Laiturissa on jo asiakas, jolla on sama nimi tai puhelinnumero. Kysy, onko hän sama henkilö: ${workers}.`,
      knownToYou:
        'Sinulla on jo asiakas, jolla on sama nimi tai puhelinnumero. Tarkista, onko hän sama henkilö.',
      toPairs: 'Avaa numerot, jotka ovat ehkä sama henkilö',
      remove: 'Poista nimi ja yhteystiedot',
      removeSure: 'Poista: numero jää ilman nimeä',
      removeNot: 'Älä poista',
      removed: 'Nimi ja yhteystiedot on poistettu.',
    },

    seen: {
      title: 'Kuka on käsitellyt tietoja',
      explained: 'Myös tämän katsominen jää lokiin.',
      show: 'Näytä käsittelyt',
    },

    record: {
      title: 'Asiakkaan kaikki tiedot',
      explained:
        'Asiakkaalla on oikeus nähdä, mitä hänestä on tallennettu. Mukana ovat myös hänen vastauksensa. Hae tiedot vain, kun asiakas pyytää niitä.',
      make: 'Tee tuloste',
      making: 'Haetaan…',
      open: 'Avaa tuloste',
      ready: 'Tuloste on valmis.',
      file: 'Lataa tiedostona (JSON)',
    },

    pair: {
      title: 'Kaksi numeroa',
      explained:
        'Jos asiakas on rekisteröity kahdesti, numerot yhdistetään yhdeksi. Laituri löytää numerot, joilla on sama nimi tai puhelinnumero.',
      go: 'Avaa numeroparit',
    },

    erase: {
      title: 'Poista asiakkaan tiedot',
      explained:
        'Poisto tehdään kolmessa vaiheessa. Ensin näet, mitä poistetaan ja mitä jää. Poistoa ei voi perua.',
      go: 'Aloita poisto',
    },

    erasing: {
      steps: {
        title: 'Poiston vaiheet',
        read: 'Mitä poistetaan',
        confirm: 'Vahvista',
        done: 'Valmis',
      },
      next: 'Jatka vahvistamaan',
      back: 'Takaisin',
      print: 'Tulosta vahvistus',
      confirmation: {
        title: 'Vahvistus tietojen poistamisesta',
        text: (number: string, day: string) =>
          `Numerolla ${number} tallennetut tiedot on poistettu Laiturista ${day}.`,
        removed: 'Poistettiin',
        kept: 'Jäi Laituriin',
        elsewhere:
          'Tämä koskee vain Laituria. Asiakastietojärjestelmän tietoihin poisto ei vaikuta.',
        by: 'Poiston teki',
      },
    },
  },
};

export type ClientPageTexts = typeof clientPageTexts;
