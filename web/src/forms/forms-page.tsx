import type { Api } from '../api.ts';
import { days } from '../format.ts';
import { Loaded } from '../loaded.tsx';
import { PageTitle } from '../page-title.tsx';
import { addressOf } from '../place.ts';
import { texts } from '../texts.ts';
import type { Viewer } from '../viewer.ts';
import { type HandOver, openDesk } from './desk.ts';
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
            <FormsShown {...{ desk, matrix, handOver }} />
          </>
        )}
      </Loaded>
    </>
  );
}
