import { texts } from '../../texts/staff.ts';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { type BackgroundDraft, choicesAfter } from './background-draft.ts';
import { backgroundItems, backgroundQuestion, backgroundValueText } from './background-words.ts';

const words = texts.clientPage.background;

type BackgroundItem = (typeof backgroundItems)[number];
type BackgroundItemProps = {
  item: BackgroundItem;
  value: string | string[];
  set: (value: string | string[]) => void;
};

const yesNo = ['true', 'false'];

/** The codes that a select offers; none for an item that is typed. */
function codesOf(item: BackgroundItem): readonly string[] {
  if (item.type === 'boolean') return yesNo;
  return 'choices' in item ? item.choices.map(({ code }) => code) : [];
}

function ChoicesField({ item, value, set }: BackgroundItemProps) {
  if (item.type !== 'choices' || !Array.isArray(value)) return null;
  const exclusive = item.choices.filter((one) => one.exclusive).map(({ code }) => code);
  return (
    <fieldset class="choices">
      <legend>{backgroundQuestion(item.id)}</legend>
      {item.choices.map(({ code }) => (
        <CheckField
          key={code}
          label={backgroundValueText(item.id, code)}
          value={value.includes(code)}
          set={(isChosen) => set(choicesAfter(value, code, isChosen, exclusive))}
        />
      ))}
    </fieldset>
  );
}

function ItemField(props: BackgroundItemProps) {
  const { item, value, set } = props;
  if (Array.isArray(value)) return <ChoicesField {...props} />;
  const label = backgroundQuestion(item.id);
  const codes = codesOf(item);
  if (codes.length > 0)
    return (
      <SelectField
        {...{ label, value, set }}
        options={[
          ['', words.notAnswered],
          ...codes.map((code) => [code, backgroundValueText(item.id, code)] as const),
        ]}
      />
    );
  const isNumber = item.type === 'year' || item.type === 'integer';
  return (
    <TextField
      {...{ label, value, set }}
      {...(isNumber ? { inputMode: 'numeric' as const, maxLength: 4, class: 'short' } : {})}
      {...('longest' in item ? { maxLength: item.longest } : {})}
      autocomplete="off"
    />
  );
}

type BackgroundFieldsProps = { draft: BackgroundDraft; set: (draft: BackgroundDraft) => void };

/** The ten items of the background form (Liite 6); each may be left empty. */
export const BackgroundFields = ({ draft, set }: BackgroundFieldsProps) => (
  <>
    {backgroundItems.map((item) => (
      <ItemField
        key={item.id}
        item={item}
        value={draft[item.id]}
        set={(value) => set({ ...draft, [item.id]: value })}
      />
    ))}
  </>
);
