import { onSelectionChanged, selectedCell } from '../../src/workbook/selection';
import { indicatorHost } from '../support/indicatorBook';

const ROW_6 = { row: 5, column: 1, rowCount: 2, columnCount: 1 };

/** Events arrive after the present task. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
}

describe('the selection', () => {
  test('is the top-left cell of what is selected', async () => {
    const host = await indicatorHost();
    host.select(host.book.sheets[0]?.id ?? '', ROW_6);
    expect(await selectedCell()).toEqual({
      ok: true,
      value: { sheet: '指標', row: 5, column: 1 },
    });
  });

  test('is followed on every sheet until stopped', async () => {
    const host = await indicatorHost({ 指標: [['a']], メモ: [['b']] });
    let count = 0;
    const following = await onSelectionChanged(() => {
      count += 1;
    });
    if (!following.ok) throw new Error(following.error.kind);
    for (const { id } of host.book.sheets) host.select(id, ROW_6);
    await settled();
    expect(count).toBe(2);
    await following.value();
    host.select(host.book.sheets[0]?.id ?? '', { ...ROW_6, row: 1 });
    await settled();
    expect(count).toBe(2);
  });
});
