import { cellAddress, columnName, rectAddress, type Rect } from '../../../core/sheet/address';
import {
  type AutoFilterModel,
  type CellFormat,
  type CellModel,
  type LineModel,
  type SheetModel,
} from '../model';
import { withPrefixes } from './futureFunctions';
import { protectionAttributes } from './readPage';
import { pageXml } from './writePage';
import { conditionalFormatsXml, dataValidationsXml } from './writeRules';
import { type StyleTable } from './writeStyles';
import { element, escapeCellText, escapeXml, MAIN, RELATIONSHIPS, XML_HEAD } from './xml';

/** Gives the relationship id for something outside the sheet's part. */
export type Relate = (type: string, target: string, mode: 'internal' | 'external') => string;

export interface SheetOutput {
  readonly styles: StyleTable;
  readonly relate: Relate;
  /** Number of a text in the shared strings, given as an `<si>` element. */
  readonly textNumber: (item: string) => number;
  readonly pointsPerCharacter: number;
  readonly active: boolean;
  readonly drawing: string | null;
  readonly tables: readonly string[];
}

const COLUMNS = 16384;
/** Beyond these Excel calls the file damaged (Microsoft: "Excel specifications and limits"). */
const WIDEST_CHARACTERS = 255;
const HIGHEST_POINTS = 409.5;

/** Excel trims digits beyond the 17th; JavaScript's shortest spelling gives the same double back. */
function numberText(number: number): string {
  return String(number === 0 ? 0 : number);
}

