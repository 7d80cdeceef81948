import { type PaneActions } from './paneActions';

/**
 * Actions that are still being loaded: each call waits for them. A failed load is tried again by the
 * next call, so that a press after a network fault works once the network is back.
 */
export function lazyActions(load: () => Promise<PaneActions>): PaneActions {
  let loading: Promise<PaneActions> | null = null;
  const loaded = () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  // Begins at once; a failure is told to whoever presses a button.
  loaded().catch(() => undefined);
  return {
    jobs: {
      check: async (options) => (await loaded()).jobs.check(options),
      fill: async (options) => (await loaded()).jobs.fill(options),
      summarize: async (options) => (await loaded()).jobs.summarize(options),
      restore: async (options) => (await loaded()).jobs.restore(options),
    },
    dismiss: async (finding, reason) => (await loaded()).dismiss(finding, reason),
    takeDismissalsBack: async () => (await loaded()).takeDismissalsBack(),
    goTo: async (cell) => (await loaded()).goTo(cell),
    selectedCell: async () => (await loaded()).selectedCell(),
    onSelectionChanged: async (changed) => (await loaded()).onSelectionChanged(changed),
  };
}
