import { useEffect, useState } from 'preact/hooks';
import { type FormKey, occasion } from '../../shared/model/form.ts';
import { type Chosen, chosenIn, chosenText, everything } from './coordinator/comparison/chosen.ts';
import { type DeskPlace, deskAddress, deskPlaceOf } from './coordinator/desk-place.ts';
import {
  isLeaderPlace,
  type LeaderPlace,
  leaderAddress,
  leaderPlaceOf,
} from './leader/leader-place.ts';

/** Where in the app one is; kept in the address, so that links and the back button work. */
export type Place =
  | DeskPlace
  | { page: 'programmes' }
  | { page: 'accessibility' }
  | { page: 'programme'; programmeId: string; chosen?: Chosen }
  | { page: 'run'; runId: string }
  | { page: 'forms'; runId: string }
  | ({ page: 'paper'; runId: string } & FormKey)
  | LeaderPlace;

/**
 * The address of a place.
 * @example addressOf({ page: 'run', runId: 'r1' }) // '#/ryhmat/r1'
 */
export function addressOf(place: Place): string {
  if (place.page === 'desk') return deskAddress(place);
  if (isLeaderPlace(place)) return leaderAddress(place);
  if (place.page === 'programmes') return '#/';
  if (place.page === 'accessibility') return '#/saavutettavuus';
  if (place.page === 'programme') {
    const { programmeId, chosen = everything } = place;
    return `#/ohjelmat/${encodeURIComponent(programmeId)}${chosenText(chosen)}`;
  }
  const run = `#/ryhmat/${encodeURIComponent(place.runId)}`;
  if (place.page === 'run') return run;
  if (place.page === 'forms') return `${run}/lomakkeet`;
  const { occasion, instrumentId, participantId } = place;
  return `${run}/lomakkeet/${occasion}/${instrumentId}/${participantId}/paperi`;
}

const runForm = /^#\/ryhmat\/([a-z0-9-]+)\/lomakkeet(?:\/(\w+)\/([a-z0-9_]+)\/(\w+)\/paperi)?$/;

function formsPlaceOf(address: string): Place | null {
  const [, runId, when, instrumentId, participantId] = runForm.exec(address) ?? [];
  if (!runId) return null;
  const known = occasion.options.find((option) => option === when);
  if (!known || !instrumentId || !participantId) return { page: 'forms', runId };
  return { page: 'paper', runId, occasion: known, instrumentId, participantId };
}

function programmePlaceOf(address: string): Place | null {
  const [, programmeId, query] = /^#\/ohjelmat\/([a-z0-9-]+)(?:\?(.*))?$/.exec(address) ?? [];
  return programmeId ? { page: 'programme', programmeId, chosen: chosenIn(query ?? '') } : null;
}

/**
 * The place of an address; whatever is unknown leads to the beginning.
 * @example placeOf('#/ryhmat/r1/lomakkeet') // { page: 'forms', runId: 'r1' }
 */
export function placeOf(address: string): Place {
  if (address === '#/saavutettavuus') return { page: 'accessibility' };
  const [, runId] = /^#\/ryhmat\/([a-z0-9-]+)$/.exec(address) ?? [];
  if (runId) return { page: 'run', runId };
  return (
    programmePlaceOf(address) ??
    leaderPlaceOf(address) ??
    formsPlaceOf(address) ??
    deskPlaceOf(address) ?? { page: 'programmes' }
  );
}

/** The present place, followed as the address changes. */
export function usePlace(): Place {
  const [address, setAddress] = useState(location.hash);
  useEffect(() => {
    const follow = () => setAddress(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return placeOf(address);
}
