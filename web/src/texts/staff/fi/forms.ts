import type { FormBody, Occasion } from '../../../../../shared/model/form.ts';
import type { FormDecision, StoredDecision } from '../../../../../shared/model/form-decision.ts';
import type { FormSlotStatus } from '../../../../../shared/model/form-matrix.ts';
import type { CorrectionBody, CorrectionSummary } from '../../../../../shared/model/form-origin.ts';
import type { TrailEvent } from '../../../../../shared/model/form-trail.ts';
import { count } from '../../common/count.ts';

/** The forms of a group. */
export const forms = {
  forms: {
    title: 'Lomakkeet',
    link: 'Lomakkeet',
    linkExplained: 'Kenen lomake puuttuu, linkit ja paperien syöttö',
    back: 'Takaisin ryhmään',
    caption: (title: string) => `Kysely: ${title}`,
    noInstrument: 'Ryhmälle ei ole valittu kyselyä.',
    noMembers: 'Ryhmässä ei ole vielä osallistujia.',
    needsNet: 'Tähän tarvitaan verkko ja kirjautuminen.',
    readOnly: 'Näet lomakkeiden tilan. Lomakkeita antavat ja merkitsevät ryhmän ohjaajat.',
    choose: 'Valitse lomake, niin voit antaa sen, merkitä sen tai syöttää sen paperilta.',
    number: 'Osallistuja',
    occasions: { start: 'Alku', end: 'Loppu', follow_up: 'Seuranta' } satisfies Record<
      Occasion,
      string
    >,
    names: {
      start: 'alkulomake',
      end: 'loppulomake',
      follow_up: 'seurantalomake',
    } satisfies Record<Occasion, string>,
    now: {
      nothing: 'Mikään lomake ei odota sinua juuri nyt.',
      due: (n: number) => count(n, 'lomake on nyt ajankohtainen', 'lomaketta on nyt ajankohtaisia'),
      overdue: (n: number) => count(n, 'lomake on myöhässä', 'lomaketta on myöhässä'),
      alsoOverdue: (n: number) => `${n} myöhässä`,
      onTheirWay: (n: number) =>
        count(
          n,
          'lomake on annettu ja odottaa vastausta',
          'lomaketta on annettu ja odottaa vastausta',
        ),
      entered: (n: number) =>
        count(n, 'paperi odottaa toista syöttäjää', 'paperia odottaa toista syöttäjää'),
    },
    status: {
      not_due: 'Ei vielä',
      due: 'Antamatta',
      handed_out: 'Jaettu',
      started: 'Vastaaminen kesken',
      received: 'Vastaanotettu',
      received_blank: 'Palautettu tyhjänä',
      retracted: 'Peruttu osallistujan pyynnöstä',
      refused: 'Kieltäytyi',
      absent: 'Poissa',
      not_offered: 'Ei tarjottu',
      lost: 'Kadonnut',
    } satisfies Record<FormSlotStatus, string>,
    symbol: {
      not_due: '·',
      due: '○',
      handed_out: '→',
      started: '◐',
      received: '✓',
      received_blank: '□',
      retracted: '×',
      refused: '–',
      absent: '–',
      not_offered: '–',
      lost: '–',
    } satisfies Record<FormSlotStatus, string>,
    overdueSymbol: '!',
    overdue: (status: string) => `Myöhässä: ${status.toLowerCase()}`,
    notAsked: 'Ei kysytä',
    leftBefore: 'lähti ryhmästä ennen tätä',
    answered: (status: string, answered: number, all: number) => `${status} ${answered}/${all}`,
    recorded: (whoAndWhen: string) => `kirjattu ${whoAndWhen}`,
    answeredOn: (day: string) => `vastattu ${day}`,
    from: (day: string) => `${day} alkaen`,
    to: (day: string) => `viimeistään ${day}`,
    wasTo: (day: string) => `viimeinen päivä oli ${day}`,
    linkUntil: (day: string) => `linkki toimii ${day} asti`,
    linkEnded: (day: string) => `linkki lakkasi ${day}`,
    early: 'kysytään jo nyt, koska osallistuja lähti ryhmästä',
    enteredOnce: 'Paperi syötetty kerran',
    secondAwaited: (name: string) => `syötti ${name}, odottaa toista syöttäjää`,
    late: {
      by_itself: 'saapui myöhässä; vastattu ajoissa ilman verkkoa',
      as_file: 'tuotu osallistujan tiedostona',
    },
    synthetic: 'keksitty esittelyvastaus',
    themselves: 'osallistuja itse',
    someoneElse: 'toinen työntekijä',
    correction: {
      open: 'korjausehdotus odottaa osallistujan vahvistusta: anna linkki tai tämä laite',
      confirmed: 'osallistuja vahvisti korjauksen',
      declined: 'osallistuja hylkäsi korjauksen',
      withdrawn: 'korjausehdotus peruttiin',
    } satisfies Record<Exclude<CorrectionSummary['status'], 'superseded'>, string>,
    steps: {
      link: 'Anna linkki tai QR-koodi',
      device: 'Vastaa tällä laitteella',
      paper: 'Syötä paperilta',
      file: 'Ota vastaan osallistujan tiedosto',
      secondPaper: 'Syötä paperi toisen kerran',
      decision: 'Merkitse: kieltäytyi, poissa, kadonnut…',
      revoke: 'Mitätöi linkki',
      correct: 'Ehdota korjausta',
      withdraw: 'Peru korjausehdotus',
      retract: 'Peruuta lomake osallistujan pyynnöstä',
      trail: 'Vaiheet',
    },
    close: 'Sulje',
    stepBack: 'Takaisin',
    working: 'Odota hetki…',
    handOut: {
      title: 'Ohje lomakkeen antajalle',
      purpose: 'Miksi tätä kysytään',
      how: 'Näin annat lomakkeen',
    },
    newLink: {
      make: 'Tee linkki',
      again: 'Tee uusi linkki',
      replaces: (until: string) =>
        `Tällä lomakkeella on jo linkki (${until}). Uusi linkki lopettaa vanhan; annetut vastaukset säilyvät.`,
      once: 'Linkki ja koodi näkyvät vain tämän kerran. Jos ne katoavat, tee uusi linkki: vanha lakkaa silloin toimimasta.',
      qr: 'QR-koodi, joka avaa lomakkeen',
      scan: 'Lue koodi puhelimen kameralla.',
      address: 'Osoite',
      copy: 'Kopioi osoite',
      copied: 'Osoite on kopioitu.',
      copyByHand: 'Osoite on valittu: kopioi se itse.',
      code: 'Koodi kirjoitettavaksi',
      codeAt: (page: string) => `Kirjoita selaimeen ${page} ja sinne tämä koodi.`,
      until: (day: string) => `Toimii ${day} asti.`,
    },
    device: {
      explained:
        'Lomake avautuu tälle laitteelle, ja sinun näkymäsi suljetaan. Osallistuja ei näe ryhmän tietoja. Kun lomake on lähetetty, kirjaudu uudelleen.',
      open: 'Sulje näkymäni ja avaa lomake',
    },
    file: {
      explained:
        'Osallistuja on tehnyt puhelimellaan tiedoston vastauksista, joita ei saatu lähetettyä. Tiedostoa ei voi lukea kukaan muu kuin palvelu. Vastaukset kirjataan osallistujan omiksi ja myöhässä tulleiksi.',
      choose: 'Tiedosto',
      handIn: 'Ota tiedosto vastaan',
      notOurs:
        'Tämä ei ole vastaustiedosto. Valitse tiedosto, jonka osallistuja teki vastaussivulla.',
      received:
        'Lomake on vastaanotettu. Kerro osallistujalle, että hän voi poistaa vastaukset puhelimestaan.',
    },
    decision: {
      title: 'Mitä lomakkeelle tapahtui?',
      options: {
        refused: 'Osallistuja kieltäytyi',
        absent: 'Osallistuja oli poissa',
        lost: 'Lomake on kadonnut',
        not_offered: 'Lomaketta ei tarjottu',
        handed_out: 'Annettu paperina, odotetaan takaisin',
        awaited: 'Merkintä perutaan, lomaketta odotetaan yhä',
      } satisfies Record<FormDecision, string>,
      on: 'Päivä',
      reason: 'Syy',
      reasons: {
        not_stated: 'ei kerrottu',
        own_wish: 'oma toive',
        not_reached: 'ei tavoitettu',
        unwell: 'ei jaksanut tai oli sairas',
        forgotten: 'unohtui',
        paper_missing: 'paperia ei ollut',
        other: 'muu syy',
      } satisfies Record<StoredDecision['reason'], string>,
      save: 'Tallenna merkintä',
      chooseFirst: 'Valitse ensin, mitä tapahtui.',
    },
    revoke: {
      explained: 'Linkki ja koodi lakkaavat heti toimimasta. Jo annetut vastaukset säilyvät.',
      confirm: 'Mitätöi linkki',
    },
    correct: {
      explained:
        'Lomake on osallistujan oma, etkä näe sen vastauksia. Merkitse vain se kohta, joka on väärin. Korjaus tulee voimaan, kun osallistuja vahvistaa sen linkistä tai tällä laitteella. Jos ryhmän tulokset jo näkyvät, ne otetaan silloin kaikilta takaisin.',
      statement: 'Väittämä',
      chooseStatement: 'Valitse väittämä',
      answer: 'Oikea vastaus',
      chooseAnswer: 'Valitse vastaus',
      noAnswer: 'ei vastausta',
      another: 'Korjaa toinenkin kohta',
      reason: 'Syy',
      reasons: {
        participant_asked: 'osallistuja pyysi',
        misread_by_device: 'laite tulkitsi vastauksen väärin',
        wrong_link: 'vastattiin väärällä linkillä',
        other: 'muu syy',
      } satisfies Record<CorrectionBody['reason']['code'], string>,
      note: 'Mikä syy? Älä kirjoita nimiä.',
      chooseFirst: 'Valitse ensin väittämä ja sen oikea vastaus.',
      send: 'Lähetä ehdotus',
    },
    withdraw: {
      explained:
        'Ehdotus perutaan, eikä osallistujaa pyydetä enää vahvistamaan sitä. Lomakkeen vastaukset eivät muutu. Tieto ehdotuksesta ja sen perumisesta jää lomakkeen vaiheisiin.',
      confirm: 'Peru ehdotus',
    },
    retract: {
      explained:
        'Osallistujan vastaukset tähän lomakkeeseen poistetaan lopullisesti, eikä niitä saa takaisin. Jäljelle jää tieto, että lomake peruttiin. Jos ryhmän tulokset jo näkyvät, ne otetaan kaikilta takaisin.',
      ask: 'Tee tämä vain, kun osallistuja itse pyytää.',
      confirm: 'Poista vastaukset lopullisesti',
    },
    trail: {
      title: 'Vaiheet',
      none: 'Tälle lomakkeelle ei ole vielä tapahtunut mitään.',
      noAnswers: 'Vastaukset eivät näy täällä.',
      what: {
        link_issued: 'Linkki tehtiin',
        link_replaced: 'Uusi linkki tehtiin, vanha lakkasi',
        link_revoked: 'Linkki mitätöitiin',
        saved: 'Vastauksia tallentui',
        submitted: 'Lomake lähetettiin',
        submitted_late:
          'Lomake saapui viimeisen päivän jälkeen; se oli lähetetty ajoissa ilman verkkoa',
        submitted_as_file: 'Lomake tuotiin osallistujan tiedostona',
        received: 'Lomake tallennettiin',
        corrected: 'Lomaketta korjattiin tai korjausta ehdotettiin',
        correction_confirmed: 'Osallistuja vahvisti korjauksen',
        correction_declined: 'Osallistuja hylkäsi korjauksen',
        correction_withdrawn: 'Korjausehdotus peruttiin',
        retracted: 'Lomake peruttiin ja vastaukset poistettiin',
      } satisfies Record<TrailEvent['what'], string>,
      decided: (decision: string, day: string) => `Merkittiin: ${decision.toLowerCase()} ${day}`,
      items: (n: number) => count(n, 'kohta', 'kohtaa'),
    },
    outsideWindow: {
      label: 'Miksi päivä poikkeaa?',
      choose: 'Valitse syy',
      reasons: {
        asked_early: 'kysyttiin aikaisemmin',
        late_return: 'palautui myöhässä',
        other: 'muu syy',
      } satisfies Record<NonNullable<FormBody['outsideWindow']>, string>,
    },
    sheet: {
      open: 'Tulosta vastauslaput',
      title: 'Vastauslaput tulostettaviksi',
      occasion: 'Mihin lomakkeeseen?',
      instrument: 'Mihin kyselyyn?',
      explained:
        'Jokainen, jonka lomaketta odotetaan, saa oman lapun: QR-koodin, osoitteen ja koodin. Leikkaa laput irti ja anna ne numeron mukaan.',
      warning:
        'Aiemmin tehdyt linkit ja laput näihin lomakkeisiin lakkaavat toimimasta. Laput näkyvät vain tämän kerran.',
      begun: (n: number) =>
        `${count(n, 'jäsen', 'jäsentä')} on aloittanut vastaamisen. Linkki toimii yhä, eikä uutta lappua tehdä.`,
      alsoBegun:
        'Tee uusi lappu myös niille, jotka ovat aloittaneet. Vanha linkki lakkaa toimimasta, vastaukset säilyvät.',
      warningOthers:
        'Muiden aiemmin tehdyt linkit ja laput tähän lomakkeeseen lakkaavat toimimasta. Laput näkyvät vain tämän kerran.',
      nobody: 'Kenenkään tätä lomaketta ei enää odoteta.',
      make: (n: number) => `Tee ${count(n, 'lappu', 'lappua')}`,
      ready: 'Laput ovat valmiit. Tulosta ne nyt: samoja ei saa uudestaan.',
      print: 'Tulosta',
      apart: 'Avaa omaan välilehteen',
    },
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
};

export type FormsTexts = typeof forms;
