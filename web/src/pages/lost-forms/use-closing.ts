import { useState } from 'preact/hooks';
import type { ClosingReply } from '../../../../shared/domain/forms/lost-forms.ts';
import { failureOf } from '../../api/failure.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { type ClosingDraft, closingBodyOf } from '../../features/lost-forms/closing-draft.tsx';
import type { LostRow } from './lost-rows.ts';

/** What became of one group: how many forms were closed, or why none were. */
export type ClosedRow = { row: LostRow; reply: ClosingReply | null; failure: string | null };

type ClosingUnderWay = {
  /** How many groups there are to do; null before it has begun. */
  all: number | null;
  isUnderWay: boolean;
  rows: readonly ClosedRow[];
  /** Closes the forms of these groups, one group after another. */
  close: (rows: readonly LostRow[]) => Promise<void>;
  /** Takes the closing of a group back. */
  takeBack: (row: LostRow) => Promise<void>;
};

const occasionsOf = ({ late }: LostRow) => late.map(({ occasion }) => occasion);

/**
 * Closes forms group by group. Each group is one request, which may be repeated: after a lost
 * connection those that failed are sent again, and nothing is closed twice.
 */
export function useClosing(api: StaffApi, draft: ClosingDraft): ClosingUnderWay {
  const [all, setAll] = useState<number | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const [rows, setRows] = useState<readonly ClosedRow[]>([]);
  const send = (row: LostRow, decision: 'lost' | 'awaited') =>
    api.postLostForms({
      params: { runId: row.run.runId },
      body: { ...closingBodyOf(draft, occasionsOf(row)), decision },
    });
  const said = (done: ClosedRow) =>
    setRows((before) =>
      before.some(({ row }) => row === done.row)
        ? before.map((one) => (one.row === done.row ? done : one))
        : [...before, done],
    );
  const closeOne = (row: LostRow) =>
    send(row, 'lost').then(
      (reply) => said({ row, reply, failure: null }),
      (error: unknown) => said({ row, reply: null, failure: failureOf(error).text }),
    );
  const close = async (chosen: readonly LostRow[]) => {
    if (isUnderWay) return;
    setUnderWay(true);
    if (all === null) setAll(chosen.length);
    setRows((before) => before.filter(({ failure }) => failure === null));
    for (const row of chosen) await closeOne(row);
    setUnderWay(false);
  };
  const takeBack = async (row: LostRow) =>
    said({ row, reply: await send(row, 'awaited'), failure: null });
  return { all, isUnderWay, rows, close, takeBack };
}
