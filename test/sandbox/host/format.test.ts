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
      format.indentLevel = 2;
      format.font.name = 'BIZ UDゴシック';
      format.font.size = 10.5;
      format.font.color = 'red';
      sheet.getRange('B1').format.font.bold = true;
      format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel');
      format.font.load('name,size,color,bold');
      await context.sync();
      return { ...format.toJSON(), font: format.font.toJSON() };
    });
    expect(result).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 2,
      font: { name: 'BIZ UDゴシック', size: 10.5, color: '#FF0000', bold: null },
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

  // OfficeDev/office-js#4900 and #6218: no fill and a white fill cannot be told apart.
  test('no fill reads as white; clear() takes a fill away', async () => {
    const { Excel } = await hostOf();
    const colors = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.load('format/fill/color');
      await context.sync();
      const before = range.format.fill.color;
      range.format.fill.color = '#ABCDEF';
      range.format.fill.clear();
      range.load('format/fill/color');
      await context.sync();
      return [before, range.format.fill.color];
    });
    expect(colors).toEqual(['#FFFFFF', '#FFFFFF']);
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

  // Excel.RangeFormat `columnWidth` and `rowHeight`: null where they are not uniform.
  test('sizes that differ read as null', async () => {
    const { Excel } = await hostOf();
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A:B').format.columnWidth = 100;
      sheet.getRange('1:1').format.rowHeight = 30;
      const mixed = sheet.getRange('A1:B2').load('format/rowHeight,format/columnWidth');
      await context.sync();
      return [mixed.format.rowHeight, mixed.format.columnWidth];
    });
    expect(result).toEqual([null, 100]);
  });
});

describe('many rows or columns at once (learn.microsoft.com, Excel.Range `getRowProperties`)', () => {
  test('their properties are read in one call', async () => {
    const { Excel } = await hostOf();
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('1:1').format.rowHeight = 33;
      sheet.getRange('B:B').columnHidden = true;
      const range = sheet.getRange('A1:B2');
      const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      return [rows.value, columns.value];
    });
    expect(result).toEqual([
      [
        { rowHidden: false, format: { rowHeight: 33 } },
        { rowHidden: false, format: { rowHeight: 18.75 } },
      ],
      [{ columnHidden: false }, { columnHidden: true }],
    ]);
  });
});
