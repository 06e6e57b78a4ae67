import { describe, expect, it } from 'vitest';
import { figuresOfBytes, storedSummary } from '../../../functions/store/stored-summary.ts';
import { readItem } from '../../../functions/store/table.ts';
import { countNext } from '../../../shared/domain/figures/count-next.ts';
import type { RunRecord } from '../../../shared/domain/figures/counted-record.ts';
import {
  type EarlierRelease,
  rebuildReleases,
} from '../../../shared/domain/figures/rebuild-releases.ts';
import { recordOf } from '../../facts.ts';
import { itemIn } from '../../fixtures/stored-files.ts';

const now = '2026-12-01T12:00:00.000Z';

/** What the first version stored of a closed run of six, byte for byte. */
function stored(file: string): EarlierRelease {
  const { figures, earlier } = figuresOfBytes(
    readItem(storedSummary, itemIn(`v1/summary/${file}.json`)).figures,
  );
  if (figures) throw new Error(`${file} is of today’s version`);
  return earlier;
}

const earlier = stored('frozen');
const record = recordOf({
  runId: 'closed',
  people: Array.from({ length: 6 }, (_, n) => ({ start: 2 + (n % 2), end: 3 + (n % 2) })),
});
const rebuild = (changes: Partial<RunRecord> = {}, takenBack: string[] = []) =>
  rebuildReleases(earlier, { record: { ...record, ...changes }, takenBack, now }).end;
const gone = {
  at: earlier.released.end?.at,
  takenBackOn: '2026-12-01',
  people: 6,
  namedStaff: ['leader'],
};

describe('A release of the first version, which names no people', () => {
  it('is read with its windows, its sums and its moment', () => {
    expect(earlier.windowTo).toEqual({ end: '2026-06-03', follow_up: '2026-09-04' });
    expect(earlier.released.end).toMatchObject({ people: 6, pairs: 6, takenBack: [] });
    expect(stored('unreleased').released).toEqual({});
  });

  it('is rebuilt from the forms: with everybody enrolled, under today’s rules', () => {
    const release = rebuild();
    if (!release || !('content' in release)) throw new Error('It was not built');
    expect(release.at).toBe(earlier.released.end?.at);
    const { score, people } = release.content;
    expect(people?.map(({ participantId }) => participantId)).toEqual(
      record.members.map(({ participantId }) => participantId),
    );
    expect(score).toEqual(countNext(record, 'end').score);
    expect(score).toMatchObject({ change: { n: 6, sd: null }, signedRank: null });
  });

  it('contains nothing that came after it', () => {
    const late = record.forms.map((form, n) =>
      n === record.forms.length - 1 ? { ...form, receivedAt: '2026-11-30T12:00:00.000Z' } : form,
    );
    // One pair fewer than was released: one of them arrived later, so the release is taken back.
    expect(rebuild({ forms: late })).toEqual(gone);
    const extra = { ...(record.forms[0] as RunRecord['forms'][number]), receivedAt: now };
    const more = rebuild({ forms: [...record.forms, { ...extra, occasion: 'follow_up' }] });
    expect(more).toEqual(rebuild());
  });

  it('is taken back where something in it was taken back, or somebody in it was erased', () => {
    expect(rebuild({}, ['2026-11-29T12:00:00.000Z'])).toEqual(gone);
    const [{ participantId = '' } = {}, ...members] = record.members;
    const forms = record.forms.filter((form) => form.participantId !== participantId);
    expect(rebuild({ members, forms })).toEqual(gone);
  });

  it('is only the mean of its score where its forms are gone', () => {
    const release = rebuild({ forms: [] });
    expect(release).toMatchObject({
      at: earlier.released.end?.at,
      content: {
        ...{ people: null, enrolled: 6, pairs: 6, hidden: null, missingStart: null },
        score: {
          base: 'pairs',
          // In 1,092 parts of a point: 16848, 25272 and 8424, over six.
          start: { n: 6, mean: 2.6, sd: null },
          end: { n: 6, mean: 3.9, sd: null },
          change: { n: 6, mean: 1.3, sd: null, interval: null },
          ...{ effectSize: null, signedRank: null, direction: null, reliable: null, items: [] },
        },
      },
    });
  });

  it('is not even that where the mean would disclose what each of them scored', () => {
    const { end } = earlier.released;
    if (!end) throw new Error('Nothing was released');
    const top = { n: 6, sum: 6 * 5 * 1092, squares: 0 };
    const atTheEnd = { ...earlier, released: { end: { ...end, end: top } } };
    const [release] = Object.values(
      rebuildReleases(atTheEnd, { record: { ...record, forms: [] }, takenBack: [], now }),
    );
    expect(release).toMatchObject({ content: { score: null, pairs: 6 } });
  });

  it('is no mean of nobody, which is not 0', () => {
    const { end } = earlier.released;
    if (!end) throw new Error('Nothing was released');
    const change = { n: 0, sum: 0, squares: 0 };
    const ofNobody = { ...earlier, released: { end: { ...end, change } } };
    const [release] = Object.values(
      rebuildReleases(ofNobody, { record: { ...record, forms: [] }, takenBack: [], now }),
    );
    expect(release).toMatchObject({ content: { score: null } });
  });
});
