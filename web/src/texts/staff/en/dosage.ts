import { count } from '../../common/count.ts';
import type { DosageTexts } from '../fi/dosage.ts';

const groups = (n: number) => count(n, 'group', 'groups');
const both = (hours: string, units: string) => `${hours} hours, or ${units} group hours`;

/** How much of a group was planned, offered and attended, and how steady it was. */
export const dosageTexts: DosageTexts = {
  dosage: {
    notCounted: 'Not counted yet.',
    allTookPlace: (n) =>
      n === 1 ? 'The one planned session was held.' : `All ${n} planned sessions were held.`,
    tookPlaceOf: (held, planned) => `${held}/${planned} planned sessions were held.`,
    undecided: (n) => `Not held or not marked yet: ${count(n, 'session', 'sessions')}.`,
    because: (reasons) => `Reasons for cancelling: ${reasons}.`,
    reasons: {
      leader_away: 'the leader could not come',
      too_few: 'too few participants',
      place_unusable: 'the place could not be used',
      other: 'another reason',
      not_stated: 'no reason given',
    },
    catchUp: (hours) => `Catch-up sessions are ${hours} hours of this.`,
    perPerson: 'Time per participant',
    attended: (hours, units) => `A participant attended ${both(hours, units)}, on average.`,
    offeredWas: (hours, units) => `${both(hours, units)} were offered.`,
    tooFew: 'Hours are not shown because there are fewer than five participants.',
    unknown: 'Unknown, because no attendance was marked.',
    halves: (n) =>
      n === 1
        ? 'One partial attendance has no length. It counts as half a session.'
        : `${n} partial attendances have no length. Each counts as half a session.`,
    leaders: 'Steadiness of leaders',
    tookRoll: (n) =>
      n === 1 ? 'One worker marked attendance.' : `${n} workers marked attendance.`,
    withFirst: (n, all) =>
      `Somebody who marked it at the first session did so at ${n}/${all} sessions.`,
    handOvers: (n) =>
      n === 0
        ? 'The group was not handed over to another leader.'
        : `The group was handed over to another leader ${count(n, 'time', 'times')}.`,
    noRolls: 'Unknown, because no attendance was marked.',
    members: 'Steadiness of membership',
    joined: (atFirst, later) => `${atFirst} joined by the first session, ${later} after it.`,
    allJoined: (n) =>
      n === 1
        ? 'The one participant joined by the first session.'
        : `All ${n} joined by the first session.`,
    noneLeft: 'Nobody left early.',
    stayed: (stayed, left) => `${stayed} stayed to the end, ${left} left before it.`,
    staying: (stayed, left) => `${stayed} are still in the group, ${left} left.`,
    noSessions: 'The group has not met yet.',
    save: 'Download the figures (.xlsx)',
    column: { figure: 'Figure', value: 'Value', unit: 'Unit' },
    unit: {
      sessions: 'sessions',
      hours: 'hours',
      units: 'group hours',
      people: 'people',
    },
    figures: {
      planned: 'Planned sessions',
      held: 'Sessions held',
      cancelled: 'Cancelled sessions',
      undecided: 'Sessions not held or not marked',
      catchUps: 'Catch-up sessions',
      offered: 'Time offered without catch-up sessions',
      attended: 'Mean time per participant',
      offeredHours: 'Time offered, hours',
      attendedHours: 'Time per participant, hours',
      marksMissing: 'Attendance marks missing',
      tookRoll: 'Staff who marked attendance',
      rolls: 'Sessions with marks',
      withFirst: 'Of these: somebody from the first session',
      handOvers: 'Hand-overs to another leader',
      atFirst: 'Joined by the first session',
      joinedLater: 'Joined later',
      left: 'Left before the last session',
      stayed: 'Stayed to the end',
    },
    compared: {
      title: 'Sessions and hours',
      caption: 'Sessions held, time offered and mean time attended, by group',
      group: 'Group',
      held: 'Held / planned',
      offered: 'Offered, hours (group hours)',
      attended: 'Per participant, hours (group hours)',
      marksMissing: 'Attendance marks missing',
      notShown: 'not shown',
      notKnown: 'unknown',
      notCounted: 'not counted yet',
      together: (n) => `${groups(n)} together`,
      explained:
        'A group hour is 45 minutes. Time attended is shown from five participants on. Catch-up sessions count only in time attended.',
      sum: (n, held, planned) => `${groups(n)}: ${held}/${planned} planned sessions were held.`,
      sumOffered: (hours, units) => `${both(hours, units)} were offered in all.`,
      leftOut: (n) => `${groups(n)} not counted yet.`,
    },
  },
};
