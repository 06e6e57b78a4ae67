import { atTheEnd, atTheStart, backgroundPin, nothing, said, statementsPin } from './parts.ts';
import type { ProductTemplate, TemplateText } from './product-template.ts';

type DayTexts = Partial<typeof atTheStart>;

const campDay = (
  theme: TemplateText,
  { material = nothing, preparation = nothing }: DayTexts = {},
) => ({
  ...{ kind: 'camp_day' as const, minutes: 10 * 60, theme, material, preparation },
});

const followUpDay = (
  theme: TemplateText,
  { material = nothing, preparation = nothing }: DayTexts = {},
) => ({ kind: 'follow_up_day' as const, minutes: 6 * 60, theme, material, preparation });

export const leiditLaiturilla: ProductTemplate = {
  programmeId: 'leidit-laiturilla',
  kind: 'camp',
  name: said('Leidit Laiturilla', 'Leidit Laiturilla', 'Leidit Laiturilla'),
  description: said(
    'Neljän vuorokauden leiri ja kolme jatkopäivää. Vuoden 2019 leirillä oli viisi osallistujaa, ja leirillä kävi asiantuntijavieraita. Päivien teemat ja kestot, ryhmän koko ja kysymykset ryhmään ohjattaessa ovat Laiturin ehdotus, muuta niitä vapaasti.',
    'Ett läger på fyra dygn och tre fortsättningsdagar. På lägret 2019 fanns fem deltagare, och sakkunniga gäster besökte lägret. Dagarnas teman och längd, gruppens storlek och frågorna vid hänvisning är Laituris förslag, ändra dem fritt.',
    'A camp of four days and nights, and three reunion days. The camp of 2019 had five participants and was visited by experts. The themes and lengths of the days, the size of the group and the questions at referral are Laituri’s proposal; change them freely.',
  ),
  eligibility: said(
    'Päihteistä toipuvat naiset.',
    'Kvinnor som återhämtar sig från missbruk.',
    'Women recovering from substance use.',
  ),
  isFor: said(
    'Naisille, jotka toipuvat päihteistä ja voivat olla leirillä neljä vuorokautta.',
    'För kvinnor som återhämtar sig från missbruk och kan vara på läger i fyra dygn.',
    'For women who are recovering from substance use and can stay at a camp for four days and nights.',
  ),
  isNotFor: nothing,
  referralQuestions: [
    said(
      'Onko asiakkaalla omatyöntekijä? Kuka sopii jatkosta leirin jälkeen?',
      'Har klienten en egen kontaktperson? Vem avtalar om fortsättningen efter lägret?',
      'Does the client have an own worker? Who agrees on what follows after the camp?',
    ),
    said(
      'Pääseekö asiakas kaikille kolmelle jatkopäivälle?',
      'Kan klienten delta i alla tre fortsättningsdagar?',
      'Can the client come to all three reunion days?',
    ),
  ],
  pattern: { repeats: 'daily', weekdays: [], everyWeeks: 1, startsAt: null },
  members: { least: 4, most: 8 },
  instruments: [
    statementsPin,
    backgroundPin,
    { instrumentId: 'rehabilitation_camp_feedback', version: '1', occasions: ['end'] },
  ],
  sessions: [
    campDay(
      said(
        'Saapuminen ja tutustuminen',
        'Ankomst och att lära känna varandra',
        'Arriving and getting to know each other',
      ),
      atTheStart,
    ),
    campDay(
      said(
        'Oma tarina ja voimavarat',
        'Min berättelse och mina resurser',
        'My story and my strengths',
      ),
      {
        preparation: said(
          'Sovi asiantuntijavieraan aihe ja aika.',
          'Kom överens om den sakkunniga gästens ämne och tid.',
          'Agree on the visiting expert’s subject and time.',
        ),
      },
    ),
    campDay(
      said('Rajat ja ihmissuhteet', 'Gränser och relationer', 'Boundaries and relationships'),
    ),
    campDay(said('Suunnitelma kotiin', 'En plan för vardagen hemma', 'A plan for home'), {
      preparation: said(
        'Muistuta jatkopäivien ajoista ja paikasta.',
        'Påminn om fortsättningsdagarnas tider och plats.',
        'Remind everybody of the dates and place of the reunion days.',
      ),
    }),
    followUpDay(
      said(
        'Miten arki on lähtenyt käyntiin',
        'Hur vardagen har börjat',
        'How everyday life has begun',
      ),
    ),
    followUpDay(
      said(
        'Mikä kantaa, mikä kaatuu',
        'Vad som bär och vad som brister',
        'What holds and what gives way',
      ),
    ),
    followUpDay(
      said('Päätös ja jatko', 'Avslutning och fortsättning', 'The end and what comes next'),
      {
        ...atTheEnd,
        material: said(
          'Loppulomakkeet ja leiripalaute',
          'Slutformulären och lägerresponsen',
          'End forms and camp feedback',
        ),
      },
    ),
  ],
  source: 'ISO SOS Kainuu, final report 2019 (Kainuun sote D:42), Leidit Laiturilla 2019',
};
