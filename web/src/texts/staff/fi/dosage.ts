import type { CancelledBecause } from '../../../../../shared/domain/figures/dosage.ts';
import { count } from '../../common/count.ts';

const groups = (n: number) => count(n, 'ryhmä', 'ryhmää');
const both = (hours: string, units: string) => `${hours} tuntia eli ${units} ryhmätuntia`;

/** How much of a group was planned, offered and attended, and how steady it was. */
export const dosageTexts = {
  dosage: {
    notCounted: 'Ei vielä laskettu.',
    allTookPlace: (n: number): string =>
      n === 1 ? 'Ainoa suunniteltu kerta pidettiin.' : `Kaikki ${n} suunniteltua kertaa pidettiin.`,
    tookPlaceOf: (held: number, planned: number) =>
      `Suunnitelluista kerroista pidettiin ${held}/${planned}.`,
    undecided: (n: number) => `Pitämättä tai merkitsemättä on ${count(n, 'kerta', 'kertaa')}.`,
    because: (reasons: string) => `Perumisen syyt: ${reasons}.`,
    reasons: {
      leader_away: 'ohjaaja on estynyt',
      too_few: 'osallistujia on liian vähän',
      place_unusable: 'tilaa ei voi käyttää',
      other: 'muu syy',
      not_stated: 'syytä ei ole merkitty',
    } satisfies Record<keyof CancelledBecause, string>,
    catchUp: (hours: string) => `Siitä korvaavia kertoja ${hours} tuntia.`,
    perPerson: 'Aika osallistujaa kohden',
    attended: (hours: string, units: string) =>
      `Osallistuja oli paikalla keskimäärin ${both(hours, units)}.`,
    offeredWas: (hours: string, units: string) => `Tarjolla oli ${both(hours, units)}.`,
    tooFew: 'Tunteja ei näytetä, koska osallistujia on alle viisi.',
    unknown: 'Ei tiedossa, koska läsnäoloja ei ole merkitty.',
    halves: (n: number): string =>
      n === 1
        ? 'Yhdestä osittaisesta läsnäolosta puuttuu kesto. Se on laskettu puolikkaaksi.'
        : `${n} osittaisesta läsnäolosta puuttuu kesto. Ne on laskettu puolikkaiksi.`,
    leaders: 'Ohjaajien pysyvyys',
    tookRoll: (n: number): string =>
      n === 1 ? 'Läsnäolot merkitsi yksi työntekijä.' : `Läsnäolot merkitsi ${n} työntekijää.`,
    withFirst: (n: number, all: number) =>
      `Sama työntekijä kuin ensimmäisellä kerralla merkitsi niitä ${n}/${all} kerralla.`,
    handOvers: (n: number): string =>
      n === 0
        ? 'Ryhmää ei ole siirretty toiselle ohjaajalle.'
        : `Ryhmä on siirretty toiselle ohjaajalle ${count(n, 'kerran', 'kertaa')}.`,
    noRolls: 'Ei tiedossa, koska läsnäoloja ei ole merkitty.',
    members: 'Osallistujien pysyvyys',
    joined: (atFirst: number, later: number) =>
      `Ensimmäiseen kertaan mennessä liittyi ${atFirst}, sen jälkeen ${later}.`,
    allJoined: (n: number): string =>
      n === 1
        ? 'Ainoa osallistuja liittyi ensimmäiseen kertaan mennessä.'
        : `Kaikki ${n} liittyivät ensimmäiseen kertaan mennessä.`,
    noneLeft: 'Kukaan ei ole lähtenyt kesken.',
    stayed: (stayed: number, left: number) => `Loppuun asti jäi ${stayed}, kesken lähti ${left}.`,
    staying: (stayed: number, left: number) => `Ryhmässä on yhä ${stayed}, lähtenyt on ${left}.`,
    noSessions: 'Ryhmä ei ole vielä kokoontunut.',
    save: 'Lataa luvut (.xlsx)',
    column: { figure: 'Luku', value: 'Arvo', unit: 'Yksikkö' },
    unit: { sessions: 'kertaa', hours: 'tuntia', units: 'ryhmätuntia', people: 'henkilöä' },
    figures: {
      planned: 'Suunnitellut kerrat',
      held: 'Pidetyt kerrat',
      cancelled: 'Perutut kerrat',
      undecided: 'Pitämättä tai merkitsemättä olevat kerrat',
      catchUps: 'Korvaavat kerrat',
      offered: 'Tarjottu aika ilman korvaavia kertoja',
      attended: 'Aika osallistujaa kohden keskimäärin',
      offeredHours: 'Tarjottu aika, tuntia',
      attendedHours: 'Aika osallistujaa kohden, tuntia',
      marksMissing: 'Läsnäolomerkinnöistä puuttuu',
      tookRoll: 'Läsnäoloja merkinneet työntekijät',
      rolls: 'Kerrat, joista on läsnäolot',
      withFirst: 'Näistä: sama työntekijä kuin ensimmäisellä kerralla',
      handOvers: 'Siirrot toiselle ohjaajalle',
      atFirst: 'Liittyi ensimmäiseen kertaan mennessä',
      joinedLater: 'Liittyi myöhemmin',
      left: 'Lähti ennen viimeistä kertaa',
      stayed: 'Jäi loppuun asti',
    },
    compared: {
      title: 'Kokoontumiset ja tunnit',
      caption: 'Pidetyt kerrat, tarjottu aika ja keskimääräinen osallistumisaika ryhmittäin',
      group: 'Ryhmä',
      held: 'Pidetty / suunniteltu',
      offered: 'Tarjottu, tuntia (ryhmätuntia)',
      attended: 'Osallistujaa kohden, tuntia (ryhmätuntia)',
      marksMissing: 'Läsnäolomerkinnöistä puuttuu',
      notShown: 'ei näytetä',
      notKnown: 'ei tiedossa',
      notCounted: 'ei vielä laskettu',
      together: (n: number) => `Yhteensä ${groups(n)}`,
      explained:
        'Ryhmätunti on 45 minuuttia. Osallistumisaika näytetään, kun osallistujia on vähintään viisi. Korvaavat kerrat ovat mukana vain osallistumisajassa.',
      sum: (n: number, held: number, planned: number) =>
        `${groups(n)}: suunnitelluista kerroista pidettiin ${held}/${planned}.`,
      sumOffered: (hours: string, units: string) => `Tarjolla oli yhteensä ${both(hours, units)}.`,
      leftOut: (n: number) => `${n === 1 ? 'Yhtä ryhmää' : `${n} ryhmää`} ei ole vielä laskettu.`,
    },
  },
};

export type DosageTexts = typeof dosageTexts;
