import { describe, expect, it } from 'vitest';
import type { DraftForm } from '../../../shared/domain/forms/draft-form.ts';
import {
  currentStatus,
  type Form,
  figuresVersionOf,
  form,
  hasUnknownKnowers,
  isParticipantsOwn,
  knowersOf,
  originOf,
} from '../../../shared/domain/forms/form.ts';
import { handersOutOf } from '../../../shared/domain/forms/form-matrix.ts';
import { happened } from '../../../shared/domain/forms/form-trail.ts';
import { corrected, decidedBy, takenBack } from '../../../shared/domain/forms/form-versions.ts';

/** A form as it was stored before origins were stored. */
const old = (changes: Partial<Form> = {}): Form =>
  form.parse({
    ...{ occasion: 'start', instrumentId: 'life_management_and_inclusion_14' },
    ...{ participantId: '7K2M9QXA', instrumentVersion: '1', answeredOn: '2026-03-02' },
    ...{ channel: 'paper', answers: { feels_healthy: 3 }, outsideWindow: null, synthetic: true },
    ...{ receivedBy: 'aino', receivedAt: '2026-03-02T12:00:00.000Z', version: 1 },
    ...changes,
  });
const byLink = { receivedBy: 'participant', channel: 'link' as const };
const byDevice = { receivedBy: 'participant', channel: 'device' as const };
const at = '2026-03-03T12:00:00.000Z';

describe('The origin of a form stored before origins were stored', () => {
  it('is derived from the receiver, the channel, and the second reader', () => {
    expect(originOf(old({ secondEntryBy: 'pekka' }))).toMatchObject({
      ...{ by: 'aino', channel: 'paper', secondEntryBy: 'pekka', inferred: true },
    });
    expect(knowersOf(old({ secondEntryBy: 'pekka' }))).toEqual(['aino', 'pekka']);
    expect(knowersOf(old(byLink))).toEqual([]);
    expect(knowersOf(old({ ...byDevice, receivedBy: 'aino' }))).toEqual(['aino']);
  });

  it('says where it cannot list everybody who knows the answers', () => {
    expect(hasUnknownKnowers(old())).toBe(false);
    expect(hasUnknownKnowers(old(byLink))).toBe(false);
    expect(hasUnknownKnowers(old({ ...byDevice, receivedBy: 'aino' }))).toBe(false);
    expect(hasUnknownKnowers(old(byDevice))).toBe(true);
    expect(originOf(old(byDevice)).handedOutBy).toBeNull();
    // Somebody wrote over it, and who that was is not stored.
    expect(hasUnknownKnowers(old({ ...byLink, version: 2 }))).toBe(true);
  });

  it('is the participant’s own unless it says paper', () => {
    expect(isParticipantsOwn(old(byLink))).toBe(true);
    expect(isParticipantsOwn(old(byDevice))).toBe(true);
    expect(isParticipantsOwn(old({ ...byLink, channel: 'paper' }))).toBe(false);
  });

  it('leaves it to the trail who made the link', () => {
    const trail = [
      happened('2026-03-02T10:00:00.000Z', 'link_issued', 'aino'),
      happened('2026-03-02T11:00:00.000Z', 'link_replaced', 'pekka'),
      happened('2026-03-02T12:00:00.000Z', 'submitted', 'participant'),
      happened('2026-03-02T13:00:00.000Z', 'link_replaced', 'kaisa'),
    ];
    const answering = { trail } as unknown as DraftForm;
    expect(handersOutOf(old(byLink), answering)).toEqual(['pekka']);
    expect(handersOutOf(old(), answering)).toEqual(['aino']);
    expect(handersOutOf(undefined, undefined)).toEqual([]);
  });
});

describe('The part of a form that figures use', () => {
  const proposal = { answers: { feels_healthy: 5 }, by: 'pekka', at };
  const reason = { code: 'misread_by_device' as const, note: null };
  const propose = (one: Form) => corrected(one, { ...proposal, reason }, one.version);
  const saved = (one: Form): Form => ({ ...one, version: one.version + 1 });
  const decide = (one: Form, confirmed: boolean) =>
    decidedBy(one, { correction: 2, confirmed }, { at, channel: 'link', handedOutBy: 'aino' }, []);

  it('is the participant’s answers, whatever is proposed, until a correction is confirmed', () => {
    const open = saved(propose(old(byLink)));
    const [seen] = currentStatus([open]);
    expect([seen?.answers.feels_healthy, figuresVersionOf(open)]).toEqual([3, 1]);
    const declined = saved(decide(open, false));
    expect([declined.answers.feels_healthy, figuresVersionOf(declined)]).toEqual([3, 1]);
    const confirmed = saved(decide(open, true));
    expect([confirmed.answers.feels_healthy, figuresVersionOf(confirmed)]).toEqual([5, 3]);
  });

  it('is empty for a form that was taken back, and that counts as a change', () => {
    const gone = saved(takenBack(old(byLink), { by: 'aino', at }));
    expect(currentStatus([gone])).toEqual([]);
    expect(figuresVersionOf(gone)).toBe(2);
  });
});
