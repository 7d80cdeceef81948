import { errorCode, hostOf, type Rows } from '../../support/host';

/** Runs a batch on the first sheet; what it returns is read after a sync. */
async function onSheet<T>(
  rows: Rows,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T,
): Promise<T> {
  const { Excel } = await hostOf({ S: rows });
  return Excel.run(async (context) => {
    const read = batch(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return read();
  });
}

function failing(rows: Rows, batch: (sheet: Excel.Worksheet) => void): Promise<string> {
  return errorCode(() =>
    onSheet(rows, (sheet) => {
      batch(sheet);
      return () => null;
    }),
  );
}

const grid = (value: unknown): string[][] => value as string[][];

describe('writing values (learn.microsoft.com, "Set and get range values, text, or formulas")', () => {
  test('one value fills the whole range; null leaves a cell, "" empties it', async () => {
    const values = await onSheet([['a', 'b', 'c']], (sheet) => {
      sheet.getRange('A1:C1').values = [[null, '', 'x']];
      sheet.getRange('A2:C3').values = grid(7);
      const range = sheet.getRange('A1:C3').load('values');
      return () => range.values;
    });
    expect(values).toEqual([
      ['a', '', 'x'],
      [7, 7, 7],
      [7, 7, 7],
    ]);
  });

  test.each([[[[1, 2]]], [[[1], [2], [3]]], [[[1], [2, 3]]], [[]]])(
    'an array of another shape is InvalidArgument: %j',
    async (values) => {
      expect(
        await failing([], (sheet) => {
          sheet.getRange('A1:A2').values = values;
        }),
      ).toBe('InvalidArgument');
    },
  );

  test('text is taken as if typed; the number format follows only in General cells', async () => {
    const result = await onSheet([], (sheet) => {
      sheet.getRange('A2').numberFormat = [['0.0']];
      sheet.getRange('A3').numberFormat = [['@']];
      sheet.getRange('A1:A4').values = [['10%'], ['10%'], ['10%'], ["'10%"]];
      const range = sheet.getRange('A1:A4').load('values,numberFormat,formulas');
      return () => [range.values, range.numberFormat, range.formulas];
    });
    expect(result).toEqual([
      [[0.1], [0.1], ['10%'], ['10%']],
      [['0%'], ['0.0'], ['@'], ['General']],
      [[0.1], [0.1], ['10%'], ['10%']],
    ]);
  });

  test('a formula is computed before it is read in the same request', async () => {
    const result = await onSheet([[2], [3]], (sheet) => {
      sheet.getRange('B1').formulas = [['=SUM(A1:A2)']];
      const range = sheet.getRange('B1').load('values,formulas,formulasR1C1');
      return () => [range.values, range.formulas, range.formulasR1C1];
    });
    expect(result).toEqual([[[5]], [['=SUM(A1:A2)']], [['=SUM(RC[-1]:R[1]C[-1])']]]);
  });

  test('a formula Excel would not take is InvalidArgument', async () => {
    expect(
      await failing([], (sheet) => {
        sheet.getRange('A1').values = [['=SUM(']];
      }),
    ).toBe('InvalidArgument');
  });

  test('large grids arrive whole though the client cuts them up', async () => {
    const values = Array.from({ length: 2_000 }, (_, row) => [row, `r${row}`]);
    const read = await onSheet([], (sheet) => {
      sheet.getRange('B2:C2001').values = values;
      const range = sheet.getUsedRange(true).load('address,values');
      return () => [range.address, range.values];
    });
    expect(read).toEqual(['S!B2:C2001', values]);
  });
});

describe('unbounded ranges (learn.microsoft.com, "Read or write to an unbounded range")', () => {
  test('values and formats read as null, the address is given; writing is InvalidArgument', async () => {
    const result = await onSheet([['a']], (sheet) => {
      const range = sheet.getRange('A:B').load('values,numberFormat,address,rowCount');
      return () => [range.values, range.numberFormat, range.address, range.rowCount];
    });
    expect(result).toEqual([null, null, 'S!A:B', 1_048_576]);
    expect(
      await failing([], (sheet) => {
        sheet.getRange('1:2').values = grid('x');
      }),
    ).toBe('InvalidArgument');
    expect(
      await failing([], (sheet) => {
        sheet.getRange('1:2').numberFormat = grid('0.0');
      }),
    ).toBe('InvalidArgument');
  });

  test('formats of a whole column reach cells that come later', async () => {
    const result = await onSheet([['a']], (sheet) => {
      sheet.getRange('A:A').format.font.bold = true;
      sheet.getRange('A9').values = [['x']];
      const range = sheet.getRange('A1:A9').load('format/font/bold');
      const beside = sheet.getRange('B9').load('format/font/bold');
      return () => [range.format.font.bold, beside.format.font.bold];
    });
    expect(result).toEqual([true, false]);
  });
});

describe('finding ranges', () => {
  // Excel.Range `getCell` may leave the range, `getRow` may not.
  test('cells, rows, columns, sizes', async () => {
    const addresses = await onSheet([], (sheet) => {
      const range = sheet.getRange('B2:D5');
      const found = [
        range.getCell(1, 1),
        range.getCell(9, 9),
        range.getResizedRange(1, -1),
        range.getRow(1),
        range.getEntireColumn(),
        range.getBoundingRect('F7'),
      ];
      found.forEach((each) => each.load('address'));
      return () => found.map(({ address }) => address);
    });
    expect(addresses).toEqual(['S!C3', 'S!K11', 'S!B2:C6', 'S!B3:D3', 'S!B:D', 'S!B2:F7']);
    expect(await failing([], (sheet) => sheet.getRange('B2:D5').getRow(4).load('address'))).toBe(
      'InvalidArgument',
    );
  });

  test('a range outside the sheet or an address that is none is InvalidArgument', async () => {
    expect(await failing([], (sheet) => sheet.getRange('B2').getCell(-5, 0).load('address'))).toBe(
      'InvalidArgument',
    );
    expect(await failing([], (sheet) => sheet.getRange('ないもの').load('address'))).toBe(
      'InvalidArgument',
    );
    expect(await failing([], (sheet) => sheet.getRange('XFE1').load('address'))).toBe(
      'InvalidArgument',
    );
  });
});

describe('merged cells (support.microsoft.com, "Merge and unmerge cells")', () => {
  test('only the top-left cell keeps its value; writes behind it vanish', async () => {
    const result = await onSheet(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      (sheet) => {
        sheet.getRange('A1:B2').merge();
        sheet.getRange('B2').values = [['lost']];
        const range = sheet.getRange('A1:B2').load('values');
        return () => range.values;
      },
    );
    expect(result).toEqual([
      ['a', ''],
      ['', ''],
    ]);
  });

  // OfficeDev/office-js#3611.
  test('getMergedAreas sees only merges whose top-left cell is in the range', async () => {
    const result = await onSheet([], (sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A4:B5').merge(true);
      const all = sheet.getRange('A1:C9').getMergedAreasOrNullObject().load('address');
      const cut = sheet.getRange('B2:B3').getMergedAreasOrNullObject().load('address');
      return () => [all.address, cut.isNullObject];
    });
    expect(result).toEqual(['S!A1:B2,S!A4:B4,S!A5:B5', true]);
  });

  // Excel.Range `getMergedAreasOrNullObject`: fails above 512; the documentation names no code.
  test.each([
    [512, ''],
    [513, 'GeneralException'],
  ])('%d merged areas at once: %j', async (count, code) => {
    expect(
      await failing([], (sheet) => {
        sheet.getRange(`A1:B${count}`).merge(true);
        sheet.getRange('A1:B600').getMergedAreasOrNullObject().load('address');
      }),
    ).toBe(code);
  });

  // The documentation names no code for it: the host refuses as it does for tables.
  test('a merge does not cut through another', async () => {
    expect(
      await failing([], (sheet) => {
        sheet.getRange('A1:B2').merge();
        sheet.getRange('B2:C3').merge();
      }),
    ).toBe('InvalidOperation');
  });
});

describe('inserting and clearing (learn.microsoft.com, "Insert a range of cells")', () => {
  test('formulas, names, merges and sizes move along with whole rows', async () => {
    const result = await onSheet([[1], [2], ['=SUM(A1:A2)'], ['=A2*$A$1']], (sheet, context) => {
      context.workbook.names.add('値', sheet.getRange('A2'));
      sheet.getRange('C3:D3').merge();
      sheet.getRange('3:3').format.rowHeight = 40;
      sheet.getRange('2:2').insert('Down');
      const cells = sheet.getRange('A1:A5').load('formulas');
      const name = context.workbook.names.getItem('値').load('formula');
      const merged = sheet.getRange('A1:D9').getMergedAreasOrNullObject().load('address');
      const row = sheet.getRange('A4').load('format/rowHeight');
      return () => [cells.formulas, name.formula, merged.address, row.format.rowHeight];
    });
    expect(result).toEqual([
      [[1], [''], [2], ['=SUM(A1:A3)'], ['=A3*$A$1']],
      '=S!$A$3',
      'S!C4:D4',
      40,
    ]);
  });

  test('cells inserted in one column move that column only, and not through a table', async () => {
    const result = await onSheet(
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
      (sheet) => {
        sheet.getRange('A1').insert('Down');
        const cells = sheet.getRange('A1:B3').load('values');
        return () => cells.values;
      },
    );
    expect(result).toEqual([
      ['', 'x'],
      ['a', 'y'],
      ['b', ''],
    ]);
    expect(
      await failing(
        [
          ['a', 'x'],
          ['b', 'y'],
        ],
        (sheet) => {
          sheet.tables.add('A1:B2', true);
          sheet.getRange('A2').insert('Down');
        },
      ),
    ).toBe('InsertDeleteConflict');
  });

  // learn.microsoft.com, "Error handling with the application-specific JavaScript APIs".
  test('contents are not pushed off the sheet: NonBlankCellOffSheet', async () => {
    expect(
      await failing([], (sheet) => {
        sheet.getRange('A1048576').values = [['last']];
        sheet.getRange('1:1').insert('Down');
      }),
    ).toBe('NonBlankCellOffSheet');
  });

  test.each([
    ['Contents', [['']], '#FFFF00'],
    ['Formats', [['a']], '#FFFFFF'],
    ['All', [['']], '#FFFFFF'],
  ] as const)('clear(%s)', async (applyTo, values, color) => {
    const result = await onSheet([['a']], (sheet) => {
      const range = sheet.getRange('A1');
      range.format.fill.color = '#FFFF00';
      range.clear(applyTo);
      range.load('values,format/fill/color');
      return () => [range.values, range.format.fill.color];
    });
    expect(result).toEqual([values, color]);
  });
});

describe('hidden rows and filters', () => {
  test('rowHidden is null where rows differ', async () => {
    const result = await onSheet([], (sheet) => {
      sheet.getRange('2:3').rowHidden = true;
      const ranges = ['1:1', '2:3', '1:3'].map((address) =>
        sheet.getRange(address).load('rowHidden'),
      );
      return () => ranges.map(({ rowHidden }) => rowHidden);
    });
    expect(result).toEqual([false, true, null]);
  });

  test('a filter hides rows; clearing its criteria shows them (Excel.AutoFilter)', async () => {
    const { Excel } = await hostOf({ S: [['課'], ['企画'], ['財政'], ['企画']] });
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.autoFilter.apply(sheet.getRange('A1:A4'), 0, { filterOn: 'Values', values: ['企画'] });
      const before = sheet.getRange('3:3').load('rowHidden');
      sheet.autoFilter.load('isDataFiltered');
      await context.sync();
      const seen = [before.rowHidden, sheet.autoFilter.isDataFiltered];
      sheet.autoFilter.clearCriteria();
      const after = sheet.getRange('3:3').load('rowHidden');
      await context.sync();
      return [...seen, after.rowHidden];
    });
    expect(result).toEqual([true, true, false]);
  });

  // OfficeDev/office-js#224, xlwings/xlwings#747.
  test('a grid written over filtered rows is misplaced', async () => {
    const result = await onSheet([['課'], ['企画'], ['財政'], ['企画']], (sheet) => {
      sheet.autoFilter.apply(sheet.getRange('A1:A4'), 0, { filterOn: 'Values', values: ['企画'] });
      sheet.getRange('B2:B4').values = [[1], [2], [3]];
      const range = sheet.getRange('B2:B4').load('values');
      return () => range.values;
    });
    expect(result).toEqual([[1], [''], [1]]);
  });
});

