import type { JoinedSide, JoiningConflicts } from '../../../../shared/model/joining.ts';
import type { Api } from '../../api.ts';
import { listed } from '../../format.ts';
import { texts } from '../../texts.ts';
import { deskTexts } from '../texts.ts';
import { type Direction, fieldKey, formKey, memberKey } from './pair-facts.ts';

const words = deskTexts.samePeople;

export type Preview = Awaited<ReturnType<Api['getJoining']>>;

type ChoiceProps = {
  name: string;
  title: string;
  values: Record<JoinedSide, string>;
  direction: Direction;
  kept: JoinedSide | undefined;
  choose: (key: string, keep: JoinedSide) => void;
  children?: string | undefined;
};

/** One difference: what each number says, and which of them holds. */
function ConflictChoice({ name, title, values, direction, kept, choose, children }: ChoiceProps) {
  return (
    <fieldset class="choices-of-one">
      <legend>{title}</legend>
      {(['staying', 'ending'] as const).map((side) => (
        <label key={side}>
          <input
            type="radio"
            name={name}
            checked={kept === side}
            onChange={() => choose(name, side)}
          />{' '}
          <span>
            {values[side]} ({direction[side]})
          </span>
        </label>
      ))}
      {children && <p class="quiet">{children}</p>}
    </fieldset>
  );
}

type Field = JoiningConflicts['background'][number]['field'];

/** A code of a background in words; numbers and places are written as they are. */
function valueText(field: Field, value: string): string {
  const own = (words.codes as Partial<Record<Field, Record<string, string>>>)[field]?.[value];
  const { codes } = texts.composition;
  const shared = (codes as Partial<Record<Field, Record<string, string>>>)[field]?.[value];
  if (value === 'true' || value === 'false') return words.yesNo[value];
  return own ?? shared ?? value;
}
const valuesText = (field: Field, values: readonly string[]) =>
  listed(values.map((value) => valueText(field, value)));

type Props = {
  preview: Preview;
  direction: Direction;
  chosen: Readonly<Record<string, JoinedSide>>;
  choose: (key: string, keep: JoinedSide) => void;
};

/** All in which two numbers differ, each to be decided. */
export function ConflictFields({ preview, direction, chosen, choose }: Props) {
  const { members, forms, background } = preview.conflicts;
  const common = (name: string) => ({ name, direction, choose, kept: chosen[name] });
  return (
    <>
      {members.length + forms.length + background.length === 0 && <p>{words.noConflicts}</p>}
      {members.map((one) => (
        <ConflictChoice
          key={memberKey(one)}
          {...common(memberKey(one))}
          title={words.memberIn(one.runName)}
          values={{ ending: words.states[one.ending], staying: words.states[one.staying] }}
        />
      ))}
      {forms.map((one) => (
        <ConflictChoice
          key={formKey(one)}
          {...common(formKey(one))}
          title={words.formIn(deskTexts.occasions[one.occasion], one.runName)}
          values={{ ending: words.answered[one.ending], staying: words.answered[one.staying] }}
        >
          {one.bothKept ? words.otherKept : words.otherGoes}
        </ConflictChoice>
      ))}
      {background.map((one) => (
        <ConflictChoice
          key={fieldKey(one)}
          {...common(fieldKey(one))}
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
