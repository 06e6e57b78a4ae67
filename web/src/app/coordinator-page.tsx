import type { StaffApi } from '../api/staff-api.ts';
import { AbsencePage } from '../pages/absence/absence-page.tsx';
import { AuditPage } from '../pages/audit/audit-page.tsx';
import { CalendarPage } from '../pages/calendar/calendar-page.tsx';
import { ConfirmPersonPage } from '../pages/confirm-person/confirm-person-page.tsx';
import { LoadedExportPage } from '../pages/exports/export-page.tsx';
import { GroupsPage } from '../pages/groups/groups-page.tsx';
import { InstrumentPage } from '../pages/instruments/instrument-page.tsx';
import { InstrumentsPage } from '../pages/instruments/instruments-page.tsx';
import { LostFormsPage } from '../pages/lost-forms/lost-forms-page.tsx';
import { MissingFormsPage } from '../pages/missing-forms/missing-forms-page.tsx';
import { OpeningsPage } from '../pages/openings/openings-page.tsx';
import { OrganisationPage } from '../pages/organisation/organisation-page.tsx';
import { ProgrammesPage } from '../pages/programmes/programmes-page.tsx';
import { RetentionPage } from '../pages/retention/retention-page.tsx';
import { SamePeoplePage } from '../pages/same-people/same-people-page.tsx';
import { InvitePage } from '../pages/staff/invite-page.tsx';
import { StaffDirectoryPage } from '../pages/staff/staff-page.tsx';
import { StartPage } from '../pages/start/start-page.tsx';
import type { CoordinatorAddress } from '../routes/page-address.ts';
import { noFilters } from '../routes/run-filters.ts';
import { mayView, rolesFor } from '../session/may-view.ts';
import type { StaffViewer } from '../session/staff-viewer.ts';
import { Forbidden } from '../ui/forbidden.tsx';
import '../ui/actions.css';
import './coordinator.css';

export { GroupPages } from '../pages/group/group-pages.tsx';
export { ReadOnlyGroup } from '../pages/group/read-only-group.tsx';
export { ProgrammePages } from '../pages/programme/programme-pages.tsx';

type CoordinatorPageProps = { address: CoordinatorAddress; api: StaffApi; viewer: StaffViewer };

/** Whose absence a page is about. */
const absentIn = (
  address: Extract<CoordinatorAddress, { page: 'absence' | 'absence-of' }>,
  { id }: StaffViewer,
): string => (address.page === 'absence-of' ? address.userId : id);

/** A coordinator's page, or a note on whose work it is. */
export function CoordinatorPage({ address, api, viewer }: CoordinatorPageProps) {
  if (!mayView(viewer, address.page)) return <Forbidden roles={rolesFor(address.page)} />;
  switch (address.page) {
    case 'start':
      return <StartPage api={api} viewer={viewer} />;
    case 'groups':
      return <GroupsPage api={api} />;
    case 'missing-forms':
      return <MissingFormsPage api={api} filters={address.filters ?? noFilters} />;
    case 'lost-forms':
      return <LostFormsPage api={api} />;
    case 'programmes':
      return <ProgrammesPage api={api} viewer={viewer} />;
    case 'instruments':
      return <InstrumentsPage api={api} viewer={viewer} />;
    case 'instrument':
      return <InstrumentPage key={address.instrumentId} {...{ api, viewer, ...address }} />;
    case 'same-people':
      return <SamePeoplePage api={api} viewer={viewer} />;
    case 'openings':
      return <OpeningsPage api={api} />;
    case 'audit':
      return <AuditPage api={api} viewer={viewer} />;
    case 'calendar':
      return <CalendarPage api={api} viewer={viewer} />;
    case 'absence':
    case 'absence-of':
      return <AbsencePage api={api} viewer={viewer} userId={absentIn(address, viewer)} />;
    case 'confirm-person':
      return <ConfirmPersonPage api={api} />;
    case 'staff':
      return <StaffDirectoryPage api={api} viewer={viewer} />;
    case 'invite':
      return <InvitePage api={api} />;
    case 'organisation':
      return <OrganisationPage api={api} />;
    case 'retention':
      return <RetentionPage api={api} />;
    case 'exports':
      return <LoadedExportPage api={api} />;
  }
}
