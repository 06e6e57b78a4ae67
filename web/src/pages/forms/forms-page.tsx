import { useState } from 'preact/hooks';
import type { FormMatrix } from '../../../../shared/domain/forms/form-matrix.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import {
  type FormsClient,
  type HandOverBySecret,
  openFormsClient,
} from '../../features/forms/forms-client.ts';
import { hashOf } from '../../routes/page-address.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { RunForms } from './run-forms.tsx';
import './forms.css';

const words = texts.forms;

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
    <>
      <p>
        <a href={hashOf({ page: 'run', runId })}>← {words.back}</a>
      </p>
      <Loaded load={() => load(api, viewer, runId)}>
        {({ client, matrix }) => (
          <>
            <PageTitle title={words.title}>
              <p class="quiet">
                {client.run.name} · {writtenDays(client.run.startsOn, client.run.endsOn)}
              </p>
            </PageTitle>
            <FetchedForms {...{ client, matrix, handOver }} />
          </>
        )}
      </Loaded>
    </>
  );
}
