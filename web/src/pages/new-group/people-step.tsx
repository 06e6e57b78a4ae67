import { type Colleague, leadingRoles } from '../../../../shared/domain/people/staff.ts';
import { colleagueChoices } from '../../features/colleagues/colleague-options.ts';
import { MunicipalityInput } from '../../features/runs/municipality-input.tsx';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { CheckField, TextField } from '../../ui/field.tsx';
import type { StepProps } from './new-group-page.tsx';
import { StepEnd } from './step-end.tsx';
import { useStep } from './use-step.ts';

const words = texts.newGroup;

type PeopleStepProps = StepProps & { colleagues: readonly Colleague[]; viewer: StaffViewer };

/** The leaders of the group and the place where it meets; its name and size. */
export function PeopleStep(props: PeopleStepProps) {
  const { draft, set, next, back, colleagues, viewer } = props;
  const { lacking, submit } = useStep('people', draft, next);
  const leaders = colleagueChoices(colleagues, leadingRoles);
  const toggle = (id: string, isChosen: boolean) =>
    set({ leaders: isChosen ? [...draft.leaders, id] : draft.leaders.filter((one) => one !== id) });
  const waits = draft.leaders.includes(viewer.id);
  return (
    <form class="card is-narrow" onSubmit={submit} noValidate>
      <TextField
        label={words.name}
        class="long"
        maxLength={120}
        value={draft.name}
        set={(name) => set({ name })}
      />
      <fieldset class="choices">
        <legend>{words.leaders}</legend>
        {leaders.map(({ person: { userId: id, name }, why }) => (
          <CheckField
            key={id}
            label={name}
            hint={why ?? undefined}
            disabled={why !== null && !draft.leaders.includes(id)}
            value={draft.leaders.includes(id)}
            set={(isChosen) => toggle(id, isChosen)}
          />
        ))}
        {leaders.length === 0 && <p>{words.noLeaders}</p>}
        {waits && <p class="quiet small">{words.waitsForConfirmation}</p>}
      </fieldset>
      <div class="field-row-of">
        <MunicipalityInput label={words.municipality} name={draft.municipality} set={set} />
        <TextField
          label={words.place}
          maxLength={120}
          value={draft.place}
          set={(place) => set({ place })}
        />
        <TextField
          label={words.capacity}
          class="short"
          inputMode="numeric"
          value={Number.isNaN(draft.capacity) ? '' : String(draft.capacity)}
          set={(text) => set({ capacity: Number.parseInt(text, 10) })}
        />
      </div>
      <StepEnd back={back} lacking={lacking} />
    </form>
  );
}
