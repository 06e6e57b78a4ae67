import type { AccessibilityTexts } from '../fi/accessibility.ts';

/** The accessibility statement (lagen om tillhandahållande av digitala tjänster 306/2019, 7 §). */
export const accessibility: AccessibilityTexts = {
  title: 'Tillgänglighets\u00adutlåtande',
  link: 'Tillgänglighet',
  about: (organisation) =>
    `Det här utlåtandet gäller Laituri, som drivs av ${organisation}. På Laituri tillämpas lagen om tillhandahållande av digitala tjänster (306/2019), som kräver att offentliga webbtjänster är tillgängliga.`,
  toComplete: (what) => `[kompletteras av välfärdsområdet: ${what}]`,
  organisation: 'tjänsteleverantörens namn',

  covers: {
    title: 'Vad utlåtandet gäller',
    text: 'Utlåtandet gäller deltagarens svarssida och personalens sidor. Det gäller inte inloggningstjänsten, som tillhandahålls av en annan tjänst, och inte formulär på papper.',
  },
  conformance: {
    title: 'Hur tillgänglig tjänsten är',
    text: 'Laituri uppfyller delvis de tillgänglighetskrav på nivå A och AA (WCAG 2.1) som lagen förutsätter. Nedan står vad som saknas.',
    how: 'Bedömningen är utvecklarnas egen. Den bygger på en automatisk kontroll av varje sida (axe) med olika färger och skärmbredder och på användning med tangentbord, med förstoring och med tvingade färger. Ingen utomstående sakkunnig har ännu bedömt tjänsten.',
  },
  shortcomings: {
    title: 'Vad som ännu inte är tillgängligt',
    untested:
      'Tjänsten har inte prövats med människor som använder skärmläsare. Med skärmläsare kan det finnas brister som vi inte känner till.',
    finnish:
      'Programmens beskrivningar, gruppernas namn, rapportens tabellrad och en del av enkäterna finns bara på finska (WCAG 3.1.2: språket har inte alltid märkts ut).',
    unofficial: 'Enkäternas svenska och engelska texter är inofficiella översättningar.',
    tables:
      'Den breda tabellen i jämförelsen av grupper måste rullas i sidled på en smal skärm. Samma siffror finns också som text på sidan.',
    slips:
      'Sidan med svarslappar att skriva ut är gjord för papper. Samma kod och adress fås också som länk för en person i taget.',
    signIn: 'Tillgängligheten hos inloggningstjänstens sidor har inte bedömts.',
    speech:
      'Uppläsningen på svarssidan beror på enhetens röster, och alla enheter har inte en finsk eller svensk röst.',
  },
  otherWay: {
    title: 'Om du inte kan använda tjänsten',
    text: 'Deltagaren får samma formulär på papper eller kan svara muntligt tillsammans med handledaren. Berätta för handledaren vad som passar dig.',
  },
  feedback: {
    title: 'Ge respons',
    text: 'Om du märker en brist i tillgängligheten, berätta om den. Vi svarar inom 14 dagar.',
    address: 'Adress för respons:',
    what: 'e-postadress eller webbformulär för respons',
  },
  authority: {
    title: 'Tillsynsmyndighet',
    text: 'Om du inte är nöjd med svaret eller inte får något svar inom två veckor, kan du lämna in ett klagomål eller en begäran om utredning till tillsynsmyndigheten.',
    name: 'Transport- och kommunikationsverket Traficom, tillsynen över digital tillgänglighet',
    mail: 'E-post:',
    telephone: 'Telefon (växel):',
    confirm: 'myndighetens namn och kontaktuppgifter kontrolleras före publicering',
  },
  made: (day) => `Utlåtandet har gjorts ${day}.`,
};
