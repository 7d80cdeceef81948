import { type PaneActions } from './paneActions';
import { type SessionStore } from './sessionStore';

/**
 * Keeps the session told of the selected cell. Moves that arrive while one is being looked up are
 * answered once, by the last of them. A selection that cannot be read shows as no reason, never as
 * a message: the person did nothing wrong by clicking.
 */
export async function followSelection(
  { selectedCell, onSelectionChanged }: Pick<PaneActions, 'selectedCell' | 'onSelectionChanged'>,
  store: SessionStore,
): Promise<void> {
  let isLooking = false;
  let movedMeanwhile = false;
  const look = async () => {
    if (isLooking) {
      movedMeanwhile = true;
      return;
    }
    isLooking = true;
    do {
      movedMeanwhile = false;
      const cell = await selectedCell();
      if (cell.ok) store.send({ type: 'selected', cell: cell.value });
      // Set by a call that came during the wait.
    } while (movedMeanwhile as boolean);
    isLooking = false;
  };
  await onSelectionChanged(() => void look());
  await look();
}
