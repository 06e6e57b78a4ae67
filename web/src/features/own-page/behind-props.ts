import type { OwnOverview } from '../../../../shared/domain/privacy/own-page.ts';
import type { OwnViewName } from './own-view.ts';
import type { OwnVisitView, ParticipantVisit } from './own-visit-state.ts';

/** What every view behind the personal code is given. */
export type BehindProps = {
  visit: ParticipantVisit;
  view: OwnVisitView;
  overview: OwnOverview;
  shown: OwnViewName;
  show: (view: OwnViewName) => void;
  logOut: () => void;
};
