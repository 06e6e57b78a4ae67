import { count } from '../../common/count.ts';
import type { PairedTexts } from '../fi/paired.ts';

const people = (n: number) => count(n, 'participant', 'participants');

/** How many participants answered both the start and the end form, and the goal. */
export const pairedTexts: PairedTexts = {
  paired: {
    title: 'Answered both forms',
    goal: (percent) => `goal ${percent}%`,
    ofPeople: (both, all, share) =>
      `${both}/${people(all)} answered both the start and the end form (${share}).`,
    underWay: (started, all) =>
      `Still under way. ${started}/${people(all)} answered the start form.`,
    notCounted: 'Not counted yet.',
    notCountedOf: (n) =>
      n === 1
        ? 'One group is left out because it has not been counted yet.'
        : `${n} groups are left out because they have not been counted yet.`,
    lastYear: (both, all, runs) =>
      `${both}/${people(all)} answered both the start and the end form. These are the groups that ended within a year (${runs}).`,
    noneEnded: 'No group with start and end forms has ended within a year.',
    lacked: (n) => `${people(n)} short of the goal.`,
    reached: 'The goal is met.',
    runsBelow: (n) => `The share is below the goal in ${n === 1 ? 'one group' : `${n} groups`}.`,
    mayCome: (n) => `Can still come: ${count(n, 'end form', 'end forms')}.`,
    noneMayCome: 'The missing end forms can no longer come.',
    open: (n) => `End forms that can still come (${n})`,
    daysLeft: (n) => (n === 0 ? 'last day' : `${count(n, 'day', 'days')} left`),
    underWayOf: (n) => `Still under way (${n})`,
    overOf: (n) => `Ended within a year (${n})`,
    othersOver: (n) => `Others that ended within a year (${n})`,
    earlierOf: (n) => `Ended earlier (${n})`,
    earlierShare: (n, share) => `${count(n, 'group', 'groups')} that ended earlier: ${share}`,
    toForms: 'See missing forms',
  },
};
