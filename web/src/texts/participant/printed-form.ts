import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { type BeginningPart, beginningParts } from './beginning.ts';
import { en as enPage } from './en.ts';
import { fi as fiPage, type ParticipantTexts } from './fi.ts';
import { sv as svPage } from './sv.ts';

const fi = {
  stopping:
    'Voit lopettaa kesken. Jos annat lomakkeen ohjaajalle, siitä tallennetaan ne kohdat, joihin vastasit. Jos et anna sitä, mitään ei tallenneta.',
  leaderSees: {
    name: 'Ohjaaja näkee vastauksesi, kun hän kirjoittaa ne Laituriin.',
    text: 'Toinen ohjaaja voi tarkistaa ne paperista. Jos et halua, että ohjaaja näkee ne, pyydä häneltä linkki puhelimeesi.',
  },
  seesNot: {
    name: 'Laituri ei näytä vastauksiasi koordinaattorille eikä muille osallistujille.',
    text: 'Kun vastaukset on tallennettu, Laituri ei näytä niitä enää ohjaajallekaan.',
  },
  number: 'Numero',
  day: 'Päivä, jona vastasit',
  noName: 'Älä kirjoita nimeäsi.',
  chooseOne: 'Merkitse yksi ruutu.',
  chooseMany: 'Voit merkitä monta ruutua.',
  chooseOnEach: 'Merkitse joka riville yksi ruutu. Voit jättää rivin tyhjäksi.',
  end: 'Kiitos! Anna lomake ohjaajalle.',
};

/** What only a paper form says, with the keys of the Finnish texts. */
export type PaperFormTexts = typeof fi;

const sv: PaperFormTexts = {
  stopping:
    'Du kan avbryta. Om du ger formuläret till handledaren sparas de punkter som du har svarat på. Om du inte ger det sparas ingenting.',
  leaderSees: {
    name: 'Handledaren ser dina svar när hen skriver in dem i Laituri.',
    text: 'En annan handledare kan kontrollera dem på pappret. Om du inte vill att handledaren ser dem, be om en länk till din telefon.',
  },
  seesNot: {
    name: 'Laituri visar inte dina svar för koordinatorn eller de andra deltagarna.',
    text: 'När svaren är sparade visar Laituri dem inte längre ens för handledaren.',
  },
  number: 'Nummer',
  day: 'Dagen då du svarade',
  noName: 'Skriv inte ditt namn.',
  chooseOne: 'Kryssa för en ruta.',
  chooseMany: 'Du kan kryssa för flera rutor.',
  chooseOnEach: 'Kryssa för en ruta på varje rad. Du kan lämna en rad tom.',
  end: 'Tack! Ge formuläret till handledaren.',
};

const en: PaperFormTexts = {
  stopping:
    'You may stop. If you give the form to the leader, the questions that you answered are saved. If you do not give it, nothing is saved.',
  leaderSees: {
    name: 'The leader sees your answers when typing them into Laituri.',
    text: 'Another leader may check them on the paper. If you do not want the leader to see them, ask for a link to your phone.',
  },
  seesNot: {
    name: 'Laituri does not show your answers to the coordinator or the other participants.',
    text: 'Once the answers are saved, Laituri no longer shows them to the leader either.',
  },
  number: 'Number',
  day: 'The day on which you answered',
  noName: 'Do not write your name.',
  chooseOne: 'Mark one box.',
  chooseMany: 'You may mark several boxes.',
  chooseOnEach: 'Mark one box on each line. You may leave a line empty.',
  end: 'Thank you! Give the form to the leader.',
};

type PrintedTexts = { page: ParticipantTexts; paper: PaperFormTexts };

/** The texts of a paper form: those of the participant's page, and what only paper says. */
export const printedTexts: Record<'fi' | 'sv' | 'en', PrintedTexts> = {
  fi: { page: fiPage, paper: fi },
  sv: { page: svPage, paper: sv },
  en: { page: enPage, paper: en },
};

/** What a participant reads on paper before the first question: there the leader sees the answers. */
export const paperBeginning = (
  { page, paper }: PrintedTexts,
  items: readonly Pick<InstrumentItem, 'type'>[],
): BeginningPart[] =>
  beginningParts(page, items, paper.stopping, [paper.leaderSees, paper.seesNot]);
