import { useState } from 'preact/hooks';
import type { FormMatrix } from '../../../../shared/domain/forms/form-matrix.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import {
  type FormsClient,
  type HandOverBySecret,
  openFormsClient,
  viewerLeads,
} from '../../features/forms/forms-client.ts';
import { GroupHead } from '../../features/runs/group-head.tsx';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { RunForms } from './run-forms.tsx';
import './forms.css';

async function load(api: StaffApi, viewer: StaffViewer, runId: string) {
  const [client, matrix] = await Promise.all([
    openFormsClient(api, viewer, runId),
    api.listForms({ params: { runId } }),
  ]);
  return { client, matrix };
}

type FetchedFormsProps = { client: FormsClient; matrix: FormMatrix; handOver: HandOverBySecret };

/** The matrix, fetched again after each action. */
function FetchedForms({ client, matrix: first, handOver }: FetchedFormsProps) {
  const [matrix, setMatrix] = useState(first);
  const refresh = async () => setMatrix(await client.actions.matrix());
  return <RunForms {...{ client, matrix, handOver, refresh }} />;
}

type FormsPageProps = {
  api: StaffApi;
  viewer: StaffViewer;
  runId: string;
  handOver: HandOverBySecret;
};

/** How far a run's forms are, and what a leader may do about each. */
export function FormsPage({ api, viewer, runId, handOver }: FormsPageProps) {
  return (
    <Loaded load={() => load(api, viewer, runId)}>
      {({ client, matrix }) => (
        <>
          <GroupHead run={client.run} page="forms" isLed={viewerLeads(client)} />
          <FetchedForms {...{ client, matrix, handOver }} />
        </>
      )}
    </Loaded>
  );
}
