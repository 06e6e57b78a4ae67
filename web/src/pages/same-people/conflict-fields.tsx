import type { JoinedSide, JoiningConflicts } from '../../../../shared/domain/privacy/joining.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { backgroundValueText } from '../../features/clients/background-words.ts';
import { listed } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { RadioField } from '../../ui/field.tsx';
import {
  fieldConflictKey,
  formConflictKey,
  type JoiningDirection,
  memberConflictKey,
} from './joining-direction.ts';

const words = texts.samePeople;

export type JoiningPreview = Awaited<ReturnType<StaffApi['getJoining']>>;

type ConflictChoiceProps = {
  name: string;
  title: string;
  values: Record<JoinedSide, string>;
  direction: JoiningDirection;
  chosenSide: JoinedSide | undefined;
  choose: (key: string, side: JoinedSide) => void;
  children?: string | undefined;
};

/** One conflict: what each number says, and which of the two holds. */
function ConflictChoice({
  name,
  title,
  values,
  direction,
  chosenSide,
  choose,
  children,
}: ConflictChoiceProps) {
  return (
    <RadioField
      {...{ title, name, value: chosenSide }}
      set={(side) => choose(name, side)}
      options={(['staying', 'ending'] as const).map((side) => [
        side,
        `${values[side]} (${direction[side]})`,
      ])}
    >
      {children && <p class="quiet">{children}</p>}
    </RadioField>
  );
}

type ConflictField = JoiningConflicts['background'][number]['field'];

const valuesText = (field: ConflictField, values: readonly string[]) =>
  listed(values.map((value) => backgroundValueText(field, value)));

type ConflictFieldsProps = {
  preview: JoiningPreview;
  direction: JoiningDirection;
  chosen: Readonly<Record<string, JoinedSide>>;
  choose: (key: string, side: JoinedSide) => void;
};

/** All conflicts between two numbers, each to be decided. */
export function ConflictFields({ preview, direction, chosen, choose }: ConflictFieldsProps) {
  const { members, forms, background } = preview.conflicts;
  const common = (name: string) => ({ name, direction, choose, chosenSide: chosen[name] });
  return (
    <>
      {members.length + forms.length + background.length === 0 && <p>{words.noConflicts}</p>}
      {members.map((one) => (
        <ConflictChoice
          key={memberConflictKey(one)}
          {...common(memberConflictKey(one))}
          title={words.memberIn(one.runName)}
          values={{
            ending: texts.members.state[one.ending],
            staying: texts.members.state[one.staying],
          }}
        />
      ))}
      {forms.map((one) => (
        <ConflictChoice
          key={formConflictKey(one)}
          {...common(formConflictKey(one))}
          title={words.formIn(texts.occasions[one.occasion], one.runName)}
          values={{ ending: words.answered[one.ending], staying: words.answered[one.staying] }}
        >
          {one.bothKept ? words.otherKept : words.otherGoes}
        </ConflictChoice>
      ))}
      {background.map((one) => (
        <ConflictChoice
          key={fieldConflictKey(one)}
          {...common(fieldConflictKey(one))}
          title={words.fields[one.field]}
          values={{
            ending: valuesText(one.field, one.ending),
            staying: valuesText(one.field, one.staying),
          }}
        />
      ))}
    </>
  );
}
