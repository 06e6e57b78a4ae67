import { count } from '../../common/count.ts';
import type { GroupTexts } from '../fi/group.ts';

/** A group’s own pages. */
export const groupTexts: GroupTexts = {
  group: {
    nav: 'Gruppens sidor',
    pages: {
      run: 'Översikt',
      sessions: 'Träffar',
      members: 'Deltagare',
      forms: 'Formulär',
      results: 'Resultat',
      settings: 'Inställningar',
    },
    life: 'Gruppens skeden',
    cancelled: 'Gruppen är inställd.',
    steps: {
      planned: 'Planeras',
      recruiting: 'Samlar deltagare',
      running: 'Pågår',
      ended: 'Avslutad',
      followed_up: 'Uppföljning gjord',
      closed: 'Stängd',
    },
    places: 'Platser',
    noForms: 'Inga formulär är försenade eller väntar på att delas ut.',
    neverCame: (n) =>
      n === 0
        ? 'Varje formulär har kommit in, eller så är orsaken antecknad.'
        : `${n} formulär kom aldrig in. Det syns i siffrorna.`,
    toForms: 'Öppna formulären',
    nextSessions: 'Följande träffar',
    allSessions: (n: number) => `Alla ${n}`,
    noneAhead: 'Inga träffar är på kommande.',
    none: 'Det finns inga grupper ännu.',
    step: {
      next: 'Nästa skede',
      before: {
        recruiting: 'Innan gruppen kan börja samla deltagare',
        running: 'Innan gruppen kan börja',
        ended: 'Innan gruppen kan avslutas',
        followed_up: 'Innan uppföljningen kan antecknas som gjord',
        closed: 'Innan gruppen kan stängas',
      },
      of: (met: number, all: number) => `${met}/${all} klart`,
      done: 'Klart',
      missing: 'Saknas',
      lines: {
        a_confirmed_leader: (n: number) =>
          n === 0 ? 'Handledarna är bekräftade' : 'En handledare väntar på bekräftelse',
        planned_sessions: (n: number) =>
          n === 0 ? 'Träffarna är planerade' : 'Inga träffar är planerade',
        a_confirmed_background: (n: number) =>
          n === 0
            ? 'Bakgrundsuppgifterna är bekräftade'
            : 'Gruppens bakgrundsuppgifter är inte bekräftade',
        a_member: (n: number) =>
          n === 0 ? 'Gruppen har deltagare' : 'Gruppen har inga deltagare ännu',
        start_forms: (n: number) =>
          n === 0 ? 'Startformulären är givna' : `${n} startformulär att ge`,
        a_held_session: (n: number) =>
          n === 0 ? 'Gruppen har träffats' : 'Ingen träff har hållits',
        a_decision_on_each_planned_session: (n: number) =>
          n === 0
            ? 'Träffarna är antecknade'
            : `${count(n, 'träff', 'träffar')} att anteckna eller ställa in`,
        a_decision_on_each_end_form: (n: number) =>
          n === 0
            ? 'Slutformulären har kommit eller orsaken är antecknad'
            : `Slutformuläret saknas utan orsak för ${count(n, 'deltagare', 'deltagare')}`,
        a_continuation_of_each_member: (n: number) =>
          n === 0
            ? 'Fortsättningen är överenskommen med var och en'
            : `Fortsättningen är inte överenskommen med ${count(n, 'deltagare', 'deltagare')}`,
      },
      lacks: {
        a_member: 'Gruppen har inga deltagare ännu.',
        a_held_session: 'Ingen träff har markerats som hållen.',
        a_decision_on_each_planned_session:
          'Någon träff har inte markerats som hållen eller inställd.',
        a_decision_on_each_end_form: 'Slutformulär saknas, och ingen orsak har antecknats.',
        a_continuation_of_each_member: 'Fortsättningen har inte avtalats med alla deltagare.',
      },
      doIt: { sessions: 'Till träffarna', members: 'Till deltagarna', forms: 'Till formulären' },
      notBefore: (day: string) =>
        `Uppföljningstiden börjar ${day}. Efter det kan uppföljningen antecknas som gjord.`,
      leadersSee: 'Gruppens handledare ser vad som ännu ska göras innan dess.',
      needsNet: 'Statusen kan ändras när anslutningen fungerar och allt är skickat.',
      lost: (n: number) =>
        `${count(n, 'formulär', 'formulär')} har inte kommit. Till en stängd grupp kan formulär inte längre föras in, och de räknas som saknade.`,
      moving: 'Ändrar…',
      closeTitle: 'Ska gruppen stängas?',
      closeText: 'En stängd grupp kan inte öppnas igen. Allt kan fortfarande läsas.',
      stay: 'Avbryt',
    },
    readOnly: {
      atRest: (status) =>
        `Gruppen är ${status}. Uppgifterna kan läsas, men de kan inte längre ändras.`,
      removed: (day) =>
        `Uppgifterna om gruppens deltagare raderades ${day}, när bevaringstiden hade gått ut. Publicerade resultat finns kvar.`,
      notHereYet:
        'Gruppen har inte hämtats till den här enheten ännu, så inget kan ändras här. Uppdatera uppgifterna på sidan I dag.',
      needsNet:
        'Gruppen finns inte på den här enheten: den är stängd, eller så leder du den inte längre. En stängd grupp kan läsas när du är online och inloggad.',
    },
    settings: {
      contact: {
        title: 'Kontakt med handledaren',
        label: 'Hur når deltagaren handledaren?',
        hint: 'Visas på deltagarnas egna sidor. Till exempel: Pekka, 040 123 4567, vardagar 9–15.',
        save: 'Spara kontaktuppgiften',
        saving: 'Sparas…',
        saved: 'Kontaktuppgiften är sparad.',
      },
      programme: 'Program',
      municipality: 'Ort',
      days: 'Tidpunkt',
      leaders: 'Handledare',
      capacity: 'Platser',
      template: 'Programmall',
      templateVersion: (n) => `Version ${n}`,
      noTemplate: 'Ingen programmall',
    },
  },
};
