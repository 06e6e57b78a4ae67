import { useRef, useState } from 'preact/hooks';
import {
  isTextShown,
  type Mention,
  type MentionPlace,
} from '../../../../shared/domain/privacy/mention.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import { coordinatorTexts } from '../../texts/coordinator-texts.ts';
import { writtenDay } from '../../texts/format.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ListEnd } from '../../ui/list.tsx';

const words = coordinatorTexts.clients.mentions;

type MentionPage = { items: readonly Mention[]; next: string | null };
/** A mention with the cursor of its page of the list, so that the page can be read again. */
type ListedMention = Mention & { cursor: string | undefined };

const placeOf = ({ in: kind, field, programmeId, runId, sessionId, handOverId }: MentionPlace) => ({
  ...{ in: kind, field, programmeId, runId, sessionId, handOverId },
});
const keyOf = (place: MentionPlace) => JSON.stringify(placeOf(place));
const listedOf = ({ items }: MentionPage, cursor?: string): ListedMention[] =>
  items.map((one) => ({ ...one, cursor }));

/** The kind of text, its group or programme, and its day. */
function placeText({ in: kind, field, name, date }: Mention): string {
  const fields: Readonly<Record<string, string>> = words.fields;
  const what = `${words.kinds[kind]}: ${fields[field] ?? words.otherField}`;
  return [what, name, date && writtenDay(date)].filter(Boolean).join(', ');
}

/** The words around the number, with the number marked. */
function MentionedTexts({ mention }: { mention: Mention }) {
  if (!isTextShown(mention)) return <p class="quiet">{words.hidden}</p>;
  return mention.texts.map(({ seen, parts }) => (
    <p key={seen} class="mentioned">
      {parts.map(({ text, isNumber }, n) => (isNumber ? <mark key={n}>{text}</mark> : text))}
    </p>
  ));
}

type MentionRowProps = {
  api: StaffApi;
  participantId: string;
  mention: ListedMention;
  cleared: () => void;
  /** Shows the page of the list again, as it is now. */
  readAgain: () => Promise<void>;
};

/** One mention, and the button that replaces the number there with an ellipsis. */
function MentionRow({ api, participantId, mention, cleared, readAgain }: MentionRowProps) {
  const { busy, failure, send } = useSending();
  const seen = mention.texts.map((text) => text.seen);
  const clear = async () => {
    const isDone = await send(async () => {
      try {
        await api.postMentionClearing({
          params: { participantId },
          body: { ...placeOf(mention), ...(isTextShown(mention) ? { seen } : {}) },
        });
      } catch (error) {
        if (failureOf(error).code === 'mention.changed') await readAgain();
        throw error;
      }
    });
    if (isDone) cleared();
  };
  const place = placeText(mention);
  return (
    <li class="card">
      <p>
        <strong>{place}</strong>
      </p>
      <MentionedTexts mention={mention} />
      <FailureNote failure={failure} />
      <p>
        <button
          type="button"
          onClick={clear}
          aria-disabled={busy}
          aria-label={`${words.clear}: ${place}`}
        >
          {busy ? words.clearing : words.clear}
        </button>
      </p>
    </li>
  );
}

type MentionListProps = { api: StaffApi; participantId: string; first: MentionPage };

/** The mentions found so far, and the search in further groups. */
function useMentions({ api, participantId, first }: MentionListProps) {
  const [items, setItems] = useState(() => listedOf(first));
  const [next, setNext] = useState(first.next);
  const ask = (cursor?: string) =>
    api.listMentions({ params: { participantId }, query: cursor ? { cursor } : {} });
  const more = async () => {
    if (!next) return;
    const page = await ask(next);
    setItems((all) => [...all, ...listedOf(page, next)]);
    setNext(page.next);
  };
  const remove = (gone: ListedMention) =>
    setItems((all) => all.filter((one) => keyOf(one) !== keyOf(gone)));
  const readAgain = async ({ cursor }: ListedMention) => {
    const page = listedOf(await ask(cursor), cursor);
    setItems((all) => {
      const now = new Map(page.map((one) => [keyOf(one), one]));
      return all.flatMap((one) => (one.cursor === cursor ? (now.get(keyOf(one)) ?? []) : one));
    });
  };
  return { items, next, more, remove, readAgain };
}

/** The texts that still contain the number, each with a button that clears it. */
export function MentionList(props: MentionListProps) {
  const { api, participantId } = props;
  const { items, next, more, remove, readAgain } = useMentions(props);
  const sending = useSending();
  const [count, setCount] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const cleared = (mention: ListedMention) => {
    remove(mention);
    setCount(count + 1);
    // The button that was pressed is gone, so the focus moves to the heading before the next one.
    heading.current?.focus();
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p role="status">{count > 0 && words.cleared(count, items.length)}</p>
      {items.length > 0 && <p>{words.explained}</p>}
      {items.length === 0 && <p>{next ? words.noneSoFar : words.none}</p>}
      <ul class="mentions">
        {items.map((mention) => (
          <MentionRow
            key={keyOf(mention)}
            {...{ api, participantId, mention }}
            cleared={() => cleared(mention)}
            readAgain={() => readAgain(mention)}
          />
        ))}
      </ul>
      {next && items.length > 0 && <p>{words.notAll}</p>}
      <ListEnd
        {...{ sending, more, isMore: next !== null, text: words.more, working: words.searching }}
      />
    </section>
  );
}
