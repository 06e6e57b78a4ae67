import type { Occasion } from '../../../shared/model/form.ts';
import type { Member } from '../../../shared/model/member.ts';
import { dueDays, told } from './form-promises.ts';
import { type Picture, placeOf, todayIn } from './picture.ts';
import { only, type Promises } from './promise.ts';
import { known, ledBy } from './whose.ts';

const joined = (picture: Picture): Member[] =>
  [...picture.members.values()]
    .filter(({ joinedOn }) => joinedOn !== null)
    .toSorted((a, b) => (a.participantId < b.participantId ? -1 : 1));

function contactWithdrawn(picture: Picture, number: string): boolean {
  const history = picture.consents.get(`${number} contact`)?.history ?? [];
  const latest = history
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return history.findLast(({ on }) => on === latest)?.given === false;
}

/** Where one form stands: what has come, else what was said, else whether its days have begun. */
function standing(picture: Picture, member: Member, occasion: Occasion, instrumentId: string) {
  const { participantId } = member;
  const place = { occasion, instrumentId, participantId };
  const form = picture.forms.get(placeOf(place));
  const decision = picture.decisions.get(placeOf(place));
  if (form) return { ...place, ...told(form) };
  if (decision) return { ...place, status: decision.decision };
  // Who may be contacted after the end is asked from the end on.
  const isOver = todayIn(picture) >= (picture.run?.endsOn ?? '');
  if (occasion === 'follow_up' && isOver && contactWithdrawn(picture, participantId))
    return { ...place, status: 'not_offered' };
  const due = dueDays(picture, place, member);
  return { ...place, status: due && due.from <= todayIn(picture) ? 'due' : 'not_due' };
}

/** How many of an occasion's forms came, and how many of these without an answer. */
function arrived(picture: Picture, occasion: Occasion) {
  const forms = [...picture.forms.values()].filter((one) => one.occasion === occasion);
  const kept = forms.filter(({ retracted }) => !retracted);
  const blank = kept.filter(({ answers }) => Object.keys(answers).length === 0).length;
  const unnumbered = [...picture.unnumbered.values()].filter((one) => one.occasion === occasion);
  return { received: kept.length, blank, unnumbered: unnumbered.length };
}

export const readPromises: Promises = {
  listForms: (picture, asked) => {
    only(asked, 'leader', 'coordinator');
    const run = known(picture, asked.by);
    const items = joined(picture).flatMap((member) =>
      run.instruments.flatMap(({ instrumentId, occasions }) =>
        occasions.map((occasion) => standing(picture, member, occasion, instrumentId)),
      ),
    );
    return { items };
  },

  getSummary: (picture, asked) => {
    only(asked, 'leader', 'coordinator');
    const run = known(picture, asked.by);
    // What others are told is a matter of disclosure, which has tests of its own.
    if (!ledBy(picture, asked.by)) return { run: { runId: run.runId, status: run.status } };
    const sessions = [...picture.sessions.values()];
    const held = sessions.filter(({ status }) => status === 'held');
    const cancelled = sessions.filter(({ status }) => status === 'cancelled').length;
    const hours = held.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
    const forms = Object.fromEntries(
      (['start', 'end', 'follow_up'] as const).map((one) => [one, arrived(picture, one)]),
    );
    return {
      run: { runId: run.runId, status: run.status },
      participants: joined(picture).length,
      sessions: { held: held.length, cancelled, hours: Math.round(hours * 100) / 100 },
      forms,
    };
  },
};
