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
  test('a table has a name, its parts, and a filter of its own', async () => {
    const result = await onSheet(
      [
        ['指標', '実績'],
        ['a', 1],
        ['b', 2],
      ],
      async (sheet, context) => {
        const table = sheet.tables.add('A1:B3', true);
        table.name = '指標表';
        const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
        ranges.forEach((range) => range.load('address'));
        table.load('name,showHeaders,showTotals');
        const items = context.workbook.tables.load('items/name');
        const scoped = sheet.getRange('B2').getTables().load('items/name');
        table.autoFilter.apply('A1:B3', 1, { filterOn: 'Values', values: ['2'] });
        const hidden = sheet.getRange('2:2').load('rowHidden');
        await context.sync();
        return [
          table.toJSON(),
          ranges.map(({ address }) => address),
          items.items.map(({ name }) => name),
          scoped.items.length,
          hidden.rowHidden,
        ];
      },
    );
    expect(result).toMatchObject([
      { name: '指標表', showHeaders: true, showTotals: false },
      ['S!A1:B3', 'S!A1:B1', 'S!A2:B3'],
      ['指標表'],
      1,
      true,
    ]);
  });

  test('headers become different texts; a table without them gets a row of its own', async () => {
    const values = await onSheet(
      [
        ['a', 'a'],
        [1, 2],
      ],
      async (sheet, context) => {
        sheet.tables.add('A1:B2', true);
        sheet.getRange('D1:D2').values = [[1], [2]];
        const table = sheet.tables.add('D1:D2', false);
        const header = sheet.getRange('A1:B1').load('values');
        const made = table.getRange().load('values,address');
        await context.sync();
        return [header.values, made.values, made.address];
      },
    );
    expect(values).toEqual([[['a', 'a2']], [['列1'], [1], [2]], 'S!D1:D3']);
  });

  test('tables neither overlap each other nor hold merged cells', async () => {
    expect(
      await failing([['a', 'b']], (sheet) => {
        sheet.tables.add('A1:B2', true);
        sheet.tables.add('B1:C2', true);
      }),
    ).toBe('InvalidOperation');
    expect(
      await failing([['a', 'b']], (sheet) => {
        sheet.getRange('A1:B1').merge();
        sheet.tables.add('A1:B2', true);
      }),
    ).toBe('InvalidOperation');
    expect(
      await failing([['a', 'b']], (sheet) => {
        sheet.tables.add('A1:B2', true);
        sheet.getRange('A1:B1').merge();
      }),
    ).toBe('InvalidOperation');
  });

  test('a totals row is added below and taken away', async () => {
    const result = await onSheet([['a'], [1], [null], ['below']], async (sheet, context) => {
      const table = sheet.tables.add('A1:A2', true);
      table.showTotals = true;
      const total = table.getTotalRowRange().load('address');
      const shown = sheet.getRange('A1:A5').load('values');
      await context.sync();
      table.showTotals = false;
      const range = table.getRange().load('address');
      await context.sync();
      return [total.address, shown.values, range.address];
    });
    expect(result).toEqual(['S!A3', [['a'], [1], ['集計'], ['below'], ['']], 'S!A1:A2']);
  });
});

