import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Sending } from '../api/use-sending.ts';
import { FailureNote } from './failure-note.tsx';
import { SendButton } from './send-button.tsx';

type ListProps<Item> = {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Shown where there is nothing to list. */
  none?: string | undefined;
  /** The style of a row. */
  styleOf?: (item: Item) => string;
  children: (item: Item) => ComponentChildren;
};

function List<Item>(props: ListProps<Item> & { list: string }) {
  const { items, keyOf, none, styleOf, children, list } = props;
  if (items.length === 0) return none ? <p>{none}</p> : null;
  return (
    <ul class={list}>
      {items.map((item) => (
        <li key={keyOf(item)} class={styleOf?.(item)}>
          {children(item)}
        </li>
      ))}
    </ul>
  );
}

/** Rows below one another, with a line between them. */
export const Rows = <Item,>(props: ListProps<Item>) => <List {...props} list="lines" />;

/** Cards below one another, or beside each other where the screen is wide. */
export const Cards = <Item,>(props: ListProps<Item>) => (
  <List {...props} list="cards" styleOf={() => 'card'} />
);

/** What a row says: its title leads to where the thing is or is done, and a tag gives its state. */
export type LinkedRowProps = {
  title: string;
  about?: string | undefined;
  href: string;
  tag?: string | undefined;
  tone?: 'is-alarm' | 'is-amber' | 'is-quiet' | undefined;
};

/** The contents of a row that leads somewhere as a whole. */
export function LinkedRow({ title, about, href, tag, tone }: LinkedRowProps) {
  return (
    <>
      <span>
        <a class="row-link" href={href}>
          {title}
        </a>
        {about && <span class="quiet small">{about}</span>}
      </span>
      {tag ? (
        <span class={tone ? `tag ${tone}` : 'tag'}>{tag}</span>
      ) : (
        <span aria-hidden="true">›</span>
      )}
    </>
  );
}

/** So many rows of a long list are shown at a time. */
const rowsAtOnce = 25;

type LongRowsProps<Item> = Omit<ListProps<Item>, 'none'> & {
  /** The button for further rows, with the number of those that are not shown. */
  more: (left: number) => string;
  /** How many are shown at first. */
  atOnce?: number;
};

/** The rows of a card whose list may be long: the first ones, and a button for further ones. */
export function LongRows<Item>({ items, more, atOnce = rowsAtOnce, ...rows }: LongRowsProps<Item>) {
  const [shown, show] = useState(atOnce);
  const list = useRef<HTMLDivElement>(null);
  const left = items.length - shown;
  const showMore = () => {
    show(shown + rowsAtOnce);
    // The button may be gone then, so the focus moves to the first of the new rows.
    requestAnimationFrame(() =>
      list.current
        ?.querySelectorAll('.lines > li')
        [shown]?.querySelector<HTMLElement>('a, button, input')
        ?.focus(),
    );
  };
  return (
    <div class="card of-rows" ref={list}>
      <Rows {...rows} items={items.slice(0, shown)} />
      {left > 0 && (
        <p class="row">
          <button type="button" onClick={showMore}>
            {more(left)}
          </button>
        </p>
      )}
    </div>
  );
}

/** A row that is a link as a whole. */
export const RowLink = ({ href, style, children }: RowLinkProps) => (
  <a class={style ? `session-line ${style}` : 'session-line'} href={href}>
    {children}
  </a>
);
type RowLinkProps = { href: string; style?: string; children: ComponentChildren };

type ListEndProps = {
  /** Whether there is more than is shown. */
  isMore: boolean;
  sending: Sending;
  more: () => Promise<unknown>;
  text: string;
  working: string;
};

/** The end of a list that comes page by page: the button for the next page, or why it did not come. */
export function ListEnd({
  isMore,
  sending: { busy, failure, send },
  more,
  ...texts
}: ListEndProps) {
  return (
    <>
      <FailureNote failure={failure} />
      {isMore && <SendButton {...texts} busy={busy} onClick={() => void send(more)} />}
    </>
  );
}
