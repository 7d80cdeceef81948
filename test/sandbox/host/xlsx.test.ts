import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CellValue } from '../../../src/core/sheet/cell';
import { formatValue } from '../../../src/sandbox/host/numberFormat';
import {
  type BookModel,
  type BorderModel,
  type CellFormat,
  type CellModel,
  type ChartModel,
} from '../../../src/sandbox/host/model';
import { openXlsx, saveXlsx } from '../../../src/sandbox/host/xlsx';
import { book, cell, PLAIN_FORMAT, sheet, valueAt } from './bookFixture';

async function reopened(model: BookModel): Promise<BookModel> {
  const opened = await openXlsx(await saveXlsx(model), model.fileName);
  if (!opened.ok) throw new Error(opened.why);
  expect(opened.losses).toEqual([]);
  return opened.book;
}

/** The file's parts as text, changed by `edit`, packed again. */
async function edited(
  model: BookModel,
  edit: (parts: Record<string, string>) => void,
): Promise<Uint8Array> {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(await saveXlsx(model))).map(([path, part]) => [path, strFromU8(part)]),
  );
  edit(parts);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])),
  );
}

async function opened(bytes: Uint8Array): Promise<BookModel> {
  const answer = await openXlsx(bytes, 'book.xlsx');
  if (!answer.ok) throw new Error(answer.why);
  return answer.book;
}

const THIN: BorderModel = { style: 'Continuous', weight: 'Thin', color: '#808080' };

const FORMATS: Partial<CellFormat>[] = [
  { numberFormat: '0.0%' },
  { numberFormat: 'ggge"年"m"月"d"日"' },
  { numberFormat: 'm/d/yyyy' },
  { bold: true, italic: true, underline: 'Double', strikethrough: true, fontColor: '#C00000' },
  { fontName: 'BIZ UD明朝 Medium', fontSize: 10.5 },
  { fill: '#DDEBF7' },
  { horizontal: 'CenterAcrossSelection', vertical: 'Top', wrap: true, indent: 2 },
  { shrinkToFit: true, textOrientation: 180 },
  { textOrientation: -45, vertical: 'Distributed', horizontal: 'Distributed' },
  { locked: false, formulaHidden: true },
  {
    borders: {
      EdgeTop: THIN,
      EdgeBottom: { style: 'Double', weight: 'Thick', color: '#000000' },
      EdgeLeft: { style: 'Continuous', weight: 'Hairline', color: '#000000' },
      EdgeRight: { style: 'Dash', weight: 'Medium', color: '#0000FF' },
      DiagonalDown: THIN,
    },
  },
  { borders: { EdgeTop: { style: 'SlantDashDot', weight: 'Medium', color: '#000000' } } },
];

