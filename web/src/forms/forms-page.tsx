import { useState } from 'preact/hooks';
import type { FormMatrix } from '../../../shared/model/form-matrix.ts';
import type { Api } from '../api.ts';
import { days } from '../format.ts';
import { Loaded } from '../loaded.tsx';
import { PageTitle } from '../page-title.tsx';
import { addressOf } from '../place.ts';
import { texts } from '../texts.ts';
import type { Viewer } from '../viewer.ts';
import { type Desk, type HandOver, openDesk } from './desk.ts';
import { FormsShown } from './forms-shown.tsx';
import '../fields.css';
import './forms.css';

const words = texts.forms;

async function load(api: Api, viewer: Viewer, runId: string) {
  const [desk, matrix] = await Promise.all([
    openDesk(api, viewer, runId),
    api.listForms({ params: { runId } }),
  ]);
  return { desk, matrix };
}

type ShownProps = { desk: Desk; matrix: FormMatrix; handOver: HandOver };

/** The matrix, fetched anew after each thing that was done. */
function Fetched({ desk, matrix: first, handOver }: ShownProps) {
  const [matrix, setMatrix] = useState(first);
  const refresh = async () => setMatrix(await desk.deeds.matrix());
  return <FormsShown {...{ desk, matrix, handOver, refresh }} />;
}

type Props = { api: Api; viewer: Viewer; runId: string; handOver: HandOver };

/** Where a run's forms are, and what a leader may do about each. */
export function FormsPage({ api, viewer, runId, handOver }: Props) {
  return (
    <>
      <p>
        <a href={addressOf({ page: 'run', runId })}>← {words.back}</a>
      </p>
      <Loaded load={() => load(api, viewer, runId)}>
        {({ desk, matrix }) => (
          <>
            <PageTitle title={words.title}>
              <p class="quiet">
                {desk.run.name} · {days(desk.run.startsOn, desk.run.endsOn)}
              </p>
            </PageTitle>
            <Fetched {...{ desk, matrix, handOver }} />
          </>
        )}
      </Loaded>
    </>
  );
}
