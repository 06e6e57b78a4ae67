import type { Feedback } from '../../../../shared/domain/figures/feedback.ts';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import { definitionOf, type Instrument } from '../../../../shared/instruments/instrument.ts';
import { isScored } from '../../../../shared/instruments/scored.ts';
import { useDefinitions } from '../../features/instruments/definitions.tsx';
import { writtenDay } from '../../texts/format.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import {
  feedbackSentence,
  type ItemRating,
  type RatedQuestionnaire,
  ratingText,
  type ShownRating,
  scaleEndsText,
  scaleOf,
  scaleText,
  shownRatings,
} from './feedback-sentence.ts';
import './statements.css';

const words = texts.results.feedback;

/** Space at both ends of a track, in percent, so that no dot at an end is cut off. */
const margin = 5;

/** Where a mean is on the scale of the answers: a dot, or a line over the band that it is in. */
function RatingTrack({ rating, instrument }: { rating: ShownRating; instrument: Instrument }) {
  const [low, high] = scaleOf(instrument);
  const at = (mean: number) => `${margin + ((mean - low) / (high - low)) * (100 - 2 * margin)}%`;
  const { mean, band } = rating;
  const label = words.at(ratingText(rating), scaleText(instrument));
  return (
    <svg class="track" role="img" aria-label={label}>
      <line class="rail" x1={at(low)} x2={at(high)} y1="50%" y2="50%" />
      {band ? (
        <line
          class="band"
          x1={at(mean)}
          x2={at(band === 'at_least' ? high : low)}
          y1="50%"
          y2="50%"
        />
      ) : (
        <circle class="end" cx={at(mean)} cy="50%" r={5} />
      )}
    </svg>
  );
}

function RatingRow({ rating, instrument }: { rating: ItemRating; instrument: Instrument }) {
  const item = instrument.items.find(({ id }) => id === rating.itemId);
  const isShown = rating.mean !== null;
  return (
    <li>
      <p>
        {item ? readText(item.text) : rating.itemId}
        {rating.n !== null && <span class="quiet small">{words.answered(rating.n)}</span>}
      </p>
      {isShown ? <RatingTrack rating={rating as ShownRating} instrument={instrument} /> : <span />}
      {isShown ? (
        <strong>{ratingText(rating)}</strong>
      ) : (
        <span class="quiet small">{words.notShown}</span>
      )}
    </li>
  );
}

/** What people wrote who allow quotations, under its question; or that there is nothing to show. */
function Quoted({ questionnaire, instrument }: QuestionnaireProps) {
  const { quotations } = questionnaire;
  if (!instrument.items.some(({ type }) => type === 'text')) return null;
  const question = (itemId: string) => {
    const item = instrument.items.find(({ id }) => id === itemId);
    return item ? readText(item.text) : itemId;
  };
  return (
    <div class="quoted">
      <h3>{words.quotations}</h3>
      <p class="quiet small">{quotations.length > 0 ? words.quotationsFrom : words.noQuotations}</p>
      {quotations.map(({ itemId, texts: written }) => (
        <section key={itemId}>
          <h4>{question(itemId)}</h4>
          <ul>
            {written.map((text, n) => (
              // Two people may have written the same.
              <li key={`${n} ${text}`}>
                <blockquote>{text}</blockquote>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type QuestionnaireProps = { questionnaire: RatedQuestionnaire; instrument: Instrument };

function Ratings({ questionnaire, instrument }: QuestionnaireProps) {
  const { ratings } = questionnaire;
  const sentence = feedbackSentence(questionnaire, instrument);
  const isHidden = ratings.length > shownRatings(questionnaire).length;
  return (
    <>
      <p class="about said">{sentence ?? words.tooFew}</p>
      {sentence && (
        <>
          <p class="about quiet small">{scaleEndsText(instrument)}</p>
          <ul class="statement-rows">
            {ratings.map((rating) => (
              <RatingRow key={rating.itemId} rating={rating} instrument={instrument} />
            ))}
          </ul>
        </>
      )}
      {isHidden && <p class="about after quiet small">{words.whyNotShown}</p>}
    </>
  );
}

/** Why there is no feedback to show yet, or any more. */
function reasonOf({ release }: Feedback): string {
  if (release.status === 'released') return words.none;
  if (release.status === 'taken_back')
    return texts.results.takenBack.said(writtenDay(release.takenBackOn ?? ''));
  if (release.status === 'status_not_moved') return texts.suppressed.status_not_moved;
  return release.expectedOn
    ? texts.results.progress.expected(writtenDay(release.expectedOn))
    : words.notYet;
}

/** The questionnaires of a run that ask for feedback: with ratings, and without a score. */
const feedbackOf = (
  { instruments }: Pick<Run, 'instruments'>,
  definitions: readonly Instrument[],
) =>
  instruments.filter((pin) => {
    const instrument = definitionOf(definitions, pin);
    return (
      instrument && !isScored(instrument) && instrument.items.some(({ type }) => type === 'scale')
    );
  });

const unnumberedOf = ({ unnumbered }: Feedback, of: { instrumentId: string; occasion?: string }) =>
  unnumbered
    .filter(({ instrumentId }) => instrumentId === of.instrumentId)
    .filter(({ occasion }) => !of.occasion || occasion === of.occasion)
    .reduce((sum, { forms }) => sum + forms, 0);

function UnnumberedNote({ forms }: { forms: number }) {
  return forms > 0 ? <p class="about after quiet small">{words.unnumbered(forms)}</p> : null;
}

type FeedbackProps = { feedback: Feedback; run: Pick<Run, 'instruments'> };

/** A questionnaire that was asked for, and nothing of it can be shown. */
function Unshown({ feedback, instrumentId, version }: PinnedFeedback) {
  const instrument = definitionOf(useDefinitions(), { instrumentId, version });
  return (
    <section class="card of-rows statements feedback">
      <div class="card-head">
        <h2>{words.of(instrument ? readText(instrument.title) : instrumentId)}</h2>
      </div>
      <p class="about">{reasonOf(feedback)}</p>
      <UnnumberedNote forms={unnumberedOf(feedback, { instrumentId })} />
    </section>
  );
}
type PinnedFeedback = { feedback: Feedback; instrumentId: string; version: string };

/** What people thought of the group: means, and their words; nothing where nobody was asked. */
export function FeedbackPart({ feedback, run }: FeedbackProps) {
  const definitions = useDefinitions();
  const rated = feedback.items.filter(({ ratings }) => ratings.length > 0);
  const unshown = feedbackOf(run, definitions).filter(
    (pin) => !rated.some(({ instrumentId }) => instrumentId === pin.instrumentId),
  );
  return (
    <>
      {rated.map((questionnaire) => {
        const { instrumentId, occasion } = questionnaire;
        const instrument = definitionOf(definitions, questionnaire);
        if (!instrument) return null;
        return (
          <section key={`${instrumentId} ${occasion}`} class="card of-rows statements feedback">
            <div class="card-head">
              <h2>{words.of(readText(instrument.title))}</h2>
              <span class="quiet small">{texts.forms.occasions[occasion]}</span>
            </div>
            <Ratings {...{ questionnaire, instrument }} />
            <UnnumberedNote forms={unnumberedOf(feedback, { instrumentId, occasion })} />
            <Quoted {...{ questionnaire, instrument }} />
          </section>
        );
      })}
      {unshown.map(({ instrumentId, version }) => (
        <Unshown key={instrumentId} {...{ feedback, instrumentId, version }} />
      ))}
    </>
  );
}
