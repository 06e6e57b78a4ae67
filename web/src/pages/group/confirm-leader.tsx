import { useEffect, useState } from 'preact/hooks';
import type { RunLabel } from '../../../../shared/domain/figures/summary.ts';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import { listNames, nameIn } from '../../api/colleagues.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { useSending } from '../../api/use-sending.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { FailureNote } from '../../ui/failure-note.tsx';

const words = texts.confirmLeader;

type ConfirmLeaderProps = { api: StaffApi; viewer: StaffViewer; label: RunLabel };

/**
 * The run with its leaders, if the viewer coordinates or leads it; leaders read it from their own
 * list.
 */
async function runOf({
  api,
  viewer,
  label: { runId, startsOn },
}: ConfirmLeaderProps): Promise<Run | undefined> {
  if (viewer.roles.includes('coordinator')) return api.getRun({ params: { runId } });
  const { items } = await api.listRuns({ query: { from: startsOn, to: startsOn, limit: '100' } });
  return items.find((run) => run.runId === runId && !run.substituting);
}

type UnconfirmedLeaderProps = Pick<ConfirmLeaderProps, 'api' | 'viewer'> & {
  run: Run;
  leader: string;
  name: string;
};

function UnconfirmedLeader({ api, viewer, run: { runId }, leader, name }: UnconfirmedLeaderProps) {
  const { busy, failure, send } = useSending();
  const [isDone, finish] = useState(false);
  const confirm = async () => {
    const body = { leader };
    finish(await send(() => api.postRunConfirmation({ params: { runId }, body })));
  };
  if (isDone)
    return (
      // The button is gone, so the focus moves here for people who pressed it by keyboard.
      <p role="status" tabIndex={-1} ref={(paragraph) => paragraph?.focus()}>
        {words.confirmed(name)}
      </p>
    );
  if (leader === viewer.id) return <p class="note">{words.own}</p>;
  return (
    <div class="note">
      <p>{words.waits(name)}</p>
      <button type="button" disabled={busy} onClick={() => void confirm()}>
        {words.confirm}
      </button>
      <FailureNote failure={failure} />
    </div>
  );
}

/** Leaders who added themselves to the run, for those who may confirm them. */
export function ConfirmLeader(props: ConfirmLeaderProps) {
  const [run, show] = useState<Run | undefined>();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const { runId } = props.label;
  useEffect(() => {
    let isHere = true;
    const shown = async (found: Run | undefined) => {
      const known = found?.unconfirmedLeaders.length ? await listNames(props.api) : new Map();
      if (!isHere) return;
      setNames(known);
      show(found);
    };
    // The rest of the page does not depend on this, and is shown without it where it cannot be
    // read.
    runOf(props).then(shown, () => shown(undefined));
    return () => {
      isHere = false;
    };
  }, [runId]);
  if (!run) return null;
  return (
    <>
      {run.unconfirmedLeaders.map((leader) => (
        <UnconfirmedLeader
          key={leader}
          {...props}
          run={run}
          leader={leader}
          name={nameIn(names, leader)}
        />
      ))}
    </>
  );
}