describe('protected sheets (learn.microsoft.com, Excel.WorksheetProtection)', () => {
  test('locked cells refuse values, unlocked ones take them', async () => {
    expect(
      await failing([], (sheet) => {
        sheet.protection.protect();
        sheet.getRange('A1').values = [[1]];
      }),
    ).toBe('AccessDenied');
    expect(
      await failing([], (sheet) => {
        sheet.getRange('A1').format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange('A1').values = [[1]];
      }),
    ).toBe('');
  });

  test('formats, sizes and rows need their option', async () => {
    const bold = (sheet: Excel.Worksheet): void => {
      sheet.getRange('A1').format.font.bold = true;
    };
    expect(
      await failing([], (sheet) => {
        sheet.protection.protect();
        bold(sheet);
      }),
    ).toBe('AccessDenied');
    expect(
      await failing([], (sheet) => {
        sheet.protection.protect({ allowFormatCells: true });
        bold(sheet);
      }),
    ).toBe('');
    expect(
      await failing([], (sheet) => {
        sheet.protection.protect();
        sheet.getRange('1:1').insert('Down');
      }),
    ).toBe('AccessDenied');
  });

  test('protecting twice is AccessDenied; unprotecting opens the sheet', async () => {
    expect(
      await failing([], (sheet) => {
        sheet.protection.protect();
        sheet.protection.protect();
      }),
    ).toBe('AccessDenied');
    expect(
      await failing([], (sheet) => {
        sheet.protection.protect();
        sheet.protection.unprotect();
        sheet.getRange('A1').values = [[1]];
      }),
    ).toBe('');
  });
});
