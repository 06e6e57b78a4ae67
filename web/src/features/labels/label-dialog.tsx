import { useId, useState } from 'preact/hooks';
import { ownLabelLimits } from '../../../../shared/configuration.ts';
import {
  type LabelFault,
  labelFault,
  labelText,
  looksLikeName,
} from '../../../../shared/domain/privacy/own-label.ts';
import { failureOf } from '../../api/failure.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import { withLabels } from '../../offline/own-labels.ts';
import { texts } from '../../texts/staff.ts';
import { TextField } from '../../ui/field.tsx';
import { Modal } from '../../ui/modal.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import './own-label.css';

const words = texts.ownLabels;

type LabelFieldProps = {
  typed: string;
  type: (text: string) => void;
  fault: LabelFault | null;
};

function LabelField({ typed, type, fault }: LabelFieldProps) {
  const id = useId();
  return (
    <TextField
      label={words.label}
      value={typed}
      set={type}
      maxLength={ownLabelLimits.characters}
      autocomplete="off"
      spellcheck={false}
      aria-describedby={`${id}-hint ${id}-fault`}
      aria-invalid={fault !== null}
    >
      <span class="quiet" id={`${id}-hint`}>
        {words.hint(ownLabelLimits.characters)}
      </span>
      <span class="mark" role="alert" id={`${id}-fault`}>
        {fault && words.faults[fault]}
      </span>
    </TextField>
  );
}

type LabelDialogProps = {
  tablet: LeaderTablet;
  runId: string;
  number: string;
  label: string | undefined;
  close: () => void;
};

/** Stores a label, and closes the dialog once it is stored. */
function useLabel({ tablet, runId, number, close }: Omit<LabelDialogProps, 'label'>) {
  const [isBusy, setBusy] = useState(false);
  const [failure, say] = useState<string | null>(null);
  const store = async (label: string) => {
    setBusy(true);
    say(null);
    try {
      await tablet.changeLabels((labels) => withLabels(labels, runId, { [number]: label }));
      close();
    } catch (error) {
      say(failureOf(error).text);
      setBusy(false);
    }
  };
  return { isBusy, failure, store };
}

/** Writes, changes or removes the leader's own label of a number. It stays on this device. */
export function LabelDialog({ label, ...given }: LabelDialogProps) {
  const [typed, setTyped] = useState(label ?? '');
  const [fault, setFault] = useState<LabelFault | null>(null);
  const { isBusy, failure, store } = useLabel(given);
  const type = (text: string) => {
    setTyped(text);
    setFault(null);
  };
  const save = (event: Event) => {
    event.preventDefault();
    const found = labelFault(labelText(typed));
    setFault(found);
    if (!found && !isBusy) void store(labelText(typed));
  };
  return (
    <Modal title={words.title(given.number)} close={given.close}>
      <form class="label-form" onSubmit={save} autocomplete="off">
        <p>{words.purpose}</p>
        <LabelField {...{ typed, type, fault }} />
        <div role="status">{looksLikeName(typed) && <p class="note">{words.name}</p>}</div>
        <p class="mark" role="alert">
          {failure}
        </p>
        <p class="choice">
          <SendButton busy={isBusy} text={words.save} working={words.saving} class="main" />
          {label && (
            <button type="button" onClick={() => void store('')}>
              {words.remove}
            </button>
          )}
        </p>
      </form>
    </Modal>
  );
}
