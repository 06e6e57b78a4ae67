import type { DraftLine } from '../../../../shared/instruments/draft-line.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { lineSentences, type SaidOf } from './line-groups.ts';

const words = ownTexts.import;

/** So many questions of one sentence are shown, and so many sentences, before the rest is folded. */
const shownAtOnce = 3;
const sentencesAtOnce = 6;

function Places({ of }: Pick<SaidOf, 'of'>) {
  const list = (places: readonly string[]) => (
    <ul class="line-places quiet small">
      {places.map((place) => (
        <li key={place}>{place}</li>
      ))}
    </ul>
  );
  if (of.length <= shownAtOnce + 1) return list(of);
  return (
    <>
      {list(of.slice(0, shownAtOnce))}
      <details class="small">
        <summary>{words.showAll(of.length)}</summary>
        {list(of.slice(shownAtOnce))}
      </details>
    </>
  );
}

const Sentences = ({ all }: { all: readonly SaidOf[] }) => (
  <ul class="lines">
    {all.map(({ sentence, of }) => (
      <li key={sentence}>
        {sentence}
        <Places of={of} />
      </li>
    ))}
  </ul>
);

const costs = ['question', 'part', 'nothing'] as const;

/** What a draft does not have as its file has it, what costs most first. */
export function NotCarriedLines({ lines }: { lines: readonly DraftLine[] }) {
  return (
    <>
      {costs.map((loses) => {
        const all = lineSentences(lines, loses);
        const n = lines.filter((line) => line.loses === loses).length;
        if (n === 0) return null;
        // Only what is not asked is open at first: the rest is read by those who want to.
        return (
          <details key={loses} class="draft-lines" open={loses === 'question'}>
            <summary>{words.loses[loses](n)}</summary>
            <Sentences all={all.slice(0, sentencesAtOnce)} />
            {all.length > sentencesAtOnce && (
              <details>
                <summary>{words.showAll(all.length)}</summary>
                <Sentences all={all.slice(sentencesAtOnce)} />
              </details>
            )}
          </details>
        );
      })}
    </>
  );
}
