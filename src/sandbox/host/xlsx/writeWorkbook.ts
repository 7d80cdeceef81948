import { quoteSheetName, rectAddress } from '../../../core/sheet/address';
import { type BookModel, type SheetModel, type TableModel } from '../model';
import { chartFrameXml, chartXml, DRAWING_NAMESPACES } from './charts';
import { withPrefixes } from './futureFunctions';
import { EMU_PER_POINT, digitWidth } from './units';
import { createPackage, type PackageBuilder } from './writePackage';
import { autoFilterXml, columnsAddress, type Relate, sheetXml } from './writeSheet';
import { createStyleTable } from './writeStyles';
import { element, escapeXml, MAIN, RELATIONSHIPS, XML_HEAD } from './xml';

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SHEETML = `${OFFICE}.spreadsheetml`;

function tableXml(table: TableModel, number: number, sheet: SheetModel): string {
  const { range } = table;
  const used = new Set<string>();
  const columns = Array.from({ length: range.columnCount }, (_, i) => {
    const header = sheet.cells.get(range.row * 16384 + range.column + i)?.value;
    // Names must be there and differ; Excel numbers what staff left empty or typed twice.
    const wanted =
      table.showHeaders && header !== undefined && header !== '' ? String(header) : `列${i + 1}`;
    let name = wanted;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    used.add(name.toLowerCase());
    return element('tableColumn', { id: i + 1, name: name.replaceAll('\n', '_x000a_') });
  });
  const filterRange = { ...range, rowCount: range.rowCount - (table.showTotals ? 1 : 0) };
  const filter = table.filter ? autoFilterXml({ ...table.filter, range: filterRange }) : '';
  return (
    XML_HEAD +
    element(
      'table',
      {
        xmlns: MAIN,
        id: number,
        name: table.name,
        displayName: table.name,
        ref: rectAddress(range),
        headerRowCount: table.showHeaders ? undefined : 0,
        totalsRowCount: table.showTotals ? 1 : undefined,
        totalsRowShown: table.showTotals ? undefined : false,
      },
      filter +
        element('tableColumns', { count: columns.length }, columns.join('')) +
        (table.style === ''
          ? ''
          : element('tableStyleInfo', {
              name: table.style,
              showFirstColumn: false,
              showLastColumn: false,
              showRowStripes: table.showBandedRows,
              showColumnStripes: false,
            })),
    )
  );
}

function addDrawing(
  book: BookModel,
  sheet: SheetModel,
  number: number,
  file: PackageBuilder,
): string {
  const path = `xl/drawings/drawing${number}.xml`;
  const anchors = sheet.charts.map((chart, i) => {
    const part = `xl/charts/chart${number}_${i + 1}.xml`;
    file.add(part, chartXml(chart, book), `${OFFICE}.drawingml.chart+xml`);
    const id = file.relate(path, 'chart', part, 'internal');
    const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
    return element(
      'xdr:absoluteAnchor',
      {},
      element('xdr:pos', { x: emu(chart.left), y: emu(chart.top) }) +
        element('xdr:ext', { cx: emu(chart.width), cy: emu(chart.height) }) +
        chartFrameXml(chart.name, i + 1, id),
    );
  });
  file.add(
    path,
    XML_HEAD + element('xdr:wsDr', DRAWING_NAMESPACES, anchors.join('')),
    `${OFFICE}.drawing+xml`,
  );
  return path;
}

function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

interface DefinedName {
  readonly name: string;
  readonly text: string;
  readonly sheet: number | null;
  readonly hidden: boolean;
  readonly comment: string;
}

/** Print areas, print titles and filters are names of their sheet in a file. */
function reservedNames(sheet: SheetModel, index: number): DefinedName[] {
  const prefix = `${quoteSheetName(sheet.name)}!`;
  const own = { sheet: index, comment: '' };
  const names: DefinedName[] = [];
  const { printArea, titleRows, titleColumns } = sheet.page;
  if (sheet.autoFilter) {
    const text = prefix + absolute(rectAddress(sheet.autoFilter.range));
    names.push({ ...own, name: '_xlnm._FilterDatabase', text, hidden: true });
  }
  if (printArea.length > 0) {
    const text = printArea.map((rect) => prefix + absolute(rectAddress(rect))).join(',');
    names.push({ ...own, name: '_xlnm.Print_Area', text, hidden: false });
  }
  const titles = [
    ...(titleColumns ? [prefix + columnsAddress(titleColumns.first, titleColumns.last)] : []),
    ...(titleRows ? [`${prefix}$${titleRows.first + 1}:$${titleRows.last + 1}`] : []),
  ];
  if (titles.length > 0) {
    names.push({ ...own, name: '_xlnm.Print_Titles', text: titles.join(','), hidden: false });
  }
  return names;
}

/** Twips; LibreOffice forgets frozen panes of a window without a size. */
const WINDOW = { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000 };

/** Each sheet's number in the file: the one its id begins with, so that ids outlive saving. */
function sheetNumbers(sheets: readonly SheetModel[]): readonly number[] {
  const used = new Set<number>();
  return sheets.map(({ id }) => {
    let number = Number.parseInt(id.slice(1, 9), 16);
    if (!(number >= 1 && number <= 65_534)) number = 1;
    while (used.has(number)) number++;
    used.add(number);
    return number;
  });
}

