import { useState } from 'preact/hooks';
import type { PartnerLink } from '../../../../shared/domain/forms/partner-link.ts';
import { isOpening } from '../../../../shared/domain/groups/opening.ts';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useOnline } from '../../api/use-online.ts';
import { useSending } from '../../api/use-sending.ts';
import { todayNow } from '../../session/clock.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { SureButton } from '../../ui/confirm.tsx';
import { DoneNote } from '../../ui/done-note.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PartnerLinkDialog } from './partner-link-dialog.tsx';

const words = texts.partnerLinks;

/** Until when a link works, or since when it does not, and how many clients came by it. */
function linkAbout({ until, revokedAt, referred }: PartnerLink): string {
  const state =
    revokedAt !== null
      ? words.revokedOn(writtenDay(revokedAt.slice(0, 10)))
      : until < todayNow()
        ? words.endedOn(writtenDay(until))
        : words.validUntil(writtenDay(until));
  return `${state} · ${words.referred(referred)}`;
}

const worksNow = ({ until, revokedAt }: PartnerLink) => revokedAt === null && until >= todayNow();

type PartnerLinkListProps = { links: readonly PartnerLink[]; revoke?: (one: PartnerLink) => void };

const PartnerLinkList = ({ links, revoke }: PartnerLinkListProps) => (
  <Rows items={links} keyOf={({ linkId }) => linkId}>
    {(one) => (
      <>
        <span>
          {one.partner}
          <span class="quiet small">{linkAbout(one)}</span>
        </span>
        {revoke && worksNow(one) && (
          <SureButton
            text={words.revoke}
            sure={words.revokeSure}
            keep={words.keep}
            act={() => revoke(one)}
          />
        )}
      </>
    )}
  </Rows>
);

type PartnerLinksCardProps = { api: StaffApi; run: Run };

/** The links by which partners without an account refer clients to the group. */
export function PartnerLinksCard({ api, run }: PartnerLinksCardProps) {
  const { runId } = run;
  const [isMaking, make] = useState(false);
  const [round, again] = useState(0);
  const [done, say] = useState<string | null>(null);
  const { failure, send } = useSending();
  const isOnline = useOnline();
  const mayMake = isOnline && isOpening(run, todayNow());
  const load = async () => (await api.listPartnerLinks({ params: { runId } })).items;
  const revoke = ({ linkId, partner }: PartnerLink) =>
    void send(async () => {
      await api.deletePartnerLink({ params: { runId, linkId } });
      say(words.revoked(partner));
      again(round + 1);
    });
  return (
    <section class="card of-rows">
      <div class="card-head">
        <h2>{words.title}</h2>
        {mayMake && (
          <button type="button" onClick={() => make(true)}>
            {words.make}
          </button>
        )}
      </div>
      <p class="quiet small">{words.explained}</p>
      <Loaded key={round} load={load}>
        {(links) => <PartnerLinkList links={links} {...(isOnline ? { revoke } : {})} />}
      </Loaded>
      <FailureNote failure={failure} />
      <DoneNote text={done} />
      {isMaking && (
        <PartnerLinkDialog
          {...{ api, runId }}
          close={() => make(false)}
          made={() => again(round + 1)}
        />
      )}
    </section>
  );
}
