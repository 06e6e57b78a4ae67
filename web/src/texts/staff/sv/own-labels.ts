import { count } from '../../common/count.ts';
import type { OwnLabelTexts } from '../fi/own-labels.ts';

const labelCount = (n: number) => count(n, 'eget kännetecken', 'egna kännetecken');

export const ownLabelTexts: OwnLabelTexts = {
  unseenName: 'eget kännetecken',
  write: 'Skriv kännetecken',
  change: 'Ändra kännetecken',
  title: (number) => `Eget kännetecken, ${number}`,
  label: 'Kännetecken',
  hint: (most) => `Till exempel röd mössa eller initialer. Högst ${most} tecken.`,
  purpose:
    'Kännetecknet är bara ett stöd för ditt minne. Skriv inget om hälsa eller andra personliga saker.',
  save: 'Spara kännetecknet',
  remove: 'Ta bort kännetecknet',
  saving: 'Sparar…',
  faults: {
    too_long: 'Kännetecknet är för långt.',
    unseen: 'Kännetecknet innehåller osynliga tecken. Skriv det på nytt.',
    identity_code: 'Kännetecknet ser ut att innehålla en personbeteckning. Ta bort den.',
    telephone: 'Kännetecknet ser ut att innehålla ett telefonnummer. Ta bort det.',
    email: 'Kännetecknet ser ut att innehålla en e-postadress. Ta bort den.',
  },
  name: 'Kännetecknet ser ut som ett namn. Använd hellre något som andra inte känner igen personen på.',

  part: 'Egna kännetecken',
  none: 'Du kan skriva ett eget kännetecken bredvid numret, så att du minns vem som är vem.',
  some: (n) => `Den här enheten har ${labelCount(n)}.`,
  where:
    'Kännetecknen ser bara du, och bara på den här enheten bakom PIN-koden. De skrivs inte ut och finns inte i säkerhetskopian. De försvinner när gruppen stängs.',

  send: {
    open: 'Flytta egna kännetecken till en annan enhet',
    title: 'Flytta egna kännetecken',
    preparing: 'Koden skapas…',
    scan: 'Läs av koden med kameran på din andra enhet och öppna länken. Logga in och ange enhetens PIN-kod.',
    qr: 'QR-kod som flyttar kännetecknen',
    until: (time) => `Koden fungerar en gång, till klockan ${time}.`,
    care: 'Visa inte koden för andra och ta ingen bild av den.',
    stay: 'Kännetecknen finns kvar också på den här enheten.',
    again: 'Skapa en ny kod',
    offline: 'För flytten behövs nät och inloggning. Kännetecknen finns kvar på den här enheten.',
    unread: 'Gruppens uppgifter kunde inte uppdateras. Kännetecknen finns kvar på den här enheten.',
    gone: 'Den här enheten har inte längre några kännetecken i gruppen.',
  },

  take: {
    title: 'Egna kännetecken till den här enheten',
    taking: 'Kännetecknen hämtas…',
    taken: (n) => `Den här enheten fick ${labelCount(n)}.`,
    nothing: 'Inga kännetecken flyttades: deras nummer finns inte längre i gruppen.',
    toMembers: 'Se deltagarna',
    offline: 'För att hämta kännetecknen behövs nät och inloggning.',
    noKey:
      'Koden har redan använts. Skapa en ny kod på enheten som har kännetecknen och läs av den.',
    wrongKey: 'Koden är gammal. Läs av koden som nu visas på din andra enhet.',
    again: 'Försök igen',
  },
};
