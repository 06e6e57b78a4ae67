import type { Referral } from '../../../../shared/domain/people/referral.ts';
import { texts } from '../../texts/staff.ts';

/**
 * Why a group did not take somebody, with what the leader added.
 * @example refusalText({ reason: 'full', note: '' }) // 'ryhmä on täynnä'
 */
export const refusalText = ({ reason, note }: NonNullable<Referral['refusal']>): string => {
  const code = texts.referral.refusals[reason];
  return note ? `${code}: ${note}` : code;
};
