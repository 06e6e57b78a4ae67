import { Modal } from '../modal.tsx';
import { words } from './texts.ts';
import { useDesk } from './use-desk.ts';

const said = words.leaving;

/** Before somebody signs out or gives the device away while something is unsent. */
export function LeaveQuestion() {
  const { desk, state } = useDesk();
  const { question } = desk;
  if (!question) return null;
  const { leaving, unsent, answer } = question;
  const isOnPageOnly = state.is === 'open' && state.onPageOnly > 0;
  return (
    <Modal title={said.title(unsent)} close={() => answer(false)}>
      <p>{isOnPageOnly ? said.lost : said[leaving]}</p>
      <p class="deeds">
        <button type="button" onClick={() => answer(false)}>
          {said.stay}
        </button>
        <button type="button" class="grave" onClick={() => answer(true)}>
          {said.go[leaving]}
        </button>
      </p>
    </Modal>
  );
}
