import { useState } from 'preact/hooks';
import type { Opening } from '../../../../shared/domain/groups/opening.ts';
import { allPages } from '../../api/all-pages.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { openingAbout } from '../../features/referring/opening-text.ts';
import { ReferralForm } from '../../features/referring/referral-form.tsx';
import { texts } from '../../texts/staff.ts';
import { RadioField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Modal } from '../../ui/modal.tsx';

const words = texts.clients.referring;

type ReferDialogProps = {
  api: StaffApi;
  number: string;
  referred: (group: string) => void;
  close: () => void;
};

type ReferHereProps = Omit<ReferDialogProps, 'close'> & { openings: readonly Opening[] };

function ReferHere({ api, number, referred, openings }: ReferHereProps) {
  const [runId, choose] = useState<string | null>(null);
  if (openings.length === 0) return <p>{words.noOpenings}</p>;
  return (
    <>
      <RadioField
        title={words.group}
        name="referral-group"
        value={runId}
        set={choose}
        options={openings.map((one) => [one.runId, `${one.name} · ${openingAbout(one)}`] as const)}
      />
      <ReferralForm
        {...{ api, number }}
        opening={openings.find((one) => one.runId === runId)}
        referred={(_, group) => referred(group)}
      />
    </>
  );
}

/** Refers a client to a group; its leader decides. */
export function ReferDialog({ close, ...given }: ReferDialogProps) {
  return (
    <Modal title={words.title(given.number)} close={close}>
      <Loaded load={() => allPages((query) => given.api.listOpenings({ query }))}>
        {(openings) => <ReferHere {...given} openings={openings} />}
      </Loaded>
    </Modal>
  );
}
