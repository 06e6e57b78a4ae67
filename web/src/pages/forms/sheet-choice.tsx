import type { FormMatrix, FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import { type Occasion, occasion as occasions } from '../../../../shared/domain/occasion.ts';
import { isFormOpen } from '../../features/forms/form-offers.ts';
import type { FormsClient } from '../../features/forms/forms-client.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { SelectField } from '../../ui/field.tsx';

const words = texts.forms.sheet;

/** The forms of a group to print slips for. */
export type SheetSelection = { occasion: Occasion; instrumentId: string };

/** The members whose form is still awaited. The rule is the API's; this only counts them. */
export const awaitedSlots = ({ items }: FormMatrix, selection: SheetSelection): FormSlot[] =>
  items.filter(
    (slot) =>
      slot.occasion === selection.occasion &&
      slot.instrumentId === selection.instrumentId &&
      slot.status !== 'refused' &&
      isFormOpen(slot),
  );

/**
 * Whether the member has begun with a link that still works. New links skip those members unless
 * the leader includes them.
 */
const isBegun = ({ status, linkUntil }: FormSlot, today: string) =>
  status === 'started' && linkUntil !== null && linkUntil >= today;

/** How many members have begun with a link that still works. */
export const begunCount = (matrix: FormMatrix, selection: SheetSelection, today: string): number =>
  awaitedSlots(matrix, selection).filter((slot) => isBegun(slot, today)).length;

/** How many slips there will be, including members who have begun. */
export const slipCount = (matrix: FormMatrix, selection: SheetSelection): number =>
  awaitedSlots(matrix, selection).length;

/** The forms that the leader most likely prints now: the first that are due. */
export const likeliestSelection = (
  { items }: FormMatrix,
  { instruments: [pinned] }: Pick<Run, 'instruments'>,
): SheetSelection => {
  const due = items.find(({ status }) => status === 'due') ?? items[0];
  const instrumentId = due?.instrumentId ?? pinned?.instrumentId ?? '';
  return { occasion: due?.occasion ?? 'start', instrumentId };
};

type SheetChoiceProps = {
  client: FormsClient;
  selection: SheetSelection;
  select: (selection: SheetSelection) => void;
};

function WhichInstrument({ client, selection, select }: SheetChoiceProps) {
  const pinned = client.run.instruments.map(({ instrumentId }) => instrumentId);
  const titleOf = (id: string) => {
    const instrument = client.instruments.find((one) => one.id === id);
    return instrument ? readText(instrument.title) : id;
  };
  if (pinned.length < 2) return null;
  return (
    <SelectField
      label={words.instrument}
      value={selection.instrumentId}
      set={(instrumentId) => select({ ...selection, instrumentId })}
      options={pinned.map((id) => [id, titleOf(id)])}
    />
  );
}

/** Asks which forms the slips are to open. */
export function SheetChoice(props: SheetChoiceProps) {
  const { selection, select } = props;
  return (
    <>
      <SelectField
        label={words.occasion}
        value={selection.occasion}
        set={(occasion) => select({ ...selection, occasion })}
        options={occasions.options.map((one) => [one, texts.forms.names[one]])}
      />
      <WhichInstrument {...props} />
    </>
  );
}
