import { definitionOf, type Instrument } from '../../instruments/instrument.ts';
import { isScored } from '../../instruments/scored.ts';
import { type Form, figuresVersionOf, type UnnumberedForm } from '../forms/form.ts';
import { countUnnumbered } from '../forms/unnumbered.ts';
import type { CountedFigures } from './disclose-outcome.ts';
import { isEnoughFor, type Viewer } from './disclosure.ts';
import type { Feedback } from './feedback.ts';
import { type QuotedFrom, quotationsOf } from './quotations.ts';
import type { ReleaseContent, ReleasedFeedback, ReleasedPerson } from './release-content.ts';
import { releasedOccasions } from './release-content.ts';
import { type ShownRelease, shownRelease } from './shown-release.ts';
import { conceal, reveal, type Undisclosed } from './undisclosed.ts';

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

/** A questionnaire of a release, by its instrument and occasion. */
type ReleasedQuestionnaire = Omit<ReleasedFeedback, 'items'>;

const isOf =
  ({ instrumentId, occasion }: Pick<ReleasedQuestionnaire, 'instrumentId' | 'occasion'>) =>
  (form: ReleasedPerson['forms'][number]) =>
    form.instrumentId === instrumentId && form.occasion === occasion;

/**
 * The people of a release who gave a questionnaire, where one of them may be quoted: five of whom
 * the viewer knows nothing, so that a text could be anybody's of them.
 */
function quotablePeople(
  questionnaire: ReleasedQuestionnaire,
  { people }: ReleaseContent,
  { userId }: Viewer,
): ReleasedPerson[] {
  const gave = people?.filter(({ forms }) => forms.some(isOf(questionnaire))) ?? [];
  return isEnoughFor(gave, userId) ? gave : [];
}

const releasesOf = ({ figures: closed, countedAt }: CountedFigures, now: string) => {
  const figures = reveal(closed);
  return releasedOccasions.map((occasion) =>
    shownRelease(occasion, { figures, countedAt }, now),
  ) as [ShownRelease<ReleaseContent>, ShownRelease<ReleaseContent>];
};

/**
 * The numbers of those whose words a viewer may read if they allow it: whose consent is to be
 * looked up. Nobody before the release, and nobody once it has been taken back.
 * @param now an ISO timestamp
 */
export function whomToQuote(counted: CountedFigures, viewer: Viewer, now: string): string[] {
  const numbers = releasesOf(counted, now).flatMap(({ content }) =>
    (content?.feedback ?? []).flatMap((one) =>
      quotablePeople(one, content as ReleaseContent, viewer).map((person) => person.participantId),
    ),
  );
  return [...new Set(numbers)];
}

/** What a run's people wrote, who of them allow quotations now, and which texts name nobody. */
export type Quoting = {
  forms: Undisclosed<readonly Form[]>;
  allowedBy: ReadonlySet<string>;
} & QuotedFrom;

/** The forms in the version that was released, of those who may be quoted and allow it. */
function quotedForms(people: readonly ReleasedPerson[], { forms, allowedBy }: Quoting): Form[] {
  const allowing = new Map(
    people
      .filter(({ participantId }) => allowedBy.has(participantId))
      .map((person) => [person.participantId, person.forms]),
  );
  return reveal(forms).filter((form) =>
    allowing
      .get(form.participantId)
      ?.some((one) => isOf(form)(one) && one.version === figuresVersionOf(form)),
  );
}

const questionnairesOf = (
  { content }: ShownRelease<ReleaseContent>,
  viewer: Viewer,
  quoting: Quoting,
): Feedback['items'] =>
  (content?.feedback ?? []).map(({ items, ...questionnaire }) => {
    const people = quotablePeople(questionnaire, content as ReleaseContent, viewer);
    return {
      ...questionnaire,
      ratings: items.map((item) => ratingFor(item, content as ReleaseContent, viewer)),
      quotations: quotationsOf(questionnaire, quotedForms(people, quoting), quoting),
    };
  });

/** Quotes nobody: for figures alone. */
const quotingNobody = {
  forms: conceal<readonly Form[]>([]),
  unnumbered: [] as readonly UnnumberedForm[],
  allowedBy: new Set<string>(),
  definitions: [] as readonly Instrument[],
  isQuotable: () => false,
};

/** Forms of a questionnaire that makes no score. */
const isFeedback =
  (definitions: readonly Instrument[]) =>
  ({ instrumentId, instrumentVersion: version }: UnnumberedForm) => {
    const instrument = definitionOf(definitions, { instrumentId, version });
    return instrument !== undefined && !isScored(instrument);
  };

/**
 * A run's feedback as a viewer may know it, once it is released: means of five ratings or more, and
 * what people wrote who allow it in writing.
 * @param now an ISO timestamp
 */
export function discloseFeedback(
  counted: CountedFigures,
  viewer: Viewer,
  now: string,
  { unnumbered, ...quoting }: Quoting & { unnumbered: readonly UnnumberedForm[] } = quotingNobody,
): Feedback {
  const figures = reveal(counted.figures);
  const [end, later] = releasesOf(counted, now);
  return {
    run: figures.facts.run,
    release: end.status,
    items: [end, later].flatMap((release) => questionnairesOf(release, viewer, quoting)),
    unnumbered: countUnnumbered(unnumbered.filter(isFeedback(quoting.definitions))),
    next: null,
    countedAt: end.status.releasedAt ?? counted.countedAt,
  };
}
