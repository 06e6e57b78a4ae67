import { describe, expect, it } from 'vitest';
import { countRun } from '../../../shared/domain/figures/count-run.ts';
import type { RunRecord } from '../../../shared/domain/figures/counted-record.ts';
import type { Release, RunFigures } from '../../../shared/domain/figures/facts.ts';
import {
  isTakenBack,
  releaseOf,
  shownOf,
  takenBackIf,
  withReleases,
} from '../../../shared/domain/figures/release.ts';
import { shownRelease } from '../../../shared/domain/figures/shown-release.ts';
import type { StoredDecision } from '../../../shared/domain/forms/form-decision.ts';
import { type RunPlan, recordOf } from '../../facts.ts';
import { newAnswers } from '../../make.ts';

const six = Array.from({ length: 6 }, (_, n) => ({ start: 2 + (n % 2), end: 3 }));
/** A run that ended on 4 May: the end form is due until 3 June, and released from 11 June on. */
const plan = (changes: Partial<RunPlan> = {}) =>
  recordOf({ runId: 'run', people: six, ...changes });

type ReleasedFigures = { figures: RunFigures; countedAt: string };
const count = (record: RunRecord, now: string, before?: ReleasedFigures): ReleasedFigures => ({
  figures: withReleases(before, countRun(record), { record, now }),
  countedAt: now,
});
const statusOf = (stored: ReleasedFigures, now: string, occasion: 'end' | 'follow_up' = 'end') =>
  shownRelease(occasion, stored, now).status;

/** Without the last person's end form. */
function withoutLast(record: RunRecord): RunRecord {
  const { participantId } = record.members.at(-1) ?? {};
  const isLast = (form: RunRecord['forms'][number]) =>
    form.participantId === participantId && form.occasion === 'end';
  return { ...record, forms: record.forms.filter((form) => !isLast(form)) };
}

const refusedBy = (record: RunRecord, decision: StoredDecision['decision']): RunRecord => {
  const { participantId = '' } = record.members.at(-1) ?? {};
  const { instrumentId = '' } = record.run.instruments[0] ?? {};
  const decided = { decidedBy: 'leader', decidedAt: '2026-05-04T12:00:00.000Z', version: 1 };
  const said = {
    occasion: 'end' as const,
    instrumentId,
    participantId,
    decision,
    on: '2026-05-04',
  };
  return { ...record, decisions: [{ ...said, ...decided } as StoredDecision] };
};

describe('The figures of an occasion', () => {
  it('are released seven days after its window has closed', () => {
    const stored = count(withoutLast(plan()), '2026-05-05T12:00:00.000Z');
    expect(statusOf(stored, '2026-06-10T23:59:59.999Z')).toMatchObject({
      ...{ status: 'not_released', expectedOn: '2026-06-11', releasedAt: null },
    });
    expect(statusOf(stored, '2026-06-11T00:00:00.000Z')).toMatchObject({
      ...{ status: 'released', releasedAt: '2026-06-11T00:00:00.000Z' },
    });
  });

  it('at the follow-up have a window of their own', () => {
    const stored = count(withoutLast(plan()), '2026-05-05T12:00:00.000Z');
    expect(statusOf(stored, '2026-09-11T00:00:00.000Z', 'follow_up').status).toBe('not_released');
    expect(statusOf(stored, '2026-09-12T00:00:00.000Z', 'follow_up').status).toBe('released');
  });

  it('are released at once when every form has come and the run has ended', () => {
    const now = '2026-05-05T12:00:00.000Z';
    expect(statusOf(count(plan(), now), now)).toMatchObject({ releasedAt: now });
    const running = plan({ status: 'running' });
    expect(statusOf(count(running, now), now).status).toBe('not_released');
  });

  it('are released at once when the last form is refused, and not when it is lost or forgotten', () => {
    const now = '2026-05-05T12:00:00.000Z';
    const missing = withoutLast(plan());
    expect(statusOf(count(refusedBy(missing, 'refused'), now), now).status).toBe('released');
    for (const decision of ['lost', 'absent', 'awaited'] as const)
      expect(statusOf(count(refusedBy(missing, decision), now), now).status).toBe('not_released');
  });

  it('wait for the run’s status when its window is over', () => {
    const stored = count(plan({ status: 'running' }), '2026-05-05T12:00:00.000Z');
    expect(statusOf(stored, '2026-06-10T12:00:00.000Z').status).toBe('not_released');
    expect(statusOf(stored, '2026-07-01T12:00:00.000Z')).toMatchObject({
      ...{ status: 'status_not_moved', expectedOn: null },
    });
  });

  it('are not released sooner when somebody shortens the window', () => {
    const record = withoutLast(plan());
    const wide = {
      ...record,
      run: { ...record.run, windows: { end: { from: '2026-05-04', to: '2026-08-31' } } },
    };
    const before = count(wide, '2026-05-05T12:00:00.000Z');
    const short = {
      ...record,
      run: { ...record.run, windows: { end: { from: '2026-05-04', to: '2026-05-04' } } },
    };
    const after = count(short, '2026-05-06T12:00:00.000Z', before);
    expect(after.figures.windowTo.end).toBe('2026-08-31');
    expect(statusOf(after, '2026-09-07T23:00:00.000Z')).toMatchObject({
      ...{ status: 'not_released', expectedOn: '2026-09-08' },
    });
    // Nor when the window is restored after a look.
    const restored = count(wide, '2026-05-07T12:00:00.000Z', after);
    expect(statusOf(restored, '2026-09-08T00:00:00.000Z').status).toBe('released');
  });

  it('keep the people and forms that they were counted from, whatever comes later', () => {
    const record = plan();
    const before = count(withoutLast(record), '2026-06-01T12:00:00.000Z');
    const late = count(record, '2026-06-20T12:00:00.000Z', before);
    const release = late.figures.released.end;
    expect(release).toMatchObject({ at: '2026-06-11T00:00:00.000Z', content: { pairs: 5 } });
    expect(late.figures.facts.participation.ended).toBe(6);
    const later = count(record, '2027-01-01T12:00:00.000Z', late);
    expect(later.figures.released.end).toEqual(release);
  });

  it('stay in the programme, municipality and time in which they were released', () => {
    const record = plan();
    const before = count(record, '2026-07-01T12:00:00.000Z');
    const moved = {
      ...record,
      run: { ...record.run, programmeId: 'other', municipality: 'Kuhmo' },
    };
    const after = count(moved, '2026-07-02T12:00:00.000Z', before);
    expect(after.figures.released.end).toMatchObject({
      content: { run: { programmeId: 'programme', municipality: 'Kajaani' } },
    });
  });

  it('are shown only once a release is stored', () => {
    const now = '2026-05-05T12:00:00.000Z';
    const stored = count(plan({ status: 'running' }), now);
    const later = '2026-07-01T12:00:00.000Z';
    const ended = count(plan(), later, stored);
    expect(ended.figures.released.end).toBeDefined();
    const shown = { figures: shownOf(stored, ended.figures, later), countedAt: later };
    expect(statusOf(shown, later)).toMatchObject({ status: 'not_released', releasedAt: null });
    expect(releaseOf('end', shown, '2027-01-01T00:00:00.000Z')).toBeUndefined();
    const follows = { figures: shownOf(ended, ended.figures, later), countedAt: later };
    expect(statusOf(follows, later).status).toBe('released');
  });

  it('are shown from their moment on, though nobody has counted them since', () => {
    const stored = count(withoutLast(plan()), '2026-05-05T12:00:00.000Z');
    const now = '2026-06-12T12:00:00.000Z';
    const recounted = count(plan(), now, stored);
    expect(shownOf(stored, recounted.figures, now)).toEqual(recounted.figures);
  });
});

