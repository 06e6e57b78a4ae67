import type {
  FollowUpLeftOutReason,
  ReleaseStatus,
} from '../../../../shared/domain/figures/outcome.ts';
import type { Programme } from '../../../../shared/domain/groups/programme.ts';
import type { Occasion } from '../../../../shared/domain/occasion.ts';
import type { Role } from '../../../../shared/domain/people/access.ts';
import type { MemberState } from '../../../../shared/domain/people/member.ts';
import type { Background } from '../../../../shared/domain/people/participant.ts';
import type { AuditReason } from '../../../../shared/domain/privacy/audit.ts';
import type { MentionedIn } from '../../../../shared/domain/privacy/mention.ts';
import type { DataKind } from '../../../../shared/domain/privacy/retention.ts';
import type { Respondent } from '../../../../shared/instruments/instrument.ts';
import type { CoordinatorView } from '../../routes/page-address.ts';
import { count } from '../../texts/count.ts';
import { elative } from '../../texts/fi/numerals.ts';

const forms = (n: number) => count(n, 'lomake', 'lomaketta');

/** The pages of coordinators, researchers and administrators. */
export const fi = {
  nav: {
    title: 'Työpöytä',
    views: {
      clients: 'Omat asiakkaat',
      'follow-up': 'Seuranta',
      programmes: 'Ohjelmat',
      exports: 'Aineistot',
      audit: 'Käsittelyt',
      'same-people': 'Ehkä sama henkilö',
      instruments: 'Kyselyt',
    } satisfies Record<CoordinatorView, string>,
  },
  forbidden: {
    title: 'Tämä sivu ei kuulu rooliisi',
    explained: (roles: string) =>
      `Sivu on näille rooleille: ${roles}. Jos tarvitset sitä työssäsi, pyydä oikeutta pääkäyttäjältä.`,
    back: 'Alkuun',
  },
  roles: {
    leader: 'ryhmän ohjaaja',
    own_worker: 'omatyöntekijä',
    coordinator: 'koordinaattori',
    researcher: 'tutkija',
    admin: 'pääkäyttäjä',
  } satisfies Record<Role, string>,
  occasions: {
    start: 'Alkulomake',
    end: 'Loppulomake',
    follow_up: 'Seurantalomake',
  } satisfies Record<Occasion, string>,

  filters: {
    title: 'Rajaa ryhmiä',
    programme: 'Ohjelma',
    municipality: 'Kunta',
    any: 'Kaikki',
    from: 'Käynnissä aikaisintaan',
    to: 'Käynnissä viimeistään',
    all: 'Myös suunnitellut, suljetut ja perutut',
    apply: 'Näytä',
    clear: 'Poista rajaukset',
    found: (n: number) => `${count(n, 'ryhmä', 'ryhmää')}.`,
    wrongOrder: 'Alkupäivä on loppupäivän jälkeen.',
    none: 'Näillä rajauksilla ei ole ryhmiä.',
    endedFrom: 'Päättynyt aikaisintaan',
    endedTo: 'Päättynyt viimeistään',
  },
  followUp: {
    title: 'Seuranta',
    progress: (done: number, all: number) => `Haetaan lomakkeiden tilaa: ${done}/${all} ryhmää.`,
    failed: (n: number) =>
      `${count(n, 'ryhmän', 'ryhmän')} lomakkeiden tilaa ei saatu. Luvuista puuttuu sen verran.`,
    retry: 'Hae puuttuvat',
    noRuns: 'Ryhmiä ei vielä ole.',
    chase: 'Selvitettävää',
    chaseExplained:
      'Näiden lomakkeiden aika on ohi, eikä kukaan ole kertonut, mitä niille tapahtui. Pisimpään odottanut on ensin.',
    nothingToChase: 'Yksikään lomake ei ole myöhässä.',
    chaseSum: (n: number, runs: number) =>
      `${forms(n)} myöhässä ${runs === 1 ? 'yhdessä ryhmässä' : `${runs} ryhmässä`}.`,
    late: (n: number, occasion: string) => `${occasion}: ${n} myöhässä`,
    since: (day: string, days: number) => `${day} alkaen (${count(days, 'päivä', 'päivää')})`,
    leads: (names: string) => `Ohjaa: ${names}`,
    substitutes: (names: string) => `sijaistaa nyt: ${names}`,
    someone: 'nimi ei ole tiedossa',
    open: 'Avaa lomakkeet',
    runs: 'Ryhmien lomakkeet',
    runsCaption: 'Lomakkeet ryhmittäin, päättymispäivän mukaan',
    received: 'Saapunut',
    ofExpected: (received: number, expected: number) => `${received}/${expected}`,
    nothingExpected: 'ei vielä odoteta',
    kinds: {
      received: 'saapunut',
      blank: 'tyhjänä',
      overdue: 'myöhässä',
      due: 'antamatta',
      onTheirWay: 'jaettu',
      lost: 'jää saamatta',
      notDue: 'ei vielä',
    },
    legend: 'Merkit',
    expectedExplained:
      'Saapunut-sarakkeessa on saapuneet kaikista, joiden aika on alkanut. ”Jää saamatta” on kieltäytynyt, poissa, ei tarjottu, kadonnut tai peruttu.',
    notFetched: 'tilaa ei saatu',
  },

  clients: {
    title: 'Omat asiakkaat',
    explained: 'Asiakkaat, joiden omatyöntekijä olet tai joiden omatyöntekijää sijaistat nyt.',
    none: 'Sinulla ei ole asiakkaita Laiturissa.',
    substituting: 'sijaistat',
    erase: 'Poista tiedot',
    eraseOf: (number: string) => `Poista tiedot: ${number}`,
    goOn: {
      title: 'Jatka aiempaa poistoa',
      explained:
        'Kun poisto on alkanut, asiakas ei enää näy luettelossa. Anna numero, jos poisto jäi kesken tai numeroa pitää vielä poistaa teksteistä.',
      search: 'Avaa poisto',
    },
    erasing: {
      title: 'Poista asiakkaan tiedot',
      number: (number: string) => `Numero ${number}`,
      first: 'Ennen poistoa',
      firstExplained:
        'Kirjaa asiakastietojärjestelmään se, mitä lain mukaan pitää säilyttää. Laituri ei tarkista sitä, vaan poistaa kaiken.',
      removed: 'Tämä poistetaan',
      kept: 'Tämä jää, ja miksi',
      kinds: {
        identity:
          'Nimi, puhelinnumero ja kieli, ja tieto siitä, että numero on ehkä sama henkilö kuin toinen numero.',
        background: 'Taustatiedot, siirrot ja sijaisuudet.',
        consents: 'Suostumukset ja niiden peruutukset.',
        memberships: 'Tieto siitä, missä ryhmissä asiakas on ollut.',
        attendance: 'Läsnäolomerkinnät.',
        forms:
          'Lomakkeet, keskeneräiset vastaukset ja lomakkeiden merkinnät, myös suljetuista ryhmistä.',
        links: 'Vastauslinkit. Ne lakkaavat toimimasta heti.',
        figures:
          'Ryhmien luvut, joissa asiakas on mukana. Ne lasketaan uudelleen ilman häntä, ja jo julkaistut otetaan pysyvästi takaisin kaikilta.',
        hand_counts:
          'Ryhmän taustatiedot, jotka ohjaaja on antanut tai vahvistanut käsin. Hän voi antaa ne uudelleen.',
        mentions:
          'Numero muistiinpanoissa ja muissa teksteissä: ohjelma ei muuta ihmisten kirjoittamaa tekstiä. Poiston jälkeen näet kohdat ja poistat numeron itse.',
        without_number: 'Ilman numeroa palautetut lomakkeet: kukaan ei tiedä, kenen ne ovat.',
        printed: 'Paperille tulostetut ja tiedostoina otetut luvut: Laituri ei tavoita niitä.',
        audit:
          'Loki siitä, kuka on katsonut ja muuttanut tietoja: sillä valvotaan, että tietoja on käsitelty oikein. Siinä on numero, mutta ei nimeä eikä vastauksia.',
        stream_keys:
          'Numero muutosten jonossa 24 tunnin ajan: jono unohtaa sen itse. Siinä ei ole muuta sisältöä.',
        tombstone: 'Tieto käytetystä numerosta ja poistopäivästä: numeroa ei anneta toiselle.',
      } satisfies Record<DataKind, string>,
      confirmTitle: 'Vahvista poisto',
      final: 'Poistoa ei voi perua. Tietoja ei saa takaisin.',
      typeNumber: (number: string) => `Kirjoita numero ${number}`,
      otherNumber: 'Numero ei ole sama kuin yllä. Tarkista se.',
      confirm: 'Poista tiedot lopullisesti',
      working: 'Poistetaan…',
      goOn: 'Jatka poistamista',
      progress: {
        name: 'Poistetaan nimeä ja yhteystietoja.',
        rest: 'Poistetaan muita tietoja. Tämä voi kestää hetken.',
      },
      nameGone:
        'Nimi ja yhteystiedot on poistettu. Muiden tietojen poisto voi olla kesken. Jatka samalla painikkeella: mitään ei poisteta kahteen kertaan.',
      unfinished:
        'Poisto voi olla kesken. Jatka samalla painikkeella: mitään ei poisteta kahteen kertaan.',
      unknown:
        'Numerolla ei ole asiakasta, jonka tiedot voit poistaa, eikä kesken jäänyttä poistoa. Tarkista numero.',
      done: (day: string) => `Tiedot on poistettu ${day}`,
      doneExplained: 'Poista vielä numero teksteistä. Niitä ovat voineet kirjoittaa muutkin.',
    },
    mentions: {
      title: 'Numero teksteissä',
      explained:
        'Lue kohta ja poista numero. Numeron tilalle tulee … ja muu teksti jää ennalleen. Toisten osallistujien numerot on peitetty.',
      none: 'Numeroa ei ole missään ryhmän tai ohjelman tekstissä.',
      noneSoFar: 'Numeroa ei ole tähän mennessä läpikäydyissä ryhmissä.',
      notAll: 'Kaikkia ryhmiä ei ole vielä käyty läpi.',
      more: 'Etsi seuraavista ryhmistä',
      searching: 'Etsitään…',
      hidden: 'Teksti kuuluu toisen osallistujan tietoihin, eikä sitä näytetä.',
      clear: 'Poista numero',
      clearing: 'Poistetaan…',
      cleared: (n: number, left: number) =>
        `Numero on poistettu ${count(n, 'kohdasta', 'kohdasta')}. Luettelossa on jäljellä ${count(left, 'kohta', 'kohtaa')}.`,
      kinds: {
        programme: 'Ohjelma',
        run: 'Ryhmä',
        session: 'Kokoontuminen',
        hand_over: 'Siirto',
        substitute: 'Sijaisuus',
        form: 'Lomake',
        unnumbered_form: 'Lomake ilman numeroa',
        unfinished_answers: 'Keskeneräiset vastaukset',
        paper_read_once: 'Kerran syötetty paperilomake',
        form_decision: 'Lomakkeen merkintä',
        membership: 'Osallistujan merkintä',
        other: 'Muu tieto',
      } satisfies Record<MentionedIn, string>,
      fields: {
        note: 'muistiinpano',
        device: 'laitteen nimi',
        name: 'nimi',
        description: 'kuvaus',
        eligibility: 'kenelle',
        answers: 'vastaus',
        place: 'paikka',
        municipality: 'kunta',
      },
      otherField: 'teksti',
    },
  },

  samePeople: {
    title: 'Ehkä sama henkilö',
    explained:
      'Näillä numeroilla on sama nimi tai puhelinnumero. Selvitä toisen työntekijän kanssa, onko kyse samasta henkilöstä.',
    none: 'Ei numeroita, jotka olisivat ehkä sama henkilö.',
    yours: 'oma asiakkaasi',
    anothers: (worker: string) => `omatyöntekijä ${worker}`,
    ending: 'yhdistetään',
    saidSame: 'omatyöntekijän mukaan sama henkilö',
    found: (day: string) => `Huomattu ${day}.`,
    waits: 'Yhdistäminen jäi kesken. Jatka sitä: mitään ei mene kahteen kertaan.',
    saySame: 'Sama henkilö, saa yhdistää',
    sayDifferent: 'Eri henkilöt',
    askFirst:
      'Kysy ensin toiselta työntekijältä. Kun hän on vahvistanut, että kyse on samasta henkilöstä, voit siirtää oman asiakkaasi tiedot hänen numerolleen.',
    different: (n: number) => `Eri henkilöiksi merkityt: ${n}`,
    chooseWay: 'Kumpi numero jää käyttöön?',
    joinInto: (ending: string, staying: string) =>
      `Siirrä numeron ${ending} tiedot numerolle ${staying}`,
    whatMoves: (ending: string, staying: string, runs: number) =>
      `Numeron ${ending} lomakkeet, läsnäolot, suostumukset ja ${count(runs, 'ryhmä', 'ryhmää')} siirtyvät numerolle ${staying}. Numeroa ${ending} ei enää käytetä eikä anneta kenellekään. Siirtoa ei voi perua.`,
    nameGoes: (ending: string, staying: string) =>
      `Nimi ja puhelinnumero poistetaan numerolta ${ending}. Tarkista, että numeron ${staying} nimi ja puhelinnumero ovat oikein.`,
    takesBack:
      'Jo julkaistut tulokset, joissa jompikumpi numero on mukana, otetaan takaisin pysyvästi.',
    noConflicts: 'Numeroiden tiedoissa ei ole ristiriitoja.',
    chooseAll: 'Valitse jokaisesta kohdasta, kumpi pitää paikkansa.',
    join: 'Yhdistä numerot',
    joining: 'Yhdistetään…',
    goOn: 'Jatka yhdistämistä',
    leave: 'Peruuta',
    joined: (ending: string, staying: string) =>
      `Numero ${ending} on yhdistetty numeroon ${staying}.`,
    memberIn: (run: string) => `Osallistujana ryhmässä ${run}`,
    formIn: (occasion: string, run: string) => `${occasion}, ${run}`,
    otherKept: 'Toiset vastaukset jäävät lomakkeen aiemmaksi versioksi.',
    otherGoes: 'Toiset vastaukset poistetaan.',
    states: {
      referred: 'Ohjattu',
      consented: 'Suostunut',
      enrolled: 'Mukana',
      continued: 'Jatkanut eteenpäin',
      declined: 'Ei halunnut tulla',
      not_admitted: 'Ei otettu',
      dropped_out: 'Keskeyttänyt',
      transferred: 'Siirtynyt muualle',
    } satisfies Record<MemberState, string>,
    answered: {
      form: 'Täytetty lomake',
      draft: 'Keskeneräiset vastaukset',
      paper_entry: 'Kerran luettu paperilomake',
    },
    fields: {
      sex: 'Sukupuoli',
      birth_year: 'Syntymävuosi',
      marital_status: 'Siviilisääty',
      living_arrangement: 'Asuminen',
      children_in_household: 'Lapsia taloudessa',
      labour_market_status: 'Työmarkkina-asema',
      labour_market_months: 'Kuukausia työttömänä tai työvoiman ulkopuolella',
      primary_reason: 'Ensisijainen syy tulla',
      municipality_area: 'Asuinalue',
      service_needs_assessment_done: 'Palvelutarpeen arvio tehty',
    } satisfies Record<keyof Background, string>,
    codes: {
      sex: { female: 'nainen', male: 'mies', other: 'muu', not_stated: 'ei halunnut kertoa' },
      marital_status: {
        single: 'naimaton',
        cohabiting: 'avoliitossa',
        married: 'naimisissa',
        divorced: 'eronnut',
        widowed: 'leski',
      },
      labour_market_status: { unemployed: 'työtön', student: 'opiskelija' },
    },
    yesNo: { true: 'kyllä', false: 'ei' },
    chased: (n: number) =>
      `${count(n, 'numeropari on', 'numeroparia on')} ehkä sama henkilö, ja puuttuvissa lomakkeissa sama henkilö voi olla kahteen kertaan.`,
  },

  chart: {
    downloads: (name: string) => `Lataa: ${name}`,
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    asTable: 'Samat luvut taulukkona',
    notShown: 'ei näytetä',
    notKnown: 'ei tiedossa',
    why: 'Miksi ei näytetä',
    failed: 'Kuvaa ei voitu tallentaa tällä selaimella.',
  },
  forest: {
    titles: {
      end: 'Muutos ryhmittäin, alusta loppuun',
      follow_up: 'Muutos ryhmittäin, alusta seurantaan',
    },
    name: 'muutos ryhmittäin',
    own: 'mitattu muutos',
    shrunken: 'tasoitettu muutos',
    pooled: 'Kaikki yhdessä',
    prediction: 'Uusi ryhmä',
    predictionLegend: 'ennusteväli uudelle ryhmälle',
    pairs: (n: number) => count(n, 'pari', 'paria'),
    beside: { start: 'Alussa', attendance: 'Läsnäolo', paired: 'Vastasi' },
    worse: '← huonompaan',
    better: 'parempaan →',
    reading:
      'Pallo on ryhmän mitattu muutos ja viiva sen väli. Vinoneliö on tasoitettu muutos: se on vedetty kohti kaikkien ryhmien keskiarvoa sitä enemmän, mitä pienempi ryhmä on. Ryhmien järjestys on päättymispäivän mukainen, ei tuloksen.',
    summary: (shown: number, all: number) =>
      `Ryhmiä on ${all}. Muutos näkyy ${shown === 1 ? 'yhdestä' : `${shown} ryhmästä`}.`,
    noneShown: (all: number) => `Ryhmiä on ${all}. Muutosta ei voi vielä näyttää yhdestäkään.`,
    noPooled:
      'Yhteistä muutosta ei ole laskettu: siihen tarvitaan vähintään kaksi ryhmää, joiden luvut voi näyttää.',
    low: 'väli alkaa',
    high: 'väli päättyy',
    shrunkenLow: 'tasoitetun väli alkaa',
    shrunkenHigh: 'tasoitetun väli päättyy',
    ends: 'Päättyi',
    release: 'Julkaisu',
    releases: {
      not_released: 'ei vielä julkaistu',
      status_not_moved: 'ryhmä ei ole päättynyt',
      released: 'julkaistu',
      taken_back: 'otettu takaisin',
    } satisfies Record<ReleaseStatus['status'], string>,
    version: (title: string, version: string) => `${title}, versio ${version}`,
    noInstrument: 'Ryhmät, joiden muutosta ei näytetä',
    otherVersions: 'Muut lomakkeet ohjelmassa',
    occasion: 'Mittaus',
    occasions: { end: 'Alusta loppuun', follow_up: 'Alusta seurantaan' },
    followedUp: (pairs: number, enrolled: number) =>
      `Alussa ja seurannassa vastasi ${pairs}; osallistujia oli ${enrolled}.`,
    narrowed:
      'Pieni ryhmä on yhteisessä muutoksessa vain yhdessä toisten kanssa. Jos yksikin niistä jää rajauksen ulkopuolelle, yhteiseen muutokseen ei lasketa niistä mitään.',
    peopleOfAll:
      'Tämä kohta on aina koko ohjelmasta. Rajaus ei muuta sitä: kahdesta rajauksesta, joiden ero on yksi ryhmä, näkisi, keitä siinä ryhmässä oli.',
    list: 'Ryhmät yksitellen',
  },

  flow: {
    title: 'Osallistujista pareiksi',
    name: 'osallistujista pareiksi',
    steps: {
      enrolled: 'Osallistujat',
      started: 'Alkulomake',
      attended: 'Paikalla ainakin kerran',
      ended: 'Loppulomake',
      pairs: 'Vastausparit',
      followedUp: 'Seurannassa',
    },
    step: 'Vaihe',
    people: 'Määrä',
    lost: 'Miksi puuttuu',
    summary: (enrolled: number, pairs: number) =>
      `Alussa ja lopussa vastasi ${pairs}; osallistujia oli ${enrolled}.`,
    unknown: 'Määriä ei näytetä.',
    lostPairs: (reasons: string) => `Miksi muut puuttuvat: ${reasons}`,
    lostFollowUp: (reasons: string) => `Miksi seurannasta puuttuu osallistujia: ${reasons}`,
    followUpReasons: {
      measurement_withdrawn: 'ei anna käyttää vastauksiaan',
      no_start_form: 'alkulomake puuttuu',
      start_form_not_scorable: 'alkulomakkeessa on liian vähän vastauksia',
      left: 'lähti ryhmästä',
      no_follow_up_form: 'seurantalomake puuttuu',
      follow_up_form_not_scorable: 'seurantalomakkeessa on liian vähän vastauksia',
    } satisfies Record<FollowUpLeftOutReason, string>,
  },
  slopes: {
    title: 'Alusta loppuun',
    name: 'alusta loppuun',
    reading:
      'Rengas on ryhmän keskiarvo alussa ja täysi piste lopussa. Kaikkien väittämien keskiarvossa yksinäisyys on käännetty. Katkoviiva tarkoittaa muutosta huonompaan suuntaan.',
    start: 'Alussa',
    end: 'Lopussa',
    total: 'Kaikki väittämät',
    statement: 'Väittämä',
    number: 'Numero',
    change: 'Muutos',
    turn: 'Suunta',
    turns: { better: 'parempaan', same: 'ennallaan', worse: 'huonompaan' },
    people: 'Vastaajia',
    summary: (better: number, same: number, worse: number) =>
      `Väittämistä ${better} muuttui parempaan ja ${worse} huonompaan suuntaan${same > 0 ? `, ${same} pysyi ennallaan` : ''}.`,
  },
  sentences: {
    direction: (which: 'better' | 'worse' | 'same', people: number, all: number) => {
      const way = {
        better: 'muuttui parempaan suuntaan',
        worse: 'muuttui huonompaan suuntaan',
        same: 'pysyi ennallaan',
      }[which];
      const of = elative(all);
      return of
        ? `${people} ${of} molempiin vastanneesta ${way}.`
        : `Molempiin vastasi ${all}; heistä ${people} ${way}.`;
    },
    nobody: (which: 'better' | 'worse' | 'same', all: number) =>
      ({
        better: `Kukaan molempiin vastanneista (${all}) ei muuttunut parempaan suuntaan.`,
        worse: `Kukaan molempiin vastanneista (${all}) ei muuttunut huonompaan suuntaan.`,
        same: `Kukaan molempiin vastanneista (${all}) ei pysynyt ennallaan.`,
      })[which],
  },

  programmes: {
    title: 'Ohjelmat',
    add: 'Lisää ohjelma',
    name: 'Nimi',
    kind: 'Ryhmämuoto',
    kinds: {
      gestalt_therapy: 'hahmoterapiaryhmä',
      camp: 'leiri',
      film_group: 'elokuvaryhmä',
      other: 'muu ryhmä',
    } satisfies Record<Programme['kind'], string>,
    description: 'Mitä ryhmässä tehdään',
    eligibility: 'Kenelle ja millä ehdoilla',
    addIt: 'Lisää',
    adding: 'Lisätään…',
    edit: 'Muokkaa',
    save: 'Tallenna',
    saving: 'Tallennetaan…',
    saved: (name: string) => `${name} on tallennettu.`,
    conflict:
      'Joku muu on muuttanut tätä ohjelmaa sillä välin. Kirjoittamasi on yhä tässä, eikä mitään ole tallennettu.',
    storedNow: 'Nyt tallessa on:',
    saveMine: 'Tallenna omani sen päälle',
    takeTheirs: 'Ota tallessa olevat tiedot',
    empty: 'tyhjä',
    added: (name: string) => `${name} on lisätty.`,
    nameFirst: 'Anna ohjelmalle nimi.',
    exists: 'Samanniminen ohjelma on jo. Anna toinen nimi.',
    cancel: 'Peruuta',
  },
  instruments: {
    title: 'Kyselyt',
    reading: 'Näin kysely näkyy vastaajalle. Suomenkielinen teksti on lomakkeen oma.',
    choose: 'Kysely',
    named: (title: string, version: string) => `${title} (versio ${version})`,
    language: 'Kieli',
    languages: { fi: 'suomi', sv: 'svenska', en: 'English' },
    purpose: 'Miksi kysytään',
    handOut: 'Miten annetaan',
    respondent: 'Kuka vastaa',
    respondents: {
      participant: 'osallistuja',
      participant_with_worker: 'osallistuja työntekijän kanssa',
      leader: 'ohjaaja',
    } satisfies Record<Respondent, string>,
    version: 'Versio',
    licence: 'Käyttöehdot',
    source: 'Lähde',
    scoring: 'Pisteytys',
    scored: (least: number) =>
      `Vastattujen väittämien keskiarvo, kun vastattu on vähintään ${least}. Puuttuvia ei täydennetä.`,
    notScored: 'Ei pistemäärää.',
    unofficial: 'Käännös on Laiturin oma eikä lomakkeen virallinen teksti.',
    missing: 'Tätä tekstiä ei ole tällä kielellä; näytetään suomeksi.',
    ours: 'Laiturin lisäys, ei lomakkeella',
    reversed: 'Käännetään pisteytyksessä: samaa mieltä on huonompi.',
    options: 'Vastausvaihtoehdot',
    statements: 'Kohdat',
    takes: {
      scale: '',
      choice: 'yksi valinta',
      choices: 'yksi tai useampi valinta',
      text: 'oma teksti',
      integer: 'kokonaisluku',
      year: 'vuosi',
      decimal: 'luku',
      boolean: 'kyllä tai ei',
      date: 'päivä',
      theme: 'puheenaihe, ei vastausta',
    },
    recorded:
      'Vastataan muualla: tänne merkitään vain, onko tehty, milloin ja muualla laskettu pistemäärä.',
    byWorker: 'Työntekijä täyttää.',
    none: 'Kyselyjä ei ole.',
  },
  audit: {
    title: 'Kuka on käsitellyt tietoja',
    reading: 'Hae tunnistenumerolla. Myös tämä haku jää näkyviin asianomaiselle.',
    participant: 'Tunnistenumero',
    hint: 'Kahdeksan merkkiä, esimerkiksi lomakkeen yläreunasta.',
    search: 'Hae',
    searching: 'Haetaan…',
    wrong: 'Tunnistenumerossa on kirjoitusvirhe: tarkista kahdeksan merkkiä.',
    unknown: 'Tällä numerolla ei ole ketään, jonka tietoja saat hakea.',
    none: 'Ei käsittelyjä.',
    caption: (participant: string) =>
      `Osallistujan ${participant} tietojen käsittelyt, uusin ensin`,
    actionsExplained: 'Teot on sanottu niin kuin kirjeessä asianomaiselle: ”sinä” on hän.',
    when: 'Milloin',
    who: 'Kuka',
    action: 'Mitä',
    outcome: 'Tulos',
    done: 'tehty',
    begun: 'aloitettu',
    refused: (why: string) => `estetty: ${why}`,
    themselves: 'osallistuja itse',
    substitute: 'sijaisena',
    reason: 'Syy',
    reasons: {
      own_work: 'oma työ',
      handover: 'työn siirto',
      correction: 'korjaus',
      clients_request: 'asiakkaan pyyntö',
      inspection: 'tarkastus',
    } satisfies Record<AuditReason, string>,
    more: 'Näytä vanhempia',
    letter: 'Kirje asianomaiselle',
    letterExplained: 'Sama selkokielisenä kirjeenä, joka avautuu tulostettavaksi.',
    letterReady: 'Kirje on valmis.',
    openLetter: (language: string) => `Avaa kirje: ${language}`,
    makeLetter: (language: string) => `Tee kirje: ${language}`,
  },
  exports: {
    title: 'Aineistot tutkimukseen',
    reading:
      'Aineistossa ovat vain ne, jotka antavat käyttää vastauksiaan tutkimukseen. Peitenimet ovat vain tässä aineistossa, eikä niitä voi palauttaa.',
    instrument: 'Kysely',
    programmes: 'Ohjelmat',
    allProgrammes: 'Kaikki ohjelmat',
    occasions: 'Mittaukset',
    occasionNames: { start: 'alku', end: 'loppu', follow_up: 'seuranta' } satisfies Record<
      Occasion,
      string
    >,
    start: 'Tee aineisto',
    working: 'Tehdään…',
    chooseOccasion: 'Valitse ainakin yksi mittaus.',
    progress: (done: number, all: number, people: number) =>
      `${done}/${all} ryhmää luettu, ${count(people, 'ihminen', 'ihmistä')}.`,
    ready: (people: number, groups: number, n: number) =>
      `Valmis: ${count(people, 'ihminen', 'ihmistä')}, ${count(groups, 'ryhmä', 'ryhmää')}, ${forms(n)}.`,
    empty: 'Kukaan näistä ei ole antanut lupaa tutkimukseen, tai lomakkeita ei ole.',
    synthetic: (n: number) => `Lomakkeista ${n} on keksittyjä esittelyä varten.`,
    download: (name: string) => `Lataa ${name}`,
    leave: 'Tiedostot ovat vain tässä välilehdessä, kunnes lataat ne.',
    command: 'Työkirjan (XLSX) ja suuret aineistot tekee komento',
  },
};
export type CoordinatorTexts = typeof fi;
