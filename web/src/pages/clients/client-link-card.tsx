import { useState } from 'preact/hooks';
import type { IssuedClientLink } from '../../../../shared/contract/client-links.ts';
import { dayOf } from '../../../../shared/domain/day.ts';
import type { ClientLink, ClientLinkBody } from '../../../../shared/domain/people/client-link.ts';
import type { Background } from '../../../../shared/domain/people/participant.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { NewLink } from '../../features/forms/new-link.tsx';
import { todayNow } from '../../session/clock.ts';
import { writtenDay } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { SureButton } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { CheckField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const words = texts.consents.link;

/** How much a link can ask for, of each kind. */
type OpenCounts = Record<keyof ClientLinkBody, number>;

/** How many fields of the background form the client could fill in: all but the worker's. */
export const emptyFields = ({
  service_needs_assessment_done: _,
  ...background
}: Background): number =>
  Object.values(background).filter(
    (value) => value === null || (Array.isArray(value) && value.length === 0),
  ).length;

type ClientLinkCardProps = {
  api: StaffApi;
  participantId: string;
  link: ClientLink | null;
  setLink: (link: ClientLink | null) => void;
  counts: OpenCounts;
};

type MakeLinkDialogProps = Omit<ClientLinkCardProps, 'setLink'> & {
  close: () => void;
  made: (link: ClientLink) => void;
};

/** Chooses what the link asks for, makes it, and shows it once. */
function MakeLinkDialog(props: MakeLinkDialogProps) {
  const { api, participantId, link, counts, close, made } = props;
  const [body, choose] = useState<ClientLinkBody>({
    consents: counts.consents > 0,
    background: false,
  });
  const [issued, show] = useState<IssuedClientLink | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const { busy, failure, send } = useSending();
  const submit = async (event: Event) => {
    event.preventDefault();
    const isNothing = !body.consents && !body.background;
    setEmpty(isNothing);
    if (isNothing) return;
    await send(async () => {
      const shown = await api.postClientLink({ params: { participantId }, body });
      show(shown);
      made(shown.link);
    });
  };
  if (issued)
    return (
      <Modal title={words.made} close={close}>
        <h3>{words.show}</h3>
        <NewLink link={issued} />
      </Modal>
    );
  return (
    <Modal title={words.make} close={close}>
      <form onSubmit={submit}>
        <fieldset>
          <legend>{words.asks}</legend>
          {(['consents', 'background'] as const).map((kind) => (
            <CheckField
              key={kind}
              label={words[kind](counts[kind])}
              value={body[kind]}
              disabled={counts[kind] === 0}
              set={(isChosen) => choose({ ...body, [kind]: isChosen })}
            />
          ))}
        </fieldset>
        {link && <p class="note">{words.replaces}</p>}
        <p class="mark" role="alert">
          {isEmpty && words.nothing}
        </p>
        <FailureNote failure={failure} />
        <SendButton {...{ busy, text: words.make, working: words.making, class: 'main' }} />
      </form>
    </Modal>
  );
}

/** Whether the link still opens anything for the client. */
const isOpen = ({ revokedAt, receivedAt, until }: ClientLink): boolean =>
  revokedAt === null && receivedAt === null && until >= todayNow();

function linkText({ issuedAt, revokedAt, receivedAt, until }: ClientLink): string {
  const day = (at: string) => writtenDay(dayOf(at));
  if (receivedAt) return words.received(day(receivedAt));
  if (revokedAt) return words.revoked(day(revokedAt));
  return until < todayNow()
    ? words.over(writtenDay(until))
    : words.until(day(issuedAt), writtenDay(until));
}

/** The link by which the client answers alone: made here, and revoked. */
export function ClientLinkCard(props: ClientLinkCardProps) {
  const { api, participantId, link, setLink, counts } = props;
  const [isMaking, make] = useState(false);
  const { failure, send } = useSending();
  const params = { participantId };
  const revoke = () =>
    void send(async () => setLink((await api.deleteClientLink({ params })).link));
  const makeButton = counts.consents + counts.background > 0 && (
    <button type="button" onClick={() => make(true)}>
      {link ? words.makeNew : words.make}
    </button>
  );
  return (
    <section class="card client-link">
      <h2>{words.title}</h2>
      <p class="quiet small">{words.explained}</p>
      <p role="status">{link && linkText(link)}</p>
      {link && isOpen(link) ? (
        <SureButton
          {...{ text: words.revoke, sure: words.revokeSure, keep: words.keep }}
          act={revoke}
          beside={makeButton}
        />
      ) : (
        <p>{makeButton}</p>
      )}
      <FailureNote failure={failure} />
      {isMaking && (
        <MakeLinkDialog
          {...{ api, participantId, link, counts }}
          close={() => make(false)}
          made={setLink}
        />
      )}
    </section>
  );
}
