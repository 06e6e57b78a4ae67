import { kykyviisariPin, nothing, onceAWeek, said } from './parts.ts';
import type { ProductTemplate } from './product-template.ts';

/** Without sessions: how many visits there are is agreed with each client. */
export const yksilokuntoutusKotona: ProductTemplate = {
  programmeId: 'yksilokuntoutus-kotona',
  kind: 'individual',
  name: said(
    'Yksilökuntoutus kotona',
    'Individuell rehabilitering i hemmet',
    'Individual rehabilitation at home',
  ),
  description: said(
    'Yhden asiakkaan kuntoutus kotona, kerran tai kaksi viikossa. Kykyviisari kirjataan alussa ja lopussa. Käyntien määrä ja sisältö sovitaan jokaisen kanssa erikseen, joten pohjassa ei ole kertoja.',
    'Rehabilitering av en klient i hemmet, en eller två gånger i veckan. Kykyviisari antecknas i början och i slutet. Besökens antal och innehåll avtalas särskilt med var och en, så mallen har inga träffar.',
    'Rehabilitation of one client at home, once or twice a week. Kykyviisari is recorded at the start and at the end. How many visits there are, and what is done in them, is agreed with each client, so the template has no sessions.',
  ),
  eligibility: nothing,
  isFor: nothing,
  isNotFor: nothing,
  referralQuestions: [],
  pattern: onceAWeek,
  members: { least: 1, most: 1 },
  instruments: [kykyviisariPin],
  sessions: [],
  source: 'The reports as summed up in part 11 of the plan; it does not say which of them',
};
