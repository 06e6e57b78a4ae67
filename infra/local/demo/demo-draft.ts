import type { InstrumentDraftBody } from '../../../shared/domain/forms/instrument-draft.ts';
import type { As } from './demo-steps.ts';

const said = (fi: string, sv: string, en: string) => ({ fi, sv, en });

const statements = [
  said('Jaksan hoitaa arjen asiat.', 'Jag orkar sköta vardagen.', 'I manage everyday matters.'),
  said('Nukun hyvin.', 'Jag sover bra.', 'I sleep well.'),
  said('Olen usein väsynyt.', 'Jag är ofta trött.', 'I am often tired.'),
];

const scale = [
  said('en koskaan', 'aldrig', 'never'),
  said('joskus', 'ibland', 'sometimes'),
  said('usein', 'ofta', 'often'),
  said('aina', 'alltid', 'always'),
];

/** A form template that a coordinator has imported and not published yet: all invented. */
const body: InstrumentDraftBody = {
  content: {
    ...{ kind: 'answered', respondent: 'participant', unofficial: [], ours: [] },
    languages: ['fi', 'sv', 'en'],
    title: said('Arjen voimat', 'Krafter i vardagen', 'Everyday strength'),
    purpose: said(
      'Näin näemme, miten osallistujat jaksavat.',
      'Så ser vi hur deltagarna orkar.',
      'It shows how the participants are coping.',
    ),
    ...{ handOut: { fi: '' }, intro: null, instruction: null },
    options: scale.map((text, code) => ({ code, text })),
    groups: [],
    items: [
      ...statements.map((text, at) => ({
        ...{ id: `voima_${at + 1}`, number: at + 1, type: 'scale' as const, text },
        reversed: at === 2,
      })),
      {
        ...{ id: 'toive', number: 4, type: 'text', longest: 1000, reversed: false },
        text: said('Mitä toivot ryhmältä?', 'Vad önskar du av gruppen?', 'What do you wish for?'),
      },
    ],
    scoring: {
      ...{ rule: 'mean-of-keyed/1', leastAnswered: 2, missing: 'left_out', higherIsBetter: true },
    },
    ...{ source: 'Esimerkki ry', licence: 'CC BY 4.0' },
  },
  notCarried: [],
};

export const demoDraftId = 'own_arjen_voimat';

/** Saves the draft, unless it is there already. */
export async function draftInstrument(as: As): Promise<void> {
  const params = { ownInstrumentId: demoDraftId };
  const { items } = await as('coordinator').listOwnInstruments({});
  if (items.some(({ instrumentId }) => instrumentId === demoDraftId)) return;
  await as('coordinator').putInstrumentDraft({ params, body });
}