/** A book in which every field differs from its default somewhere. */
function richBook(): BookModel {
  const main = sheet('指標', {
    A1: '指標',
    B1: '目標値',
    C1: '実績値',
    A2: '参加者数',
    B2: 470,
    C2: 463,
  });
  const scale = sheet("It's 基準", { A1: 'A', B1: 1 });
  const hidden = sheet('控え', {});
  hidden.visibility = 'VeryHidden';
  const set = (row: number, column: number, value: CellModel): unknown =>
    main.cells.set(row * 16384 + column, value);
  FORMATS.forEach((format, i) => set(i + 3, 0, cell(i, format)));
  set(2, 3, { ...cell('=C2/B2', { numberFormat: '0.0%' }), value: 463 / 470 });
  set(3, 3, { ...cell('=IF(TRUE,"","x")'), value: '' });
  set(4, 3, { ...cell('=1/0'), value: '#DIV/0!', isError: true });
  set(5, 3, { ...cell('=A1="指標"'), value: true });
  set(6, 3, { ...cell('=A1&"<"'), value: '指標<' });
  set(7, 3, {
    ...cell('=SUM(B2:B3*C2:C3)'),
    value: 217610,
    arrayRange: { row: 7, column: 3, rowCount: 1, columnCount: 1 },
  });
  set(8, 3, { ...cell('007'), quotePrefix: true });
  set(9, 3, {
    ...cell('市のページ'),
    hyperlink: { address: 'https://example.jp/?a=1&b=2', screenTip: '開く' },
  });
  set(10, 3, { ...cell('基準へ'), hyperlink: { documentReference: "'It''s 基準'!A1" } });
  main.tabColor = '#70AD47';
  main.showGridlines = false;
  main.merges.push({ row: 20, column: 0, rowCount: 2, columnCount: 3 });
  main.rows.set(0, { size: 30.75, hidden: false });
  main.rows.set(5, { size: null, hidden: true, outlineLevel: 1 });
  main.rows.set(6, { size: 21, hidden: false, automatic: true });
  main.columns.set(0, { size: 132.5, hidden: false, format: { ...PLAIN_FORMAT, wrap: true } });
  main.columns.set(1, { size: 132.5, hidden: true });
  main.columns.set(4, { size: null, hidden: true, outlineLevel: 2 });
  main.freeze = { rows: 1, columns: 2 };
  main.selection = { row: 2, column: 1, rowCount: 2, columnCount: 2 };
  main.tables.push({
    id: '1',
    name: '指標表',
    range: { row: 0, column: 0, rowCount: 2, columnCount: 3 },
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    filter: {
      range: { row: 0, column: 0, rowCount: 2, columnCount: 3 },
      criteria: new Map([[0, { values: ['参加者数'] }]]),
    },
  });
  scale.autoFilter = {
    range: { row: 0, column: 0, rowCount: 5, columnCount: 2 },
    criteria: new Map([[1, { values: ['1', ''] }]]),
  };
  main.conditionalFormats.push({
    id: 'cf1',
    ranges: [
      { row: 1, column: 3, rowCount: 5, columnCount: 1 },
      { row: 9, column: 9, rowCount: 1, columnCount: 1 },
    ],
    priority: 1,
    stopIfTrue: true,
    type: 'Custom',
    formula: '=AND(ISNUMBER($D2),$D2<0.7)',
    format: { fontColor: '#9C0006', bold: true, fill: '#FFC7CE', borders: { EdgeTop: THIN } },
  });
  main.dataValidations.push(
    {
      ranges: [{ row: 1, column: 4, rowCount: 9, columnCount: 1 }],
      type: 'List',
      rule: { list: { inCellDropDown: true, source: '増加,減少,維持' } },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: '方向', message: '選んでください\n（任意）' },
      errorAlert: { showAlert: true, style: 'Warning', title: '方向', message: '一覧から選ぶ' },
    },
    {
      ranges: [{ row: 1, column: 5, rowCount: 9, columnCount: 1 }],
      type: 'WholeNumber',
      rule: { wholeNumber: { formula1: 0, formula2: '=$B$2', operator: 'Between' } },
      ignoreBlanks: false,
      prompt: { showPrompt: false, title: '', message: '' },
      errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
    },
    {
      ranges: [{ row: 1, column: 6, rowCount: 9, columnCount: 1 }],
      type: 'Custom',
      rule: { custom: { formula: '=ISNUMBER(G2)' } },
      ignoreBlanks: true,
      prompt: { showPrompt: false, title: '', message: '' },
      errorAlert: { showAlert: false, style: 'Information', title: '', message: '' },
    },
  );
  main.page = {
    ...main.page,
    paper: 'B4',
    orientation: 'Landscape',
    fit: { wide: 1, tall: null },
    scale: 85,
    margins: { top: 36, bottom: 45, left: 54, right: 63, header: 18, footer: 27 },
    centerHorizontally: true,
    centerVertically: true,
    printArea: [
      { row: 0, column: 0, rowCount: 30, columnCount: 5 },
      { row: 40, column: 0, rowCount: 2, columnCount: 2 },
    ],
    titleRows: { first: 0, last: 1 },
    titleColumns: { first: 0, last: 0 },
    header: { left: '', center: '&"BIZ UDゴシック,Bold"&14令和6年度', right: '&A && B' },
    footer: { left: '&D', center: '&P / &N', right: '' },
    rowBreaks: [10, 25],
    columnBreaks: [3],
    printGridlines: true,
    blackAndWhite: true,
  };
  scale.protection = {
    protected: true,
    options: {
      ...Object.fromEntries(
        [
          'FormatCells',
          'FormatColumns',
          'FormatRows',
          'InsertColumns',
          'InsertRows',
          'InsertHyperlinks',
          'DeleteColumns',
          'DeleteRows',
          'Sort',
          'AutoFilter',
          'PivotTables',
        ].map((name) => [`allow${name}`, name === 'Sort' || name === 'FormatRows']),
      ),
      allowEditObjects: false,
      allowEditScenarios: true,
      allowSelectLockedCells: false,
      allowSelectUnlockedCells: true,
    },
    password: { algorithmName: 'SHA-512', hashValue: 'x==', saltValue: 'y==', spinCount: '1000' },
  };
  const model = book([main, scale, hidden], { SHIHYO_BOUNDS: "='It''s 基準'!$B$1:$B$5" });
  model.names.push({
    name: '作業',
    formula: "='It''s 基準'!$A$1",
    visible: false,
    comment: '印',
    sheetId: scale.id,
  });
  model.customXmlParts.push({
    id: '{0A1B2C3D-0000-4000-8000-000000000001}',
    namespaceUri: 'urn:shihyo:store',
    xml: '<s:store xmlns:s="urn:shihyo:store"><s:item k="a&amp;b">𠮷 &lt;</s:item></s:store>',
  });
  model.activeSheetId = scale.id;
  model.calculationMode = 'Manual';
  return model;
}