function textItem(cell: CellModel, text: string): string {
  if (cell.markup && cell.markup.plain === text) return cell.markup.xml;
  const space = /^\s|\s$|\n|\t| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${escapeCellText(text)}</t></si>`;
}

function formulaXml(cell: CellModel): string {
  if (cell.formula === undefined) return '';
  const text = escapeXml(withPrefixes(cell.formula.replace(/^=/, '')));
  return cell.arrayRange
    ? `<f t="array" ref="${rectAddress(cell.arrayRange)}">${text}</f>`
    : `<f>${text}</f>`;
}

function cellXml(key: number, cell: CellModel, output: SheetOutput): string {
  const address = cellAddress(Math.floor(key / COLUMNS), key % COLUMNS);
  const style = output.styles.cell(cell.format, cell.quotePrefix);
  const head = `<c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  const { value, formula } = cell;
  if (value === '' && formula === undefined) return style === 0 ? '' : `${head}/>`;
  const f = formulaXml(cell);
  if (cell.isError) return `${head} t="e">${f}<v>${escapeXml(String(value))}</v></c>`;
  switch (typeof value) {
    case 'number':
      return `${head}>${f}<v>${numberText(value)}</v></c>`;
    case 'boolean':
      return `${head} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
    default:
      return formula === undefined
        ? `${head} t="s"><v>${output.textNumber(textItem(cell, value))}</v></c>`
        : `${head} t="str">${f}<v>${escapeCellText(value)}</v></c>`;
  }
}

/** A row's or column's format is kept whole or not at all: parts of one stand for nothing in a file. */
function lineStyle(line: LineModel | undefined, styles: StyleTable): number {
  const format = line?.format;
  return format && isWhole(format) ? styles.cell(format, false) : 0;
}

function isWhole(format: Partial<CellFormat>): format is CellFormat {
  return (
    format.fontName !== undefined && format.borders !== undefined && format.locked !== undefined
  );
}

function rowsXml(sheet: SheetModel, output: SheetOutput): string {
  const keys = [...sheet.cells.keys()].sort((a, b) => a - b);
  const numbers = [...sheet.rows.keys()].sort((a, b) => a - b);
  const rows: string[] = [];
  let next = 0;
  let number = 0;
  while (next < keys.length || number < numbers.length) {
    const fromCells = Math.floor((keys[next] ?? Infinity) / COLUMNS);
    const row = Math.min(fromCells, numbers[number] ?? Infinity);
    let cells = '';
    for (; next < keys.length; next++) {
      const key = keys[next] ?? 0;
      if (Math.floor(key / COLUMNS) !== row) break;
      const cell = sheet.cells.get(key);
      if (cell) cells += cellXml(key, cell, output);
    }
    const line = sheet.rows.get(row);
    if (line) number++;
    const style = lineStyle(line, output.styles);
    rows.push(
      element(
        'row',
        {
          r: row + 1,
          s: style || undefined,
          customFormat: style > 0 || undefined,
          ht: line && line.size !== null ? Math.min(line.size, HIGHEST_POINTS) : undefined,
          customHeight: (line && line.size !== null && !line.automatic) || undefined,
          hidden: line?.hidden || undefined,
          outlineLevel: line?.outlineLevel,
          collapsed: line?.collapsed,
        },
        cells,
      ),
    );
  }
  return rows.length === 0 ? '<sheetData/>' : `<sheetData>${rows.join('')}</sheetData>`;
}

function columnsXml(sheet: SheetModel, output: SheetOutput): string {
  const groups: { first: number; last: number; look: string }[] = [];
  for (const column of [...sheet.columns.keys()].sort((a, b) => a - b)) {
    const line = sheet.columns.get(column);
    if (!line) continue;
    const points = line.size ?? sheet.defaultColumnWidth;
    const style = lineStyle(line, output.styles);
    const look = JSON.stringify({
      width: Math.min(points / output.pointsPerCharacter, WIDEST_CHARACTERS),
      style: style || undefined,
      customWidth: line.size !== null || undefined,
      hidden: line.hidden || undefined,
      outlineLevel: line.outlineLevel,
      collapsed: line.collapsed,
    });
    const before = groups[groups.length - 1];
    if (before?.last === column - 1 && before.look === look) before.last = column;
    else groups.push({ first: column, last: column, look });
  }
  const cols = groups.map(({ first, last, look }) =>
    element('col', {
      min: first + 1,
      max: last + 1,
      ...(JSON.parse(look) as Record<string, number | boolean>),
    }),
  );
  return cols.length === 0 ? '' : element('cols', {}, cols.join(''));
}

function viewXml(sheet: SheetModel, active: boolean): string {
  const { rows, columns } = sheet.freeze;
  const frozen = rows > 0 || columns > 0;
  const place = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = frozen
    ? element('pane', {
        xSplit: columns || undefined,
        ySplit: rows || undefined,
        topLeftCell: cellAddress(rows, columns),
        activePane: place,
        state: 'frozen',
      })
    : '';
  const selection = element('selection', {
    pane: frozen ? place : undefined,
    activeCell: cellAddress(sheet.selection.row, sheet.selection.column),
    sqref: rectAddress(sheet.selection),
  });
  return element(
    'sheetViews',
    {},
    element(
      'sheetView',
      {
        showGridLines: sheet.showGridlines ? undefined : false,
        ...sheet.viewAttributes,
        tabSelected: active || undefined,
        workbookViewId: 0,
      },
      pane + selection,
    ),
  );
}

export function autoFilterXml(filter: AutoFilterModel): string {
  const columns = [...filter.criteria].map(([column, { values }]) =>
    element(
      'filterColumn',
      { colId: column },
      element(
        'filters',
        { blank: values.includes('') || undefined },
        values
          .filter((value) => value !== '')
          .map((val) => element('filter', { val }))
          .join(''),
      ),
    ),
  );
  return element('autoFilter', { ref: rectAddress(filter.range) }, columns.join(''));
}

function hyperlinksXml(sheet: SheetModel, relate: Relate): string {
  const links: string[] = [];
  for (const [key, { hyperlink }] of sheet.cells) {
    if (!hyperlink) continue;
    links.push(
      element('hyperlink', {
        ref: cellAddress(Math.floor(key / COLUMNS), key % COLUMNS),
        'r:id':
          hyperlink.address === undefined
            ? undefined
            : relate('hyperlink', hyperlink.address, 'external'),
        location: hyperlink.documentReference,
        tooltip: hyperlink.screenTip,
      }),
    );
  }
  return links.length === 0 ? '' : element('hyperlinks', {}, links.join(''));
}

function usedRange(sheet: SheetModel): Rect {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const key of sheet.cells.keys()) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return top === Infinity
    ? { row: 0, column: 0, rowCount: 1, columnCount: 1 }
    : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function groupingAttributes(sheet: SheetModel): Record<string, number | undefined> {
  const deepest = (lines: Iterable<LineModel>): number | undefined =>
    [...lines].reduce((most, line) => Math.max(most, line.outlineLevel ?? 0), 0) || undefined;
  return {
    outlineLevelRow: deepest(sheet.rows.values()),
    outlineLevelCol: deepest(sheet.columns.values()),
  };
}

/** A worksheet part; elements stand in the order the schema wants (ECMA-376 part 1, 18.3.1.99). */
export function sheetXml(sheet: SheetModel, output: SheetOutput): string {
  const tab = sheet.tabColor
    ? element('tabColor', { rgb: `FF${sheet.tabColor.replace('#', '').toUpperCase()}` })
    : '';
  const fit = sheet.page.fit ? element('pageSetUpPr', { fitToPage: true }) : '';
  const merges = sheet.merges.map((rect) => element('mergeCell', { ref: rectAddress(rect) }));
  const content = [
    tab + fit === '' ? '' : element('sheetPr', {}, tab + fit),
    element('dimension', { ref: rectAddress(usedRange(sheet)) }),
    viewXml(sheet, output.active),
    element('sheetFormatPr', {
      defaultColWidth: sheet.defaultColumnWidth / output.pointsPerCharacter,
      defaultRowHeight: sheet.defaultRowHeight,
      customHeight: true,
      ...groupingAttributes(sheet),
    }),
    columnsXml(sheet, output),
    rowsXml(sheet, output),
    sheet.protection.protected
      ? element('sheetProtection', protectionAttributes(sheet.protection))
      : '',
    sheet.autoFilter ? autoFilterXml(sheet.autoFilter) : '',
    merges.length === 0 ? '' : element('mergeCells', { count: merges.length }, merges.join('')),
    conditionalFormatsXml(sheet.conditionalFormats, output.styles),
    dataValidationsXml(sheet.dataValidations),
    hyperlinksXml(sheet, output.relate),
    pageXml(sheet.page),
    output.drawing === null ? '' : element('drawing', { 'r:id': output.drawing }),
    output.tables.length === 0
      ? ''
      : element(
          'tableParts',
          { count: output.tables.length },
          output.tables.map((id) => element('tablePart', { 'r:id': id })).join(''),
        ),
  ].join('');
  return XML_HEAD + element('worksheet', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, content);
}

/** 'A' to 'C' for the columns of a rectangle; used where names write whole columns. */
export function columnsAddress(first: number, last: number): string {
  return `$${columnName(first)}:$${columnName(last)}`;
}
