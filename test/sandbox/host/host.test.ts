import { errorCode, hostOf } from '../../support/host';

describe('Excel.run over the embedded host', () => {
  test('values written are read back in a later request', async () => {
    const { Excel } = await hostOf();
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      range.values = [
        [1, 'a'],
        [true, '指標'],
      ];
      await context.sync();
      range.load('values,address');
      await context.sync();
      return { values: range.values, address: range.address };
    });
    expect(values).toEqual({
      values: [
        [1, 'a'],
        [true, '指標'],
      ],
      address: 'Sheet1!A1:B2',
    });
  });

  test('10,000 rows × 14 columns are written and read within two seconds', async () => {
    const { Excel } = await hostOf();
    const values = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 14 }, (_unused, column) => (column % 2 ? row * column : `指標${row}`)),
    );
    const started = Date.now();
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, 10_000, 14);
      range.values = values;
      range.load('values,formulas,numberFormat');
      await context.sync();
      return range.values;
    });
    expect(read).toEqual(values);
    expect(Date.now() - started).toBeLessThan(4_000);
  });

  test('sheets, custom XML parts and formats survive their request', async () => {
    const { Excel } = await hostOf();
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('集計');
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').format.fill.color = '#ddeeff';
      context.workbook.customXmlParts.add('<s xmlns="urn:shihyo:store">1</s>');
      await context.sync();
      const parts = context.workbook.customXmlParts.getByNamespace('urn:shihyo:store');
      parts.load('items/id');
      context.workbook.worksheets.load('items/id,items/name,items/position');
      await context.sync();
      const xml = parts.items[0]?.getXml();
      sheet.getRange('A1').format.font.load('bold');
      const cell = sheet.getRange('A1').load('format/font/bold,format/fill/color');
      await context.sync();
      return {
        names: context.workbook.worksheets.items.map(({ name }) => name),
        xml: xml?.value,
        bold: cell.format.font.bold,
        fill: cell.format.fill.color,
      };
    });
    expect(result).toEqual({
      names: ['Sheet1', '集計'],
      xml: '<s xmlns="urn:shihyo:store">1</s>',
      bold: true,
      fill: '#DDEEFF',
    });
  });

  // learn.microsoft.com, "Application-specific API model", *OrNullObject methods and properties.
  test('a null object tells so, and gives null objects in turn', async () => {
    const { Excel } = await hostOf();
    const nulls = await Excel.run(async (context) => {
      const merged = context.workbook.worksheets
        .getFirst()
        .getRange('A1:B2')
        .getMergedAreasOrNullObject();
      const { font } = merged.format;
      font.load('bold');
      await context.sync();
      return [merged.isNullObject, font.isNullObject];
    });
    expect(nulls).toEqual([true, true]);
  });

  // Microsoft's samples delete what may not be there (OfficeDev/office-js-snippets, `setup`).
  test('a method of a null object does nothing', async () => {
    const { Excel, host } = await hostOf();
    await Excel.run(async (context) => {
      context.workbook.names.getItemOrNullObject('none').delete();
      await context.sync();
    });
    expect(host.book.names).toEqual([]);
  });

  // Not documented: the host refuses, so that a write that would go nowhere is noticed.
  test('a property of a null object cannot be set', async () => {
    const { Excel } = await hostOf();
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        context.workbook.names.getItemOrNullObject('none').formula = '=1';
        await context.sync();
      }),
    );
    expect(code).toBe('ItemNotFound');
  });

  test('an error names its code and place, and what went before it has happened', async () => {
    const { Excel, host } = await hostOf();
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[7]];
      context.workbook.worksheets.getItem('none').load('name');
      await context.sync();
    }).catch((caught: unknown) => caught as OfficeExtension.Error);
    expect(error).toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
    expect(host.book.sheets[0]?.cells.get(0)?.value).toBe(7);
  });

  // learn.microsoft.com, "Error handling with the application-specific JavaScript APIs": ApiNotFound.
  test.each([
    ['a property', (sheet: Excel.Worksheet) => sheet.load('tabColor')],
    ['a property set', (sheet: Excel.Worksheet) => void (sheet.tabColor = '#FF0000')],
    ['a method', (sheet: Excel.Worksheet) => void sheet.copy()],
    ['a collection', (sheet: Excel.Worksheet) => sheet.shapes.load('items')],
    [
      'a member of a row',
      (sheet: Excel.Worksheet) =>
        sheet.getRange('A1').getRowProperties({ format: { textOrientation: true } }),
    ],
  ])('%s the host lacks is ApiNotFound', async (_, use) => {
    const { Excel } = await hostOf();
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        use(context.workbook.worksheets.getFirst());
        await context.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
  });
});