/** Ids of sheets are numbered anew by the file; everything else must come back. */
function withoutIds(model: BookModel): unknown {
  const index = (id: string | null): number => model.sheets.findIndex((one) => one.id === id);
  return {
    ...model,
    carriedParts: null,
    activeSheetId: index(model.activeSheetId),
    names: model.names.map((name) => ({ ...name, sheetId: index(name.sheetId) })),
    sheets: model.sheets.map(({ columns, ...one }) => ({
      ...one,
      id: null,
      cells: [...one.cells].sort(([a], [b]) => a - b),
      charts: one.charts.map((chart) => ({ ...chart, sourceSheetId: index(chart.sourceSheetId) })),
      columns: [...columns].map(([column, line]) => [
        column,
        { ...line, size: line.size === null ? null : Math.round(line.size * 1e6) / 1e6 },
      ]),
    })),
  };
}

test('everything a workbook holds survives saving and opening', async () => {
  const model = richBook();
  const again = await reopened(model);
  expect(withoutIds(again)).toEqual(withoutIds(model));
});

test('the ids of sheets outlive saving', async () => {
  const model = book([sheet('A'), sheet('B')]);
  const [first, second] = model.sheets;
  if (first && second)
    [first.id, second.id] = [
      '{0000000A-0001-0000-0000-000000000000}',
      '{00000003-0001-0000-0000-000000000000}',
    ];
  model.activeSheetId = second?.id ?? '';
  const again = await reopened(model);
  expect(again.sheets.map(({ id }) => id)).toEqual(model.sheets.map(({ id }) => id));
  expect(again.activeSheetId).toBe(second?.id);
});

test('saving what was opened gives the same bytes', async () => {
  const first = await saveXlsx(await reopened(richBook()));
  expect(Buffer.from(await saveXlsx(await opened(first))).equals(Buffer.from(first))).toBe(true);
});

