import type { RunStatus } from '../../../../shared/model/run.ts';
import { counter } from '../../answer/texts/counter.ts';

const count = counter('fi');

export const fi = {
  today: 'Tänään',
  runs: 'Ryhmäni',
  bar: {
    name: 'Ohjaajan sivut',
    allSent: 'Kaikki lähetetty',
    unsent: (n: number) => `${n} lähettämättä`,
    sending: 'Lähetetään…',
    unreached: 'ei yhteyttä',
    signedOut: 'kirjaudu, niin lähtee',
    locked: 'lukittu',
    refused: (n: number) => `${count(n, 'vaatii', 'vaativat')} huomiota`,
    lock: 'Lukitse',
  },

  setUp: {
    title: 'Valitse PIN tälle laitteelle',
    why: 'Ryhmiesi kokoontumiset ja merkinnät ovat tällä laitteella salattuina, jotta voit työskennellä ilman verkkoa. PIN avaa ne.',
    rule: 'Vähintään 6 merkkiä. Mitä pidempi, sen turvallisempi.',
    warning:
      'Kymmenen väärän PINin jälkeen laitteen kopio poistetaan, ja lähettämättömät merkinnät sen mukana. PINiä ei voi palauttaa.',
    pin: 'PIN',
    repeat: 'PIN uudelleen',
    short: 'PIN on liian lyhyt: tarvitaan vähintään 6 merkkiä.',
    different: 'PINit eroavat toisistaan. Kirjoita sama kahdesti.',
    save: 'Ota käyttöön',
    wiped: 'PIN oli väärin kymmenen kertaa. Laitteen kopio on poistettu.',
  },
  unlock: {
    title: 'Avaa PINillä',
    pin: 'PIN',
    open: 'Avaa',
    opening: 'Avataan…',
    wrong: (left: number) =>
      `Väärä PIN. ${count(left, 'yritys', 'yritystä')} jäljellä, sitten laitteen kopio poistetaan.`,
    unsent: (n: number) => `${count(n, 'merkintä', 'merkintää')} odottaa lähettämistä.`,
    another: 'Tällä laitteella on toisen ohjaajan salattu kopio. Hän avaa sen omalla PINillään.',
    forgot: 'Unohtuiko PIN, tai onko kopio jonkun muun?',
    wipe: 'Poista kopio tältä laitteelta',
    wipeSure: (n: number) =>
      n > 0
        ? `Poista, vaikka ${count(n, 'lähettämätön merkintä', 'lähettämätöntä merkintää')} katoaa`
        : 'Poista kopio. Mitään ei ole lähettämättä',
    keep: 'Älä poista',
  },

  read: {
    at: (when: string) => `Luettu ${when}.`,
    never:
      'Ryhmiäsi ei ole vielä luettu tälle laitteelle. Siihen tarvitaan verkko ja kirjautuminen.',
    reading: 'Luetaan ryhmiä…',
    now: 'Lue nyt',
    signIn: 'Kirjaudu',
  },

  needsNet: {
    title: 'Tämä sivu tarvitsee verkon',
    text: 'Tulokset, ohjelmat ja kyselyt luetaan verkosta, eikä niistä ole kopiota tällä laitteella. Kirjaudu, kun yhteys on.',
  },

  todayPage: {
    unrecorded: 'Nimenhuuto tekemättä',
    next: 'Seuraavat kokoontumiset',
    nothingNext: 'Seuraavan viikon aikana ei ole kokoontumisia.',
    due: 'Lomakkeet',
    nothingDue: 'Yhtään lomaketta ei odoteta nyt.',
    dueOf: (due: number, overdue: number) =>
      [
        ...(due > 0 ? [`${due} nyt ajankohtaisia`] : []),
        ...(overdue > 0 ? [`${overdue} myöhässä`] : []),
      ].join(', '),
    absent: 'Poissa kaksi kertaa peräkkäin',
    nobodyAbsent: 'Kukaan ei ole ollut poissa kahta kertaa peräkkäin.',
    substituting: 'Sijaisena',
    isToday: 'Tänään',
    noRuns: 'Sinulla ei ole avoimia ryhmiä.',
    sessions: 'Kokoontumiset',
    members: 'Osallistujat ja päättäminen',
    forms: 'Lomakkeet',
    results: 'Tulokset',
    resultsOffline: 'Tulokset (tarvitsee verkon)',
    instruments: 'Kyselyt',
    resultsWhen:
      'Tulokset näkyvät, kun vähintään viisi on vastannut sekä alussa että lopussa. Ne tarvitsevat verkon ja kirjautumisen.',
  },

  sessions: {
    title: 'Kokoontumiset',
    none: 'Kokoontumisia ei ole vielä merkitty.',
    add: 'Lisää kokoontuminen',
    edit: 'Muuta tietoja',
    kind: {
      meeting: 'Tapaaminen',
      camp_day: 'Leiripäivä',
      follow_up_day: 'Jatkotapaaminen',
    },
    status: { planned: 'Suunniteltu', held: 'Pidetty', cancelled: 'Peruttu' },
    length: (minutes: number) => `${minutes} min`,
    marked: (n: number, all: number) => `${n}/${all} merkitty`,
    last: 'Ryhmän viimeinen varsinainen kerta',
    lastShort: 'Viimeinen kerta',
    date: 'Päivä',
    kindLabel: 'Mikä',
    minutes: 'Kesto minuutteina',
    save: 'Tallenna',
    cancel: 'Peru tämä kokoontuminen',
    restore: 'Palauta kokoontuminen',
    cancelled: 'Kokoontuminen on peruttu. Läsnäoloa ei merkitä.',
    invalid: 'Tarkista päivä ja kesto (1–1440 minuuttia).',
    unknown: 'Tällaista kokoontumista ei ole tällä laitteella.',
  },

  roll: {
    marks: {
      present: 'Paikalla',
      part: 'Osan aikaa',
      absent_notified: 'Ilmoitti',
      absent: 'Poissa',
      not_expected: 'Ei odoteta',
    },
    count: (marked: number, all: number, here: number) =>
      `${marked}/${all} merkitty, ${here} paikalla`,
    rest: (n: number) => `Loput ${n} paikalla`,
    undo: 'Kumoa viimeisin',
    undone: 'Viimeisin merkintä on kumottu.',
    tooLate: 'Merkintä ehti jo lähteä. Valitse sen tilalle oikea.',
    more: (number: string) => `Tarkenna, ${number}`,
    attended: 'Paikalla minuuttia',
    attendedOf: (minutes: number) => `Kokoontuminen kesti ${minutes} min.`,
    less: '15 min vähemmän',
    longer: '15 min enemmän',
    savePart: 'Merkitse osan aikaa paikalla',
    notExpected: 'Merkitse: ei odoteta',
    notExpectedWhy: 'Liittyi myöhemmin, tai poissaolo on sovittu.',
    badMinutes: (most: number) => `Kirjoita minuutit, 1–${most}.`,
    note: 'Huomiot kokoontumisesta',
    noteHint: 'Mitä poikkeavaa oli. Ei nimiä eikä henkilötunnuksia.',
    noteWarning: (what: string) =>
      `Tekstissä näyttää olevan ${what}. Kirjoita ihmisestä vain hänen numeronsa tai jätä pois.`,
    warnings: {
      identity_code: 'henkilötunnus',
      name: 'nimi',
      telephone: 'puhelinnumero',
      email: 'sähköpostiosoite',
    },
    nobody: 'Ryhmässä ei ole vielä ketään, jonka läsnäolo merkittäisiin.',
    notSent: 'lähettämättä',
    stored: (number: string, mark: string) => `Tallennettu: ${number}, ${mark}`,
  },

  formsHere: {
    offline:
      'Merkinnät, paperit ja tällä laitteella vastaaminen onnistuvat ilman verkkoa. Linkki, vastauslaput ja vaiheet tarvitsevat verkon ja kirjautumisen.',
    begunTitle: 'Vastaaminen kesken tällä laitteella',
    begun:
      'Osallistuja ei lähettänyt lomaketta. Vastaukset ovat tallessa eivätkä näy kenellekään. Anna laite hänelle uudelleen, tai poista ne.',
    toForm: 'Avaa lomakkeet',
    enterAnew: 'Syötä lomake uudelleen',
    differing: 'Katso uudelleen:',
  },

  unsent: {
    title: 'Lähettämättä',
    nothing: 'Kaikki on lähetetty.',
    explained:
      'Nämä ovat tallessa tällä laitteella ja lähtevät järjestyksessä, kun verkko ja kirjautuminen ovat kunnossa.',
    refusedTitle: 'Vaatii huomiota',
    waitingTitle: 'Odottaa',
    sendNow: 'Lähetä nyt',
    again: 'Lähetä uudelleen',
    drop: 'Poista',
    dropSure: 'Poista lopullisesti',
    keep: 'Älä poista',
    markOf: (number: string, mark: string) => `${number}: ${mark}`,
    sessionOf: (status: string) => `Kokoontumisen tiedot: ${status}`,
    memberOf: (number: string, state: string) => `${number}: ${state}`,
    formWas: {
      paper: 'syötetty paperilta',
      entry: 'paperi syötetty kerran',
      device: 'vastattu tällä laitteella',
    },
    otherRun: 'Ryhmä, joka ei ole enää sinun',
    backup: {
      title: 'Varmuuskopio',
      explained:
        'Tiedostossa on se, mikä on lähettämättä, samalla PINillä salattuna. Sen voi lähettää toiselta laitteelta. Mikään ei tallennu kahdesti.',
      save: 'Tallenna varmuuskopio',
      load: 'Lähetä varmuuskopio toiselta laitteelta',
      file: 'Tiedosto',
      pin: 'Tiedoston PIN',
      open: 'Lue ja lähetä',
      loaded: (n: number) => `${count(n, 'merkintä', 'merkintää')} luettiin tiedostosta.`,
      faults: {
        not_a_backup: 'Tiedosto ei ole Laiturin varmuuskopio.',
        wrong_pin: 'PIN ei avaa tätä tiedostoa.',
        not_yours: 'Varmuuskopio on toisen ohjaajan. Vain hän voi lähettää sen.',
      },
      noFile: 'Valitse tiedosto.',
    },
    pin: {
      title: 'Vaihda PIN',
      old: 'Nykyinen PIN',
      next: 'Uusi PIN',
      save: 'Vaihda',
      changed: 'PIN on vaihdettu.',
      wrong: 'Nykyinen PIN ei ole oikein.',
    },
  },

  members: {
    title: 'Osallistujat ja päättäminen',
    none: 'Ryhmässä ei ole vielä osallistujia.',
    state: {
      referred: 'Ohjattu ryhmään',
      consented: 'Suostunut',
      enrolled: 'Mukana',
      continued: 'Jatkaa muualla',
      declined: 'Ei halunnut',
      not_admitted: 'Ei otettu',
      dropped_out: 'Jäi pois',
      transferred: 'Siirtyi',
    },
    since: (day: string) => `mukana ${day} alkaen`,
    left: (day: string, reason: string) => `${day}, ${reason}`,
    join: 'Ota mukaan',
    joining: {
      open: 'Lisää osallistuja numerolla',
      title: 'Lisää osallistuja',
      referFirst:
        'Jos osallistujalla on omatyöntekijä, omatyöntekijä ohjaa hänet ensin ryhmään. Sen jälkeen löydät hänet osallistujien luettelosta.',
      number: 'Osallistujan numero',
      faults: {
        mistyped: 'Numerossa on kirjoitusvirhe. Siinä on 8 merkkiä, esimerkiksi 7K2M9QXA.',
        member: 'Tämä osallistuja on jo ryhmän luettelossa.',
      },
      route: 'Mistä ohjautui',
      routes: {
        adult_social_work: 'aikuissosiaalityö',
        other_social_services: 'muu sosiaalipalvelu',
        health_services: 'terveyspalvelut',
        employment_services: 'työllisyyspalvelut',
        partner_project: 'kumppanin hanke',
        self_referral: 'tuli itse',
        other: 'muu',
      },
      ownWorker: 'Omatyöntekijä',
      hasOwnWorker: 'on',
      exceptions: {
        referred_by_partner: 'ei ole: kumppani ohjasi',
        being_appointed: 'ei ole vielä: nimetään',
        not_a_client: 'ei ole: ei ole asiakas',
      },
    },
    joinedOn: 'Mukana alkaen',
    leave: 'Merkitse lähteneeksi',
    comeBack: 'Palasi ryhmään',
    continuation: 'Jatko',
    noContinuation: 'jatkoa ei ole sovittu',
    on: 'Päivä',
    how: 'Mitä tapahtui',
    reason: 'Syy',
    reasons: {
      moved: 'muutti',
      illness: 'sairastui',
      work_or_studies: 'työ tai opinnot',
      life_situation: 'elämäntilanne',
      group_did_not_suit: 'ryhmä ei sopinut',
      no_contact: 'ei saatu yhteyttä',
      other: 'muu syy',
      not_stated: 'ei kertonut',
    },
    nextStep: 'Seuraava askel',
    nextSteps: {
      another_group: 'Toinen ryhmä',
      individual_work: 'Yksilötyö',
      low_threshold_place: 'Matalan kynnyksen paikka',
      none_wanted: 'Ei halua jatkoa',
    },
    informed: 'Omatyöntekijä tietää tästä',
    notInformed: 'omatyöntekijä ei vielä tiedä',
    save: 'Tallenna',
    closing: 'Mitä ryhmän päättäminen vielä vaatii',
    ready: 'Kaikki on valmiina.',
    missing: {
      a_member: 'Ryhmässä ei ole yhtään osallistujaa.',
      a_held_session: 'Yhtään kokoontumista ei ole pidetty.',
      a_decision_on_each_planned_session:
        'Jokin kokoontuminen on vielä suunniteltu: merkitse se pidetyksi tai peru se.',
      a_decision_on_each_end_form: 'Jonkun loppulomake puuttuu, eikä ole merkitty, miksi.',
      a_continuation_of_each_member: 'Jonkun jatkosta ei ole sovittu.',
    },
    statusNow: (status: string) => `Ryhmän tila: ${status}`,
    status: {
      planned: 'suunniteltu',
      recruiting: 'kokoaa osallistujia',
      running: 'käynnissä',
      ended: 'päättynyt',
      followed_up: 'seurattu',
      closed: 'suljettu',
      cancelled: 'peruttu',
    } satisfies Record<RunStatus, string>,
    move: (status: string) => `Siirrä tilaan: ${status}`,
    needsNet: 'Tilan vaihto tarvitsee verkon ja sen, että kaikki on lähetetty.',
  },

  background: {
    title: 'Ryhmän taustatiedot',
    confirmedHere: 'Ryhmän taustatiedot vahvistettu',
    unconfirmed: 'Lukuja ei ole vahvistettu.',
    confirmedByYou: (when: string) => `Olet vahvistanut luvut ${when}.`,
    confirmedByColleague: (when: string) => `Toinen ohjaaja on vahvistanut luvut ${when}.`,
    earlier: 'Luvut ovat muuttuneet sen jälkeen: vahvistus koskee aiempia lukuja.',
    counts: 'Luvut',
    confirm: 'Vahvista nämä luvut',
    toConfirm: 'Ryhmän taustatietojen lukuja ei ole vahvistettu sellaisina kuin ne nyt ovat.',
    computed:
      'Luvut lasketaan osallistujien omista tiedoista. Ne pysyvät laskettuina, kun vahvistat ne.',
    entered: 'Ohjaaja on syöttänyt luvut itse.',
    tooFew: 'Taustatiedot lasketaan, kun ryhmässä on vähintään kolme osallistujaa.',
    toFigures: 'Katso luvut',
  },
};

export type Texts = typeof fi;