describe('names (learn.microsoft.com, Excel.NamedItemCollection)', () => {
  test('a name is added, found without regard to case, changed and deleted', async () => {
    const result = await onSheet([[5]], async (sheet, context) => {
      const { names } = context.workbook;
      const name = names.add('下限A', sheet.getRange('A1:B2'));
      name.load('formula,type,value,scope');
      const range = names.getItem('下限a').getRange().load('address');
      const local = sheet.names.add('内', '=S!$C$3').load('scope');
      await context.sync();
      const seen = [name.formula, name.type, name.value, name.scope, range.address, local.scope];
      name.formula = '=S!$B$9';
      name.load('formula');
      await context.sync();
      const changed = name.formula;
      name.delete();
      const gone = names.getItemOrNullObject('下限A').load('name');
      await context.sync();
      return [...seen, changed, gone.isNullObject];
    });
    expect(result).toEqual([
      '=S!$A$1:$B$2',
      'Range',
      'S!A1:B2',
      'Workbook',
      'S!A1:B2',
      'Worksheet',
      '=S!$B$9',
      true,
    ]);
  });

  // support.microsoft.com, "Names in formulas": syntax rules for names.
  test.each(['A1', '1年', 'a b', 'R', 'c'])('%j is no name', async (name) => {
    expect(
      await failing([], (_, context) => {
        context.workbook.names.add(name, '=S!$A$1');
      }),
    ).toBe('InvalidArgument');
  });

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
      const part = customXmlParts
        .add('<?xml version="1.0"?><s:a xmlns:s="urn:one"/>')
        .load('id,namespaceUri');
      customXmlParts.add('<a xmlns="urn:two"/>');
      const only = customXmlParts.getByNamespace('urn:one').getOnlyItemOrNullObject();
      const xml = only.getXml();
      const none = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject().load('id');
      const count = customXmlParts.getCount();
      await context.sync();
      const seen = [part.namespaceUri, xml.value, none.isNullObject, count.value];
      part.setXml('<a xmlns="urn:one">2</a>');
      const changed = customXmlParts.getItem(part.id).getXml();
      await context.sync();
      part.delete();
      const gone = customXmlParts.getItemOrNullObject(part.id).load('id');
      await context.sync();
      return [...seen, changed.value, gone.isNullObject];
    });
    expect(result).toEqual([
      'urn:one',
      '<?xml version="1.0"?><s:a xmlns:s="urn:one"/>',
      true,
      2,
      '<a xmlns="urn:one">2</a>',
      true,
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
      const area = pageLayout.getPrintAreaOrNullObject().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
      pageLayout.load('zoom,topMargin');
      await context.sync();
      return [
        area.address,
        titles.address,
        breaks.items.map(({ rowIndex }) => rowIndex),
        pageLayout.zoom,
        Math.round(pageLayout.topMargin),
      ];
    });
    expect(result).toEqual(['Sheet1!A1:F40', 'Sheet1!1:2', [20], { horizontalFitToPages: 1 }, 72]);
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

  test('no print area is a null object', async () => {
    const isNull = await onSheet([], async (sheet, context) => {
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
      await context.sync();
      return area.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test('page breaks are removed', async () => {
    const left = await onSheet([], async (sheet, context) => {
      sheet.horizontalPageBreaks.add('A5');
      sheet.verticalPageBreaks.add('C1');
      sheet.horizontalPageBreaks.removePageBreaks();
      const counts = [sheet.horizontalPageBreaks.getCount(), sheet.verticalPageBreaks.getCount()];
      await context.sync();
      return counts.map(({ value }) => value);
    });
    expect(left).toEqual([0, 1]);
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
      const found = sheet
        .getRange('C3')
        .conditionalFormats.load('items/id,items/type,items/priority');
      await context.sync();
      const [item] = found.items;
      const custom = item?.customOrNullObject;
      custom?.rule.load('formula');
      custom?.format.fill.load('color');
      const ranges = item?.getRanges().load('address');
      await context.sync();
      const seen = [item?.type, custom?.rule.formula, custom?.format.fill.color, ranges?.address];
      item?.delete();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [...seen, count.value];
    });
    expect(result).toEqual(['Custom', '=$A1>0', '#FFEEAA', 'S!A1:A5,S!C1:C5', 0]);
  });

  test('a new rule goes before the others; clearAll takes those of the range only', async () => {
    const result = await onSheet([], async (sheet, context) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=1';
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=2';
      sheet.getRange('B1').conditionalFormats.add('Custom').custom.rule.formula = '=3';
      const all = sheet.getRange('A1').conditionalFormats.load('items/custom/rule/formula');
      await context.sync();
      const order = all.items.map((item) => item.custom.rule.formula);
      sheet.getRange('A1').conditionalFormats.clearAll();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [order, count.value];
    });
    expect(result).toEqual([['=2', '=1'], 1]);
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

describe('the application (learn.microsoft.com, Excel.Application)', () => {
  test('in manual mode formulas wait for calculate()', async () => {
    const result = await onSheet([[1, '=A1']], async (sheet, context) => {
      context.application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[2]];
      const cell = sheet.getRange('B1').load('values');
      await context.sync();
      const before = cell.values[0]?.[0] as number;
      context.application.calculate('Full');
      cell.load('values');
      await context.sync();
      return [before, cell.values[0]?.[0]];
    });
    expect(result).toEqual([1, 2]);
  });

  test('the workbook tells its name and whether it is read-only', async () => {
    const { Excel, host } = await hostOf();
    host.book.readOnly = true;
    const result = await Excel.run(async (context) => {
      context.workbook.load('name,readOnly');
      context.workbook.protection.load('protected');
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      return [
        context.workbook.name,
        context.workbook.readOnly,
        context.workbook.protection.protected,
      ];
    });
    expect(result).toEqual(['Book1.xlsx', true, false]);
  });
});
