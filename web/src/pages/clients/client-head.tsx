import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Identity } from '../../../../shared/domain/people/identity.ts';
import { orNull } from '../../api/or-null.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { identityText } from './identity-form.tsx';

const words = texts.clientPage;

/** The pages of a client, in the order of their tabs. */
const clientTabs = ['client', 'client-background', 'client-consents', 'client-data'] as const;
export type ClientTab = (typeof clientTabs)[number];

/** A client, and the API that knows them. */
export type ClientOfApi = { api: StaffApi; participantId: string };

/** The name, fetched only when it is asked for: the client finds that in the audit. */
function NameLine({ api, participantId, isNamed }: ClientOfApi & { isNamed: boolean }) {
  const [identity, show] = useState<Identity | null | undefined>(isNamed ? undefined : null);
  const { busy, failure, send } = useSending();
  const read = () =>
    void send(async () => {
      const params = { participantId };
      show(await orNull(api.getIdentity({ params }), ['identity.unknown']));
    });
  if (identity) return <p role="status">{identityText(identity)}</p>;
  return (
    <>
      <p class="quiet" role="status">
        {identity === null ? (
          <>
            {words.noName}{' '}
            <a href={hashOf({ page: 'client-data', participantId })}>{words.name.add}</a>
          </>
        ) : (
          <>
            {words.apart}{' '}
            <button type="button" class="plain" onClick={read} aria-disabled={busy}>
              {busy ? words.showingName : words.showName}
            </button>{' '}
            {words.logged}
          </>
        )}
      </p>
      <FailureNote failure={failure} />
    </>
  );
}

type ClientHeadProps = ClientOfApi & {
  page: ClientTab;
  isSubstituting: boolean;
  /** False where it is known that no name is stored. */
  isNamed?: boolean;
  /** The page's own action. */
  children?: ComponentChildren;
};

/** The beginning of each page of a client: the number, the way to the name, and the tabs. */
export function ClientHead({
  api,
  participantId,
  page,
  isSubstituting,
  isNamed = true,
  children,
}: ClientHeadProps) {
  return (
    <div class="tabbed">
      <PageTitle
        title={participantId}
        tabTitle={words.tabTitle}
        part={words.pages[page]}
        path={[{ name: texts.clients.title, address: { page: 'clients' } }]}
      >
        {children}
        <NameLine key={participantId} {...{ api, participantId, isNamed }} />
        {isSubstituting && <p class="note">{words.substituting}</p>}
      </PageTitle>
      <Tabs
        name={words.nav}
        tabs={clientTabs.map((one) => ({
          text: words.pages[one],
          address: { page: one, participantId },
          isCurrent: one === page,
        }))}
      />
    </div>
  );
}
