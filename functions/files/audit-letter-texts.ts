import type { LetterLanguage } from '../../shared/contract/audits.ts';
import type { Role } from '../../shared/domain/people/access.ts';

export type LetterTexts = {
  title: string;
  number: string;
  printed: string;
  intro: readonly string[];
  columns: { when: string; who: string; what: string };
  participant: string;
  partner: string;
  automatic: string;
  /** Instead of the name of somebody who was never in the directory of the staff. */
  formerEmployee: string;
  roles: Record<Role, string>;
  /** Follows the role of a substitute. */
  asSubstitute: string;
  times: (count: number) => string;
  clock: string;
  /** Follows an action that was not simply carried out. */
  begun: string;
  refused: string;
  nothing: string;
  cut: string;
  end: readonly string[];
};

/** The texts around the list, in plain language. */
export const letterTexts: Record<LetterLanguage, LetterTexts> = {
  fi: {
    title: 'Kuka on käsitellyt tietojasi',
    number: 'Osallistujanumerosi',
    printed: 'Kirje on tehty',
    intro: [
      'Tästä kirjeestä näet, kuka on katsonut tai muuttanut tietojasi ja milloin.',
      'Työntekijästä näkyy nimi ja rooli. Vastauksiasi kirjeessä ei ole.',
      'Jos olet ollut ryhmässä, näet myös, milloin koko ryhmän tietoja on käsitelty.',
    ],
    columns: { when: 'Milloin', who: 'Kuka', what: 'Mitä tehtiin' },
    participant: 'Sinä itse linkin kautta',
    partner: 'Kumppani, joka ohjasi sinut ryhmään',
    automatic: 'Laituri automaattisesti',
    formerEmployee: 'Entinen työntekijä',
    roles: {
      leader: 'Ryhmän ohjaaja',
      own_worker: 'Omatyöntekijä',
      coordinator: 'Koordinaattori',
      researcher: 'Tutkija',
      admin: 'Pääkäyttäjä',
    },
    asSubstitute: 'sijaisena',
    times: (count) => `${count} kertaa`,
    clock: 'klo',
    begun: 'Aloitettiin. Emme tiedä, valmistuiko se.',
    refused: 'Yritettiin, mutta se estettiin tai se ei onnistunut.',
    nothing: 'Kukaan ei ole käsitellyt tietojasi.',
    cut: 'Tapahtumia on paljon. Tässä kirjeessä ovat uusimmat. Pyydä vanhemmat, jos haluat nekin.',
    end: [
      'Jos jokin näyttää oudolta, kysy omatyöntekijältäsi tai organisaation tietosuojavastaavalta.',
      'Voit myös ottaa yhteyttä tietosuojavaltuutetun toimistoon.',
    ],
  },
  sv: {
    title: 'Vem har behandlat dina uppgifter',
    number: 'Ditt deltagarnummer',
    printed: 'Brevet är skrivet',
    intro: [
      'I det här brevet ser du vem som har läst eller ändrat dina uppgifter och när.',
      'Personalen visas med namn och roll. Dina svar finns inte i brevet.',
      'Om du har varit med i en grupp ser du också när hela gruppens uppgifter har behandlats.',
    ],
    columns: { when: 'När', who: 'Vem', what: 'Vad gjordes' },
    participant: 'Du själv via en länk',
    partner: 'Samarbetsparten som hänvisade dig till gruppen',
    automatic: 'Laituri automatiskt',
    formerEmployee: 'En tidigare anställd',
    roles: {
      leader: 'Gruppens handledare',
      own_worker: 'Egen kontaktperson',
      coordinator: 'Koordinator',
      researcher: 'Forskare',
      admin: 'Administratör',
    },
    asSubstitute: 'som vikarie',
    times: (count) => `${count} gånger`,
    clock: 'kl.',
    begun: 'Det påbörjades. Vi vet inte om det blev klart.',
    refused: 'Försöket hindrades eller lyckades inte.',
    nothing: 'Ingen har behandlat dina uppgifter.',
    cut: 'Händelserna är många. I brevet finns de senaste. Be om de äldre om du vill ha dem också.',
    end: [
      'Om något ser konstigt ut, fråga din egen kontaktperson eller organisationens dataskyddsombud.',
      'Du kan också kontakta dataombudsmannens byrå.',
    ],
  },
  en: {
    title: 'Who has handled your data',
    number: 'Your participant number',
    printed: 'This letter was made on',
    intro: [
      'This letter lists who has looked at or changed your data, and when.',
      'Staff are shown by name and role. Your answers are not in this letter.',
      'If you have been in a group, you also see when the data of the whole group were handled.',
    ],
    columns: { when: 'When', who: 'Who', what: 'What was done' },
    participant: 'You yourself by a link',
    partner: 'The partner who referred you to the group',
    automatic: 'Laituri automatically',
    formerEmployee: 'A former employee',
    roles: {
      leader: 'Leader of the group',
      own_worker: 'Own worker',
      coordinator: 'Coordinator',
      researcher: 'Researcher',
      admin: 'Administrator',
    },
    asSubstitute: 'as a substitute',
    times: (count) => `${count} times`,
    clock: 'at',
    begun: 'It was begun. We do not know whether it was finished.',
    refused: 'It was tried, and it was refused or failed.',
    nothing: 'Nobody has handled your data.',
    cut: 'There are many events. This letter has the newest. Ask for the older ones if you want them too.',
    end: [
      'If something looks strange, ask your own worker or the data protection officer of the organisation.',
      'You can also contact the Office of the Data Protection Ombudsman.',
    ],
  },
};
