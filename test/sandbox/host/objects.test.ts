import { errorCode, hostOf, type Rows } from '../../support/host';

async function onSheet<T>(
  rows: Rows,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  const { Excel } = await hostOf({ S: rows });
  return Excel.run((context) => batch(context.workbook.worksheets.getFirst(), context));
}

function failing(
  rows: Rows,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<string> {
  return errorCode(() =>
    onSheet(rows, async (sheet, context) => {
      batch(sheet, context);
      await context.sync();
    }),
  );
}

describe('tables (learn.microsoft.com, "Work with tables using the Excel JavaScript API")', () => {
  test('a table has a name, a range, and a filter of its own', async () => {
    const result = await onSheet(
      [
        ['指標', '実績'],
        ['a', 1],
        ['b', 2],
      ],
      async (sheet, context) => {
        const table = sheet.tables.add('A1:B3', true);
        table.name = '指標表';
        const range = table.getRange().load('address');
        table.load('name,showHeaders,showTotals');
        const items = context.workbook.tables.load('items/name');
        table.autoFilter.apply('A1:B3', 1, { filterOn: 'Values', values: ['2'] });
        const row = sheet.getRange('2:2').load('rowHidden');
        await context.sync();
        const filtered = row.rowHidden;
        table.autoFilter.clearCriteria();
        row.load('rowHidden');
        await context.sync();
        return [
          table.toJSON(),
          range.address,
          items.items.map(({ name }) => name),
          filtered,
          row.rowHidden,
        ];
      },
    );
    expect(result).toMatchObject([
      { name: '指標表', showHeaders: true, showTotals: false },
      'S!A1:B3',
      ['指標表'],
      true,
      false,
    ]);
  });

  // support.microsoft.com, "Create and format tables": every column has a header of its own.
  test('headers become different texts', async () => {
    const values = await onSheet([['a', 'a', null]], async (sheet, context) => {
      sheet.tables.add('A1:C2', true);
      const header = sheet.getRange('A1:C1').load('values');
      await context.sync();
      return header.values;
    });
    expect(values).toEqual([['a', 'a2', '列3']]);
  });

  // learn.microsoft.com, "Error handling with the application-specific JavaScript APIs".
  test('tables overlap neither each other nor merged cells: MergedRangeConflict', async () => {
    expect(
      await failing([['a', 'b']], (sheet) => {
        sheet.tables.add('A1:B2', true);
        sheet.tables.add('B1:C2', true);
      }),
    ).toBe('MergedRangeConflict');
    expect(
      await failing([['a', 'b']], (sheet) => {
        sheet.getRange('A1:B1').merge();
        sheet.tables.add('A1:B2', true);
      }),
    ).toBe('MergedRangeConflict');
  });

  // support.microsoft.com, "Merge and unmerge cells": not in a table.
  test('cells of a table are not merged', async () => {
    expect(
      await failing([['a', 'b']], (sheet) => {
        sheet.tables.add('A1:B2', true);
        sheet.getRange('A1:B1').merge();
      }),
    ).toBe('InvalidOperation');
  });
});

describe('names (learn.microsoft.com, Excel.NamedItemCollection)', () => {
  test('a name is added, found without regard to case, changed and deleted', async () => {
    const result = await onSheet([[5]], async (sheet, context) => {
      const { names } = context.workbook;
      const name = names.add('下限A', sheet.getRange('A1:B2')).load('formula');
      const found = names.getItem('下限a').load('name');
      await context.sync();
      const seen = [name.formula, found.name];
      name.formula = '=S!$B$9';
      name.load('formula');
      await context.sync();
      const changed = name.formula;
      name.delete();
      const gone = names.getItemOrNullObject('下限A').load('name');
      await context.sync();
      return [...seen, changed, gone.isNullObject];
    });
    expect(result).toEqual(['=S!$A$1:$B$2', '下限A', '=S!$B$9', true]);
  });

  // Excel.NamedItemCollection: names of the workbook; a sheet has its own collection.
  test('names of one sheet are not among those of the workbook', async () => {
    const { Excel, host } = await hostOf();
    const sheetId = host.book.sheets[0]?.id ?? '';
    const name = { name: '内', formula: '=Sheet1!$A$1', visible: true, comment: '', sheetId };
    host.book.names.push(name);
    const names = await Excel.run(async (context) => {
      const items = context.workbook.names.load('items/name');
      await context.sync();
      return items.items.length;
    });
    expect(names).toBe(0);
  });

  // support.microsoft.com, "Names in formulas": syntax rules for names.
  test.each(['A1', '$A$1', 'R1C1', '1年', 'a b', 'a?', 'R', 'c', '', 'a'.repeat(256)])(
    '%j is no name',
    async (name) => {
      expect(
        await failing([], (_, context) => {
          context.workbook.names.add(name, '=S!$A$1');
        }),
      ).toBe('InvalidArgument');
    },
  );

  test('a name that exists is InvalidArgument', async () => {
    expect(
      await failing([], (_, context) => {
        context.workbook.names.add('名', '=S!$A$1');
        context.workbook.names.add('名', '=S!$A$1');
      }),
    ).toBe('InvalidArgument');
  });
});

describe('custom XML parts (learn.microsoft.com, Excel.CustomXmlPart)', () => {
  test('parts are added, found by namespace, changed and deleted', async () => {
    const result = await onSheet([], async (_, context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<?xml version="1.0"?><s:a xmlns:s="urn:one"/>').load('id');
      customXmlParts.add('<a xmlns="urn:two"/>');
      const one = customXmlParts.getByNamespace('urn:one').load('items/id');
      const none = customXmlParts.getByNamespace('urn:none').load('items/id');
      await context.sync();
      const xml = one.items[0]?.getXml();
      await context.sync();
      const seen = [one.items.length, xml?.value, none.items.length];
      part.setXml('<a xmlns="urn:one">2</a>');
      const changed = customXmlParts.getItem(part.id).getXml();
      await context.sync();
      part.delete();
      customXmlParts.load('items/id');
      await context.sync();
      return [...seen, changed.value, customXmlParts.items.length];
    });
    expect(result).toEqual([
      1,
      '<?xml version="1.0"?><s:a xmlns:s="urn:one"/>',
      0,
      '<a xmlns="urn:one">2</a>',
      1,
    ]);
  });

  test('text that is no XML is InvalidArgument', async () => {
    expect(await failing([], (_, context) => context.workbook.customXmlParts.add('{}'))).toBe(
      'InvalidArgument',
    );
  });
});

describe('page layout (learn.microsoft.com, Excel.PageLayout)', () => {
  test('everything about a page is kept', async () => {
    const { Excel, host } = await hostOf();
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const { pageLayout } = sheet;
      pageLayout.paperSize = 'A4';
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea('A1:F40');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
      sheet.horizontalPageBreaks.add('A21');
      pageLayout.load('zoom');
      await context.sync();
      return pageLayout.zoom;
    });
    expect(result).toEqual({ horizontalFitToPages: 1 });
    expect(host.book.sheets[0]?.page).toMatchObject({
      orientation: 'Landscape',
      fit: { wide: 1, tall: null },
      centerHorizontally: true,
      printArea: [{ row: 0, column: 0, rowCount: 40, columnCount: 6 }],
      titleRows: { first: 0, last: 1 },
      footer: { left: '', center: '&P / &N', right: '' },
      rowBreaks: [20],
    });
    expect(host.book.sheets[0]?.page.margins.left).toBeCloseTo(36);
    expect(host.book.sheets[0]?.page.margins.top).toBeCloseTo(72);
  });

  test.each([
    [{ scale: 9 }],
    [{ scale: 401 }],
    [{ scale: 100, horizontalFitToPages: 1 }],
    [{ verticalFitToPages: 0 }],
    [{}],
  ])('a zoom of %j is InvalidArgument', async (zoom) => {
    expect(
      await failing([], (sheet) => {
        sheet.pageLayout.zoom = zoom;
      }),
    ).toBe('InvalidArgument');
  });

  // Excel.PageLayout `setPrintTitleRows`: the range must span the entire row.
  test('title rows that do not span the sheet are InvalidArgument', async () => {
    expect(
      await failing([], (sheet) => {
        sheet.pageLayout.setPrintTitleRows('A1:F2');
      }),
    ).toBe('InvalidArgument');
  });

  test('no page break stands before the first row', async () => {
    expect(await failing([], (sheet) => sheet.horizontalPageBreaks.add('A1'))).toBe(
      'InvalidArgument',
    );
  });
});

