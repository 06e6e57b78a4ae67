import type { ComponentChildren } from 'preact';
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
