import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { checkNotPast } from '../../../../shared/domain/groups/run-plan.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { nameIn } from '../../api/colleagues.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { pinsInWords, type Questionnaire } from '../../features/forms/form-choice.tsx';
import { todayNow } from '../../session/clock.ts';
import { listed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TextField } from '../../ui/field.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { type DraftPlan, type OpeningStep, planOfDraft } from './draft.ts';
import type { StepProps } from './new-group-page.tsx';
import { openGroup } from './open-group.ts';
import { SessionPreview } from './session-preview.tsx';
import { TemplateChangesNote } from './template-changes-note.tsx';

const words = texts.newGroup;

type FactProps = { name: string; children: ComponentChildren; change: () => void };

/** A fact of the new group, and the way to where it is changed. */
const Fact = ({ name, children, change }: FactProps) => (
  <div class="review-fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
    <dd>
      <button type="button" class="plain" onClick={change}>
        {words.change}
        <span class="unseen"> {name}</span>
      </button>
    </dd>
  </div>
);

type ReviewStepProps = StepProps & {
  api: StaffApi;
  colleagues: readonly Colleague[];
  instruments: readonly Questionnaire[];
  go: (step: OpeningStep) => void;
  opened: () => void;
};

/** How many times the group meets and from what time; two times of day where a camp is followed up. */
function meetings({ sessions }: DraftPlan): string {
  const times = sessions.flatMap(({ startsAt }) => (startsAt ? [startsAt] : []));
  const starts = [...new Set(times)].map(texts.template.atTime);
  return [words.times(sessions.length), ...starts].join(', ');
}

/** Everything once more, and the button that opens the group. */
export function ReviewStep(props: ReviewStepProps) {
  const { api, draft, set, back, colleagues, instruments, go, opened } = props;
  const { busy, failure, send } = useSending();
  const [needsReason, askReason] = useState(false);
  const plan = planOfDraft(draft);
  const days = plan.sessions.map(({ date }) => date);
  const isPast = days.some((day) => day < todayNow());
  const submit = async (event: Event) => {
    event.preventDefault();
    try {
      checkNotPast(days, { today: todayNow(), pastReason: draft.pastReason });
    } catch {
      return askReason(true);
    }
    askReason(false);
    set({ isSent: true });
    const isOpen = await send(async () => {
      try {
        await openGroup(api, draft);
      } catch (error) {
        if (failureOf(error).code !== 'template.changed') throw error;
        // The group is opened from what is shown here; what has changed is listed beside it.
        const { version } = await api.getTemplate({ params: draft });
        set({ templateVersion: version, changedFrom: draft.changedFrom ?? draft.templateVersion });
        throw error;
      }
    });
    if (isOpen) opened();
  };
  const names = new Map(colleagues.map(({ userId, name }) => [userId, name]));
  const named = (id: string) => nameIn(names, id);
  const questionnaires = pinsInWords(draft.instruments, instruments);
  const { templateVersion, changedFrom } = draft;
  const hasTemplate = templateVersion !== null || draft.copies !== 'nothing';
  return (
    <div class="columns">
      <form class="card" onSubmit={submit} noValidate>
        {changedFrom && templateVersion && (
          <TemplateChangesNote
            {...{ api, draft, set, instruments, from: changedFrom, to: templateVersion }}
          />
        )}
        <dl class="review">
          <Fact name={words.name} change={() => go('people')}>
            {draft.name}
          </Fact>
          <Fact name={words.programme} change={() => go('programme')}>
            {draft.programmeName}
            {!hasTemplate && <span class="quiet small"> {words.withoutTemplate}</span>}
          </Fact>
          <Fact name={words.steps.schedule} change={() => go('schedule')}>
            {meetings(plan)}
          </Fact>
          <Fact name={words.leaders} change={() => go('people')}>
            {listed(draft.leaders.map(named))}
          </Fact>
          <Fact name={words.where} change={() => go('people')}>
            {[draft.place, draft.municipality].filter(Boolean).join(', ')}
          </Fact>
          <Fact name={words.capacity} change={() => go('people')}>
            {draft.capacity}
          </Fact>
          <Fact name={words.forms} change={() => go('forms')}>
            {questionnaires.length > 0
              ? questionnaires.map((one) => <span key={one}>{one}</span>)
              : words.noForms}
          </Fact>
        </dl>
        {isPast && (
          <TextField
            label={words.pastReason}
            class="long"
            maxLength={200}
            value={draft.pastReason}
            set={(pastReason) => set({ pastReason })}
            aria-invalid={needsReason}
          >
            <span class="quiet small">{words.pastReasonHint}</span>
          </TextField>
        )}
        {needsReason && (
          <p class="note failed" role="alert">
            {texts.problems['plan.in_past']}
          </p>
        )}
        <FailureNote failure={failure} />
        <p class="step-end">
          <button type="button" class="plain" onClick={back}>
            <span aria-hidden="true">← </span>
            {words.back}
          </button>
          <SendButton {...{ busy, text: words.open, working: words.opening, class: 'main' }} />
        </p>
      </form>
      <SessionPreview plan={plan} />
    </div>
  );
}
