import { count } from '../../common/count.ts';
import type { FirstPagesTexts } from '../fi/first-pages.ts';

const groups = (n: number) => count(n, 'grupp', 'grupper');

/** The first pages of those who do not lead groups, and the list of groups. */
export const firstPagesTexts: FirstPagesTexts = {
  startPage: {
    todo: 'Att göra',
    nothingToDo: 'Ingenting väntar på dig just nu.',
    leader: (n) =>
      n === 1 ? 'En handledare väntar på bekräftelse' : 'Handledare väntar på bekräftelse',
    start: 'Gruppen har inte börjat',
    lastDay: (day) => `sista dagen ${day}`,
    end: 'Gruppen är inte markerad som avslutad',
    followUp: 'Uppföljningen är inte markerad som gjord',
    places: (taken, all) => `Bara ${taken}/${all} platser är fyllda`,
    startsIn: (n) => (n === 0 ? 'börjar i dag' : `börjar om ${n} dgr`),
    startsOn: (day) => `börjar ${day}`,
    begunOn: (day) => `skulle börja ${day}`,
    endedOn: (day) => `slutade ${day}`,
    pairs: (n) =>
      n === 1 ? 'Ett nummerpar är kanske samma person' : `${n} nummerpar är kanske samma personer`,
    pairsAbout: 'Ta reda på om det är samma person',
    joining: (n) =>
      n === 1 ? 'En sammanslagning av nummer avbröts' : `${n} sammanslagningar avbröts`,
    joiningAbout: 'Fortsätt sammanslagningen, inget flyttas två gånger',
    forms: 'Formulär som saknas',
    formsAbout: (n) =>
      `Se vad som saknas: ${groups(n)} pågår eller avslutades under det senaste halvåret`,
    more: (n) => `Visa fler (${n})`,
    old: (n) => `Avslutade för över ett halvt år sedan (${n})`,
    notFollowedUp: (n) => `${n} utan uppföljning`,
    neverBegun: (n) => `${n} började inte`,
    runs: 'Pågående och kommande',
    noneUnderWay: 'Inga grupper pågår eller är på kommande just nu.',
    allGroups: (n) => `Alla grupper (${n})`,
    placesTaken: (taken, all) => `${taken}/${all} platser fyllda`,
    own: {
      title: 'Klientarbete',
      clients: 'Egna klienter',
      newClientAbout: 'Registrera en klient och hänvisa klienten till en grupp.',
      clientsAbout: 'En klient syns i listan när du är antecknad som klientens egen kontaktperson.',
      letters: 'Behandlingslogg',
      lettersAbout:
        'Se vem som har behandlat din klients uppgifter, eller skriv ut ett brev om det till klienten.',
    },
    research: {
      title: 'Forskning',
      exports: 'Gör ett material',
      exportsAbout: 'Bara de som har samtyckt till forskning är med.',
      programmes: (n) => `Program (${n})`,
      programmesAbout: 'Vad som görs i grupperna och för vem de är avsedda.',
      instruments: 'Formulärmallar',
      instrumentsAbout: 'Påståenden, svarsalternativ och poängsättning.',
    },
    admin: {
      title: 'Administration',
      staffAbout: 'Bjud in personer, ge roller och hjälp till om det inte går att logga in.',
      letters: 'Behandlingslogg',
      lettersAbout:
        'Sök med en persons nummer vem som har behandlat personens uppgifter, eller skriv ut ett brev om det.',
      retentionAbout: 'Se vad som raderas härnäst och hur länge olika uppgifter bevaras.',
    },
    empty: {
      title: 'Börja här',
      noProgrammes:
        'Det finns inga program och grupper ännu. Öppna den första gruppen från en färdig programmall. Det tar ett par minuter.',
      noGroups:
        'Det finns inga grupper ännu. Öppna den första: program, dagar, handledare och formulär. Det tar ett par minuter.',
      researcher:
        'Det finns inget material ännu. Du kan göra ett material när koordinatorn har lagt till ett program och formulären i dess grupper har besvarats.',
      admin:
        'Det finns inga program ännu. Koordinatorn lägger till det första och öppnar grupperna. Bjud in en koordinator, om du inte redan har gjort det, och även en andra administratör: dina egna roller kan du inte ändra.',
    },
  },

  groupsPage: {
    search: 'Sök grupp',
    searchHint: 'Gruppens, programmets, kommunens eller handledarens namn',
    moreFilters: (n) => (n > 0 ? `Fler avgränsningar (${n} används)` : 'Fler avgränsningar'),
    status: 'Status',
    open: 'Öppna',
    allStatuses: 'Alla',
    leader: 'Handledare',
    year: 'År',
    found: (n) => `${groups(n)}.`,
    reading: 'Äldre grupper hämtas…',
    notRead: 'De äldre grupperna kunde inte hämtas. De saknas i listan.',
    none: 'Inga grupper hittades med de här avgränsningarna.',
    noneOpen: 'Du har inga öppna grupper.',
    hidden: (n) => `Visa också stängda och inställda (${n})`,
    showClosed: 'Visa också stängda och inställda',
    more: (n) => `Visa fler (${n})`,
    places: (taken, all) => `${taken}/${all} platser`,
    clear: 'Ta bort avgränsningarna',
  },
  withoutWorker: {
    heading: (n) => (n > 0 ? `Utan egen kontaktperson (${n})` : 'Utan egen kontaktperson'),
    reasons: {
      referred_by_partner: 'Hänvisad av en partner',
      being_appointed: 'En egen kontaktperson utses',
      not_a_client: 'Inte klient inom socialvården',
    },
    noReason: 'Ingen orsak har angetts',
    since: (day) => `med sedan ${day}`,
    name: 'Utse egen kontaktperson',
    naming: 'Utses…',
    title: (number) => `Utse egen kontaktperson: ${number}`,
    explained:
      'Den egna kontaktpersonen får klienten på sin lista. Därefter sköter kontaktpersonen klientens uppgifter, inte den som registrerade numret.',
    worker: 'Egen kontaktperson',
    stated: 'En egen kontaktperson utsågs för första gången.',
    named: (number) => `En egen kontaktperson har utsetts: ${number}.`,
  },
};
