import { texts } from '../../texts/staff.ts';

const words = texts.newClient.slip;

/**
 * The slip with a client's number, on paper only. It has no name: anyone who finds it learns a number
 * and a worker.
 */
export const NumberSlip = ({ number, worker }: { number: string; worker: string }) => (
  <div class="on-paper slip">
    <h2>{words.title}</h2>
    <p class="slip-number">{number}</p>
    <p>{words.what}</p>
    <p>{words.why}</p>
    <p>{words.keep}</p>
    <p>
      {words.worker}: {worker}
    </p>
    <p>
      {words.contact}: <span class="slip-line" />
    </p>
  </div>
);
