import {
  atTheEnd,
  atTheStart,
  backgroundPin,
  groupUnit,
  nothing,
  onceAWeek,
  said,
  statementsPin,
} from './parts.ts';
import type { ProductTemplate, TemplateText } from './product-template.ts';

const meeting = (
  theme: TemplateText,
  { material = nothing, preparation = nothing }: Partial<typeof atTheStart> = {},
) => ({ kind: 'meeting' as const, minutes: 3 * groupUnit, theme, material, preparation });

export const hahmoterapia: ProductTemplate = {
  programmeId: 'hahmoterapia',
  kind: 'gestalt_therapy',
  name: said('Hahmoterapia', 'Gestaltterapi', 'Gestalt therapy'),
  description: said(
    'Identiteettiä vahvistava hahmoterapiaryhmä. Raportin kolme ryhmää kokoontuivat 4, 11 ja 5 kertaa, kaksi niistä kerran viikossa kolme ryhmätuntia kerrallaan. Kertojen teemat ja valmistelut sekä kysymykset ryhmään ohjattaessa ovat Laiturin ehdotus, muuta niitä vapaasti.',
    'En gestaltterapigrupp som stärker identiteten. Rapportens tre grupper träffades 4, 11 och 5 gånger, två av dem en gång i veckan tre grupptimmar åt gången. Träffarnas teman och förberedelser samt frågorna vid hänvisning är Laituris förslag, ändra dem fritt.',
    'A gestalt therapy group that strengthens identity. The three groups of the report met 4, 11 and 5 times, two of them once a week for three group units at a time. The themes and preparation of the sessions and the questions at referral are Laituri’s proposal; change them freely.',
  ),
  eligibility: said(
    'Aikuissosiaalityön asiakas, jolla on omatyöntekijä.',
    'Klient inom vuxensocialarbetet som har en egen kontaktperson.',
    'A client of adult social work who has an own worker.',
  ),
  isFor: said(
    'Niille, jotka haluavat tarkastella omaa elämäänsä.',
    'För dem som vill granska sitt eget liv.',
    'For those who hope to look at their own lives.',
  ),
  isNotFor: said(
    'Ryhmä ei sovi, jos päihdeongelma on akuutti.',
    'Gruppen passar inte om missbruksproblemet är akut.',
    'The group is not suitable while a substance use problem is acute.',
  ),
  referralQuestions: [
    said(
      'Mitä asiakas toivoo ryhmältä?',
      'Vad önskar klienten av gruppen?',
      'What does the client hope for from the group?',
    ),
    said(
      'Onko päihdetilanne sellainen, että ryhmään osallistuminen onnistuu?',
      'Är missbrukssituationen sådan att det går att delta i gruppen?',
      'Does the client’s substance use allow them to take part in the group?',
    ),
  ],
  pattern: onceAWeek,
  members: { least: 3, most: 6 },
  instruments: [statementsPin, backgroundPin],
  sessions: [
    meeting(
      said(
        'Tutustuminen ja ryhmän sopimukset',
        'Att lära känna varandra och gruppens överenskommelser',
        'Getting to know each other, and what the group agrees on',
      ),
      atTheStart,
    ),
    meeting(said('Minä tässä ja nyt', 'Jag här och nu', 'Myself here and now')),
    meeting(
      said('Rajat ja läheiset', 'Gränser och närstående', 'Boundaries and people close to me'),
    ),
    meeting(said('Voimavarat ja valinnat', 'Resurser och val', 'Strengths and choices'), {
      preparation: said(
        'Puhukaa ryhmän päättymisestä jo nyt. Raportin ryhmissä loppuminen aiheutti ahdistusta.',
        'Prata redan nu om att gruppen tar slut. I rapportens grupper väckte avslutningen ångest.',
        'Talk about the end of the group already now. In the groups of the report the ending caused anxiety.',
      ),
    }),
    meeting(said('Mitä otan mukaani', 'Vad jag tar med mig', 'What I take with me'), atTheEnd),
  ],
  source: 'ISO SOS Kainuu, final report 2019 (Kainuun sote D:42), table 3 and its text',
};
