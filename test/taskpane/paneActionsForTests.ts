import { type PaneActions } from '../../src/taskpane/paneActions';
import { sampleCheck, sampleRating } from './sampleYear';

/** Actions that succeed at once; `changes` replaces some. */
export function paneActions(changes: Partial<PaneActions> = {}): PaneActions {
  return {
    jobs: {
      check: () => Promise.resolve({ ok: true, value: sampleCheck() }),
      fill: () => Promise.resolve({ ok: true, value: sampleRating() }),
      summarize: () =>
        Promise.resolve({
          ok: true,
          value: { tabs: [{ name: '取り組み実績_市民部', pageCount: 3 }] },
        }),
      restore: () =>
        Promise.resolve({
          ok: true,
          value: {
            action: 'fillAchievement',
            restoredCells: 12,
            removedTabs: [],
            keptCells: ['指標!H4'],
            keptTabs: [],
          },
        }),
    },
    dismiss: () => Promise.resolve({ ok: true, value: null }),
    takeDismissalsBack: () => Promise.resolve({ ok: true, value: null }),
    goTo: () => Promise.resolve({ ok: true, value: undefined }),
    selectedCell: () => Promise.resolve({ ok: true, value: { sheet: '指標', row: 2, column: 1 } }),
    onSelectionChanged: () => Promise.resolve({ ok: true, value: () => Promise.resolve() }),
    ...changes,
  };
}
