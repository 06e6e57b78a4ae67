import type { Api } from '../api.ts';
import type { Viewer } from '../viewer.ts';
import { AuditPage } from './audit/audit-page.tsx';
import { ClientsPage } from './clients/clients-page.tsx';
import type { DeskPlace } from './desk-place.ts';
import { ExportPage } from './export/export-page.tsx';
import { noFilters } from './filters.ts';
import { FollowUpPage } from './follow-up/follow-up-page.tsx';
import { Forbidden } from './forbidden.tsx';
import { InstrumentsPage } from './instruments/instruments-page.tsx';
import { mayView, rolesFor } from './may-view.ts';
import { ProgrammesPage } from './programmes/programmes-page.tsx';
import { SamePeoplePage } from './same-people/same-people-page.tsx';
import '../fields.css';
import './deeds.css';
import './coordinator.css';

type Props = DeskPlace & { api: Api; viewer: Viewer };

/** A page of the desk, or whose it is. */
export function DeskPage({ api, viewer, view, filters = noFilters }: Props) {
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
      return <ExportPage api={api} />;
  }
}
