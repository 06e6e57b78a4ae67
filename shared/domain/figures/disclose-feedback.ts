import type { CountedFigures } from './disclose-outcome.ts';
import { isEnoughFor, type Viewer } from './disclosure.ts';
import type { Feedback } from './feedback.ts';
import type { ReleaseContent, ReleasedFeedback } from './release-content.ts';
import { releasedOccasions } from './release-content.ts';
import { type ShownRelease, shownRelease } from './shown-release.ts';
import { reveal } from './undisclosed.ts';

type ReleasedRating = ReleasedFeedback['items'][number];

function ratingFor(rating: ReleasedRating, { people }: ReleaseContent, { userId }: Viewer) {
  const { itemId, number, mean, band } = rating;
  const raters = people && rating.raters.flatMap((at) => people[at] ?? []);
  const isShown = mean !== null && isEnoughFor(raters, userId);
  return {
    ...{ itemId, number },
    n: isShown ? rating.raters.length : null,
    mean: isShown ? mean : null,
    band: isShown ? band : null,
    suppressed: isShown ? null : ('too_few' as const),
  };
}

const questionnairesOf = (
  { content }: ShownRelease<ReleaseContent>,
  viewer: Viewer,
): Feedback['items'] =>
  (content?.feedback ?? []).map(({ instrumentId, version, occasion, items }) => ({
    ...{ instrumentId, version, occasion },
    ratings: items.map((item) => ratingFor(item, content as ReleaseContent, viewer)),
  }));

/**
 * A run's feedback as a viewer may know it, once it is released: means of five ratings or more.
 * @param now an ISO timestamp
 */
export function discloseFeedback(
  { figures: closed, countedAt }: CountedFigures,
  viewer: Viewer,
  now: string,
): Feedback {
  const figures = reveal(closed);
  const [end, later] = releasedOccasions.map((occasion) =>
    shownRelease(occasion, { figures, countedAt }, now),
  ) as [ShownRelease<ReleaseContent>, ShownRelease<ReleaseContent>];
  return {
    run: figures.facts.run,
    release: end.status,
    items: [...questionnairesOf(end, viewer), ...questionnairesOf(later, viewer)],
    next: null,
    countedAt: end.status.releasedAt ?? countedAt,
  };
}
