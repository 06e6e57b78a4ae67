import { useEffect, useRef } from 'preact/hooks';
import { hashOf, type PageAddress } from '../routes/page-address.ts';
import './tabs.css';

type Tab = { text: string; address: PageAddress; isCurrent: boolean };

/**
 * Browsers leave a tab half outside the row when it gets the focus. A tab that is pressed stays
 * where it is: moved away from under the pointer it would not be clicked.
 */
function showWhole({ currentTarget }: { currentTarget: HTMLElement }): void {
  if (currentTarget.matches(':focus-visible'))
    currentTarget.scrollIntoView({ block: 'nearest', inline: 'center' });
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

/** The pages of a thing, with the one that is open. */
export function Tabs({ name, tabs }: { name: string; tabs: readonly Tab[] }) {
  const list = useRef<HTMLElement>(null);
  const current = tabs.find(({ isCurrent }) => isCurrent)?.text;
  // On a phone the tabs are wider than the screen.
  useEffect(() => {
    const showOpen = () => {
      const open = list.current?.querySelector('[aria-current]');
      if (list.current && open) list.current.scrollLeft += middleOf(open) - middleOf(list.current);
    };
    showOpen();
    // A phone that is turned shows other tabs. Only the row moves: the reader may be further down.
    addEventListener('resize', showOpen);
    return () => removeEventListener('resize', showOpen);
  }, [current]);
  return (
    <nav ref={list} class="tabs" aria-label={name}>
      <ul>
        {tabs.map(({ text, address, isCurrent }) => (
          <li key={text}>
            <a
              href={hashOf(address)}
              aria-current={isCurrent ? 'page' : undefined}
              onFocus={showWhole}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