test.each(['ColumnClustered', 'ColumnStacked', 'BarClustered', 'Line', 'LineMarkers', 'Pie'])(
  'a %s chart of the host survives',
  async (type) => {
    const main = sheet('指標', {
      B1: '目標',
      C1: '実績',
      A2: 'あ',
      B2: 1,
      C2: 2,
      A3: 'い',
      B3: 3,
      C3: 4,
    });
    const chart: ChartModel = {
      id: 'chart1',
      name: 'グラフ 1',
      type,
      sourceSheetId: main.id,
      source: { row: 0, column: 0, rowCount: 3, columnCount: 3 },
      seriesBy: 'Auto',
      title: '達成率',
      left: 10,
      top: 20.5,
      width: 300,
      height: 200,
    };
    main.charts.push(chart);
    const again = await reopened(book([main]));
    expect(again.sheets[0]?.charts).toEqual([{ ...chart, sourceSheetId: again.sheets[0]?.id }]);
  },
);

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '𠮷野家',
    '改\n行',
    ' 前後 ',
    '=A1',
    "'007",
    '_x0041_',
    '\t',
    '\u0001',
    '\r\n',
    '＝',
  ),
);
const inputs: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.boolean(),
  texts.filter((text) => text !== ''),
);

test('every value comes back exactly, whatever its format', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(inputs, fc.nat(FORMATS.length - 1)), { minLength: 1, maxLength: 20 }),
      async (cells) => {
        const main = sheet('S');
        cells.forEach(([value, i], row) => {
          main.cells.set(row * 16384, {
            ...cell(''),
            value,
            format: { ...PLAIN_FORMAT, ...FORMATS[i] },
          });
        });
        const again = await reopened(book([main]));
        expect([...(again.sheets[0]?.cells.values() ?? [])]).toEqual([...main.cells.values()]);
      },
    ),
    { numRuns: 60 },
  );
});

