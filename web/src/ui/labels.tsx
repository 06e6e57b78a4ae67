import type { ComponentChildren } from 'preact';
import type { RunLabel } from '../../../shared/domain/figures/summary.ts';
import { writtenDays } from '../texts/format.ts';
import { texts } from '../texts/staff.ts';

/** Shown wherever a figure includes an invented answer. */
export function SyntheticLabel({ synthetic }: { synthetic: boolean }) {
  if (!synthetic) return null;
  return <p class="label synthetic">{texts.synthetic.label}</p>;
}

/** The same for a whole page, with what it means. */
export function SyntheticNote({ synthetic }: { synthetic: boolean }) {
  if (!synthetic) return null;
  return (
    <p class="note synthetic">
      <strong>{texts.synthetic.label}.</strong> {texts.synthetic.explained}
    </p>
  );
}

export function NotConfirmedLabel({ notConfirmed }: { notConfirmed: boolean }) {
  return notConfirmed ? <p class="label">{texts.notConfirmed}</p> : null;
}

type RunFactsProps = { run: RunLabel; children?: ComponentChildren };

/** Where and when a run was, its status, and other facts on the same line. */
export function RunFacts({ run, children }: RunFactsProps) {
  return (
    <p class="quiet">
      {run.municipality} · {writtenDays(run.startsOn, run.endsOn)} · {texts.status[run.status]}
      {children && <> · {children}</>}
    </p>
  );
}
