import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that run longest, the longest first. If one of them started last, the run would wait
 * for it while a core is idle.
 */
const long = [
  'tests/web/whole-story/hahmoterapia.test',
  'tests/web/whole-story/camp.test',
  'tests/web/for-all.test',
  'tests/web/own-labels.test',
  'tests/demo.test',
  'tests/infra/local/rights.test',
  'tests/functions/comparison-capacity.test',
  'tests/web/leader-storage.test',
  'tests/disclosure/plays.test',
  'tests/bench/size.test',
  'tests/privacy/erasure-dump.test',
  'tests/web/answer-stored.test',
  'tests/web/paper-entry.test',
  'tests/access/matrix.test',
  'tests/web/leader-offline.test',
  'tests/web/tablet-round.test',
  'tests/web/leader-honest.test',
  'tests/web/forms-page.test',
  'tests/web/coordinator-states.test',
  'tests/web/leader-tabs.test',
  'tests/web/answer-offline.test',
  'tests/web/leader-views.test',
  'tests/web/story.test',
  'tests/disclosure/exhibit.test',
  'tests/privacy/consent-effects.test',
  'tests/web/sign-in.test',
  'tests/web/leader-forms.test',
  'tests/privacy/known-people.test',
  'tests/functions/answer-races.test',
  'tests/web/coordinator-figures.test',
  'tests/web/coordinator-pages.test',
  'tests/functions/whose-words.test',
  'tests/web/leader-days.test',
  'tests/fixtures/stored-bytes.test',
  'tests/web/answer-access.test',
  'tests/contract/absent-leaves.test',
  'tests/web/session-cancelling.test',
  'tests/web/start-page.test',
  'tests/chaos/acts.test',
  'tests/web/answer-page.test',
  'tests/functions/outcomes.test',
  'tests/exports/exports.test',
  'tests/privacy/joins.test',
  'tests/web/page.test',
  'tests/web/leader-screen-lock.test',
  'tests/web/frame.test',
  'tests/web/leader-roll.test',
  'tests/infra/local/logs.test',
  'tests/web/erasure.test',
  'tests/web/group-moves.test',
  'tests/privacy/erasure.test',
  'tests/web/printed.test',
  'tests/web/session-moves.test',
  'tests/web/template-page.test',
  'tests/privacy/own-labels.test',
  'tests/web/same-people.test',
  'tests/web/unopened.test',
  'tests/functions/hand-over.test',
  'tests/stats/outcome-command.test',
  'tests/web/spoken.test',
  'tests/exports/command.test',
  'tests/web/groups-page.test',
  'tests/web/apart.test',
  'tests/scripts/tree.test',
  'tests/web/missing-forms.test',
  'tests/web/beginning.test',
  'tests/functions/summary-model.test',
  'tests/web/share-link.test',
  'tests/web/confirm-leader.test',
];

/** The index of a file in the list; files that are not in it all come after it. */
function placeOf({ moduleId }: TestSpecification): number {
  const place = long.findIndex((path) => moduleId.includes(path));
  return place < 0 ? long.length : place;
}

/**
 * Vitest begins with the largest files, which usually take longest; this begins with those that do.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
