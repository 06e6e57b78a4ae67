import { useState } from 'preact/hooks';
import { answerLimits } from '../../../../shared/instruments/answer-limits.ts';
import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { farthestNumber, setBounds } from '../../../../shared/instruments/number-bounds.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { TextField } from '../../ui/field.tsx';

const words = ownTexts.draft;

type LimitProps = {
  label: string;
  hint?: string;
  /** What is set now; null: nothing. */
  limit: number | null;
  set: (limit: number | null) => void;
};

/** A number that may be left out. What is no number stays as it is typed, and changes nothing. */
function LimitField({ label, hint, limit, set }: LimitProps) {
  const [typed, setTyped] = useState(limit === null ? '' : String(limit));
  return (
    <TextField
      {...{ label, class: 'short', inputMode: 'decimal', value: typed }}
      set={(text) => {
        setTyped(text);
        const number = Number(text.replace(',', '.').replace('−', '-'));
        if (text.trim() === '') set(null);
        else if (Number.isFinite(number)) set(number);
      }}
    >
      {hint && <span class="quiet small">{hint}</span>}
    </TextField>
  );
}

type AnswerLimitFieldsProps = { item: InstrumentItem; set: (item: InstrumentItem) => void };

/** How long an answer may be, or between which numbers it is. */
export function AnswerLimitFields({ item, set }: AnswerLimitFieldsProps) {
  if (item.type === 'text')
    return (
      <LimitField
        label={words.longest}
        hint={words.longestHint(answerLimits.text)}
        limit={item.longest}
        set={(limit) => set({ ...item, longest: Math.round(limit ?? answerLimits.text) })}
      />
    );
  if (item.type !== 'integer' && item.type !== 'year' && item.type !== 'decimal') return null;
  const { least, most } = setBounds(item);
  return (
    <>
      <LimitField
        label={words.least}
        limit={least}
        set={(limit) => set({ ...item, least: limit ?? -farthestNumber })}
      />
      <LimitField
        label={words.most}
        limit={most}
        set={(limit) => set({ ...item, most: limit ?? farthestNumber })}
      />
    </>
  );
}
