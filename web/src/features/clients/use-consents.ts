import { useState } from 'preact/hooks';
import type { Consent, ConsentBody, Purpose } from '../../../../shared/domain/people/consent.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { forgetMyClients } from './my-clients.ts';

/** What a client says about one purpose. */
export type Said = { purpose: Purpose; body: ConsentBody };

type ConsentsOfClient = {
  api: StaffApi;
  participantId: string;
  /** As they were read. */
  first: readonly Consent[];
};

const isOutdated = (error: unknown): boolean => {
  const { code } = failureOf(error);
  // The second is the answer to somebody who read that there was nothing.
  return code === 'version.conflict' || code === 'version.required';
};

/**
 * A client's consents, and the way to record further statements over the versions that were read.
 * When somebody else recorded one first, all are read again, and the next attempt is made over what
 * they recorded: nothing that anybody said is lost. Pressing again repeats nothing that is stored.
 */
export function useConsents({ api, participantId, first }: ConsentsOfClient) {
  const [consents, setConsents] = useState(first);
  const [overtaken, setOvertaken] = useState(false);
  const { busy, failure, send, forget } = useSending();
  const record = (all: readonly Said[]) =>
    send(async () => {
      let now = consents;
      setOvertaken(false);
      try {
        for (const { purpose, body } of all) {
          const ifMatch = now.find((one) => one.purpose === purpose)?.version;
          const params = { participantId, purpose };
          const stored = await api.putConsent({ params, body, ifMatch });
          now = [...now.filter((one) => one.purpose !== purpose), stored];
        }
      } catch (error) {
        if (isOutdated(error)) {
          now = (await api.listConsents({ params: { participantId } })).items;
          setOvertaken(true);
        }
        throw error;
      } finally {
        setConsents(now);
        forgetMyClients(api);
      }
    });
  return { consents, overtaken, busy, failure, record, forget };
}

export type Consents = ReturnType<typeof useConsents>;
