import { count } from '../../common/count.ts';
import type { ClientPageTexts } from '../fi/client-page.ts';

const clients = (n: number) => count(n, 'klient', 'klienter');

/** The list of an own worker's clients, a new client, and a client's page, in Swedish. */
export const clientPageTexts: ClientPageTexts = {
  myClients: {
    todo: 'Att göra',
    nothingToDo: 'Inget väntar på dig just nu.',
    waits: {
      offer: 'Fråga om klienten tar emot platsen',
      refusal: 'Klienten togs inte med i gruppen',
      cancelled: 'Gruppen är inställd: hänvisa till en annan grupp',
      nextStep: 'Kom överens om fortsättningen',
      data: 'Komplettera klientens uppgifter',
      lacking: {
        name: 'namn',
        background: (n) => `bakgrundsuppgifter (${n})`,
        consents: (n) => `samtycken (${n})`,
      },
      name: 'Lägg till namn och kontaktuppgifter',
      background: (n) => `Komplettera bakgrundsuppgifterna: ${count(n, 'punkt', 'punkter')} saknas`,
      consents: (n) => `Fråga om samtycken: ${count(n, 'samtycke', 'samtycken')} kvar`,
    },
    aboutGroup: (group) => `${group} har avslutats`,
    cancelledGroup: (group) => `${group} blir inte av`,
    old: (n) => `Från gamla grupper (${n})`,
    withoutNextStep: (n) => `${n} utan överenskommen fortsättning`,
    closedGroups: (lost) => `Från stängda grupper: ${lost}.`,
    moreToDo: (n) => `Visa mer att göra (${n})`,
    clients: (n) => `Klienter (${n})`,
    search: 'Sök med nummer',
    searchNames: 'Sök med nummer eller namn',
    noMatch: 'Sökningen hittar ingen.',
    found: (n) => `Sökningen hittade: ${clients(n)}.`,
    showNames: 'Visa namnen',
    showingNames: 'Hämtar namn…',
    namesLogged: 'Att namnen visas antecknas i varje klients behandlingslogg.',
    namesShown: 'Namnen visas bara på den här sidan. De försvinner när du lämnar den.',
    outdated:
      'Listan hade en klient som har överförts till någon annan. Listan har hämtats på nytt. Visa namnen igen.',
    hideNames: 'Dölj namnen',
    readAt: (time) => `Uppdaterad ${time}`,
    refresh: 'Uppdatera',
    noGroup: 'ingen grupp',
  },

  newClient: {
    title: 'Ny klient',
    explained:
      'Varje punkt sparas för sig. Du kan avbryta när du vill och fortsätta på klientens sida.',
    later: 'Gör det här när klienten har ett nummer.',
    number: {
      title: '1. Nummer',
      explained:
        'Klienten får ett slumpmässigt nummer. Formulär och närvaro sparas bara under numret.',
      make: 'Ta numret i bruk',
      making: 'Sparar…',
      done: 'Klientens nummer',
      writeDown: 'Anteckna numret i klientdatasystemet och ge lappen till klienten.',
      print: 'Skriv ut lappen',
    },
    name: { title: '2. Namn och kontaktuppgifter' },
    background: { title: '3. Bakgrundsuppgifter och bedömning av servicebehovet' },
    consents: {
      title: '4. Samtycken',
      explained:
        'Du kan fråga om samtycken nu eller senare på klientens sida. Tjänsten är inte beroende av dem.',
      now: 'Fråga om samtycken nu',
    },
    worker: {
      title: '5. Egen kontaktperson',
      choose: 'Ny egen kontaktperson, om du inte fortsätter själv',
      mine: 'Du är klientens egna kontaktperson.',
      handOver: 'Byt egen kontaktperson',
      handing: 'Byter…',
      loses: 'Efter bytet ser du inte längre klienten. Gör de andra punkterna först.',
      now: (name) => `Egen kontaktperson är nu ${name}, som har klienten i sin lista.`,
    },
    unsaved: (parts) => `Inte sparat: ${parts}. Spara först, annars försvinner det du skrivit.`,
    unsavedParts: { name: 'namn och kontaktuppgifter', background: 'bakgrundsuppgifter' },
    toClient: 'Öppna klientens sida',
    another: 'Lägg till nästa klient',
    slip: {
      title: 'Ditt nummer',
      what: 'Det här är ditt nummer i grupprehabiliteringen. Skriv det på formulären i stället för ditt namn.',
      why: 'Numret binder ihop dina svar. Det visar inte vem du är.',
      keep: 'Spara lappen. Om den försvinner kan du fråga din egna kontaktperson efter numret.',
      worker: 'Din egna kontaktperson',
      contact: 'Telefon',
    },
  },

  clientPage: {
    tabTitle: 'Klient',
    nav: 'Klientens sidor',
    pages: {
      client: 'Översikt',
      'client-background': 'Bakgrundsuppgifter',
      'client-consents': 'Samtycken',
      'client-data': 'Behandling av uppgifter',
    },
    showName: 'Visa namnet',
    showingName: 'Hämtar namnet…',
    apart: 'Namn och telefonnummer förvaras för sig.',
    logged: '(antecknas i loggen)',
    noName: 'Namnet har inte sparats.',
    substituting: 'Du vikarierar för klientens egna kontaktperson.',
    refer: 'Hänvisa till en grupp',
    todo: 'Att göra',
    nothingToDo: 'Inget saknas.',
    groups: 'Grupper',
    noGroups: 'Klienten har inte varit med i någon grupp.',
    attended: (came, all) => `Närvarande ${came}/${all} gånger.`,
    sessions: (n) => `Närvaro per träff (${n})`,
    cancelled: 'inställd',
    ahead: 'kommande',
    nextStep: 'Kom överens om fortsättningen',
    changeNextStep: 'Ändra fortsättningen',
    nextStepOf: (group) => `Fortsättning: ${group}`,
    answers: 'Svar',
    showAnswers: (form) => `Visa svaren: ${form}`,
    noAnswers: 'Klienten har inte gett lov att visa svaren för dig.',
    answersUndecided: 'Klienten har ännu inte tillfrågats om du får se svaren.',
    noForms: 'Klienten har gett lov, men inga formulär har lämnats in ännu.',
    yes: 'ja',
    no: 'nej',
    consents: 'Samtycken',
    purposes: {
      measurement: 'Mätning och utvärdering',
      quotation: 'Citat',
      contact: 'Kontakt efter gruppen',
      share_with_own_worker: 'Svaren till egen kontaktperson',
      research: 'Forskning',
      reminders: 'Påminnelser',
    },

    staff: {
      title: 'Egen kontaktperson',
      you: (name) => `${name} (du)`,
      none: 'Ingen egen kontaktperson har utsetts.',
      change: 'Överför eller lägg till en vikarie',
      substitutes: 'Vikarier',
      noSubstitutes: 'Klienten har ingen vikarie.',
      end: 'Avsluta vikariatet',
      endOf: (name) => `Avsluta vikariatet: ${name}`,
      now: 'nu',
      ahead: 'kommande',
      way: 'Vad ska göras?',
      ways: { substitute: 'Lägg till en vikarie', handOver: 'Överför permanent' },
      who: 'Vem är vikarie?',
      to: 'Till vem överförs klienten?',
      what: 'Vikarien ser och gör detsamma som du. Vikariatet upphör av sig självt efter den sista dagen.',
      loses: (number) =>
        `Efter överföringen ser du inte längre klienten ${number}. Den nya kontaktpersonen kan överföra klienten tillbaka.`,
      add: 'Lägg till vikarien',
      handOver: 'Överför klienten',
      working: 'Sparar…',
      added: (name) => `Vikarien har lagts till: ${name}.`,
      ended: (name) => `Vikariatet är avslutat: ${name}.`,
      gone: (number, name) => `Klienten ${number} har överförts. Egen kontaktperson är nu ${name}.`,
      toClients: 'Öppna dina klienter',
      cancel: 'Avbryt',
    },

    background: {
      explained:
        'Fyll i tillsammans med klienten. Vilken punkt som helst får lämnas tom. Bara du och din vikarie ser uppgifterna.',
      notAnswered: 'inget svar',
      wrongNumber: 'Kontrollera året och talen.',
      save: 'Spara bakgrundsuppgifterna',
      saving: 'Sparar…',
      saved: 'Bakgrundsuppgifterna har sparats.',
      conflict:
        'Någon annan ändrade bakgrundsuppgifterna samtidigt. Dina svar finns kvar här men har inte sparats.',
      storedNow: 'Nu är det här sparat:',
      saveMine: 'Spara mina',
      takeTheirs: 'Använd det sparade',
    },

    name: {
      title: 'Namn och kontaktuppgifter',
      explained:
        'Namnet sparas för sig, åtskilt från andra uppgifter. Bara du och din vikarie ser det, och visningen antecknas i loggen.',
      name: 'Namn',
      phone: 'Telefon',
      phoneHint: 'Får lämnas tomt.',
      language: 'Kontaktspråk',
      languages: { fi: 'finska', sv: 'svenska', en: 'engelska' },
      reminders: {
        channel: 'Påminnelser',
        channels: { none: 'inga påminnelser', sms: 'som sms', email: 'som e-post' },
        addresses: { sms: 'Nummer för påminnelser', email: 'E-postadress' },
        hints: {
          sms: 'Påminnelser skickas bara om klienten har gett sitt samtycke till dem. Det går inte att svara på dem.',
          email: 'Påminnelser skickas bara om klienten har gett sitt samtycke till dem.',
        },
        wrong: { sms: 'Kontrollera numret för påminnelser.', email: 'Kontrollera e-postadressen.' },
        to: {
          sms: (number) => `påminnelser som sms: ${number}`,
          email: (address) => `påminnelser som e-post: ${address}`,
        },
        stopped: (day) =>
          `Klienten stoppade påminnelserna ${day}. Inga skickas till den här adressen.`,
      },
      wrongPhone: 'Kontrollera telefonnumret: bara siffror, mellanslag och tecknen + ( ) -.',
      identityCode:
        'Namnet innehåller en personbeteckning. Ta bort den: i Laituri sparas inga personbeteckningar.',
      lacking: 'Skriv namnet.',
      add: 'Lägg till namnet',
      correct: 'Lägg till eller rätta namnet',
      save: 'Spara namn och kontaktuppgifter',
      saving: 'Sparar…',
      saved: 'Namn och kontaktuppgifter har sparats.',
      conflict:
        'Någon annan ändrade namnet samtidigt. Det du skrev finns kvar här men har inte sparats.',
      knownTo: (workers) =>
        `En klient med samma namn eller telefonnummer finns redan i Laituri. Fråga om det är samma person: ${workers}.`,
      knownToYou:
        'Du har redan en klient med samma namn eller telefonnummer. Kontrollera om det är samma person.',
      toPairs: 'Öppna nummer som kanske är samma person',
      remove: 'Radera namn och kontaktuppgifter',
      removeSure: 'Radera: numret blir utan namn',
      removeNot: 'Radera inte',
      removed: 'Namn och kontaktuppgifter har raderats.',
    },

    seen: {
      title: 'Vem har behandlat uppgifterna',
      explained: 'Också den här visningen antecknas i loggen.',
      show: 'Visa behandlingarna',
    },

    record: {
      title: 'Alla uppgifter om klienten',
      explained:
        'Klienten har rätt att se alla sina uppgifter. Också svaren ingår. Hämta uppgifterna bara när klienten ber om dem.',
      make: 'Gör en utskrift',
      making: 'Hämtar…',
      open: 'Öppna utskriften',
      ready: 'Utskriften är klar.',
      file: 'Ladda ner som fil (JSON)',
    },

    pair: {
      title: 'Två nummer',
      explained:
        'Om klienten har registrerats två gånger slås numren ihop till ett. Laituri hittar nummer som har samma namn eller telefonnummer.',
      go: 'Öppna nummerparen',
    },

    erase: {
      title: 'Radera klientens uppgifter',
      explained:
        'Raderingen görs i tre steg. Först ser du vad som raderas och vad som blir kvar. Raderingen kan inte ångras.',
      go: 'Börja raderingen',
    },

    erasing: {
      steps: {
        title: 'Raderingens steg',
        read: 'Vad som raderas',
        confirm: 'Bekräfta',
        done: 'Klart',
      },
      next: 'Fortsätt till bekräftelsen',
      back: 'Tillbaka',
      print: 'Skriv ut bekräftelsen',
      confirmation: {
        title: 'Bekräftelse på radering av uppgifter',
        text: (number, day) => `Uppgifterna under numret ${number} har raderats ur Laituri ${day}.`,
        removed: 'Raderades',
        kept: 'Blev kvar i Laituri',
        elsewhere: 'Det här gäller bara Laituri. Uppgifterna i klientdatasystemet påverkas inte.',
        by: 'Raderat av',
      },
    },
  },
};
