import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import { texts } from '../../texts/staff.ts';
import { SelectField } from '../../ui/field.tsx';

/** Nobody is chosen yet. */
export const noWorker = '';

type WorkerFieldProps = {
  label: string;
  colleagues: readonly Colleague[];
  /** Those who cannot be chosen. */
  without: readonly (string | null)[];
  value: string;
  set: (userId: string) => void;
};

/** A colleague who works with clients now. */
export function WorkerField({ label, colleagues, without, value, set }: WorkerFieldProps) {
  const people = colleagues.filter(
    ({ userId, active, roles }) =>
      active && !without.includes(userId) && roles.includes('own_worker'),
  );
  return (
    <SelectField
      {...{ label, value, set }}
      options={[
        [noWorker, texts.directory.disabling.choose],
        ...people.map(({ userId, name }) => [userId, name] as const),
      ]}
    />
  );
}
