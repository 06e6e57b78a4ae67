import { useRef, useState } from 'preact/hooks';
import type { FormKey } from '../../../../shared/domain/forms/form.ts';
import type { FormMatrix, FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import { isReadOnly } from '../../../../shared/domain/groups/run.ts';
import {
  type FormsClient,
  formKeyOf,
  type HandOverBySecret,
  isSameForm,
  mayChangeForms,
  viewerLeads,
} from '../../features/forms/forms-client.ts';
import { unnumberedLines } from '../../features/forms/unnumbered-lines.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { SyntheticNote } from '../../ui/labels.tsx';
import { dueSentences, membersByUrgency } from './due-sentences.ts';
import { LostPart } from './lost-part.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { PrintedFormDialog } from './printed-form-dialog.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { SlotDialog } from './slot-dialog.tsx';

const words = texts.forms;

type RunFormsData = { client: FormsClient; matrix: FormMatrix };

function DueNow({ client, matrix }: RunFormsData) {
  return (
    <div class="now" role="status">
      {dueSentences(matrix, isReadOnly(client.run)).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/**
 * The members, those who need the leader first. Rows keep their order, and new ones are added last.
 */
function useMembers({ matrix }: RunFormsData): string[] {
  const before = useRef<readonly string[]>([]);
  const members = membersByUrgency(matrix);
  const stillMembers = before.current.filter((number) => members.includes(number));
  const all = [...stillMembers, ...members.filter((number) => !stillMembers.includes(number))];
  before.current = all;
  return all;
}

/** How many forms came back without a number; nothing where none did. */
function Unnumbered({ client, matrix }: RunFormsData) {
  const lines = unnumberedLines(client, matrix.unnumbered);
  if (lines.length === 0) return null;
  return (
    <section class="card">
      <h2>{texts.unnumbered.onForms}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

type MatrixTablesProps = RunFormsData & {
  members: readonly string[];
  choose: (slot: FormSlot) => void;
};

/** A table for each instrument of the run; most runs have one. */
function MatrixTables({ client, matrix, members, choose }: MatrixTablesProps) {
  const pinned = client.run.instruments.map(({ instrumentId }) => instrumentId);
  if (pinned.length === 0) return <p>{words.noInstrument}</p>;
  if (members.length === 0) return <p>{words.noMembers}</p>;
  return pinned.map((id) => {
    const slots = matrix.items.filter(({ instrumentId }) => instrumentId === id);
    return <MatrixTable key={id} {...{ client, members, slots, choose }} />;
  });
}

/** What the viewer may do with the forms; of a group that can only be read its head says it. */
function explainedFor(client: FormsClient): string | null {
  if (isReadOnly(client.run)) return null;
  if (!viewerLeads(client)) return words.readOnly;
  return mayChangeForms(client) ? words.choose : words.notYet;
}

type RunFormsProps = RunFormsData & { handOver: HandOverBySecret; refresh: () => Promise<void> };

/** The run's forms, and a dialog for the chosen one. */
export function RunForms({ handOver, refresh, ...given }: RunFormsProps) {
  const { client, matrix } = given;
  const explained = explainedFor(client);
  const members = useMembers(given);
  const [chosen, choose] = useState<FormKey | null>(null);
  const [printing, print] = useState<'slips' | 'forms' | null>(null);
  const slot = chosen && matrix.items.find((one) => isSameForm(one, chosen));
  return (
    <>
      <SyntheticNote synthetic={matrix.items.some(({ synthetic }) => synthetic)} />
      <DueNow {...given} />
      {explained && <p class="quiet">{explained}</p>}
      {viewerLeads(client) && !isReadOnly(client.run) && client.run.instruments.length > 0 && (
        <p class="sheet-actions">
          {members.length > 0 && (
            <button type="button" onClick={() => print('slips')}>
              {words.sheet.open}
            </button>
          )}{' '}
          <button type="button" onClick={() => print('forms')}>
            {texts.printedForm.open}
          </button>{' '}
          {mayChangeForms(client) && (
            <a class="button" href={hashOf({ page: 'unnumbered', runId: client.run.runId })}>
              {texts.unnumbered.add}
            </a>
          )}
        </p>
      )}
      <MatrixTables {...{ client, matrix, members }} choose={(one) => choose(formKeyOf(one))} />
      <LostPart {...{ client, matrix, refresh }} />
      <Unnumbered {...given} />
      {slot && <SlotDialog {...{ client, slot, refresh, handOver }} close={() => choose(null)} />}
      {printing === 'slips' && (
        <SheetDialog {...{ client, matrix, refresh }} api={client.api} close={() => print(null)} />
      )}
      {printing === 'forms' && (
        <PrintedFormDialog {...{ client, matrix }} close={() => print(null)} />
      )}
    </>
  );
}
