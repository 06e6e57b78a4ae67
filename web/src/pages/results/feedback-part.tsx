import type { Feedback } from '../../../../shared/domain/figures/feedback.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { findInstrument } from '../../../../shared/instruments/instruments.ts';
import { decimal } from '../../texts/format.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.results.feedback;

type RatedQuestionnaire = Feedback['items'][number];
type ItemRating = RatedQuestionnaire['ratings'][number];

/**
 * A mean as it is shown; one near an end of the scale as the band that it is in.
 * @example ratingText({ mean: 4.5, band: 'at_least', n: 6 }) // 'vähintään 4,5'
 */
export function ratingText({ mean, band, n }: Pick<ItemRating, 'mean' | 'band' | 'n'>): string {
  if (mean === null) return words.notShown;
  const written = decimal(mean, band ? 1 : decimalsFor(n ?? 0));
  if (band === 'at_least') return words.atLeast(written);
  return band === 'at_most' ? words.atMost(written) : written;
}

function Row({ rating, item }: { rating: ItemRating; item: InstrumentItem | undefined }) {
  return (
    <tr>
      <th scope="row">{item ? readText(item.text) : rating.itemId}</th>
      <td>{ratingText(rating)}</td>
      <td>{rating.n ?? '–'}</td>
    </tr>
  );
}

function Ratings({ questionnaire }: { questionnaire: RatedQuestionnaire }) {
  const { instrumentId, version, ratings } = questionnaire;
  const instrument = findInstrument(instrumentId, version);
  const items = new Map(instrument?.items.map((item) => [item.id, item]));
  const title = instrument ? readText(instrument.title) : instrumentId;
  if (ratings.every(({ mean }) => mean === null))
    return (
      <>
        <h3>{title}</h3>
        <p>{words.tooFew}</p>
      </>
    );
  const isHidden = ratings.some(({ mean }) => mean === null);
  return (
    <>
      <table class="narrow ratings">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.mean}</th>
            <th scope="col">{words.people}</th>
          </tr>
        </thead>
        <tbody>
          {ratings.map((rating) => (
            <Row key={rating.itemId} rating={rating} item={items.get(rating.itemId)} />
          ))}
        </tbody>
      </table>
      {isHidden && <p class="quiet small">{words.whyNotShown}</p>}
    </>
  );
}

/** What people thought of the group, as means; empty where nobody was asked. */
export function FeedbackPart({ feedback }: { feedback: Feedback }) {
  const rated = feedback.items.filter(({ ratings }) => ratings.length > 0);
  if (rated.length === 0) return null;
  return (
    <section class="card">
      <h2>{words.title}</h2>
      {rated.map((questionnaire) => {
        const { instrumentId, version, occasion } = questionnaire;
        return (
          <Ratings key={`${instrumentId} ${version} ${occasion}`} questionnaire={questionnaire} />
        );
      })}
    </section>
  );
}
