import { useState } from 'preact/hooks';
import { dayOf } from '../../../../shared/domain/day.ts';
import type { IssuedOwnLink } from '../../../../shared/domain/privacy/own-page.ts';
import type { LeaderApi } from '../../api/leader-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { SheetPreview } from '../../features/forms/sheet-preview.tsx';
import { OwnLabel } from '../../features/labels/own-label.tsx';
import { NewOwnLink } from '../../features/own-page/new-own-link.tsx';
import { writtenDay } from '../../texts/format.ts';
import { ownPageWords } from '../../texts/own-pages.ts';
import { SureButton } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = ownPageWords.group;

type OwnPages = Awaited<ReturnType<LeaderApi['listRunOwnPages']>>['items'];
type OwnPagesProps = { api: LeaderApi; runId: string };

const hasLink = ({ link }: OwnPages[number]) => link !== null && link.revokedAt === null;

type OwnPageRowProps = {
  one: OwnPages[number];
  busy: boolean;
  give: () => void;
  revoke: () => void;
};

function OwnPageRow({ one, busy, give, revoke }: OwnPageRowProps) {
  const { participantId, link } = one;
  const isGiven = hasLink(one);
  const giveButton = (
    <SendButton
      {...{ busy, working: ownPageWords.giving, onClick: give }}
      text={isGiven ? words.giveNew : words.give}
      aria-label={`${isGiven ? words.giveNew : words.give}, ${participantId}`}
    />
  );
  return (
    <>
      <span class="numbers">
        <strong>{participantId}</strong> <OwnLabel number={participantId} />
        <span class="quiet small">
          {isGiven && link ? words.since(writtenDay(dayOf(link.issuedAt))) : words.without}
        </span>
      </span>
      {isGiven ? (
        <SureButton
          {...{ text: words.revoke, sure: words.revokeSure, keep: ownPageWords.keep }}
          act={revoke}
          beside={giveButton}
        />
      ) : (
        giveButton
      )}
    </>
  );
}

function OwnPagesContent({ api, runId, first }: OwnPagesProps & { first: OwnPages }) {
  const [pages, show] = useState(first);
  const [issued, setIssued] = useState<IssuedOwnLink | null>(null);
  const [sheet, setSheet] = useState<Blob | null>(null);
  const { busy, failure, send } = useSending();
  const params = { runId };
  const again = async () => show((await api.listRunOwnPages({ params })).items);
  const give = (participantId: string) =>
    void send(async () => {
      const body = { participantIds: [participantId] };
      const { items } = await api.postRunOwnPages({ params, body });
      setIssued(items[0] ?? null);
      await again();
    });
  const revoke = (participantId: string) =>
    void send(async () => {
      await api.deleteRunOwnPage({ params: { runId, participantId } });
      await again();
    });
  const print = () =>
    void send(async () => {
      setSheet(await api.postRunOwnPageSheet({ params, body: { participantIds: null } }));
      await again();
    });
  const without = pages.filter((one) => !hasLink(one)).length;
  return (
    <>
      <p>{words.having(pages.length - without, pages.length)}</p>
      {without > 0 && (
        <p>
          <SendButton
            {...{ busy, working: ownPageWords.giving, onClick: print }}
            text={words.print(without)}
          />{' '}
          <span class="quiet small">{words.printAbout}</span>
        </p>
      )}
      <FailureNote failure={failure} />
      <Rows items={pages} keyOf={({ participantId }) => participantId} none={words.none}>
        {(one) => (
          <OwnPageRow
            {...{ one, busy }}
            give={() => give(one.participantId)}
            revoke={() => revoke(one.participantId)}
          />
        )}
      </Rows>
      {issued && <NewOwnLink issued={issued} close={() => setIssued(null)} />}
      {sheet && (
        <Modal title={words.sheet} close={() => setSheet(null)} wide>
          <SheetPreview sheet={sheet} title={words.sheet} ready={words.ready} />
        </Modal>
      )}
    </>
  );
}

/** The members' links to their own pages: given one by one or printed, and closed. */
export const OwnPagesPart = ({
  api,
  runId,
}: Omit<OwnPagesProps, 'api'> & { api: LeaderApi | null }) => (
  <section class="card of-rows">
    <h2>{words.title}</h2>
    <p class="quiet small">{words.explained}</p>
    {api ? (
      <Loaded load={() => api.listRunOwnPages({ params: { runId } })}>
        {({ items }) => <OwnPagesContent {...{ api, runId }} first={items} />}
      </Loaded>
    ) : (
      <p class="quiet">{words.needsNet}</p>
    )}
  </section>
);
