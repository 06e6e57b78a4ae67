import { count } from '../../common/count.ts';
import type { DosageTexts } from '../fi/dosage.ts';

const groups = (n: number) => count(n, 'grupp', 'grupper');
const times = (n: number) => count(n, 'träff', 'träffar');
const both = (hours: string, units: string) => `${hours} timmar, alltså ${units} grupptimmar`;

/** How much of a group was planned, offered and attended, and how steady it was. */
export const dosageTexts: DosageTexts = {
  dosage: {
    notCounted: 'Inte räknat ännu.',
    allTookPlace: (n) =>
      n === 1 ? 'Den enda planerade träffen hölls.' : `Alla ${n} planerade träffar hölls.`,
    tookPlaceOf: (held, planned) => `Av de planerade träffarna hölls ${held}/${planned}.`,
    undecided: (n) => `${times(n)} har inte hållits eller antecknats ännu.`,
    because: (reasons) => `Orsaker till inställda träffar: ${reasons}.`,
    reasons: {
      leader_away: 'handledaren har förhinder',
      too_few: 'för få deltagare',
      place_unusable: 'lokalen kan inte användas',
      other: 'annan orsak',
      not_stated: 'orsaken har inte antecknats',
    },
    catchUp: (hours) => `Av detta ${hours} timmar ersättande träffar.`,
    perPerson: 'Tid per deltagare',
    attended: (hours, units) => `En deltagare var på plats i genomsnitt ${both(hours, units)}.`,
    offeredWas: (hours, units) => `Det erbjöds ${both(hours, units)}.`,
    tooFew: 'Timmarna visas inte, eftersom deltagarna är färre än fem.',
    unknown: 'Okänt, eftersom närvaron inte har antecknats.',
    halves: (n) =>
      n === 1
        ? 'För en närvaro under en del av träffen saknas längden. Den räknas som en halv träff.'
        : `För ${n} närvaron under en del av träffen saknas längden. De räknas som halva träffar.`,
    leaders: 'Handledarnas kontinuitet',
    tookRoll: (n) =>
      n === 1 ? 'Närvaron antecknades av en anställd.' : `Närvaron antecknades av ${n} anställda.`,
    withFirst: (n, all) =>
      `Samma anställda som vid den första träffen antecknade den vid ${n}/${all} träffar.`,
    handOvers: (n) =>
      n === 0
        ? 'Gruppen har inte överförts till en annan handledare.'
        : `Gruppen har överförts till en annan handledare ${count(n, 'gång', 'gånger')}.`,
    noRolls: 'Okänt, eftersom närvaron inte har antecknats.',
    members: 'Deltagarnas kontinuitet',
    joined: (atFirst, later) =>
      `${atFirst} kom med senast vid den första träffen och ${later} efter den.`,
    allJoined: (n) =>
      n === 1
        ? 'Den enda deltagaren kom med senast vid den första träffen.'
        : `Alla ${n} kom med senast vid den första träffen.`,
    noneLeft: 'Ingen har slutat i förtid.',
    stayed: (stayed, left) => `${stayed} var med till slutet och ${left} slutade i förtid.`,
    staying: (stayed, left) => `${stayed} är fortfarande med och ${left} har slutat.`,
    noSessions: 'Gruppen har inte träffats ännu.',
    save: 'Ladda ner siffrorna (.xlsx)',
    column: { figure: 'Uppgift', value: 'Värde', unit: 'Enhet' },
    unit: {
      sessions: 'träffar',
      hours: 'timmar',
      units: 'grupptimmar',
      people: 'personer',
    },
    figures: {
      planned: 'Planerade träffar',
      held: 'Hållna träffar',
      cancelled: 'Inställda träffar',
      undecided: 'Träffar som inte har hållits eller antecknats',
      catchUps: 'Ersättande träffar',
      offered: 'Erbjuden tid utan ersättande träffar',
      attended: 'Tid per deltagare i genomsnitt',
      offeredHours: 'Erbjuden tid, timmar',
      attendedHours: 'Tid per deltagare, timmar',
      marksMissing: 'Närvaroanteckningar som saknas',
      tookRoll: 'Anställda som antecknade närvaro',
      rolls: 'Träffar med antecknad närvaro',
      withFirst: 'Av dem: samma anställda som vid den första träffen',
      handOvers: 'Överföringar till en annan handledare',
      atFirst: 'Kom med senast vid den första träffen',
      joinedLater: 'Kom med senare',
      left: 'Slutade före den sista träffen',
      stayed: 'Var med till slutet',
    },
    compared: {
      title: 'Träffar och timmar',
      caption: 'Hållna träffar, erbjuden tid och genomsnittlig deltagartid per grupp',
      group: 'Grupp',
      held: 'Hållna / planerade',
      offered: 'Erbjudet, timmar (grupptimmar)',
      attended: 'Per deltagare, timmar (grupptimmar)',
      marksMissing: 'Närvaroanteckningar som saknas',
      notShown: 'visas inte',
      notKnown: 'okänt',
      notCounted: 'inte räknat ännu',
      together: (n) => `Sammanlagt ${groups(n)}`,
      explained:
        'En grupptimme är 45 minuter. Deltagartiden visas när deltagarna är minst fem. Ersättande träffar ingår bara i deltagartiden.',
      sum: (n, held, planned) =>
        `${groups(n)}: av de planerade träffarna hölls ${held}/${planned}.`,
      sumOffered: (hours, units) => `Sammanlagt erbjöds ${both(hours, units)}.`,
      leftOut: (n) => `${groups(n)} har inte räknats ännu.`,
    },
  },
};
