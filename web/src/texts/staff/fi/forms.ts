import type { FormBody } from '../../../../../shared/domain/forms/form.ts';
import type {
  FormDecision,
  StoredDecision,
} from '../../../../../shared/domain/forms/form-decision.ts';
import type { FormSlotStatus } from '../../../../../shared/domain/forms/form-matrix.ts';
import type {
  CorrectionBody,
  CorrectionSummary,
} from '../../../../../shared/domain/forms/form-origin.ts';
import type { TrailEvent } from '../../../../../shared/domain/forms/form-trail.ts';
import type { Occasion } from '../../../../../shared/domain/occasion.ts';
import { count } from '../../common/count.ts';

/** The forms of a group. */
export const formsTexts = {
  forms: {
    link: 'Lomakkeet',
    caption: (title: string) => `Lomakepohja: ${title}`,
    noInstrument: 'Ryhmälle ei ole valittu lomakepohjaa.',
    noMembers: 'Ryhmässä ei ole vielä osallistujia.',
    needsNet: 'Tähän tarvitaan verkko ja kirjautuminen.',
    notYet: 'Lomakkeita voi antaa, kun ryhmä on alkanut kerätä osallistujia.',
    neverCame: 'Jäi saamatta',
    readOnly:
      'Näet, missä vaiheessa lomakkeet ovat. Vain ryhmän ohjaajat antavat ja merkitsevät niitä.',
    choose: 'Valitse lomake, kun haluat antaa sen, merkitä sen tai syöttää sen paperilta.',
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
      neverCame: (n: number) => count(n, 'lomake jäi saamatta', 'lomaketta jäi saamatta'),
      nothing: 'Yhtään lomaketta ei tarvitse antaa nyt.',
      due: (n: number) => count(n, 'lomake on antamatta', 'lomaketta on antamatta'),
      overdue: (n: number) => count(n, 'lomake on myöhässä', 'lomaketta on myöhässä'),
      alsoOverdue: (n: number) => `${n} myöhässä`,
      onTheirWay: (n: number) =>
        count(n, 'annettu lomake odottaa vastausta', 'annettua lomaketta odottaa vastausta'),
      entered: (n: number) =>
        count(n, 'paperi odottaa toista syöttäjää', 'paperia odottaa toista syöttäjää'),
    },

    status: {
      not_due: 'Ei vielä',
      due: 'Antamatta',
      handed_out: 'Annettu',
      started: 'Vastaaminen kesken',
      received: 'Saapunut',
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
    notRequested: 'Ei kysytä',
    leftBefore: 'lähti ryhmästä ennen tätä lomaketta',
    answered: (status: string, answered: number, all: number | null) =>
      `${status} ${answered}${all === null ? '' : `/${all}`}`,
    recorded: (whoAndWhen: string) => `kirjattu ${whoAndWhen}`,
    answeredOn: (day: string) => `vastattu ${day}`,
    from: (day: string) => `${day} alkaen`,
    to: (day: string) => `viimeistään ${day}`,
    wasTo: (day: string) => `viimeinen päivä oli ${day}`,
    linkUntil: (day: string) => `linkki toimii ${day} asti`,
    linkEnded: (day: string) => `linkki vanheni ${day}`,
    early: 'kysytään jo nyt, koska osallistuja lähti ryhmästä',
    enteredOnce: 'Syötetty paperilta kerran',
    secondAwaited: (name: string) => `syötti ${name}, odottaa toista syöttäjää`,
    late: {
      by_itself: 'saapui myöhässä, mutta vastattiin ajoissa ilman verkkoa',
      as_file: 'saatu osallistujan tiedostona',
    },
    synthetic: 'keksitty vastaus',

    themselves: 'osallistuja itse',

    correction: {
      open: 'korjausehdotus odottaa osallistujan vahvistusta: anna linkki tai tämä laite',
      confirmed: 'osallistuja vahvisti korjauksen',
      declined: 'osallistuja hylkäsi korjauksen',
      withdrawn: 'korjausehdotus peruttiin',
    } satisfies Record<Exclude<CorrectionSummary['status'], 'superseded'>, string>,

    steps: {
      link: 'Anna linkki tai QR-koodi',
      device: 'Anna vastata tällä laitteella',
      paper: 'Syötä paperilta',
      file: 'Ota vastaan osallistujan tiedosto',
      secondPaper: 'Syötä paperi toisen kerran',
      decision: 'Merkitse: kieltäytyi, poissa, kadonnut…',
      revoke: 'Mitätöi linkki',
      correct: 'Ehdota korjausta',
      withdraw: 'Peru korjausehdotus',
      retract: 'Peru lomake osallistujan pyynnöstä',
      trail: 'Näytä vaiheet',
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
        `Lomakkeelle on jo tehty linkki (${until}). Kun teet uuden, vanha lakkaa toimimasta. Jo annetut vastaukset säilyvät.`,
      once: 'Linkki ja koodi näkyvät vain nyt. Jos ne katoavat, tee uusi linkki. Silloin vanha lakkaa toimimasta.',
      qr: 'QR-koodi, joka avaa lomakkeen',
      scan: 'Lue koodi puhelimen kameralla.',
      address: 'Osoite',
      copy: 'Kopioi osoite',
      copied: 'Osoite on kopioitu.',
      copyByHand: 'Osoite on valittu. Kopioi se itse.',
      send: 'Lähetä viestinä',
      messageLanguage: 'Viestin kieli',
      message: 'Viesti',
      textMessage: 'Lähetä tekstiviestillä',
      share: 'Jaa…',
      copyMessage: 'Kopioi viesti',
      messageCopied: 'Viesti on kopioitu.',
      messageByHand: 'Kopioi viesti yllä olevasta kentästä.',
      notStored:
        'Viesti lähtee omasta puhelimestasi, ja valitset vastaanottajan siellä. Laituri ei tallenna numeroa eikä viestiä.',
      code: 'Koodi',
      codeAt: (page: string) => `Avaa selaimessa ${page} ja kirjoita sinne tämä koodi.`,
      until: (day: string) => `Toimii ${day} asti.`,
    },
    device: {
      explained:
        'Lomake avautuu tällä laitteella, ja omat sivusi suljetaan. Osallistuja ei näe ryhmän tietoja. Kun lomake on lähetetty, kirjaudu uudelleen.',
      open: 'Sulje omat sivuni ja avaa lomake',
    },
    file: {
      explained:
        'Osallistujan vastauksia ei saatu lähetettyä, ja hän on tehnyt niistä tiedoston puhelimellaan. Vain Laituri voi avata tiedoston. Vastaukset kirjataan osallistujan omiksi ja myöhässä saapuneiksi.',
      choose: 'Tiedosto',
      handIn: 'Ota tiedosto vastaan',
      notOurs:
        'Tämä ei ole vastaustiedosto. Valitse tiedosto, jonka osallistuja teki vastaussivulla.',
      received:
        'Lomake on saapunut. Kerro osallistujalle, että hän voi poistaa vastaukset puhelimestaan.',
    },
    decision: {
      title: 'Mitä lomakkeelle tapahtui?',
      options: {
        refused: 'Osallistuja kieltäytyi',
        absent: 'Osallistuja oli poissa',
        lost: 'Lomake on kadonnut',
        not_offered: 'Lomaketta ei tarjottu',
        handed_out: 'Annettu paperilla, odotetaan takaisin',
        awaited: 'Peru merkintä, lomaketta odotetaan yhä',
      } satisfies Record<FormDecision, string>,
      on: 'Päivä',
      reason: 'Syy',
      reasons: {
        not_stated: 'ei kertonut syytä',
        own_wish: 'oma toive',
        not_reached: 'ei tavoitettu',
        unwell: 'ei jaksanut tai oli sairas',
        forgotten: 'unohtui',
        paper_missing: 'paperia ei ollut',
        group_ended: 'ryhmä päättyi ennen mittausta',
        not_given: 'lomaketta ei annettu',
        form_lost: 'lomake katosi',
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
        'Lomake on osallistujan oma, etkä näe hänen vastauksiaan. Merkitse vain kohta, joka on väärin. Korjaus tulee voimaan, kun osallistuja vahvistaa sen linkin kautta tai tällä laitteella. Jos ryhmän tulokset ovat jo näkyvissä, ne poistetaan silloin kaikkien näkyvistä.',
      statement: 'Väittämä',
      chooseStatement: 'Valitse väittämä',
      answer: 'Oikea vastaus',
      chooseAnswer: 'Valitse vastaus',
      noAnswer: 'ei vastausta',
      another: 'Korjaa toinenkin kohta',
      reason: 'Syy',
      reasons: {
        participant_asked: 'osallistuja pyysi',
        misread_by_device: 'laite tallensi väärin',
        wrong_link: 'vastattiin väärällä linkillä',
        other: 'muu syy',
      } satisfies Record<CorrectionBody['reason']['code'], string>,
      note: 'Mikä syy? Älä kirjoita nimiä.',
      chooseFirst: 'Valitse ensin väittämä ja oikea vastaus.',
      send: 'Lähetä ehdotus',
    },
    withdraw: {
      explained:
        'Osallistujalta ei enää pyydetä vahvistusta. Lomakkeen vastaukset eivät muutu. Ehdotus ja sen peruminen jäävät lomakkeen vaiheisiin.',
      confirm: 'Peru ehdotus',
    },
    retract: {
      explained:
        'Osallistujan vastaukset tähän lomakkeeseen poistetaan lopullisesti. Jäljelle jää vain tieto, että lomake peruttiin. Jos ryhmän tulokset ovat jo näkyvissä, ne poistetaan kaikkien näkyvistä.',
      ask: 'Tee tämä vain, kun osallistuja itse pyytää.',
      confirm: 'Poista vastaukset lopullisesti',
    },
    trail: {
      title: 'Vaiheet',
      none: 'Lomaketta ei ole vielä annettu.',
      noAnswers: 'Vastaukset eivät näy täällä.',
      what: {
        link_issued: 'Linkki tehtiin',
        link_replaced: 'Uusi linkki tehtiin, vanha lakkasi toimimasta',
        link_revoked: 'Linkki mitätöitiin',
        saved: 'Vastauksia tallennettiin',
        submitted: 'Lomake lähetettiin',
        submitted_late: 'Lomake saapui myöhässä. Se oli lähetetty ajoissa ilman verkkoa',
        submitted_as_file: 'Lomake saatiin osallistujan tiedostona',
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
      label: 'Miksi päivä poikkeaa vastausajasta?',
      choose: 'Valitse syy',
      reasons: {
        asked_early: 'kysyttiin aikaisemmin',
        late_return: 'palautui myöhässä',
        other: 'muu syy',
      } satisfies Record<NonNullable<FormBody['outsideWindow']>, string>,
    },
    sheet: {
      open: 'Tulosta vastauslaput',
      title: 'Tulosta vastauslaput',
      occasion: 'Mihin lomakkeeseen?',
      instrument: 'Mikä lomakepohja?',
      explained:
        'Jokainen, jonka lomaketta odotetaan, saa oman lapun. Lapussa on QR-koodi, osoite ja koodi. Leikkaa laput irti. Anna kullekin lappu, jossa on hänen numeronsa.',
      warning:
        'Näihin lomakkeisiin aiemmin tehdyt linkit ja laput lakkaavat toimimasta. Uudet laput näkyvät vain nyt.',
      begun: (n: number) =>
        `${count(n, 'osallistuja', 'osallistujaa')} on jo aloittanut vastaamisen. Linkki toimii yhä, joten uutta lappua ei tarvita.`,
      alsoBegun:
        'Tee uusi lappu myös niille, jotka ovat jo aloittaneet. Vanha linkki lakkaa toimimasta, mutta vastaukset säilyvät.',
      warningOthers:
        'Muiden aiemmin tehdyt linkit ja laput tähän lomakkeeseen lakkaavat toimimasta. Uudet laput näkyvät vain nyt.',
      nobody: 'Keneltäkään ei enää odoteta tätä lomaketta.',
      make: (n: number) => `Tee ${count(n, 'lappu', 'lappua')}`,
      ready: 'Laput ovat valmiit. Tulosta ne nyt, sillä samoja ei saa uudelleen.',
      print: 'Tulosta',
      apart: 'Avaa uuteen välilehteen',
    },
  },

  nextPage: {
    title: 'Kuka vastaa seuraavaksi?',
    about: (group: string, form: string) => `${group}, ${form}`,
    explained: 'Kun valitset numeron, omat sivusi suljetaan ja lomake avautuu osallistujalle.',
    had: 'Laite on jo annettu',
    hadAgain: 'Voit antaa laitteen uudelleen, jos vastaaminen jäi kesken.',
    allHad: 'Laite on annettu kaikille, joiden lomake on antamatta.',
    none: 'Yhtään lomaketta ei tarvitse antaa nyt.',
    toForms: 'Ryhmän lomakkeet',
    opening: 'Avataan…',
  },

  formsHere: {
    offline:
      'Ilman verkkoa voit merkitä lomakkeita, syöttää papereita ja antaa osallistujan vastata tällä laitteella. Linkkeihin, vastauslappuihin ja vaiheisiin tarvitset verkon ja kirjautumisen.',
    begunTitle: 'Vastaaminen kesken tällä laitteella',
    begun:
      'Osallistuja ei lähettänyt lomaketta. Vastaukset ovat tallessa, eivätkä ne näy kenellekään. Anna laite hänelle uudelleen tai poista vastaukset.',
    toForm: 'Avaa lomakkeet',
    enterAgain: 'Syötä lomake uudelleen',
    differing: 'Tarkista:',
  },
};

export type FormsTexts = typeof formsTexts;
