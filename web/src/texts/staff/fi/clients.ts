import type { Background } from '../../../../../shared/domain/people/participant.ts';
import type { MentionedIn } from '../../../../../shared/domain/privacy/mention.ts';
import type { DataKind } from '../../../../../shared/domain/privacy/retention.ts';
import { count } from '../../common/count.ts';

/** An own worker’s clients. */
export const clientsTexts = {
  clients: {
    title: 'Asiakkaani',
    explained: 'Asiakkaat, joiden omatyöntekijä olet tai joiden omatyöntekijää sijaistat nyt.',
    none: 'Sinulla ei ole asiakkaita Laiturissa.',
    substituting: 'sijaistat',
    more: (n: number): string => `Näytä lisää (${n})`,
    referring: {
      title: (number: string) => `Ohjaa ryhmään: ${number}`,
      refer: 'Ohjaa ryhmään',
      sending: 'Ohjataan…',
      group: 'Ryhmä',
      noGroup: 'Ei vielä ryhmään',
      noOpenings: 'Mikään ryhmä ei ota nyt osallistujia.',
      done: (number: string, group: string) => `${number} on ohjattu ryhmään ${group}.`,
    },
    goOn: {
      title: 'Jatka keskeytynyttä poistoa',
      explained:
        'Kun poisto on alkanut, asiakas ei enää näy luettelossa. Anna asiakkaan numero, jos poisto jäi kesken tai numero pitää vielä poistaa teksteistä.',
      search: 'Avaa poisto',
    },
    erasing: {
      title: 'Poista asiakkaan tiedot',
      number: (number: string) => `Numero ${number}`,
      first: 'Ennen poistoa',
      firstExplained:
        'Kirjaa asiakastietojärjestelmään tiedot, jotka lain mukaan pitää säilyttää. Laituri ei tarkista sitä, vaan poistaa kaiken.',
      removed: 'Nämä poistetaan',
      kept: 'Nämä jäävät',
      kinds: {
        identity:
          'Nimi, puhelinnumero, kieli ja merkintä siitä, että numero on ehkä sama henkilö kuin toinen numero.',
        background: 'Taustatiedot, siirrot ja sijaisuudet.',
        consents: 'Suostumukset ja niiden peruutukset.',
        memberships: 'Tieto ryhmistä, joissa asiakas on ollut.',
        attendance: 'Läsnäolomerkinnät.',
        forms:
          'Lomakkeet, keskeneräiset vastaukset ja lomakkeiden merkinnät, myös suljetuista ryhmistä.',
        meters: 'Merkinnät muualla tehdyistä mittareista.',
        own_page: 'Oma sivu ja viestit omatyöntekijälle. Sivun linkit lakkaavat heti toimimasta.',
        links: 'Vastauslinkit. Ne lakkaavat heti toimimasta.',
        figures:
          'Ryhmien luvut, joissa asiakas on mukana. Ne lasketaan uudelleen ilman häntä. Jo julkaistut luvut poistetaan pysyvästi kaikkien näkyvistä.',
        hand_counts:
          'Ryhmän taustatiedot, jotka ohjaaja on syöttänyt tai vahvistanut. Hän voi antaa ne uudelleen.',
        own_labels:
          'Ohjaajan oma tunniste numeron vieressä. Se poistuu ohjaajan laitteelta, kun laite seuraavan kerran hakee ryhmän tiedot.',
        mentions:
          'Numero muistiinpanoissa ja muissa teksteissä. Laituri ei muuta ihmisten kirjoittamaa tekstiä. Poiston jälkeen näet kohdat ja voit poistaa numeron itse.',
        without_number: 'Ilman numeroa palautetut lomakkeet. Kukaan ei tiedä, kenen ne ovat.',
        printed: 'Tulostetut ja tiedostoiksi ladatut luvut. Laituri ei voi poistaa niitä.',
        audit:
          'Käsittelyloki, jolla valvotaan tietojen käyttöä. Siinä on numero mutta ei nimeä eikä vastauksia.',
        stream_keys:
          'Numero muutosjonossa 24 tunnin ajan. Sen jälkeen se poistuu itsestään. Jonossa ei ole muita tietoja.',
        tombstone: 'Tieto käytetystä numerosta ja poistopäivästä. Numeroa ei anneta toiselle.',
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
        'Nimi ja yhteystiedot on poistettu. Muiden tietojen poisto voi olla kesken. Jatka samalla painikkeella. Mitään ei poisteta kahdesti.',
      unfinished:
        'Poisto voi olla kesken. Jatka samalla painikkeella. Mitään ei poisteta kahdesti.',
      unknown:
        'Numerolla ei löydy asiakasta, jonka tiedot voit poistaa, eikä keskeytynyttä poistoa. Tarkista numero.',
      done: (day: string) => `Tiedot on poistettu ${day}`,
      doneExplained: 'Poista vielä numero teksteistä. Muutkin ovat voineet kirjoittaa niitä.',
    },
    mentions: {
      title: 'Numero teksteissä',
      explained:
        'Lue teksti ja poista numero. Numeron tilalle tulee … ja muu teksti säilyy. Muiden osallistujien numerot on peitetty.',
      none: 'Numeroa ei ole ryhmien eikä ohjelmien teksteissä.',
      noneSoFar: 'Numeroa ei ole tähän mennessä läpikäydyissä ryhmissä.',
      notAll: 'Kaikkia ryhmiä ei ole vielä käyty läpi.',
      more: 'Etsi seuraavista ryhmistä',
      searching: 'Etsitään…',
      hidden: 'Teksti kuuluu toisen osallistujan tietoihin, joten sitä ei näytetä.',
      clear: 'Poista numero',
      clearing: 'Poistetaan…',
      cleared: (n: number, left: number) =>
        `Numero on poistettu ${n === 1 ? 'yhdestä kohdasta' : `${n} kohdasta`}. Jäljellä on ${count(left, 'kohta', 'kohtaa')}.`,
      kinds: {
        programme: 'Ohjelma',
        run: 'Ryhmä',
        session: 'Kokoontuminen',
        hand_over: 'Siirto',
        substitute: 'Sijaisuus',
        form: 'Lomake',
        unnumbered_form: 'Lomake ilman numeroa',
        unfinished_answers: 'Keskeneräiset vastaukset',
        paper_read_once: 'Paperilta kerran syötetty lomake',
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
      'Näillä numeroilla on sama nimi tai puhelinnumero. Selvitä, onko kyse samasta henkilöstä. Jos omatyöntekijöitä on kaksi, selvittäkää se yhdessä.',
    none: 'Ei numeroita, jotka voisivat olla sama henkilö.',
    yours: 'oma asiakkaasi',
    anothers: (worker: string) => `omatyöntekijä ${worker}`,
    ending: 'yhdistetään',
    saidSame: 'omatyöntekijän mukaan sama henkilö',
    found: (day: string) => `Huomattu ${day}.`,
    waits: 'Yhdistäminen jäi kesken. Jatka sitä. Mitään ei siirretä kahdesti.',
    saySame: 'Vahvista samaksi henkilöksi',
    sayDifferent: 'Merkitse eri henkilöiksi',
    askFirst:
      'Kysy ensin toiselta omatyöntekijältä. Kun hän on vahvistanut, että kyse on samasta henkilöstä, voit siirtää oman asiakkaasi tiedot hänen asiakkaansa numerolle.',
    different: (n: number) => `Eri henkilöiksi merkityt: ${n}`,
    chooseWay: 'Kumpi numero jää käyttöön?',
    joinInto: (ending: string, staying: string) =>
      `Siirrä numeron ${ending} tiedot numerolle ${staying}`,
    whatMoves: (ending: string, staying: string, runs: number) =>
      `Numeron ${ending} lomakkeet, läsnäolot, suostumukset, mittarit ja ${count(runs, 'ryhmä', 'ryhmää')} siirtyvät numerolle ${staying}. Numeroa ${ending} ei enää käytetä eikä anneta kenellekään. Siirtoa ei voi perua.`,
    nameGoes: (ending: string, staying: string) =>
      `Nimi ja puhelinnumero poistetaan numerolta ${ending}. Tarkista, että numeron ${staying} nimi ja puhelinnumero ovat oikein.`,
    takesBack:
      'Jo julkaistut tulokset, joissa jompikumpi numero on mukana, poistetaan pysyvästi näkyvistä.',
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
    answered: {
      form: 'Täytetty lomake',
      draft: 'Keskeneräiset vastaukset',
      paper_entry: 'Paperilta kerran syötetty lomake',
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
      labour_market_status: {
        unemployed: 'työtön',
        student: 'opiskelija',
        parental_leave: 'vanhempainvapaalla',
        retired: 'eläkkeellä',
        sick_leave: 'sairauslomalla',
      },
    },
    yesNo: { true: 'kyllä', false: 'ei' },
    chased: (n: number) =>
      `${n === 1 ? 'Yksi numeropari on' : `${n} numeroparia on`} ehkä sama henkilö. Silloin sama henkilö voi puuttua luettelosta kahdesti.`,
  },
};

export type ClientsTexts = typeof clientsTexts;
