import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RunLabels } from '../../../../shared/domain/privacy/own-label.ts';
import { texts } from '../../texts/staff.ts';
import './own-label.css';

/**
 * The leader's own labels of the group that the page is about. Empty on every page that is not
 * shown from an open vault.
 */
export const LabelsOfGroup = createContext<RunLabels>({});

type OwnLabelProps = { number: string; id?: string };

/** The leader's own label beside a number; nothing where there is none, and never in print. */
export function OwnLabel({ number, id }: OwnLabelProps) {
  const label = useContext(LabelsOfGroup)[number];
  if (!label) return null;
  return (
    <span class="own-label" id={id} data-own-label={number}>
      <span class="unseen">, {texts.ownLabels.unseenName} </span>
      {label}
    </span>
  );
}
