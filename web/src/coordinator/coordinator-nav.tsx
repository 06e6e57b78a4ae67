import { hashOf, type PageAddress } from '../page-address.ts';
import type { StaffViewer } from '../staff-viewer.ts';
import { texts } from '../texts/staff.ts';
import { offeredViews } from './may-view.ts';
import './coordinator-nav.css';

/** Navigation between the coordinator's pages; the current one is marked. */
export function CoordinatorNav({ viewer, address }: { viewer: StaffViewer; address: PageAddress }) {
  const views = offeredViews(viewer);
  if (views.length === 0) return null;
  return (
    <nav class="desk-nav" aria-label={texts.nav.title}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a
              href={hashOf({ page: 'desk', view })}
              aria-current={address.page === 'desk' && address.view === view ? 'page' : undefined}
            >
              {texts.nav.views[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
