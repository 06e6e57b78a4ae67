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
    text: 'Laituri uppfyller delvis de tillgänglighetskrav på nivå A och AA (WCAG 2.1) som lagen förutsätter. Bristerna räknas upp nedan.',
    how: 'Tjänstens utvecklare har själva gjort bedömningen. Varje sida har kontrollerats automatiskt (axe) med olika färger och skärmbredder. Sidorna har också använts med tangentbord, med förstoring och med tvingade färger. Ingen utomstående sakkunnig har bedömt tjänsten ännu.',
  },
  shortcomings: {
    title: 'Vad som ännu inte är tillgängligt',
    untested:
      'Tjänsten har inte prövats med människor som använder skärmläsare. Med skärmläsare kan det finnas brister som vi ännu inte känner till.',
    finnish:
      'Programmens beskrivningar, gruppernas namn, rapportens tabellrad och en del av formulären finns bara på finska. Språket har inte alltid märkts ut (WCAG 3.1.2).',
    unofficial: 'Formulärens svenska och engelska texter är inofficiella översättningar.',
    tables:
      'Den breda tabellen i jämförelsen av grupper måste rullas i sidled på en smal skärm. Samma siffror finns också som text på sidan.',
    slips:
      'Sidan med svarslappar är gjord för att skrivas ut på papper. Samma kod och adress kan också ges som länk till en deltagare i taget.',
    signIn: 'Tillgängligheten hos inloggningstjänstens sidor har inte bedömts.',
    speech:
      'Svarssidan läses upp med enhetens egen röst. Alla enheter har inte en finsk eller svensk röst.',
  },
  otherWay: {
    title: 'Om du inte kan använda tjänsten',
    text: 'Du kan få samma formulär på papper eller svara muntligt tillsammans med handledaren. Säg till handledaren vilket som passar dig.',
  },
  feedback: {
    title: 'Ge respons',
    text: 'Om du märker en brist i tillgängligheten, meddela oss. Vi svarar inom 14 dagar.',
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
