import type { StaffApi } from '../staff-api.ts';
import type { StaffViewer } from '../staff-viewer.ts';
import { AuditPage } from './audit/audit-page.tsx';
import { ClientsPage } from './clients/clients-page.tsx';
import type { CoordinatorAddress } from './coordinator-address.ts';
import { LoadedExportPage } from './export/loaded-export-page.tsx';
import { FollowUpPage } from './follow-up/follow-up-page.tsx';
import { Forbidden } from './forbidden.tsx';
import { InstrumentsPage } from './instruments/instruments-page.tsx';
import { mayView, rolesFor } from './may-view.ts';
import { ProgrammesPage } from './programmes/programmes-page.tsx';
import { noFilters } from './run-filters.ts';
import { SamePeoplePage } from './same-people/same-people-page.tsx';
import '../fields.css';
import './actions.css';
import './coordinator.css';

type CoordinatorPageProps = CoordinatorAddress & { api: StaffApi; viewer: StaffViewer };

/** A coordinator's page, or a note on whose work it is. */
export function CoordinatorPage({ api, viewer, view, filters = noFilters }: CoordinatorPageProps) {
  if (!mayView(viewer, view)) return <Forbidden roles={rolesFor(view)} />;
  switch (view) {
    case 'follow-up':
      return <FollowUpPage api={api} filters={filters} />;
    case 'programmes':
      return <ProgrammesPage api={api} viewer={viewer} />;
    case 'instruments':
      return <InstrumentsPage api={api} />;
    case 'same-people':
      return <SamePeoplePage api={api} viewer={viewer} />;
    case 'clients':
      return <ClientsPage api={api} />;
    case 'audit':
      return <AuditPage api={api} />;
    case 'exports':
      return <LoadedExportPage api={api} />;
  }
}
