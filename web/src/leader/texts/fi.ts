import type { RunStatus } from '../../../../shared/domain/groups/run.ts';
import { counter } from '../../texts/participant/counter.ts';

const count = counter('fi');

export const fi = {
  today: 'Tänään',
  runs: 'Ryhmäni',
  bar: {
    name: 'Ohjaajan sivut',
    allSent: 'Kaikki lähetetty',
    unsent: (n: number) => `${n} lähettämättä`,
    sending: 'Lähetetään…',
    unreached: 'ei yhteyttä, lähtee itsestään',
    offlineSignedOut: 'ei yhteyttä, kirjaudu kun se palaa',
    signedOut: 'kirjaudu, niin lähtee',
    locked: 'lukittu',
    refused: (n: number) => `${count(n, 'vaatii', 'vaativat')} huomiota`,
    lock: 'Lukitse',
  },

  leaving: {
    lost: 'Laite ei tallentanut kaikkea: osa on vain tällä sivulla ja katoaa, jos jatkat. Tallenna ensin varmuuskopio.',
    title: (n: number) => `${count(n, 'merkintä', 'merkintää')} on lähettämättä`,
    'sign-out':
      'Ne jäävät tälle laitteelle PINin taakse ja lähtevät, kun kirjaudut täällä uudelleen. Muilla laitteilla ne eivät näy.',
    'hand-over':
      'Ne pysyvät tallessa tällä laitteella PINin takana, kun osallistuja vastaa. Jos yhteys on, lähetä ne ensin.',
    go: { 'sign-out': 'Kirjaudu ulos silti', 'hand-over': 'Anna laite silti' },
    stay: 'Peruuta',
  },

  storage: {
    nothing:
      'Tämä selain ei tallenna mitään tälle laitteelle (esimerkiksi yksityinen ikkuna). Merkintäsi ovat vain tällä sivulla, kunnes ne on lähetetty. Pidä sivu auki, tai avaa Laituri tavallisessa ikkunassa.',
    full: (n: number) =>
      `Laitteen tila on lopussa: ${count(n, 'merkintä', 'merkintää')} on vain tällä sivulla. Pidä sivu auki, kunnes kaikki on lähetetty, tai tallenna varmuuskopio. Vapauta tilaa laitteelta.`,
    evicted:
      'Selain poisti Laiturin tiedot tältä laitteelta. Ne tallennettiin uudelleen, koska sivu oli auki. Vapauta tilaa laitteelta.',
    toBackup: 'Tallenna varmuuskopio',
  },

  setUp: {
    title: 'Valitse PIN tälle laitteelle',
    why: 'Ryhmiesi kokoontumiset ja merkinnät ovat tällä laitteella salattuina, jotta voit työskennellä ilman verkkoa. PIN avaa ne.',
    rule: 'Vähintään 6 merkkiä, ei syntymäpäivää eikä numeroita peräkkäin. Mitä pidempi, sen turvallisempi.',
    warning:
      'Kymmenen väärän PINin jälkeen laitteen kopio poistetaan, ja lähettämättömät merkinnät sen mukana. PINiä ei voi palauttaa.',
    pin: 'PIN',
    repeat: 'PIN uudelleen',
    faults: {
      short: 'PIN on liian lyhyt: tarvitaan vähintään 6 merkkiä.',
      same: 'Sama merkki toistuu. Valitse PIN, jota ei voi arvata.',
      sequence: 'Merkit ovat peräkkäin. Valitse PIN, jota ei voi arvata.',
      pattern:
        'Sama toistuu, tai numerot ovat näppäimistöllä jonossa. Valitse PIN, jota ei voi arvata.',
      date: 'PIN näyttää päivältä tai vuodelta. Niitä arvataan ensimmäiseksi.',
      common: 'Tämä sana on yleinen salasana. Valitse PIN, jota ei voi arvata.',
      different: 'PINit eroavat toisistaan. Kirjoita sama kahdesti.',
    },
    save: 'Ota käyttöön',
    wiped: 'PIN oli väärin kymmenen kertaa. Laitteen kopio on poistettu.',
  },
  unlock: {
    byScreenLock: 'Avaa laitteen lukituksella',
    notRecognised: 'Laite ei tunnistanut sinua. Yritä uudelleen, tai avaa varasalasanalla.',
    passphrase: 'Varasalasana',
    title: 'Avaa PINillä',
    titleLocked: 'Avaa lukitus',
    wrongPassphrase: (left: number) =>
      `Väärä varasalasana. ${count(left, 'yritys', 'yritystä')} jäljellä, sitten laitteen kopio poistetaan.`,
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
    at: (when: string) => `Päivitetty ${when}.`,
    never:
      'Ryhmiäsi ei ole vielä luettu tälle laitteelle. Siihen tarvitaan verkko ja kirjautuminen.',
    reading: 'Päivitetään ryhmiä…',
    failed: 'Päivitys ei onnistunut. Näet viimeksi luetut tiedot.',
    firstFailed: 'Ryhmiesi lukeminen ei onnistunut. Tarkista yhteys ja yritä uudelleen.',
    offline: 'Ei yhteyttä.',
    now: 'Päivitä',
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
        ...(due > 0 ? [`${count(due, 'lomake', 'lomaketta')} odottaa`] : []),
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
      meeting: 'Kokoontuminen',
      camp_day: 'Leiripäivä',
      follow_up_day: 'Jatkokokoontuminen',
    },
    status: { planned: 'Suunniteltu', held: 'Pidetty', cancelled: 'Peruttu' },
    length: (minutes: number) => `${minutes} min`,
    marked: (n: number, all: number) => `${n}/${all} merkitty`,
    last: 'Viimeinen kokoontuminen',
    lastHint:
      'Loppulomakkeet annetaan tästä päivästä alkaen. Muuten lasketaan ryhmän päättymispäivästä.',
    weeks: (n: number) => count(n, 'viikko', 'viikkoa'),
    years: (n: number) => count(n, 'vuosi', 'vuotta'),
    isDayRight: {
      after: (far: string) => `${far} ryhmän päättymisen jälkeen: onko päivä oikein?`,
      before: (far: string) => `${far} ennen ryhmän alkua: onko päivä oikein?`,
    },
    dayRight: 'Päivä on oikein, tallenna',
    dayWrong: 'Muuta päivää',
    saving: 'Tallennetaan…',
    lastShort: 'Viimeinen',
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
    toCome: (day: string) => `Kokoontuminen on vasta ${day}. Merkitäänkö läsnäolo jo nyt?`,
    toComeTitle: 'Onko päivä oikein?',
    markAhead: 'Merkitse silti',
    dontMark: 'Älä merkitse',
    overruled: (number: string, mark: string) =>
      `${number}: toisella laitteella tehtiin uudempi merkintä, ja se jäi voimaan: ${mark}.`,
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
    stored: (number: string, mark: string) => `Merkitty: ${number}, ${mark}`,
  },

  formsHere: {
    offline:
      'Merkinnät, paperit ja tällä laitteella vastaaminen onnistuvat ilman verkkoa. Linkki, vastauslaput ja vaiheet tarvitsevat verkon ja kirjautumisen.',
    begunTitle: 'Vastaaminen kesken tällä laitteella',
    begun:
      'Osallistuja ei lähettänyt lomaketta. Vastaukset ovat tallessa eivätkä näy kenellekään. Anna laite hänelle uudelleen, tai poista ne.',
    toForm: 'Avaa lomakkeet',
    enterAgain: 'Syötä lomake uudelleen',
    differing: 'Katso uudelleen:',
  },

  unsent: {
    screen: {
      title: 'Avaa laitteen omalla lukituksella',
      explained:
        'Sormenjälki, kasvot tai laitteen oma koodi avaa kopion. Kopioitu levy ei silloin aukea arvaamalla. Nykyisen PINin tilalle tarvitaan pidempi varasalasana, vähintään 12 merkkiä.',
      next: 'Varasalasana',
      repeat: 'Varasalasana uudelleen',
      use: 'Ota käyttöön',
      isUsed: 'Laitteen lukitus avaa kopion. Varasalasana toimii myös.',
      remove: 'Poista käytöstä',
      removed: 'Kopion avaa nyt vain varasalasana.',
      outcomes: {
        added: 'Laitteen lukitus on otettu käyttöön.',
        wrong: 'Nykyinen PIN ei ole oikein.',
        refused: 'Laite ei anna käyttää lukitustaan tähän. PIN toimii kuten ennen.',
      },
    },
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
    unmarkOf: (number: string) => `${number}: merkintä kumottu`,
    dayRight: 'Päivä on oikein, lähetä',
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
        'Tiedostossa on se, mikä on lähettämättä, salattuna. Sen voi lähettää toiselta laitteelta. Mikään ei tallennu kahdesti.',
      rule: 'Anna tiedostolle oma salasana, vähintään 12 merkkiä. Esimerkiksi neljä sanaa, jotka muistat. Sitä tarvitaan, kun tiedosto avataan.',
      passphrase: 'Tiedoston uusi salasana',
      repeat: 'Uusi salasana uudelleen',
      passphraseFaults: {
        short: 'Salasana on liian lyhyt: tarvitaan vähintään 12 merkkiä.',
        trivial: 'Salasana on helppo arvata. Kirjoita esimerkiksi neljä sanaa.',
        different: 'Salasanat eroavat toisistaan. Kirjoita sama kahdesti.',
      },
      save: 'Tallenna varmuuskopio',
      load: 'Lähetä varmuuskopio toiselta laitteelta',
      file: 'Tiedosto',
      ofFile: 'Tiedoston salasana (vanhan tiedoston PIN)',
      open: 'Lue ja lähetä',
      loaded: (n: number) => `${count(n, 'merkintä', 'merkintää')} luettiin tiedostosta.`,
      faults: {
        not_a_backup: 'Tiedosto ei ole Laiturin varmuuskopio.',
        wrong_passphrase: 'Salasana ei avaa tätä tiedostoa.',
        not_yours: 'Varmuuskopio on toisen ohjaajan. Vain hän voi lähettää sen.',
      },
      noFile: 'Valitse tiedosto.',
    },
    pin: {
      title: 'Vaihda PIN tai varasalasana',
      old: 'Nykyinen PIN',
      next: 'Uusi PIN',
      repeat: 'PIN uudelleen',
      save: 'Vaihda',
      changed: 'PIN on vaihdettu.',
      wrong: 'Nykyinen PIN ei ole oikein.',
    },
    passphrase: {
      old: 'Nykyinen varasalasana',
      next: 'Uusi varasalasana, vähintään 12 merkkiä',
      repeat: 'Uusi varasalasana uudelleen',
      save: 'Vaihda',
      changed: 'Varasalasana on vaihdettu.',
      wrong: 'Nykyinen varasalasana ei ole oikein.',
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
    waiting: 'Vahvistus on tällä laitteella, eikä se ole vielä perillä.',
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

export type LeaderTexts = typeof fi;
