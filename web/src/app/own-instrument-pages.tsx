import type { StaffApi } from '../api/staff-api.ts';
import { DraftPage } from '../pages/instruments/draft-page.tsx';
import { ImportPage } from '../pages/instruments/import-page.tsx';
import { TryPage } from '../pages/instruments/try-page.tsx';
import type { PageAddress } from '../routes/page-address.ts';
import styles from './answer.css?inline';
import { TrialForm } from './trial-form.tsx';
import '../pages/instruments/instruments.css';

type OwnInstrumentAddress = Extract<
  PageAddress,
  { page: 'instrument-import' | 'instrument-draft' | 'instrument-try' }
>;
type OwnInstrumentPagesProps = { api: StaffApi; address: OwnInstrumentAddress };

const trial = { Form: TrialForm, styles };

/** The pages on which an organisation's own form templates are made. */
export function OwnInstrumentPages({ api, address }: OwnInstrumentPagesProps) {
  if (address.page === 'instrument-import') return <ImportPage api={api} />;
  const { ownInstrumentId } = address;
  if (address.page === 'instrument-draft') return <DraftPage {...{ api, ownInstrumentId }} />;
  return <TryPage {...{ api, ownInstrumentId, trial }} />;
}
