import content from './content/esy-themes.json' with { type: 'json' };
import { itemsOfContent, published } from './from-content.ts';
import type { Instrument } from './instrument.ts';

const theme = { type: 'theme' } as const;

/** The ten themes of the ESY circle, as names only: no scale for it was published. */
export const esyThemes: Instrument = {
  ...published(content),
  id: 'esy_themes',
  version: '1',
  kind: 'themes',
  respondent: 'participant_with_worker',
  items: itemsOfContent(content.items, {
    relationships: theme,
    social_situations: theme,
    health_and_vitality: theme,
    flow_of_everyday_life: theme,
    housing: theme,
    income_and_money_use: theme,
    errands_and_affairs: theme,
    study_work_enterprise: theme,
    hobbies_and_interests: theme,
    future_goals_and_wishes: theme,
  }),
};
