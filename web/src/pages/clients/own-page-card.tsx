import { useState } from 'preact/hooks';
import { dayOf } from '../../../../shared/domain/day.ts';
import type { Colleague } from '../../../../shared/domain/people/staff.ts';
import type {
  IssuedOwnLink,
  OwnLink,
  OwnPageState,
} from '../../../../shared/domain/privacy/own-page.ts';
import { nameIn } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { NewOwnLink } from '../../features/own-page/new-own-link.tsx';
import { dayAndTime, writtenDay } from '../../texts/format.ts';
import { ownPageWords as words } from '../../texts/own-pages.ts';
import { SureButton } from '../../ui/confirm.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';

const isValid = ({ revokedAt }: OwnLink) => revokedAt === null;
const day = (at: string) => writtenDay(dayOf(at));

type StateLinesProps = { page: OwnPageState; names: ReadonlyMap<string, string> };

/** The links that were given, when the code was set and in which way, and what is still hidden. */
function StateLines({
  page: { links, code, isLocked, isOpened, wordUntil },
  names,
}: StateLinesProps) {
  const valid = links.filter(isValid);
  return (
    <>
      {valid.length === 0 && <p>{words.noLink}</p>}
      {valid.map(({ runId, issuedAt, issuedBy }) => (
        <p key={runId ?? ''}>{words.given(day(issuedAt), nameIn(names, issuedBy))}</p>
      ))}
      {code ? (
        <p>
          {words.codeSet(day(code.setAt))} <span class="quiet">{words.ways[code.way]}</span>
        </p>
      ) : (
        valid.length > 0 && <p>{words.noCode}</p>
      )}
      {isLocked && <p class="note">{words.locked}</p>}
      {code && <p class="quiet small">{isOpened ? words.opened : words.hidden}</p>}
      {wordUntil && <p class="quiet small">{words.wordWaits(dayAndTime(wordUntil))}</p>}
    </>
  );
}

type OneTimeWord = { word: string; until: string };

function WordDialog({ given, close }: { given: OneTimeWord; close: () => void }) {
  const { title, say, until, once, known, ready } = words.word;
  return (
    <Modal title={title} close={close}>
      <p>{say}</p>
      <p class="big-number">{given.word}</p>
      <p>
        {until(dayAndTime(given.until))} {once}
      </p>
      <p class="quiet small">{known}</p>
      <button type="button" class="main" onClick={close}>
        {ready}
      </button>
    </Modal>
  );
}

type OwnPageCardProps = { api: StaffApi; participantId: string; colleagues: readonly Colleague[] };
type CardContentProps = OwnPageCardProps & { first: OwnPageState };

function CardContent({ api, participantId, colleagues, first }: CardContentProps) {
  const [page, show] = useState(first);
  const [issued, setIssued] = useState<IssuedOwnLink | null>(null);
  const [given, setWord] = useState<OneTimeWord | null>(null);
  const linking = useSending();
  const giving = useSending();
  const params = { participantId };
  const names = new Map(colleagues.map(({ userId, name }) => [userId, name]));
  const again = async () => show(await api.getOwnPage({ params }));
  const link = () =>
    linking.send(async () => {
      setIssued(await api.postOwnPageLink({ params }));
      await again();
    });
  const revoke = () =>
    void linking.send(async () => {
      await api.deleteOwnPageLinks({ params });
      await again();
    });
  const giveWord = () =>
    giving.send(async () => {
      setWord(await api.postOneTimeWord({ params }));
      await again();
    });
  const mine = page.links.some((one) => isValid(one) && one.runId === null);
  const linkButton = (
    <SendButton
      {...{ busy: linking.busy, working: words.giving }}
      text={mine ? words.giveNewLink : words.giveLink}
      onClick={() => void link()}
    />
  );
  return (
    <>
      <StateLines {...{ page, names }} />
      {mine && <p class="quiet small">{words.replaces}</p>}
      {page.links.some(isValid) ? (
        <SureButton
          {...{ text: words.revoke, sure: words.revokeSure, keep: words.keep }}
          act={revoke}
          beside={linkButton}
        />
      ) : (
        <p>{linkButton}</p>
      )}
      <FailureNote failure={linking.failure} />
      <p>
        <SendButton
          {...{ busy: giving.busy, text: words.giveWord, working: words.giving }}
          onClick={() => void giveWord()}
        />
      </p>
      <FailureNote failure={giving.failure} />
      {issued && <NewOwnLink issued={issued} close={() => setIssued(null)} />}
      {given && <WordDialog given={given} close={() => setWord(null)} />}
    </>
  );
}

/** The client's own page as their worker gives it: a link, and a one-time word for the code. */
export const OwnPageCard = (props: OwnPageCardProps) => (
  <section class="card own-page">
    <h2>{words.title}</h2>
    <p class="quiet small">{words.explained}</p>
    <Loaded load={() => props.api.getOwnPage({ params: { participantId: props.participantId } })}>
      {(first) => <CardContent {...props} first={first} />}
    </Loaded>
  </section>
);
