import { type MeterId, meterIds } from '../../instruments/meters.ts';
import type { Measured, MeasurementOrder, ResearchForm } from '../people/meter.ts';
import type { CountsOfMeter } from './meter-counts.ts';
import { conceal, type Undisclosed } from './undisclosed.ts';

/** The measurements of one client with one meter, as far as they are counted. */
export type CountedMeter = {
  meterId: MeterId;
  measurements: readonly Pick<Measured, 'measurement' | 'form'>[];
};

/** The counts of each meter, in the order of the meters. */
export type CountedMeters = readonly { meterId: MeterId; counts: CountsOfMeter }[];

const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** The counts of which the shares are made. */
type Sums = {
  first: number;
  second: number;
  form1: { filled: number; blank: number };
  form2: { filled: number; blank: number };
};

/**
 * Counts with their shares: forms that were filled in, of the measurements to which they belong,
 * and clients without a second measurement, of those with a first.
 * @example withShares({ first: 6, second: 4, form1: { filled: 6, blank: 0 }, form2: { filled: 3, blank: 1 } }).form2.coverage // 0.75
 */
export const withShares = ({ first, second, form1, form2 }: Sums): CountsOfMeter => ({
  first,
  form1: { ...form1, coverage: shareOf(form1.filled, first) },
  second,
  form2: { ...form2, coverage: shareOf(form2.filled, second) },
  lost: first - second,
  attritionRate: shareOf(first - second, first),
});

type Forms = readonly ResearchForm[];

/** The research forms of one client's measurements of an order; joined numbers may have two. */
const formsOf = ({ measurements }: CountedMeter, order: MeasurementOrder): Forms =>
  measurements.filter(({ measurement }) => measurement === order).map(({ form }) => form);

/** The clients, once each: one whose numbers were joined may have two forms, and the fuller counts. */
const returnedIn = (clients: readonly Forms[]) => {
  const filled = clients.filter((forms) => forms.includes('returned')).length;
  const back = clients.filter((forms) => forms.some((form) => form !== 'not_returned'));
  return { filled, blank: back.length - filled };
};

function countsOf(all: readonly CountedMeter[]): CountsOfMeter {
  const [first = [], second = []] = (['first', 'second'] as const).map((order) =>
    all.map((one) => formsOf(one, order)).filter((forms) => forms.length > 0),
  );
  return withShares({
    ...{ first: first.length, second: second.length },
    ...{ form1: returnedIn(first), form2: returnedIn(second) },
  });
}

/**
 * Table 2 of the report: how many clients were measured once and a second time with each meter, and
 * how many of the research forms came back, filled in or blank. Clients are counted, not
 * measurements.
 */
export const countMeters = (all: readonly CountedMeter[]): Undisclosed<CountedMeters> =>
  conceal(
    meterIds.map((meterId) => ({
      meterId,
      counts: countsOf(all.filter((one) => one.meterId === meterId)),
    })),
  );
