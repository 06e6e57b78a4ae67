import { alike, nothing, onceAWeek, said } from './parts.ts';
import type { ProductTemplate } from './product-template.ts';

/**
 * A programme of which the reports give the name only: each organisation describes it and plans its
 * sessions.
 */
const nameOnly = (programmeId: string, name: string): ProductTemplate => ({
  programmeId,
  kind: 'other',
  name: alike(name),
  description: said(
    'Ohjelmasta on valmiina vain nimi. Kuvaa itse, mitä ryhmässä tehdään, ja suunnittele kerrat. Ryhmän koko on vain oletus.',
    'Av programmet finns bara namnet färdigt. Beskriv själv vad man gör i gruppen och planera träffarna. Gruppens storlek är bara ett förval.',
    'Only the name of this programme is given. Describe yourself what is done in the group, and plan its sessions. The size of the group is only a default.',
  ),
  eligibility: nothing,
  isFor: nothing,
  isNotFor: nothing,
  referralQuestions: [],
  pattern: onceAWeek,
  members: { least: 3, most: 8 },
  instruments: [],
  sessions: [],
  source: 'The reports give the name only',
});

export const openTemplates: readonly ProductTemplate[] = [
  nameOnly('kamppakuntoutus', 'Kämppäkuntoutus'),
  nameOnly('kelkka', 'Kelkka'),
  nameOnly('tilanne-haltuun', 'Tilanne haltuun!'),
];
