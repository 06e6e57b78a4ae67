import { useEffect, useState } from 'preact/hooks';
import type { FormKey } from '../../../shared/domain/forms/form.ts';
import { occasion } from '../../../shared/domain/occasion.ts';
import {
  type ComparisonChoice,
  comparisonChoiceIn,
  comparisonChoiceText,
  wholeProgramme,
} from './comparison-choice.ts';
import {
  type CoordinatorAddress,
  coordinatorAddressOf,
  coordinatorHashOf,
} from './coordinator-address.ts';
import {
  isLeaderAddress,
  type LeaderAddress,
  leaderAddressOf,
  leaderHashOf,
} from './leader-address.ts';

/** The page shown in the app, stored in the address so that links and the back button work. */
export type PageAddress =
  | CoordinatorAddress
  | { page: 'programmes' }
  | { page: 'accessibility' }
  | { page: 'programme'; programmeId: string; chosen?: ComparisonChoice }
  | { page: 'run'; runId: string }
  | { page: 'forms'; runId: string }
  | ({ page: 'paper'; runId: string } & FormKey)
  | LeaderAddress;

/**
 * The address of a page.
 * @example hashOf({ page: 'run', runId: 'r1' }) // '#/ryhmat/r1'
 */
export function hashOf(address: PageAddress): string {
  if (address.page === 'coordinator') return coordinatorHashOf(address);
  if (isLeaderAddress(address)) return leaderHashOf(address);
  if (address.page === 'programmes') return '#/';
  if (address.page === 'accessibility') return '#/saavutettavuus';
  if (address.page === 'programme') {
    const { programmeId, chosen = wholeProgramme } = address;
    return `#/ohjelmat/${encodeURIComponent(programmeId)}${comparisonChoiceText(chosen)}`;
  }
  const run = `#/ryhmat/${encodeURIComponent(address.runId)}`;
  if (address.page === 'run') return run;
  if (address.page === 'forms') return `${run}/lomakkeet`;
  const { occasion, instrumentId, participantId } = address;
  return `${run}/lomakkeet/${occasion}/${instrumentId}/${participantId}/paperi`;
}

const runForm = /^#\/ryhmat\/([a-z0-9-]+)\/lomakkeet(?:\/(\w+)\/([a-z0-9_]+)\/(\w+)\/paperi)?$/;

function formsAddressOf(hash: string): PageAddress | null {
  const [, runId, when, instrumentId, participantId] = runForm.exec(hash) ?? [];
  if (!runId) return null;
  const known = occasion.options.find((option) => option === when);
  if (!known || !instrumentId || !participantId) return { page: 'forms', runId };
  return { page: 'paper', runId, occasion: known, instrumentId, participantId };
}

function programmeAddressOf(hash: string): PageAddress | null {
  const [, programmeId, query] = /^#\/ohjelmat\/([a-z0-9-]+)(?:\?(.*))?$/.exec(hash) ?? [];
  return programmeId
    ? { page: 'programme', programmeId, chosen: comparisonChoiceIn(query ?? '') }
    : null;
}

/**
 * The page that an address names; an unknown address leads to the first page.
 * @example pageAddressOf('#/ryhmat/r1/lomakkeet') // { page: 'forms', runId: 'r1' }
 */
export function pageAddressOf(hash: string): PageAddress {
  if (hash === '#/saavutettavuus') return { page: 'accessibility' };
  const [, runId] = /^#\/ryhmat\/([a-z0-9-]+)$/.exec(hash) ?? [];
  if (runId) return { page: 'run', runId };
  return (
    programmeAddressOf(hash) ??
    leaderAddressOf(hash) ??
    formsAddressOf(hash) ??
    coordinatorAddressOf(hash) ?? { page: 'programmes' }
  );
}

/** The current page, followed as the address changes. */
export function usePageAddress(): PageAddress {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return pageAddressOf(hash);
}
