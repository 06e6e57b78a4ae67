import { Modal } from '../modal.tsx';
import { texts } from '../texts/staff.ts';
import { useTablet } from './use-tablet.ts';

const words = texts.leaving;

/** Asks before somebody signs out or hands the device over while something is unsent. */
export function LeaveQuestion() {
  const { tablet, state } = useTablet();
  const { question } = tablet;
  if (!question) return null;
  const { leaving, unsent, answer } = question;
  const isOnPageOnly = state.is === 'open' && state.onPageOnly > 0;
  return (
    <Modal title={words.title(unsent)} close={() => answer(false)}>
      <p>{isOnPageOnly ? words.lost : words[leaving]}</p>
      <p class="deeds">
        <button type="button" onClick={() => answer(false)}>
          {words.stay}
        </button>
        <button type="button" class="grave" onClick={() => answer(true)}>
          {words.go[leaving]}
        </button>
      </p>
    </Modal>
  );
}
