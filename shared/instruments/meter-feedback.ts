import content1 from './content/meter-feedback-1.json' with { type: 'json' };
import content2 from './content/meter-feedback-2.json' with { type: 'json' };
import { itemsOfContent, published, scaleItems, scaleOfContent } from './from-content.ts';
import type { Instrument } from './instrument.ts';

/** The form prints no scale; this one is ours, so old paper answers are not converted to it. */
const codes = [1, 2, 3, 4, 5];

const channel = {
  type: 'choice',
  codes: ['phone', 'whatsapp', 'social_media', 'home_visit', 'office', 'elsewhere'],
} as const;

const words = { type: 'text', longest: 2000 } as const;

/** Was the meter useful? Form 1, with the start measurement (Liite 4). */
export const meterFeedback1: Instrument = {
  ...published(content1),
  id: 'meter_feedback_1',
  version: '1',
  options: scaleOfContent(codes, content1.options),
  items: itemsOfContent(content1.items, {
    ...scaleItems([
      'meter_clarified_life_situation',
      'meter_clarified_support_needs',
      'meter_helped_voice_own_view',
      'work_helped_find_changes_wanted',
      'work_clarified_client_goals',
    ]),
    best_contact_channel: channel,
  }),
};

/** Were the meter and the services useful? Form 2, with the review or end measurement (Liite 4). */
export const meterFeedback2: Instrument = {
  ...published(content2),
  id: 'meter_feedback_2',
  version: '1',
  options: scaleOfContent(codes, content2.options),
  items: itemsOfContent(content2.items, {
    ...scaleItems([
      'second_measure_showed_change',
      'benefit_from_seeing_change',
      'could_influence_services',
      'voice_heard_in_services',
      'felt_understood_in_services',
      'services_met_support_needs',
      'work_helped_life_forward',
      'work_strengthened_life_management',
    ]),
    own_worker_contact_amount: { type: 'choice', codes: ['more', 'this_was_suitable', 'less'] },
    best_contact_channel: channel,
    most_beneficial_work_or_service: words,
    goal_reached: words,
    what_brought_change: words,
  }),
};
