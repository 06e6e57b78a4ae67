import { problems } from '../../common/en/problems.ts';
import type { StaffTexts } from '../fi/texts.ts';
import { accessibility } from './accessibility.ts';
import { clients } from './clients.ts';
import { comparison } from './comparison.ts';
import { forms } from './forms.ts';
import { frame } from './frame.ts';
import { members } from './members.ts';
import { missingForms } from './missing-forms.ts';
import { paper } from './paper.ts';
import { records } from './records.ts';
import { results } from './results.ts';
import { sessions } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { tablet } from './tablet.ts';

/** The texts of the staff's pages in English. */
export const staffTexts: StaffTexts = {
  ...frame,
  signIn,
  accessibility,
  problems,
  ...tablet,
  ...sessions,
  ...members,
  ...forms,
  ...paper,
  ...results,
  ...comparison,
  ...missingForms,
  ...clients,
  ...records,
};