describe('files as Excel writes them (ECMA-376 part 1)', () => {
  const base = (): BookModel => book([sheet('S', { A1: 1, A2: 2, A3: 3, B1: '=A1*2' })]);
  const sheetPart = 'xl/worksheets/sheet1.xml';
  const withRows = (rows: string): Promise<Uint8Array> =>
    edited(base(), (parts) => {
      parts[sheetPart] = (parts[sheetPart] ?? '').replace(
        /<sheetData>.*<\/sheetData>/s,
        `<sheetData>${rows}</sheetData>`,
      );
    });

  test('shared formulas are written out for each cell (18.3.1.40)', async () => {
    const model = await opened(
      await withRows(
        '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1+SUM(A:A)+"A1"</f><v>1</v></c>' +
          '<c r="C1"><f t="shared" si="0"/><v>1</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>',
      ),
    );
    const formulas = [...(model.sheets[0]?.cells.values() ?? [])].map(({ formula }) => formula);
    expect(formulas).toEqual([
      '=A1*$A$1+SUM(A:A)+"A1"',
      '=B1*$A$1+SUM(B:B)+"A1"',
      '=A2*$A$1+SUM(A:A)+"A1"',
    ]);
  });

  test('newer functions carry their prefix in the file and nowhere else', async () => {
    const formula = '=IFNA(STDEV.S(A1:A3),"_xlfn.IFNA(")';
    const bytes = await saveXlsx(book([sheet('S', { A1: 1, B1: formula })]));
    const part = strFromU8(unzipSync(bytes)[sheetPart] ?? new Uint8Array());
    expect(part).toContain('<f>_xlfn.IFNA(_xlfn.STDEV.S(A1:A3),&quot;_xlfn.IFNA(&quot;)</f>');
    expect((await opened(bytes)).sheets[0]?.cells.get(1)?.formula).toBe(formula);
  });

  test('cells without addresses, inline texts, ISO dates and errors', async () => {
    const model = await opened(
      await withRows(
        '<row><c t="inlineStr"><is><t>あ</t></is></c><c t="d"><v>2024-05-01</v></c><c t="e"><v>#REF!</v></c></row>' +
          '<row><c t="b"><v>1</v></c><c t="str"><f>"x"</f><v>x</v></c></row>',
      ),
    );
    const [main] = model.sheets;
    expect(main && ['A1', 'B1', 'C1', 'A2', 'B2'].map((a) => valueAt(main, a))).toEqual([
      'あ',
      45413,
      '#REF!',
      true,
      'x',
    ]);
  });

  test('fonts within a text and furigana stay while the text does', async () => {
    const item =
      '<si><r><rPr><b/></rPr><t xml:space="preserve">市 </t></r><r><t>長</t></r><rPh sb="0" eb="1"><t>シ</t></rPh></si>';
    const bytes = await edited(book([sheet('S', { A1: 'a', A2: 'b' })]), (parts) => {
      parts['xl/sharedStrings.xml'] = (parts['xl/sharedStrings.xml'] ?? '').replace(
        '<si><t>a</t></si>',
        item,
      );
    });
    const model = await opened(bytes);
    const first = model.sheets[0]?.cells.get(0);
    expect(first?.value).toBe('市 長');
    const strings = async (): Promise<string> =>
      strFromU8(unzipSync(await saveXlsx(model))['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(await strings()).toContain('<rPh sb="0" eb="1"><t>シ</t></rPh>');
    if (first) first.value = '町長';
    expect(await strings()).toContain('<si><t>町長</t></si>');
    expect(await strings()).not.toContain('rPh');
  });

  test('theme colours with tint (18.8.19): white darkened by 15% is D9D9D9', async () => {
    const bytes = await edited(
      book([
        (() => {
          const main = sheet('S');
          main.cells.set(0, cell('a', { fill: '#123456' }));
          return main;
        })(),
      ]),
      (parts) => {
        parts['xl/styles.xml'] = (parts['xl/styles.xml'] ?? '').replace(
          '<fgColor rgb="FF123456"/>',
          '<fgColor theme="0" tint="-0.149998474074526"/>',
        );
      },
    );
    expect((await opened(bytes)).sheets[0]?.cells.get(0)?.format.fill).toBe('#D9D9D9');
  });

  test('the 1904 date system is turned into the 1900 one and told', async () => {
    const main = sheet('S', { B1: 5 });
    main.cells.set(0, cell(43951, { numberFormat: 'yyyy/m/d' }));
    const bytes = await edited(book([main]), (parts) => {
      parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
        '<workbookPr/>',
        '<workbookPr date1904="1"/>',
      );
    });
    const answer = await openXlsx(bytes, 'b.xlsx');
    expect(answer.ok && answer.losses).toEqual([{ kind: 'dateSystem1904', count: 1, sheet: null }]);
    const first = answer.ok ? answer.book.sheets[0] : undefined;
    expect(first && formatValue(valueAt(first, 'A1') ?? '', 'yyyy/m/d')).toBe('2024/5/1');
    expect(first && valueAt(first, 'B1')).toBe(5);
  });

  test('conditional formats of other kinds are handed through', async () => {
    const rule =
      '<conditionalFormatting sqref="A1:A3"><cfRule type="colorScale" priority="1"><colorScale>' +
      '<cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/>' +
      '</colorScale></cfRule></conditionalFormatting>';
    const bytes = await edited(base(), (parts) => {
      parts[sheetPart] = (parts[sheetPart] ?? '').replace('<pageMargins', `${rule}<pageMargins`);
    });
    const saved = unzipSync(await saveXlsx(await opened(bytes)))[sheetPart];
    expect(strFromU8(saved ?? new Uint8Array())).toContain(rule);
  });
});

test('what an extension adds to a kept rule does not spoil the file', async () => {
  const sheetPart = 'xl/worksheets/sheet1.xml';
  const bytes = await edited(book([sheet('S', { A1: 1 })]), (parts) => {
    parts[sheetPart] = (parts[sheetPart] ?? '').replace(
      '<pageMargins',
      '<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1" xr:uid="{1}" xmlns:xr="r"><dataBar><cfvo type="min"/>' +
        '<cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext><x14:id xmlns:x14="y">{2}</x14:id></ext></extLst>' +
        '</cfRule></conditionalFormatting><pageMargins',
    );
  });
  const saved = strFromU8(
    unzipSync(await saveXlsx(await opened(bytes)))[sheetPart] ?? new Uint8Array(),
  );
  expect(saved).toContain('<cfRule type="dataBar" priority="1"><dataBar>');
  expect(saved).not.toContain('extLst');
});

test('widths and heights beyond what Excel takes are cut to it', async () => {
  const main = sheet('S', { A1: 1 });
  main.rows.set(0, { size: 900, hidden: false });
  main.columns.set(0, { size: 9000, hidden: false });
  const again = (await reopened(book([main]))).sheets[0];
  expect(again?.rows.get(0)?.size).toBe(409.5);
  expect(again?.columns.get(0)?.size).toBeCloseTo(255 * 5.5);
});

describe('what saving would lose is told', () => {
  const tells = async (
    edit: (parts: Record<string, string>) => void,
  ): Promise<readonly unknown[]> => {
    const answer = await openXlsx(await edited(book([sheet('指標', { A1: 1 })]), edit), 'b.xlsx');
    return answer.ok ? answer.losses : [answer.why];
  };
  const drawing =
    (content: string) =>
    (parts: Record<string, string>): void => {
      parts['xl/worksheets/sheet1.xml'] = (parts['xl/worksheets/sheet1.xml'] ?? '').replace(
        '</worksheet>',
        '<drawing r:id="rId1"/></worksheet>',
      );
      parts['xl/worksheets/_rels/sheet1.xml.rels'] =
        '<Relationships xmlns="x"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>';
      parts['xl/drawings/drawing1.xml'] = `<wsDr xmlns:r="r">${content}</wsDr>`;
      parts['xl/drawings/_rels/drawing1.xml.rels'] =
        '<Relationships xmlns="x"><Relationship Id="rId1" Type="t/chart" Target="../charts/chart1.xml"/></Relationships>';
      parts['xl/charts/chart1.xml'] =
        '<c:chartSpace xmlns:c="c"><c:chart><c:plotArea><c:radarChart/></c:plotArea></c:chart></c:chartSpace>';
    };

  test.each<[string, (parts: Record<string, string>) => void, string, string | null]>([
    ['macros', (parts) => (parts['xl/vbaProject.bin'] = 'x'), 'macros', null],
    ['comments', (parts) => (parts['xl/comments1.xml'] = '<comments/>'), 'comments', null],
    [
      'pivot tables',
      (parts) => (parts['xl/pivotTables/pivotTable1.xml'] = '<x/>'),
      'pivotTables',
      null,
    ],
    [
      'links to other books',
      (parts) => (parts['xl/externalLinks/externalLink1.xml'] = '<x/>'),
      'externalLinks',
      null,
    ],
    ['unknown parts', (parts) => (parts['xl/novelty.xml'] = '<x/>'), 'other', null],
    ['pictures', drawing('<twoCellAnchor><pic/></twoCellAnchor>'), 'pictures', '指標'],
    ['text boxes', drawing('<twoCellAnchor><sp/></twoCellAnchor>'), 'shapes', '指標'],
    [
      'charts of the staff',
      drawing(
        '<twoCellAnchor><graphicFrame><graphic><c:chart xmlns:c="c" r:id="rId1"/></graphic></graphicFrame></twoCellAnchor>',
      ),
      'charts',
      '指標',
    ],
    [
      'sparklines',
      (parts) =>
        (parts['xl/worksheets/sheet1.xml'] = (parts['xl/worksheets/sheet1.xml'] ?? '').replace(
          '</worksheet>',
          '<extLst><ext><sparklineGroups><sparklineGroup><sparklines><sparkline/></sparklines></sparklineGroup></sparklineGroups></ext></extLst></worksheet>',
        )),
      'sparklines',
      '指標',
    ],
  ])('%s', async (_, edit, kind, on) => {
    expect(await tells(edit)).toEqual([{ kind, count: 1, sheet: on }]);
  });

  test('a chart sheet is left out and told', async () => {
    const losses = await tells((parts) => {
      parts['xl/chartsheets/sheet1.xml'] = '<chartsheet/>';
      parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
        '</sheets>',
        '<sheet name="グラフ1" sheetId="9" r:id="rId99"/></sheets>',
      );
      parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
      );
    });
    expect(losses).toEqual([{ kind: 'chartSheets', count: 1, sheet: null }]);
  });
});
