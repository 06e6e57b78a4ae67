import type { CountsOfMeter, MeterCounts } from '../../../../shared/domain/figures/meter-counts.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { percent } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import { Loaded } from '../../ui/loaded.tsx';

const words = texts.meterCounts;

const shareText = (share: number | null): string => (share === null ? '' : percent(share * 100));

type FormCellProps = { label: string; measured: number; form: CountsOfMeter['form1'] };

/** How many were measured, and below it how many forms came back. */
function FormCell({ label, measured, form: { filled, blank, coverage } }: FormCellProps) {
  return (
    <td data-label={label}>
      {measured}
      {measured > 0 && (
        <span class="turn">
          {[
            words.forms(filled, shareText(coverage)),
            ...(blank > 0 ? [words.blank(blank)] : []),
          ].join(', ')}
        </span>
      )}
    </td>
  );
}

function CountRow({ name, figures }: { name: string; figures: CountsOfMeter | null }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures ? (
        <>
          <FormCell label={words.first} measured={figures.first} form={figures.form1} />
          <FormCell label={words.second} measured={figures.second} form={figures.form2} />
          <td data-label={words.lost}>
            {figures.lost}
            {figures.attritionRate !== null && (
              <span class="turn">{shareText(figures.attritionRate)}</span>
            )}
          </td>
        </>
      ) : (
        <td colSpan={3} class="quiet">
          {words.tooFew}
        </td>
      )}
    </tr>
  );
}

function MeterTable({ meters, together }: MeterCounts) {
  const used = meters.filter(({ figures }) => figures === null || figures.first > 0);
  if (used.length === 0) return <p>{words.none}</p>;
  const shown = used.filter(({ figures }) => figures !== null);
  return (
    <table class="items">
      <caption class="unseen">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.meter}</th>
          <th scope="col">{words.first}</th>
          <th scope="col">{words.second}</th>
          <th scope="col">{words.lost}</th>
        </tr>
      </thead>
      <tbody>
        {used.map(({ meterId, figures }) => (
          <CountRow key={meterId} name={texts.meters.names[meterId]} figures={figures} />
        ))}
        {shown.length > 1 && <CountRow name={words.together} figures={together} />}
      </tbody>
    </table>
  );
}

/** How many clients still lack a second measurement with the meters that are done elsewhere. */
export const MetersPart = ({ api }: { api: StaffApi }) => (
  <section>
    <h2>{words.title}</h2>
    <p class="quiet">{words.explained}</p>
    <div class="card">
      <Loaded load={() => api.getMeterCounts({})}>{(counts) => <MeterTable {...counts} />}</Loaded>
    </div>
  </section>
);
