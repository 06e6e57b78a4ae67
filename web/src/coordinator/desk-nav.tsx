import { addressOf, type Place } from '../place.ts';
import type { Viewer } from '../viewer.ts';
import { viewsOf } from './may-view.ts';
import { deskTexts } from './texts.ts';
import './desk-nav.css';

/** The ways between the pages of the desk; the present one is marked. */
export function DeskNav({ viewer, place }: { viewer: Viewer; place: Place }) {
  const views = viewsOf(viewer);
  if (views.length === 0) return null;
  return (
    <nav class="desk-nav" aria-label={deskTexts.nav.title}>
      <ul>
        {views.map((view) => (
          <li key={view}>
            <a
              href={addressOf({ page: 'desk', view })}
              aria-current={place.page === 'desk' && place.view === view ? 'page' : undefined}
            >
              {deskTexts.nav.views[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
