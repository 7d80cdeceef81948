import { followSelection } from '../../src/taskpane/followSelection';
import { INITIAL_INPUT, initialSession } from '../../src/taskpane/session';
import { createSessionStore } from '../../src/taskpane/sessionStore';

function cellAtRow(row: number) {
  return { ok: true, value: { sheet: '指標', row, column: 0 } } as const;
}

const flush = () => new Promise((resolve) => setTimeout(resolve));

describe('following the selection', () => {
  it('knows the cell selected at the start and every later one', async () => {
    const store = createSessionStore(initialSession(INITIAL_INPUT));
    let row = 2;
    let move: () => void = () => undefined;
    await followSelection(
      {
        selectedCell: () => Promise.resolve(cellAtRow(row)),
        onSelectionChanged: (changed) => {
          move = changed;
          return Promise.resolve({ ok: true, value: () => Promise.resolve() });
        },
      },
      store,
    );
    expect(store.current().selection?.row).toBe(2);
    row = 5;
    move();
    await flush();
    expect(store.current().selection?.row).toBe(5);
  });

  it('asks once more, not once each, for moves that come while it asks', async () => {
    const store = createSessionStore(initialSession(INITIAL_INPUT));
    let asked = 0;
    let move: () => void = () => undefined;
    await followSelection(
      {
        selectedCell: async () => {
          asked += 1;
          await flush();
          return cellAtRow(asked);
        },
        onSelectionChanged: (changed) => {
          move = changed;
          return Promise.resolve({ ok: true, value: () => Promise.resolve() });
        },
      },
      store,
    );
    expect(asked).toBe(1);
    move();
    move();
    move();
    await flush();
    await flush();
    await flush();
    expect(asked).toBe(3);
    expect(store.current().selection?.row).toBe(3);
  });

  it('keeps quiet when the selection cannot be read', async () => {
    const store = createSessionStore(initialSession(INITIAL_INPUT));
    await followSelection(
      {
        selectedCell: () => Promise.resolve({ ok: false, error: { kind: 'cellBeingEdited' } }),
        onSelectionChanged: () => Promise.resolve({ ok: false, error: { kind: 'connectionLost' } }),
      },
      store,
    );
    expect(store.current().job).toEqual({ phase: 'idle' });
  });
});
