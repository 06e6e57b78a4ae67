import { useState } from 'preact/hooks';
import { Refusal } from '../../../../shared/contract/client.ts';
import type { ProblemCode } from '../../../../shared/problems.ts';
import type { Failure } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';

export type Erased = Awaited<ReturnType<StaffApi['deleteParticipant']>>;
/** The step being done now, or the one that failed. */
export type Step = 'name' | 'rest';

/** Refusals that come before anything is deleted. */
const before: readonly (ProblemCode | null)[] = [
  'participant.unknown',
  'participant.identity_kept',
  'joining.under_way',
  'role.missing',
  'sign_in.required',
];

const isNameStored = (error: unknown) =>
  error instanceof Refusal && error.problem.code === 'participant.identity_kept';

/**
 * Erases a client: everything in one call where no name is stored; otherwise first the name, which
 * another function of the API deletes. An erasure that was cut short continues where it stopped.
 */
export function useErasure(api: StaffApi, participantId: string) {
  const { busy, failure, send } = useSending();
  const [step, setStep] = useState<Step>('rest');
  const [isNameGone, setNameGone] = useState(false);
  const [erased, setErased] = useState<Erased | null>(null);
  const params = { participantId };
  const eraseRest = async () => {
    setStep('rest');
    setErased(await api.deleteParticipant({ params }));
  };
  const erase = () =>
    send(async () => {
      try {
        await eraseRest();
      } catch (error) {
        if (!isNameStored(error)) throw error;
        setStep('name');
        await api.deleteIdentity({ params });
        setNameGone(true);
        await eraseRest();
      }
    });
  return { busy, failure, step, erased, erase, ...erasureProgress(failure, isNameGone) };
}

/**
 * How far a failed erasure may have come.
 * @example erasureProgress({ code: 'joining.under_way' }, false) // { isNameGone: false, isUnfinished: false }
 */
export function erasureProgress(failure: Pick<Failure, 'code'> | null, isNameGone: boolean) {
  const isUnfinished = failure !== null && (isNameGone || !before.includes(failure.code));
  return { isNameGone, isUnfinished };
}
