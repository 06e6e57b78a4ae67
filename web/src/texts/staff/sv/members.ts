import { count } from '../../common/count.ts';
import { sentence } from '../../common/sentence.ts';
import type { MembersTexts } from '../fi/members.ts';

/** The members of a group, and its closing. */
export const membersTexts: MembersTexts = {
  members: {
    none: 'Gruppen har inga deltagare ännu.',
    state: {
      referred: 'Hänvisad till gruppen',
      consented: 'Har samtyckt',
      enrolled: 'Med i gruppen',
      continued: 'Fortsätter någon annanstans',
      declined: 'Ville inte vara med',
      not_admitted: 'Togs inte med',
      dropped_out: 'Slutade',
      transferred: 'Gick över till annan verksamhet',
    },
    since: (day) => `Med sedan ${day}`,
    stayed: (day) => `Med från ${day} till gruppens slut`,
    left: (state, day, reason) => `${state} ${day} (${reason})`,
    join: 'Ta med',
    joining: {
      open: 'Lägg till en deltagare med nummer',
      title: 'Lägg till en deltagare',
      referFirst:
        'Om deltagaren har en egen kontaktperson hänvisar kontaktpersonen först deltagaren till gruppen. Därefter syns deltagaren i gruppens lista.',
      number: 'Deltagarens nummer',
      faults: {
        mistyped: 'Numret är felskrivet. Det har 8 tecken, till exempel 7K2M9QXA.',
        member: 'Den här deltagaren finns redan i gruppens lista.',
      },
      route: 'Hänvisad från',
      routes: {
        adult_social_work: 'vuxensocialarbetet',
        other_social_services: 'annan socialservice',
        health_services: 'hälsovården',
        employment_services: 'sysselsättningsservicen',
        partner_project: 'en partners projekt',
        self_referral: 'kom själv',
        other: 'annat',
      },
      ownWorker: 'Egen kontaktperson',
      hasOwnWorker: 'Har en egen kontaktperson',
      exceptions: {
        referred_by_partner: 'Har ingen, hänvisad av en partner',
        being_appointed: 'Har ingen ännu, utses',
        not_a_client: 'Är inte klient inom socialvården',
      },
    },
    joinedOn: 'Med från och med',
    leave: 'Anteckna att deltagaren slutat',
    comeBack: 'Anteckna att deltagaren kommit tillbaka',
    continuation: 'Kom överens om fortsättningen',
    continuationOf: (nextStep) => `Fortsättning: ${nextStep.toLowerCase()}`,
    noContinuation: 'Fortsättningen inte överenskommen',
    on: 'Dag',
    how: 'Vad hände',
    reason: 'Orsak',
    reasons: {
      moved: 'flyttade',
      illness: 'blev sjuk',
      work_or_studies: 'arbete eller studier',
      life_situation: 'livssituation',
      group_did_not_suit: 'gruppen passade inte',
      no_contact: 'kunde inte nås',
      other: 'annan orsak',
      not_stated: 'uppgav ingen orsak',
    },
    nextStep: 'Nästa steg',
    nextSteps: {
      another_group: 'En annan grupp',
      individual_work: 'Individuellt arbete',
      low_threshold_place: 'En lågtröskelplats',
      none_wanted: 'Vill inte fortsätta',
    },
    informed: 'Den egna kontaktpersonen vet om fortsättningen',
    notInformed: 'den egna kontaktpersonen vet inte ännu',
    save: 'Spara',
    move: {
      recruiting: 'Börja samla deltagare',
      running: 'Starta gruppen',
      ended: 'Avsluta gruppen',
      followed_up: 'Anteckna att uppföljningen är gjord',
      closed: 'Stäng gruppen',
    },
  },

  background: {
    waiting:
      'Bekräftelsen finns tills vidare bara på enheten. Den skickas när anslutningen fungerar.',
    title: 'Gruppens bakgrundsuppgifter',
    confirmedHere: 'Gruppens bakgrundsuppgifter bekräftade',
    unconfirmed: 'Bakgrundsuppgifterna har inte bekräftats.',
    confirmedByYou: (when: string) => `Du bekräftade bakgrundsuppgifterna ${when}.`,
    confirmedByColleague: (who: string, when: string) =>
      `${sentence(who)} bekräftade bakgrundsuppgifterna ${when}.`,
    earlier: 'Uppgifterna har ändrats efter det. Kontrollera och bekräfta dem igen.',
    counts: 'Visa siffrorna',
    confirm: 'Bekräfta de här siffrorna',
    computed: 'Siffrorna har räknats utifrån deltagarnas egna uppgifter.',
    entered: 'Handledaren har matat in siffrorna.',
    tooFew: 'Bakgrundsuppgifterna räknas när gruppen har minst tre deltagare.',
    page: {
      title: 'Mata in gruppens bakgrundsuppgifter',
      link: 'Mata in siffrorna själv',
      change: 'Ändra de inmatade siffrorna',
      about:
        'Bilaga 5: om hela gruppen, inte om enskilda deltagare. Antalen räcker. Siffrorna visas i gruppens resultat med märkningen (inmatat).',
      instead:
        'En del av siffrorna har redan räknats utifrån deltagarnas egna uppgifter. Mata bara in det som saknas: siffror som du matar in visas i stället för de räknade.',
      toConfirmation: 'Kontrollera och bekräfta de räknade siffrorna',
      computed: (n, participants) => `Räknat på ${n}/${participants} deltagares egna uppgifter.`,
      participants: (n) =>
        `Gruppen har ${count(n, 'deltagare', 'deltagare')}. Siffrorna under varje rubrik ska tillsammans vara lika många.`,
      people: 'Antal deltagare i gruppen',
      peopleHint: 'Laituri har inga deltagare i den här gruppen, så antalet skrivs här.',
      peopleMissing: 'Skriv antalet deltagare med siffror.',
      leaveEmpty: 'Lämna en rubrik tom om du inte vet den för alla.',
      longTerm: 'varav arbetslösa i minst 12 månader',
      elsewhere:
        'Träffarnas antal, intervall och längd räknas utifrån träffarna. Varifrån deltagarna hänvisades antecknas för varje deltagare.',
      total: (n, participants) => `Sammanlagt ${n} / ${participants}`,
      notEntered: 'Inte inmatat',
      noNumber: 'Skriv bara heltal.',
      longTermTooMany: (n) => `De långtidsarbetslösa är fler än de arbetslösa (${n}).`,
      differs: (total, participants) =>
        total < participants
          ? `Siffrorna är sammanlagt ${total}, men deltagarna är ${participants}. Det fattas ${participants - total}.`
          : `Siffrorna är sammanlagt ${total}, men deltagarna är ${participants}. Det är ${total - participants} för mycket.`,
      toCheck: (fields) => `Siffrorna sparades inte. Kontrollera: ${fields}.`,
      doNotAgree: (fields, participants) =>
        `De inmatade siffrorna stämmer inte med antalet deltagare (${participants}). Kontrollera: ${fields}.`,
      conflict:
        'Någon annan sparade siffror under tiden, och dina sparades inte. Nu är det här sparat:',
      takeTheirs: 'Använd de sparade siffrorna',
      save: 'Spara siffrorna',
      saving: 'Sparar…',
      saved: 'Siffrorna har sparats.',
      closed: 'Gruppen är avslutad eller inställd, så bakgrundsuppgifterna kan inte längre ändras.',
    },
    toFigures: 'Se gruppens siffror',
  },
};
