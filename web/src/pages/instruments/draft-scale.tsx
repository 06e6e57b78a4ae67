import { plain } from '../../texts/format.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { RadioField, TextField } from '../../ui/field.tsx';
import type { DraftPartProps } from './draft-basics.tsx';
import { DraftText } from './draft-text.tsx';
import {
  chosenScoring,
  inDirection,
  reversedIn,
  scaleDirectionOf,
  scoringChoiceOf,
  statementsIn,
} from './edited-draft.ts';

const words = ownTexts.draft;

/** The answers of the statements, each with the value that it is stored as. */
export function DraftScale({ content, set, language }: DraftPartProps) {
  const { options } = content;
  if (statementsIn(content) === 0 && options.length === 0) return null;
  const next = options.reduce((most, { code }) => Math.max(most, code + 1), 0);
  return (
    <section class="card" id="draft-scale">
      <h2>{words.scale}</h2>
      <p class="quiet small">{words.scaleAbout}</p>
      {options.map(({ code, text }, n) => (
        <div key={code} class="draft-choice">
          <DraftText
            {...{ label: words.scaleAnswer(plain(code)), text, language }}
            set={(written) =>
              set({
                options: options.map((one, m) => (m === n ? { ...one, text: written } : one)),
              })
            }
          />
          <button
            type="button"
            class="plain danger"
            aria-label={words.removeScaleAnswer(plain(code))}
            onClick={() => set({ options: options.filter((_, m) => m !== n) })}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() => set({ options: [...options, { code: next, text: { fi: '' } }] })}
      >
        {words.addScaleAnswer}
      </button>
    </section>
  );
}

/** By which rule the answers become a score, and what that means. */
export function DraftScoring({ content, set }: Omit<DraftPartProps, 'language'>) {
  const { scoring } = content;
  const chosen = scoringChoiceOf(scoring);
  const statements = statementsIn(content);
  const direction = scaleDirectionOf(content);
  return (
    <section class="card" id="draft-scoring">
      <h2>{words.scoring}</h2>
      {statements === 0 && !scoring ? (
        <p class="quiet">{words.noStatements}</p>
      ) : (
        <RadioField
          title={words.scoring}
          isTitleUnseen
          name="draft-rule"
          value={chosen}
          set={(choice) => set({ scoring: chosenScoring(choice, content) })}
          options={(['none', 'mean', 'sum'] as const).map((one) => [one, words.rules[one]])}
        />
      )}
      {scoring && statements > 0 && (
        <RadioField
          title={words.direction}
          name="draft-direction"
          value={direction}
          set={(chosenOne) => set({ items: inDirection(content, chosenOne) })}
          options={(['better', 'worse'] as const).map((one) => [one, words.directions[one]])}
        >
          {direction === null && (
            <span class="quiet small">{words.directionVaries(reversedIn(content))}</span>
          )}
        </RadioField>
      )}
      {scoring && (
        <TextField
          label={words.leastAnswered}
          class="short"
          inputMode="numeric"
          value={scoring.leastAnswered > 0 ? String(scoring.leastAnswered) : ''}
          set={(typed) =>
            set({ scoring: { ...scoring, leastAnswered: Number.parseInt(typed, 10) || 0 } })
          }
        >
          <span class="quiet small">{words.ofStatements(statements)}</span>
        </TextField>
      )}
      {chosen && statements > 0 && (
        <p class="quiet small">
          {words.scoringMeans[chosen]} {chosen !== 'none' && words.higherIsBetter}{' '}
          {content.items.length > statements && words.othersNotShown}
        </p>
      )}
    </section>
  );
}
