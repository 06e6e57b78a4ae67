import type { RunStatus } from '../../../../../shared/domain/groups/run.ts';
import type { MemberState } from '../../../../../shared/domain/people/member.ts';
import { count } from '../../common/count.ts';
import { sentence } from '../../common/sentence.ts';

/** The members of a group, and its closing. */
export const membersTexts = {
  members: {
    none: 'Ryhmässä ei ole vielä osallistujia.',
    state: {
      referred: 'Ohjattu ryhmään',
      consented: 'Suostunut',
      enrolled: 'Mukana',
      continued: 'Jatkaa muualla',
      declined: 'Ei halunnut mukaan',
      not_admitted: 'Ei otettu ryhmään',
      dropped_out: 'Jäi pois',
      transferred: 'Siirtyi muualle',
    } satisfies Record<MemberState, string>,
    since: (day: string) => `Mukana ${day} alkaen`,
    stayed: (day: string) => `Mukana ${day} alkaen ryhmän loppuun`,
    left: (state: string, day: string, reason: string) => `${state} ${day} (${reason})`,
    join: 'Ota mukaan',
    joining: {
      open: 'Lisää osallistuja numerolla',
      title: 'Lisää osallistuja',
      referFirst:
        'Jos osallistujalla on omatyöntekijä, omatyöntekijä ohjaa hänet ensin ryhmään. Sen jälkeen osallistuja näkyy ryhmän luettelossa.',
      number: 'Osallistujan numero',
      faults: {
        mistyped: 'Numerossa on kirjoitusvirhe. Siinä on 8 merkkiä, esimerkiksi 7K2M9QXA.',
        member: 'Tämä osallistuja on jo ryhmän luettelossa.',
      },
      route: 'Mistä ohjattiin',
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
      hasOwnWorker: 'On omatyöntekijä',
      exceptions: {
        referred_by_partner: 'Ei ole, kumppani ohjasi',
        being_appointed: 'Ei ole vielä, nimetään',
        not_a_client: 'Ei ole sosiaalihuollon asiakas',
      },
    },
    joinedOn: 'Mukana alkaen',
    leave: 'Merkitse lähteneeksi',
    comeBack: 'Merkitse palanneeksi',
    continuation: 'Sovi jatkosta',
    continuationOf: (nextStep: string) => `Jatko: ${nextStep.toLowerCase()}`,
    noContinuation: 'Jatko sopimatta',
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
      not_stated: 'ei kertonut syytä',
    },
    nextStep: 'Seuraava askel',
    nextSteps: {
      another_group: 'Toinen ryhmä',
      individual_work: 'Yksilötyö',
      low_threshold_place: 'Matalan kynnyksen paikka',
      none_wanted: 'Ei halua jatkoa',
    },
    informed: 'Omatyöntekijä tietää jatkosta',
    notInformed: 'omatyöntekijälle kertomatta',
    save: 'Tallenna',
    move: {
      recruiting: 'Ala kerätä osallistujia',
      running: 'Aloita ryhmä',
      ended: 'Päätä ryhmä',
      followed_up: 'Merkitse seuranta tehdyksi',
      closed: 'Sulje ryhmä',
    } satisfies Record<Exclude<RunStatus, 'planned' | 'cancelled'>, string>,
  },

  background: {
    waiting: 'Vahvistus on vasta tällä laitteella. Se lähtee, kun yhteys toimii.',
    title: 'Ryhmän taustatiedot',
    confirmedHere: 'Ryhmän taustatiedot vahvistettu',
    unconfirmed: 'Taustatietoja ei ole vahvistettu.',
    confirmedByYou: (when: string) => `Vahvistit taustatiedot ${when}.`,
    confirmedByColleague: (who: string, when: string) =>
      `${sentence(who)} vahvisti taustatiedot ${when}.`,
    earlier: 'Tiedot ovat muuttuneet sen jälkeen. Tarkista ja vahvista ne uudelleen.',
    counts: 'Näytä luvut',
    confirm: 'Vahvista nämä luvut',
    computed: 'Luvut on laskettu osallistujien omista tiedoista.',
    entered: 'Ohjaaja on syöttänyt luvut.',
    tooFew: 'Taustatiedot lasketaan, kun ryhmässä on vähintään kolme osallistujaa.',
    page: {
      title: 'Syötä ryhmän taustatiedot',
      link: 'Syötä luvut itse',
      change: 'Muuta syötettyjä lukuja',
      about:
        'Liite 5: koko ryhmästä, ei yksittäisistä osallistujista. Lukumäärät riittävät. Luvut näkyvät ryhmän tuloksissa merkinnällä (syötetty).',
      instead:
        'Osa luvuista on jo laskettu osallistujien omista tiedoista. Syötä luku vain, jos tiedot puuttuvat: syöttämäsi luvut näytetään laskettujen sijaan.',
      toConfirmation: 'Tarkista ja vahvista lasketut luvut',
      computed: (n: number, participants: number) =>
        `Laskettu ${n}/${participants} osallistujan omista tiedoista.`,
      participants: (n: number) =>
        `Ryhmässä on ${count(n, 'osallistuja', 'osallistujaa')}. Jokaisen kohdan lukujen pitää olla yhteensä sama.`,
      people: 'Osallistujia ryhmässä',
      peopleHint: 'Laiturissa ei ole tämän ryhmän osallistujia, joten määrä kirjoitetaan tähän.',
      peopleMissing: 'Kirjoita osallistujien määrä lukuna.',
      leaveEmpty: 'Jätä kohta tyhjäksi, jos et tiedä sitä kaikista.',
      longTerm: 'joista työttömänä vähintään 12 kuukautta',
      elsewhere:
        'Kokoontumisten määrä, tiheys ja pituus lasketaan kokoontumisista. Mistä osallistujat ohjautuivat, merkitään kunkin osallistujan kohdalle.',
      total: (n: number, participants: number) => `Yhteensä ${n} / ${participants}`,
      notEntered: 'Ei syötetty',
      noNumber: 'Kirjoita vain kokonaislukuja.',
      longTermTooMany: (n: number) => `Pitkään työttömiä on enemmän kuin työttömiä (${n}).`,
      differs: (total: number, participants: number) =>
        total < participants
          ? `Lukuja on yhteensä ${total}, mutta osallistujia on ${participants}. Puuttuu ${participants - total}.`
          : `Lukuja on yhteensä ${total}, mutta osallistujia on ${participants}. Liikaa on ${total - participants}.`,
      toCheck: (fields: string) => `Lukuja ei tallennettu. Tarkista: ${fields}.`,
      doNotAgree: (fields: string, participants: number) =>
        `Syötetyt luvut eivät vastaa osallistujien määrää (${participants}). Tarkista: ${fields}.`,
      conflict:
        'Joku muu tallensi luvut sillä välin, eikä omiasi tallennettu. Tallennettuna on nyt:',
      takeTheirs: 'Ota tallennetut luvut',
      save: 'Tallenna luvut',
      saving: 'Tallennetaan…',
      saved: 'Luvut on tallennettu.',
      closed: 'Ryhmä on suljettu tai peruttu, joten taustatietoja ei voi enää muuttaa.',
    },
    toFigures: 'Katso ryhmän luvut',
  },
};

export type MembersTexts = typeof membersTexts;
