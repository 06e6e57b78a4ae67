import content from './content/rehabilitation-camp-feedback.json' with { type: 'json' };
import { itemsOfContent, published, scaleItems, scaleOfContent } from './from-content.ts';
import type { Instrument } from './instrument.ts';

const comment = { type: 'text', longest: 2000 } as const;

/** Feedback on a rehabilitation camp. The ratings' labels are ours: see the content's licence. */
export const rehabilitationCampFeedback: Instrument = {
  ...published(content),
  id: 'rehabilitation_camp_feedback',
  version: '1',
  options: scaleOfContent([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5], content.options),
  items: itemsOfContent(content.items, {
    ...scaleItems([
      'group_activity',
      'discussion_topics',
      'leader_methods',
      'overall_group',
      'own_wellbeing',
    ]),
    comment_leaders: comment,
    comment_group: comment,
    comment_atmosphere: comment,
    comment_continuation: comment,
    comment_highlight: comment,
  }),
};