describe('data validation (learn.microsoft.com, "Add data validation to Excel ranges")', () => {
  test('a list rule is set, read and cleared for a part of its cells', async () => {
    const { Excel, host } = await hostOf();
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('B2:B9');
      const list = { source: '増加,減少,維持', inCellDropDown: true };
      range.dataValidation.rule = { list };
      range.dataValidation.errorAlert = {
        title: '方向',
        message: '一覧から選んでください。',
        showAlert: true,
        style: 'Stop',
      };
      sheet.getRange('B5').dataValidation.clear();
      const first = sheet.getRange('B2').dataValidation.load('type,rule,errorAlert');
      const cleared = sheet.getRange('B5').dataValidation.load('type');
      await context.sync();
      return [first.type, first.rule.list, first.errorAlert.title, cleared.type];
    });
    expect(result).toEqual([
      'List',
      { source: '増加,減少,維持', inCellDropDown: true },
      '方向',
      'None',
    ]);
    expect(host.book.sheets[0]?.dataValidations[0]?.ranges).toEqual([
      { row: 1, column: 1, rowCount: 3, columnCount: 1 },
      { row: 5, column: 1, rowCount: 4, columnCount: 1 },
    ]);
  });

  test('a rule of no known kind is InvalidArgument', async () => {
    expect(
      await failing([], (sheet) => {
        sheet.getRange('A1').dataValidation.rule = {};
      }),
    ).toBe('InvalidArgument');
  });
});