function workbookXml(book: BookModel, sheetIds: readonly string[]): string {
  const numbers = sheetNumbers(book.sheets);
  const active = Math.max(
    0,
    book.sheets.findIndex(({ id }) => id === book.activeSheetId),
  );
  const states = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
  const sheets = book.sheets.map((sheet, i) =>
    element('sheet', {
      name: sheet.name,
      sheetId: numbers[i],
      state: states[sheet.visibility],
      'r:id': sheetIds[i],
    }),
  );
  const names: DefinedName[] = [
    ...book.sheets.flatMap(reservedNames),
    ...book.names.map(({ name, formula, visible, comment, sheetId }) => ({
      name,
      text: withPrefixes(formula.replace(/^=/, '')),
      sheet: sheetId === null ? null : book.sheets.findIndex(({ id }) => id === sheetId),
      hidden: !visible,
      comment,
    })),
  ].filter(({ sheet }) => sheet !== -1);
  const definedNames = names.map(({ name, text, sheet, hidden, comment }) =>
    element(
      'definedName',
      { name, comment: comment || undefined, localSheetId: sheet, hidden: hidden || undefined },
      escapeXml(text),
    ),
  );
  const modes = {
    Automatic: undefined,
    AutomaticExceptTables: 'autoNoTable',
    Manual: 'manual',
  } as const;
  return (
    XML_HEAD +
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
      element('workbookPr', {}) +
        element(
          'bookViews',
          {},
          element('workbookView', { ...WINDOW, activeTab: active || undefined }),
        ) +
        element('sheets', {}, sheets.join('')) +
        (definedNames.length === 0 ? '' : element('definedNames', {}, definedNames.join(''))) +
        // Excel computes again on opening: its values count, not the host's.
        element('calcPr', {
          calcId: 191029,
          calcMode: modes[book.calculationMode],
          fullCalcOnLoad: true,
        }),
    )
  );
}

function addCustomXml(book: BookModel, file: PackageBuilder, workbook: string): void {
  book.customXmlParts.forEach((part, i) => {
    const item = `customXml/item${i + 1}.xml`;
    const properties = `customXml/itemProps${i + 1}.xml`;
    const schemas = part.namespaceUri
      ? element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': part.namespaceUri }))
      : element('ds:schemaRefs', {});
    file.add(item, part.xml, 'application/xml');
    file.add(
      properties,
      XML_HEAD +
        element('ds:datastoreItem', { 'ds:itemID': part.id, 'xmlns:ds': CUSTOM_XML }, schemas),
      `${OFFICE}.customXmlProperties+xml`,
    );
    file.relate(item, 'customXmlProps', properties, 'internal');
    file.relate(workbook, 'customXml', item, 'internal');
  });
}

const CARRIED: Readonly<Record<string, readonly [type: string, contentType: string]>> = {
  'xl/theme/theme1.xml': ['theme', `${OFFICE}.theme+xml`],
  'docProps/core.xml': [
    'core-properties',
    'application/vnd.openxmlformats-package.core-properties+xml',
  ],
  'docProps/custom.xml': ['custom-properties', `${OFFICE}.custom-properties+xml`],
};

/** The bytes of a workbook as an .xlsx file. */
export function writeWorkbook(book: BookModel): Uint8Array {
  const file = createPackage();
  const workbook = 'xl/workbook.xml';
  const styles = createStyleTable(book.defaultFont);
  const items: string[] = [];
  const numbers = new Map<string, number>();
  const textNumber = (item: string): number => {
    let number = numbers.get(item);
    if (number === undefined) {
      number = items.length;
      items.push(item);
      numbers.set(item, number);
    }
    return number;
  };
  let tableCount = 0;
  const sheetIds = book.sheets.map((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const relate: Relate = (type, target, mode) => file.relate(path, type, target, mode);
    const drawing =
      sheet.charts.length > 0
        ? relate('drawing', addDrawing(book, sheet, i + 1, file), 'internal')
        : null;
    const tables = sheet.tables.map((table) => {
      const part = `xl/tables/table${++tableCount}.xml`;
      file.add(part, tableXml(table, tableCount, sheet), `${SHEETML}.table+xml`);
      return relate('table', part, 'internal');
    });
    const xml = sheetXml(sheet, {
      styles,
      relate,
      textNumber,
      pointsPerCharacter: digitWidth(book.defaultFont),
      active: sheet.id === book.activeSheetId,
      drawing,
      tables,
    });
    file.add(path, xml, `${SHEETML}.worksheet+xml`);
    return file.relate(workbook, 'worksheet', path, 'internal');
  });
  file.add(workbook, workbookXml(book, sheetIds), `${SHEETML}.sheet.main+xml`);
  file.relate('', 'officeDocument', workbook, 'internal');
  file.add('xl/styles.xml', styles.toXml(), `${SHEETML}.styles+xml`);
  file.relate(workbook, 'styles', 'xl/styles.xml', 'internal');
  if (items.length > 0) {
    const strings = element('sst', { xmlns: MAIN, uniqueCount: items.length }, items.join(''));
    file.add('xl/sharedStrings.xml', XML_HEAD + strings, `${SHEETML}.sharedStrings+xml`);
    file.relate(workbook, 'sharedStrings', 'xl/sharedStrings.xml', 'internal');
  }
  addCustomXml(book, file, workbook);
  for (const [path, bytes] of book.carriedParts ?? []) {
    const known = CARRIED[path];
    if (!known) continue;
    file.add(path, bytes, known[1]);
    file.relate(path.startsWith('xl/') ? workbook : '', known[0], path, 'internal');
  }
  return file.pack();
}
