import { hashOf } from '../../routes/page-address.ts';
import { placesFor } from '../../session/may-view.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Rows } from '../../ui/list.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

/** The first page of everybody who does not lead groups. */
export function StartPage({ viewer }: { viewer: StaffViewer }) {
  const others = placesFor(viewer).filter((place) => place !== 'start');
  return (
    <>
      <PageTitle title={texts.nav.places.start} />
      <div class="card of-rows">
        <Rows items={others} keyOf={(place) => place}>
          {(place) => <a href={hashOf({ page: place })}>{texts.nav.places[place]}</a>}
        </Rows>
      </div>
    </>
  );
}
