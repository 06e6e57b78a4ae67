import { count } from '../../common/count.ts';
import type { LostFormsTexts } from '../fi/lost-forms.ts';

const forms = (n: number) => `${n} formulär`;
const runs = (n: number) => count(n, 'grupp', 'grupper');

/** Forms that are too late, and closing them as lost. */
export const lostFormsTexts: LostFormsTexts = {
  lostForms: {
    title: 'Stäng formulär som uteblivna',
    open: 'Stäng som uteblivna…',
    tooLate: (n, groups) =>
      `${forms(n)} i ${runs(groups)} är alltför ${n === 1 ? 'försenat' : 'försenade'}`,
    why: (days) =>
      `Ett formulär som är mer än ${days} dagar försenat kommer sällan in längre. När du stänger formulären räknas de inte längre upp som försenade.`,
    nothing: 'Inget formulär är alltför försenat. Det finns inget att stänga.',
    nothingHere: 'Med de här avgränsningarna finns det inget att stänga.',
    groups: 'Grupper',
    half: 'Gruppen avslutades',
    halfYear: (year, half) => `${half === '1' ? 'januari–juni' : 'juli–december'} ${year}`,
    ofOccasion: (n, occasion) => `${occasion}: ${n} st.`,
    ended: (day) => `avslutades ${day}`,
    ends: (day) => `avslutas ${day}`,
    ticked: (n, all) => `${n}/${all} grupper valda.`,
    tickAll: 'Välj alla',
    tickNone: 'Ta bort valen',
    more: (n) => `Visa fler grupper (${n})`,
    reason: 'Varför fås formulären inte in?',
    note: 'Tilläggsuppgift, vid behov',
    noteHint: 'Samma tilläggsuppgift sparas för varje formulär som stängs. Skriv inga namn.',
    noteWarning: (what) =>
      `Texten ser ut att innehålla ${what}. Ta bort det: tilläggsuppgiften sparas för varje formulär.`,
    status: 'Uteblivet',
    preview: (n, groups) =>
      `Du stänger ${forms(n)} i ${runs(groups)}. ${n === 1 ? 'Det' : 'De'} räknas med i siffrorna som ${n === 1 ? 'uteblivet' : 'uteblivna'}; om ett formulär ännu kommer in kan det sparas.`,
    previewHere: (n) =>
      `Du stänger ${forms(n)}. ${n === 1 ? 'Det räknas med i siffrorna som uteblivet' : 'De räknas med i siffrorna som uteblivna'}; om ett formulär ännu kommer in kan det sparas.`,
    send: (n) => `Stäng ${forms(n)}`,
    working: 'Stänger…',
    chooseGroup: 'Välj först minst en grupp.',
    chooseReason: 'Välj först en orsak.',
    progress: (done, all) => `${done}/${all} grupper behandlade.`,
    done: (n, groups) =>
      n === 0
        ? 'Inget formulär stängdes.'
        : `Du stängde ${forms(n)} i ${runs(groups)}. Listan över formulär som saknas uppdateras om en stund.`,
    changed: (n) =>
      `${forms(n)} stängdes inte: formuläret hann komma in eller så fanns det redan en anteckning.`,
    enteredOnce: (n) =>
      `${forms(n)} är fortfarande öppna: pappret är sparat en gång och väntar på den andra inmatningen.`,
    failed: (groups) => `Det gick inte att stänga formulären i ${runs(groups)}`,
    again: 'Försök igen',
    closedGroups: 'Stängda formulär per grupp',
    closedOf: (n) => `${forms(n)} ${n === 1 ? 'stängt' : 'stängda'}`,
    takeBack: 'Återställ som väntade',
    allTakenBack: 'Alla stängda formulär väntas igen.',
    takenBack: (n) => `${forms(n)} väntas igen`,
    back: 'Tillbaka till formulär som saknas',
    here: (n, occasion) => `${occasion}: ${n} alltför ${n === 1 ? 'försenat' : 'försenade'}.`,
    closing: (day, occasions) => `Stängda som uteblivna ${day}: ${occasions}.`,
    noted: (note) => `Tilläggsuppgift: ${note}`,
    because: (reason) => `Orsak: ${reason}.`,
  },
};
