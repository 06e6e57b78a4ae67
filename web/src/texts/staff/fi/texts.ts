import { problems } from '../../common/fi/problems.ts';
import { accessibility } from './accessibility.ts';
import { calendarTexts } from './calendar.ts';
import { clientPageTexts } from './client-page.ts';
import { clientsTexts } from './clients.ts';
import { comparisonTexts } from './comparison.ts';
import { consentsTexts } from './consents.ts';
import { directoryTexts } from './directory.ts';
import { dosageTexts } from './dosage.ts';
import { firstPagesTexts } from './first-pages.ts';
import { formsTexts } from './forms.ts';
import { frameTexts } from './frame.ts';
import { groupTexts } from './group.ts';
import { lostFormsTexts } from './lost-forms.ts';
import { membersTexts } from './members.ts';
import { metersTexts } from './meters.ts';
import { missingFormsTexts } from './missing-forms.ts';
import { newGroupTexts } from './new-group.ts';
import { organisationTexts, reminderTrialTexts } from './organisation.ts';
import { ownLabelTexts } from './own-labels.ts';
import { pairedTexts } from './paired.ts';
import { paperTexts } from './paper.ts';
import { partnerLinksTexts } from './partner-links.ts';
import { printedFormTexts } from './printed-form.ts';
import { recordsTexts } from './records.ts';
import { referralsTexts } from './referrals.ts';
import { resultsTexts } from './results.ts';
import { retentionTexts } from './retention.ts';
import { sessionsTexts } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { staffingTexts } from './staffing.ts';
import { tabletTexts } from './tablet.ts';
import { templateTexts } from './template.ts';
import { verdictTexts } from './verdict.ts';

/** The texts of the staff's pages in Finnish, which define the keys for the other languages. */
export const staffTexts = {
  ...frameTexts,
  ...groupTexts,
  ...firstPagesTexts,
  signIn,
  accessibility,
  problems,
  ...tabletTexts,
  ...sessionsTexts,
  ...membersTexts,
  ...formsTexts,
  newGroup: newGroupTexts,
  ownLabels: ownLabelTexts,
  calendar: calendarTexts,
  directory: directoryTexts,
  staffing: staffingTexts,
  organisation: organisationTexts,
  reminderTrial: reminderTrialTexts,
  retention: retentionTexts,
  ...dosageTexts,
  ...pairedTexts,
  ...paperTexts,
  ...partnerLinksTexts,
  printedForm: printedFormTexts,
  ...resultsTexts,
  ...comparisonTexts,
  ...lostFormsTexts,
  ...missingFormsTexts,
  ...verdictTexts,
  ...clientsTexts,
  ...referralsTexts,
  ...metersTexts,
  ...clientPageTexts,
  consents: consentsTexts,
  ...recordsTexts,
  template: templateTexts,
};

/** The texts of a language, with the keys of the Finnish ones. */
export type StaffTexts = typeof staffTexts;
