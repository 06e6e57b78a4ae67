import { count } from '../../common/count.ts';
import type { PartnerLinksTexts } from '../fi/partner-links.ts';

/** Links of partners without an account, and the clients who come by them. */
export const partnerLinksTexts: PartnerLinksTexts = {
  partnerLinks: {
    title: 'Samarbetsparternas länkar',
    explained:
      'Med en länk hänvisar en samarbetspart sina klienter till gruppen utan konto. Klientens namn ser bara den egna kontaktperson som tar klienten.',
    make: 'Skapa en länk för en samarbetspart',
    working: 'Länken skapas…',
    partner: 'Samarbetspartens namn',
    partnerHint: 'En organisation, till exempel Löytöretki ry. Skriv inte namnet på en person.',
    partnerLacking: 'Skriv samarbetspartens namn.',
    until: 'Sista dag',
    made: (partner) => `Länk: ${partner}`,
    scan: 'Läs koden med telefonens kamera eller skicka adressen till samarbetsparten.',
    qr: 'QR-kod som öppnar samarbetspartens sida',
    address: 'Adress',
    copy: 'Kopiera adressen',
    copied: 'Adressen har kopierats.',
    copyByHand: 'Adressen är markerad. Kopiera den själv.',
    codeAt: (page) => `Eller öppna ${page} i webbläsaren och skriv den här koden där: `,
    once: 'Länken och koden visas bara nu. Om de försvinner, ta bort länken och skapa en ny.',
    worksUntil: (day) => `Fungerar till och med ${day}.`,
    endedOn: (day) => `Gick ut ${day}`,
    revokedOn: (day) => `Borttagen ${day}`,
    validUntil: (day) => `Gäller till och med ${day}`,
    referred: (n) => `har hänvisat ${count(n, 'klient', 'klienter')}`,
    revoke: 'Ta bort länken',
    revokeSure: 'Ta bort: länken slutar fungera',
    keep: 'Ta inte bort',
    revoked: (partner) => `Länken har tagits bort: ${partner}.`,
  },
  untaken: {
    title: (n) =>
      n === 1
        ? '1 klient från en samarbetspart väntar på en egen kontaktperson'
        : `${n} klienter från samarbetsparter väntar på en egen kontaktperson`,
    about: (partner, day) => `${partner}, ${day}.`,
    take: 'Ta som klient',
    taking: 'Tas…',
    taken: 'Du är nu klientens egen kontaktperson. Namn och telefonnummer finns på klientens sida.',
    open: (number) => `Öppna klienten ${number}`,
    known: (names) =>
      `Samma namn eller telefonnummer har redan en klient vars egna kontaktperson är ${names}. Fråga om det är samma person.`,
    awaits:
      'Klienten har ännu ingen egen kontaktperson, så ingen plats kan erbjudas. Du kan redan nu avslå hänvisningen eller flytta den till en annan grupp.',
    from: (partner) => `avsändare: ${partner}`,
  },
};
