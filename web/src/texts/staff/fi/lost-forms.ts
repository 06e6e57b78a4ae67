import { count } from '../../common/count.ts';

const forms = (n: number) => count(n, 'lomake', 'lomaketta');
const inGroups = (n: number) => (n === 1 ? 'yhdessä ryhmässä' : `${n} ryhmässä`);

/** Forms that are too late, and closing them as lost. */
export const lostFormsTexts = {
  lostForms: {
    title: 'Sulje lomakkeet menetettyinä',
    open: 'Sulje menetettyinä…',
    tooLate: (n: number, runs: number) => `${forms(n)} ${inGroups(runs)} on liian myöhässä`,
    why: (days: number) =>
      `Yli ${days} päivää myöhässä oleva lomake tulee enää harvoin. Kun suljet lomakkeet, niitä ei enää luetella myöhässä olevina.`,
    nothing: 'Yksikään lomake ei ole liian myöhässä. Suljettavaa ei ole.',
    nothingHere: 'Näillä rajauksilla ei ole suljettavaa.',
    groups: 'Ryhmät',
    half: 'Ryhmä päättyi',
    halfYear: (year: string, half: '1' | '2') =>
      `${half === '1' ? 'tammi–kesäkuussa' : 'heinä–joulukuussa'} ${year}`,
    ofOccasion: (n: number, occasion: string) => `${occasion}: ${n}`,
    ended: (day: string) => `päättyi ${day}`,
    ends: (day: string) => `päättyy ${day}`,
    ticked: (n: number, all: number) => `Valittuna ${n}/${all} ryhmää.`,
    tickAll: 'Valitse kaikki',
    tickNone: 'Poista valinnat',
    more: (n: number) => `Näytä lisää ryhmiä (${n})`,
    reason: 'Miksi lomakkeita ei saada?',
    note: 'Lisätieto, jos tarpeen',
    noteHint: 'Sama lisätieto tallentuu jokaiseen suljettavaan lomakkeeseen. Älä kirjoita nimiä.',
    noteWarning: (what: string) =>
      `Tekstissä näyttää olevan ${what}. Poista se: lisätieto tallentuu jokaiseen lomakkeeseen.`,
    status: 'Menetetty',
    preview: (n: number, runs: number) =>
      `Suljet ${n === 1 ? 'yhden lomakkeen' : `${n} lomaketta`} ${inGroups(runs)}. ${n === 1 ? 'Se pysyy luvuissa menetettynä' : 'Ne pysyvät luvuissa menetettyinä'}; jos lomake vielä tulee, sen voi tallentaa.`,
    previewHere: (n: number) =>
      `Suljet ${n === 1 ? 'yhden lomakkeen' : `${n} lomaketta`}. ${n === 1 ? 'Se pysyy luvuissa menetettynä' : 'Ne pysyvät luvuissa menetettyinä'}; jos lomake vielä tulee, sen voi tallentaa.`,
    send: (n: number) => (n === 1 ? 'Sulje yksi lomake' : `Sulje ${n} lomaketta`),
    working: 'Suljetaan…',
    chooseGroup: 'Valitse ensin ainakin yksi ryhmä.',
    chooseReason: 'Valitse ensin syy.',
    progress: (done: number, all: number) => `${done}/${all} ryhmää käsitelty.`,
    done: (n: number, runs: number) =>
      n === 0
        ? 'Yhtään lomaketta ei suljettu.'
        : `Suljit ${n === 1 ? 'yhden lomakkeen' : `${n} lomaketta`} ${inGroups(runs)}. Puuttuvien lomakkeiden luettelo päivittyy hetken kuluttua.`,
    changed: (n: number) =>
      `${forms(n)} jäi sulkematta: lomake oli ehtinyt tulla tai siitä oli jo merkintä.`,
    enteredOnce: (n: number) =>
      `${forms(n)} jäi auki: paperi on tallennettu kerran ja odottaa toista tallentajaa.`,
    failed: (runs: number) =>
      runs === 1
        ? 'Yhden ryhmän sulkeminen ei onnistunut'
        : `${runs} ryhmän sulkeminen ei onnistunut`,
    again: 'Yritä uudelleen',
    closedGroups: 'Suljetut lomakkeet ryhmittäin',
    closedOf: (n: number) => `${forms(n)} suljettu`,
    takeBack: 'Palauta odottamaan',
    allTakenBack: 'Kaikki suljetut lomakkeet on palautettu odottamaan.',
    takenBack: (n: number) => `${forms(n)} palautettu odottamaan`,
    back: 'Takaisin puuttuviin lomakkeisiin',
    here: (n: number, occasion: string) => `${occasion}: ${n} on liian myöhässä.`,
    closing: (day: string, occasions: string) => `Suljettu menetettyinä ${day}: ${occasions}.`,
    noted: (note: string) => `Lisätieto: ${note}`,
    because: (reason: string) => `Syy: ${reason}.`,
  },
};

export type LostFormsTexts = typeof lostFormsTexts;
