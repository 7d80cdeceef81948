import { errorCode, hostOf } from '../../support/host';

describe('formats (learn.microsoft.com, Excel.RangeFormat)', () => {
  test('what is set is read back; mixed formats read as null', async () => {
    const { Excel } = await hostOf({ S: [['a', 'b']] });
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('A1:B1');
      const { format } = range;
      format.horizontalAlignment = 'Center';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.shrinkToFit = true;
      format.indentLevel = 2;
      format.font.name = 'BIZ UDゴシック';
      format.font.size = 10.5;
      format.font.color = 'red';
      sheet.getRange('B1').format.font.italic = true;
      format.load('horizontalAlignment,verticalAlignment,wrapText,shrinkToFit,indentLevel');
      format.font.load('name,size,color,italic');
      await context.sync();
      return { ...format.toJSON(), font: format.font.toJSON() };
    });
    expect(result).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      shrinkToFit: true,
      indentLevel: 2,
      font: { name: 'BIZ UDゴシック', size: 10.5, color: '#FF0000', italic: null },
    });
  });

  test.each([
    ['font.size', (range: Excel.Range) => void (range.format.font.size = 0)],
    ['fill.color', (range: Excel.Range) => void (range.format.fill.color = '#12')],
    ['rowHeight', (range: Excel.Range) => void (range.format.rowHeight = 410)],
    [
      'alignment',
      (range: Excel.Range) => void (range.format.horizontalAlignment = 'Middle' as 'Left'),
    ],
    [
      'wrapText',
      (range: Excel.Range) => void (range.format.wrapText = 'yes' as unknown as boolean),
    ],
  ])('a wrong %s is InvalidArgument', async (_, set) => {
    const { Excel } = await hostOf();
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        set(context.workbook.worksheets.getFirst().getRange('A1'));
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });

  test('no fill reads as white; clear() takes the fill away', async () => {
    const { Excel } = await hostOf();
    const result = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.format.fill.color = '#ABCDEF';
      range.format.fill.clear();
      range.load('format/fill/color');
      await context.sync();
      return range.format.fill.color;
    });
    expect(result).toBe('#FFFFFF');
  });

  test('outer and inner borders; neighbours share a line', async () => {
    const { Excel } = await hostOf();
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const { borders } = sheet.getRange('B2:C3').format;
      borders.getItem('InsideHorizontal').style = 'Dot';
      const bottom = borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.weight = 'Medium';
      bottom.color = '#336699';
      const below = sheet
        .getRange('B4')
        .format.borders.getItem('EdgeTop')
        .load('style,weight,color');
      const inside = sheet.getRange('C3').format.borders.getItem('EdgeTop').load('style');
      const right = sheet.getRange('C3').format.borders.getItem('EdgeRight').load('style');
      await context.sync();
      return [below.style, below.weight, below.color, inside.style, right.style];
    });
    expect(result).toEqual(['Continuous', 'Medium', '#336699', 'Dot', 'None']);
  });

  test('sizes are points; hidden columns have none (Excel.RangeFormat `columnWidth`)', async () => {
    const { Excel } = await hostOf();
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A:B').format.columnWidth = 100;
      sheet.getRange('1:1').format.rowHeight = 30;
      sheet.getRange('B:B').columnHidden = true;
      const cell = sheet.getRange('C2').load('left,top');
      const mixed = sheet.getRange('A1:A2').load('format/rowHeight,format/columnWidth');
      await context.sync();
      return [cell.left, cell.top, mixed.format.rowHeight, mixed.format.columnWidth];
    });
    expect(result).toEqual([100, 30, null, 100]);
  });

  test('autofit widens a column for its text and leaves merged cells out', async () => {
    const { Excel } = await hostOf({ S: [['とても長い見出しの文字列'], ['短']] });
    const widths = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A:A').format.autofitColumns();
      const wide = sheet.getRange('A1').load('format/columnWidth');
      await context.sync();
      const before = wide.format.columnWidth;
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A:A').format.autofitColumns();
      wide.load('format/columnWidth');
      await context.sync();
      return [before, wide.format.columnWidth] as const;
    });
    expect(widths[0]).toBeGreaterThan(120);
    expect(widths[1]).toBeLessThan(30);
  });
});

describe('many cells at once (learn.microsoft.com, Excel.Range `getCellProperties`)', () => {
  test('cell, row and column properties are read and set in one call each', async () => {
    const { Excel } = await hostOf({ S: [['a', 'b']] });
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('A1:B1');
      range.setCellProperties([
        [
          { format: { fill: { color: '#FFFF00' }, font: { bold: true } } },
          { format: { borders: { bottom: { style: 'Continuous' } } } },
        ],
      ]);
      range.setRowProperties([{ format: { rowHeight: 33 } }]);
      range.setColumnProperties([{ format: { columnWidth: 70 } }, { columnHidden: true }]);
      const cells = range.getCellProperties({
        address: true,
        format: { fill: { color: true } },
      } as Excel.CellPropertiesLoadOptions);
      const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      return [cells.value[0]?.[0]?.format?.fill, rows.value, columns.value];
    }).catch((error: unknown) => (error as { message: string }).message);
    expect(result).toEqual([
      { color: '#FFFF00' },
      [{ rowHidden: false, format: { rowHeight: 33 } }],
      [{ columnHidden: false }, { columnHidden: true }],
    ]);
  });

  // OfficeDev/office-js#2564.
  test('setCellProperties takes 80,000 cells at most', async () => {
    const { Excel } = await hostOf();
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A1:A80001');
        range.setCellProperties(Array.from({ length: 80_001 }, () => [{}]));
        await context.sync();
      }),
    );
    expect(code).toBe('InvalidArgument');
  });
});