describe('A release is taken back for good', () => {
  const record = plan();
  const at = '2026-07-01T12:00:00.000Z';
  const now = '2026-07-05T12:00:00.000Z';
  const stored = count(record, at);
  const release = stored.figures.released.end as Release;
  const [{ participantId = '' } = {}] = record.members;
  const takenBack = { at, takenBackOn: '2026-07-05', people: 6, namedStaff: ['leader'] };

  /** The record with each of one person's end forms changed, or without them. */
  const withForms = (
    change: (form: RunRecord['forms'][number]) => RunRecord['forms'],
  ): RunRecord => ({
    ...record,
    forms: record.forms.flatMap((form) =>
      form.participantId === participantId && form.occasion === 'end' ? change(form) : [form],
    ),
  });

  it('unless everything is as it was', () => {
    expect(takenBackIf(release, record, now)).toEqual(release);
  });

  it.each<[string, RunRecord]>([
    ['when somebody in it withdraws', { ...record, withdrawn: new Set([participantId]) }],
    [
      'when somebody withdrew after it and has allowed it again since',
      { ...record, withdrawals: new Map([[participantId, '2026-07-02T12:00:00.000Z']]) },
    ],
    [
      'when somebody in it is erased',
      {
        ...record,
        members: record.members.filter((member) => member.participantId !== participantId),
        forms: record.forms.filter((form) => form.participantId !== participantId),
      },
    ],
    ['when a form in it is taken back', withForms(() => [])],
    [
      'when a form in it is corrected',
      withForms((form) => [
        { ...form, answers: newAnswers(5), version: 2, figuresVersion: 2 } as never,
      ]),
    ],
  ])('%s', (_, changed) => {
    expect(takenBackIf(release, changed, now)).toEqual(takenBack);
    const after = count(changed, now, stored);
    expect(after.figures.released.end).toEqual(takenBack);
    // And it stays taken back, even when everything is as before again.
    const again = count(record, '2026-08-01T12:00:00.000Z', after);
    expect(again.figures.released.end).toEqual(takenBack);
    expect(statusOf(again, '2027-01-01T12:00:00.000Z')).toMatchObject({
      ...{ status: 'taken_back', takenBackOn: '2026-07-05' },
    });
  });

  it('and nothing of its sums or its people is stored any longer', () => {
    const after = count({ ...record, withdrawn: new Set([participantId]) }, now, stored);
    const released = after.figures.released.end as Release;
    expect(isTakenBack(released)).toBe(true);
    expect(Object.keys(released).sort()).toEqual(['at', 'namedStaff', 'people', 'takenBackOn']);
  });

  it('but not by a withdrawal before it, nor by somebody who came later', () => {
    const earlier = new Map([[participantId, '2026-06-30T12:00:00.000Z']]);
    expect(takenBackIf(release, { ...record, withdrawals: earlier }, now)).toEqual(release);
    const [member] = record.members;
    const newcomer = { ...member, participantId: '0000000Z' } as RunRecord['members'][number];
    const changed = { ...record, members: [...record.members, newcomer] };
    const withdrawn = { ...changed, withdrawn: new Set(['0000000Z']) };
    expect(takenBackIf(release, withdrawn, now)).toEqual(release);
  });

  it('nor by a form that was corrected before it, or one that came after it', () => {
    const late = withForms((form) => [form]);
    const extra = { ...record.forms[0], occasion: 'follow_up' } as RunRecord['forms'][number];
    const changed = { ...late, forms: [...late.forms, extra] };
    expect(takenBackIf(release, changed, now)).toEqual(release);
  });
});
