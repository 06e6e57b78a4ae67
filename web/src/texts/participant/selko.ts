import { fi, type ParticipantTexts } from './fi.ts';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const { beginning, code, handIn } = fi;

/**
 * The page of a form in plain Finnish, by the guidelines of Selkokeskus. What a participant reads on
 * the leader's device, and what seldom comes up, is the Finnish text: both are Finnish.
 */
export const selko: ParticipantTexts = {
  ...fi,
  ownName: 'Selkosuomi',
  opening: 'Lomake aukeaa. Odota hetki.',
  unreached: {
    title: 'Netti ei toimi',
    text: 'Lomake ei auennut. Sivu yrittää uudelleen.',
    tryNow: 'Yritä nyt',
  },
  code: {
    ...code,
    text: 'Sait lapun ohjaajalta. Koodi on lapussa. Koodissa on 8 merkkiä.',
    example: 'Koodi voi olla esimerkiksi 7K2M-9QX4.',
    mistyped: 'Koodissa on virhe. Katso lappua ja kirjoita koodi uudelleen.',
    broken: 'Linkki ei ole kokonainen. Kirjoita koodi.',
  },
  occasions: {
    start: 'Lomake ryhmän alussa',
    end: 'Lomake ryhmän lopussa',
    follow_up: 'Lomake ryhmän jälkeen',
  },
  beginning: {
    ...beginning,
    title: 'Lue tämä ensin',
    voluntary: {
      name: 'Sinun ei ole pakko vastata.',
      text: 'Voit jättää kysymyksiä väliin. Saat silti samat palvelut.',
    },
    time: (minutes) => `Vastaaminen kestää noin ${count(minutes, 'minuutin', 'minuuttia')}.`,
    stopping: {
      ...beginning.stopping,
      link: (until) =>
        `Voit pitää tauon. Vastaukset säilyvät. Voit jatkaa ${until} asti. Muista lopuksi lähettää vastaukset.`,
    },
    seesNot: {
      name: 'Ohjaaja ei näe vastauksiasi Laiturissa.',
      text: 'Ohjaaja näkee, oletko vastannut. Lomakkeen antaja näkee, moneenko kohtaan vastasit.',
    },
    byConsent: {
      name: 'Omatyöntekijä tai tutkija näkee vastauksesi, jos annat luvan.',
      text: 'Jos pyydät itse nähdä tietosi, omatyöntekijä voi nähdä vastauksesi. Tutkija ei saa nimeäsi.',
    },
    quoted: {
      name: 'Saatamme näyttää tekstisi muille vain, jos annat kirjallisen luvan.',
      text: 'Nimesi ei näy tekstissä. Voit ottaa luvan pois.',
    },
    together: {
      name: 'Laskemme tuloksia monen ihmisen vastauksista.',
      text: (least) => `Tuloksissa on ainakin ${least} ihmisen vastaukset yhdessä.`,
    },
    number: {
      name: 'Lomakkeessa ei ole nimeäsi. Siinä on numero.',
      text: 'Ohjaaja ja omatyöntekijä tietävät, että numero on sinun.',
    },
  },
  unstored: 'Tämä selain ei säilytä vastauksia. Älä sulje sivua ennen kuin olet lähettänyt ne.',
  notNumber: (bounds) =>
    fi.notNumber(bounds).replace('Luku ei tallentunut.', 'Luku ei sovi tähän.'),
  faulty: 'Vastaus ei tallentunut. Vastaa uudelleen.',
  elsewhere: 'Vastasit tähän jo toisella laitteella. Voit vastata myös uudelleen.',
  progress: (n, all) => `Olet vastannut: ${n}/${all}`,
  delivery: {
    ...fi.delivery,
    sending: 'Odota hetki…',
    waiting: () => 'Netti ei toimi nyt. Voit silti jatkaa.',
    losable: () => 'Netti ei toimi nyt.',
  },
  keepOpen: 'Älä sulje sivua. Muuten vastaukset häviävät.',
  handIn: {
    ...handIn,
    title: 'Oletko valmis?',
    all: 'Vastasit kaikkeen.',
    some: (n) =>
      `Et ole vastannut ${n === 1 ? 'yhteen kohtaan' : `${n} kohtaan`}. Voit silti lähettää lomakkeen.`,
    waitingTitle: 'Netti ei toimi nyt',
    waiting:
      'Vastauksesi lähtevät, kun netti toimii. Älä sulje sivua. Jos suljet sen, avaa sama linkki myöhemmin.',
  },
  received: {
    ...fi.received,
    title: 'Kiitos! Vastauksesi tulivat perille.',
    help: 'Jos haluat kysyä jotain, puhu ohjaajalle.',
  },
  mending: {
    title: 'Haluatko muuttaa jotain?',
    text: 'Et voi enää muuttaa vastauksia itse. Kerro ohjaajalle, mikä on väärin. Ohjaaja korjaa sen. Sinä hyväksyt korjauksen.',
    removal: 'Voit myös pyytää, että ohjaaja poistaa vastauksesi.',
  },
};
