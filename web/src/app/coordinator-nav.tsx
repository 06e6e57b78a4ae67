import { hashOf, type PageAddress } from '../routes/page-address.ts';
import { offeredViews } from '../session/may-view.ts';
import type { StaffViewer } from '../session/staff-viewer.ts';
import { coordinatorTexts } from '../texts/coordinator-texts.ts';
import './coordinator-nav.css';

/** Navigation between the coordinator's pages; the current one is marked. */
export function CoordinatorNav({ viewer, address }: { viewer: StaffViewer; address: PageAddress }) {
  const views = offeredViews(viewer);
  if (views.length === 0) return null;
  return (
    <nav class="coordinator-nav" aria-label={coordinatorTexts.nav.title}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a
              href={hashOf({ page: view })}
              aria-current={address.page === view ? 'page' : undefined}
            >
              {coordinatorTexts.nav.views[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
