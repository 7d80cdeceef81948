import { errorCode, hostOf } from '../../support/host';

type Client = Awaited<ReturnType<typeof hostOf>>;

function run(
  { Excel }: Client,
  batch: (worksheets: Excel.WorksheetCollection) => void,
): Promise<string> {
  return errorCode(() =>
    Excel.run(async (context) => {
      batch(context.workbook.worksheets);
      await context.sync();
    }),
  );
}

describe('worksheets (learn.microsoft.com, Excel.WorksheetCollection and Excel.Worksheet)', () => {
  // support.microsoft.com, "Rename a worksheet".
  test.each([
    '',
    'a'.repeat(32),
    'a/b',
    'a\\b',
    'a?b',
    'a*b',
    'a[b',
    'a]b',
    'a:b',
    "'a",
    "a'",
    'History',
  ])('a sheet cannot be called %j', async (name) => {
    const client = await hostOf();
    expect(await run(client, (worksheets) => worksheets.add(name))).toBe('InvalidArgument');
    expect(client.host.book.sheets).toHaveLength(1);
  });

  test('names of 31 characters are taken, duplicates without regard to case are not', async () => {
    const client = await hostOf({ 指標: [] });
    expect(await run(client, (worksheets) => worksheets.add('a'.repeat(31)))).toBe('');
    expect(await run(client, (worksheets) => worksheets.add('A'.repeat(31)))).toBe(
      'ItemAlreadyExists',
    );
  });

  test('a sheet keeps its id when renamed, and formulas follow its name', async () => {
    const { Excel, host } = await hostOf({ 指標: [[1]], 集計: [['=指標!A1']] });
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('指標').load('id');
      await context.sync();
      const { id } = sheet;
      context.workbook.worksheets.getItem(id).name = '指標 R6';
      const cell = context.workbook.worksheets
        .getItem('集計')
        .getRange('A1')
        .load('formulas,values');
      await context.sync();
      return [cell.formulas, cell.values];
    });
    expect(result).toEqual([[["='指標 R6'!A1"]], [[1]]]);
    expect(host.book.sheets[0]?.name).toBe('指標 R6');
  });

  test('the last visible sheet can be neither deleted nor hidden', async () => {
    const client = await hostOf({ A: [], B: [] });
    expect(
      await run(client, (worksheets) => {
        worksheets.getItem('B').visibility = 'Hidden';
      }),
    ).toBe('');
    expect(
      await run(client, (worksheets) => {
        worksheets.getItem('A').delete();
      }),
    ).toBe('InvalidOperation');
    expect(
      await run(client, (worksheets) => {
        worksheets.getItem('A').visibility = 'VeryHidden';
      }),
    ).toBe('InvalidOperation');
  });

  // Excel.Worksheet `delete`: fails with InvalidOperation while the visibility is VeryHidden.
  test('a very hidden sheet is not deleted before it is shown', async () => {
    const client = await hostOf({ A: [], B: [] });
    await run(client, (worksheets) => {
      worksheets.getItem('B').visibility = 'VeryHidden';
    });
    expect(
      await run(client, (worksheets) => {
        worksheets.getItem('B').delete();
      }),
    ).toBe('InvalidOperation');
    expect(
      await run(client, (worksheets) => {
        const sheet = worksheets.getItem('B');
        sheet.visibility = 'Hidden';
        sheet.delete();
      }),
    ).toBe('');
    expect(client.host.book.sheets.map(({ name }) => name)).toEqual(['A']);
  });

  test('deleting the active sheet shows its neighbour', async () => {
    const { Excel } = await hostOf({ A: [], B: [], C: [] });
    const name = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('B').activate();
      worksheets.getItem('B').delete();
      const active = context.workbook.getActiveCell().load('worksheet/name');
      await context.sync();
      return active.worksheet.name;
    });
    expect(name).toBe('C');
  });

  test('a position moves a sheet', async () => {
    const client = await hostOf({ A: [], B: [], C: [] });
    await run(client, (worksheets) => {
      worksheets.getItem('C').position = 0;
    });
    expect(client.host.book.sheets.map(({ name }) => name)).toEqual(['C', 'A', 'B']);
  });

  test('a protected structure refuses added, removed, renamed and moved sheets', async () => {
    const client = await hostOf({ A: [], B: [] });
    const changes: readonly ((worksheets: Excel.WorksheetCollection) => void)[] = [
      (worksheets) => worksheets.add(),
      (worksheets) => worksheets.getItem('A').delete(),
      (worksheets) => void (worksheets.getItem('A').name = 'C'),
      (worksheets) => void (worksheets.getItem('A').position = 1),
      (worksheets) => void (worksheets.getItem('A').visibility = 'Hidden'),
    ];
    client.host.book.structureProtected = true;
    for (const change of changes) expect(await run(client, change)).toBe('AccessDenied');
  });

  // Excel.Worksheet `getUsedRange`: the top left cell of a blank sheet, formatted cells included.
  test('the used range of an empty sheet is A1', async () => {
    const { Excel } = await hostOf();
    const result = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getUsedRange().load('address,values');
      await context.sync();
      return [range.address, range.values];
    });
    expect(result).toEqual(['Sheet1!A1', [['']]]);
  });

  test('the used range counts formatted cells unless only values are asked for', async () => {
    const { Excel } = await hostOf({ S: [[null, 1]] });
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('D9').format.fill.color = '#FFFF00';
      const all = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      await context.sync();
      return [all.address, values.address];
    });
    expect(result).toEqual(['S!B1:D9', 'S!B1']);
  });

  // Excel.WorksheetFreezePanes `freezeAt`; Excel.Workbook `getActiveCell`.
  test('freeze panes, gridlines and selection', async () => {
    const { Excel, host } = await hostOf();
    const selected = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      sheet.showGridlines = false;
      sheet.getRange('C3:D4').select();
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return cell.address;
    });
    expect(selected).toBe('Sheet1!C3');
    expect(host.book.sheets[0]).toMatchObject({
      freeze: { rows: 2, columns: 2 },
      showGridlines: false,
    });
  });
});