describe('conditional formats (learn.microsoft.com, "Apply conditional formatting to Excel ranges")', () => {
  test('a formula rule is added, found from its cells, and deleted', async () => {
    const result = await onSheet([[1]], async (sheet, context) => {
      const areas = sheet.getRanges('A1:A5,C1:C5');
      const made = areas.conditionalFormats.add('Custom');
      made.custom.rule.formula = '=$A1>0';
      made.custom.format.fill.color = '#FFEEAA';
      made.custom.format.font.color = '#990000';
      made.custom.format.font.bold = true;
      made.stopIfTrue = true;
      const found = sheet.getRange('C3').conditionalFormats.load('items/id,items/type');
      await context.sync();
      const [item] = found.items;
      const custom = item?.customOrNullObject;
      custom?.rule.load('formula');
      custom?.format.fill.load('color');
      const ranges = item?.getRanges().load('address');
      await context.sync();
      const seen = [item?.type, custom?.rule.formula, custom?.format.fill.color, ranges?.address];
      item?.delete();
      const left = sheet.getRange().conditionalFormats.load('items/id');
      await context.sync();
      return [...seen, left.items.length];
    });
    expect(result).toEqual(['Custom', '=$A1>0', '#FFEEAA', 'S!A1:A5,S!C1:C5', 0]);
  });

  // Excel.ConditionalFormatCollection `add`: at the first priority.
  test('a new rule goes before the others', async () => {
    const order = await onSheet([], async (sheet, context) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=1';
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=2';
      sheet.getRange('B1').conditionalFormats.add('Custom').custom.rule.formula = '=3';
      const all = sheet.getRange('A1').conditionalFormats.load('items/custom/rule/formula');
      await context.sync();
      return all.items.map((item) => item.custom.rule.formula);
    });
    expect(order).toEqual(['=2', '=1']);
  });
});

describe('charts (learn.microsoft.com, "Work with charts using the Excel JavaScript API")', () => {
  test('a chart stands where it was put', async () => {
    const { Excel, host } = await hostOf({
      S: [
        ['a', 1],
        ['b', 2],
      ],
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Columns');
      chart.title.text = '達成率';
      chart.setPosition('D2', 'F4');
      await context.sync();
    });
    expect(host.book.sheets[0]?.charts).toMatchObject([
      {
        type: 'ColumnClustered',
        title: '達成率',
        seriesBy: 'Columns',
        left: 162,
        top: 18.75,
        width: 162,
        height: 56.25,
      },
    ]);
  });
});

describe('the workbook (learn.microsoft.com, Excel.Workbook)', () => {
  // Excel.CalculationMode `manual`: only when the user or an add-in asks.
  test('in manual mode formulas keep their values', async () => {
    const { Excel, host } = await hostOf({ S: [[1, '=A1']] });
    host.book.calculationMode = 'Manual';
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [[2]];
      const cells = sheet.getRange('A1:B1').load('values');
      await context.sync();
      return cells.values;
    });
    expect(values).toEqual([[2, 1]]);
  });

  test('the workbook tells whether it and its structure may be changed', async () => {
    const { Excel, host } = await hostOf();
    host.book.readOnly = true;
    host.book.structureProtected = true;
    const result = await Excel.run(async (context) => {
      context.workbook.load('readOnly');
      context.workbook.protection.load('protected');
      await context.sync();
      return [context.workbook.readOnly, context.workbook.protection.protected];
    });
    expect(result).toEqual([true, true]);
  });
});
