import { type Rect, rectAddress } from '../core/sheet/address';
import type { BorderWeight, CellStyle, LayoutCell, SheetLayout } from '../core/layout/sheetLayout';
import { asTyped } from './cellText';

/** Longest address text given to one range; Excel takes 8,192 characters. */
const ADDRESS_LIMIT = 8_000;

/** Queues the cells of the laid-out tab onto an empty sheet; no round trip of its own. */
export function queueTabContents(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const rowCount = layout.rowHeights.length;
  const columnCount = layout.columnWidths.length;
  const whole = sheet.getRangeByIndexes(0, 0, rowCount, columnCount);
  whole.format.font.name = layout.fontName;
  whole.format.font.size = layout.fontSize;
  whole.format.verticalAlignment = 'Center';
  layout.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  queueRowHeights(sheet, layout.rowHeights);
  queueStyles(sheet, layout);
  const formats = formatGrid(layout, rowCount, columnCount);
  if (formats) whole.numberFormat = formats;
  // Not `formulas`: those may be no longer than 8,192 characters, texts four times that.
  whole.values = contentGrid(layout, rowCount, columnCount);
  queueMerges(sheet, layout);
}

/** Queues how the tab is viewed and printed; the sheet must be visible. */
export function queueTabPages(sheet: Excel.Worksheet, layout: SheetLayout): void {
  sheet.showGridlines = false;
  queuePageSetup(sheet, layout);
}

function rangeOf(sheet: Excel.Worksheet, rect: Rect): Excel.Range {
  return sheet.getRangeByIndexes(rect.row, rect.column, rect.rowCount, rect.columnCount);
}

/**
 * Rows merged over the same columns, one below the other, are merged in one action: every range an
 * action names costs the client library more the more there are.
 */
function queueMerges(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const rowsBySpan = new Map<string, { readonly span: Rect; rowCount: number }>();
  for (const { range } of layout.cells) {
    if (range.rowCount > 1) {
      rangeOf(sheet, range).merge();
    } else if (range.columnCount > 1) {
      const key = `${range.column}:${range.columnCount}`;
      const above = rowsBySpan.get(key);
      if (above && above.span.row + above.rowCount === range.row) {
        above.rowCount += 1;
      } else {
        if (above) rangeOf(sheet, { ...above.span, rowCount: above.rowCount }).merge(true);
        rowsBySpan.set(key, { span: range, rowCount: 1 });
      }
    }
  }
  for (const { span, rowCount } of rowsBySpan.values()) {
    rangeOf(sheet, { ...span, rowCount }).merge(true);
  }
}

/** One action per distinct height, over all its rows at once. */
function queueRowHeights(sheet: Excel.Worksheet, heights: readonly number[]): void {
  const rowsByHeight = new Map<number, string[]>();
  let first = 0;
  heights.forEach((height, row) => {
    if (heights[row + 1] === height) return;
    const rows = rowsByHeight.get(height) ?? [];
    rows.push(`${first + 1}:${row + 1}`);
    rowsByHeight.set(height, rows);
    first = row + 1;
  });
  for (const [height, rows] of rowsByHeight) {
    for (const address of addressChunks(rows)) sheet.getRanges(address).format.rowHeight = height;
  }
}

function contentGrid(
  layout: SheetLayout,
  rowCount: number,
  columnCount: number,
): (string | number | boolean)[][] {
  const grid = Array.from({ length: rowCount }, () =>
    new Array<string | number | boolean>(columnCount).fill(''),
  );
  for (const { range, content, style } of layout.cells) {
    const row = grid[range.row];
    if (!row || !content) continue;
    const format = layout.styles[style]?.numberFormat ?? 'General';
    if (content.kind === 'text') row[range.column] = asTyped(content.text, format);
    else row[range.column] = content.kind === 'number' ? content.value : content.formula;
  }
  return grid;
}

/** One action per property of a style, over all its cells at once. */
function queueStyles(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const cellsByStyle = new Map<string, LayoutCell[]>();
  for (const cell of layout.cells) {
    const cells = cellsByStyle.get(cell.style) ?? [];
    cells.push(cell);
    cellsByStyle.set(cell.style, cells);
  }
  for (const [name, cells] of cellsByStyle) {
    const style = layout.styles[name];
    if (!style) continue;
    for (const address of addressChunks(cells.map(({ range }) => rectAddress(range)))) {
      queueStyle(sheet.getRanges(address), style);
    }
  }
}

/** One grid for the whole tab: several ranges at once have no number format in Office.js. */
function formatGrid(layout: SheetLayout, rowCount: number, columnCount: number): string[][] | null {
  const formats = layout.cells.flatMap(({ range, style }) => {
    const format = layout.styles[style]?.numberFormat;
    return format === undefined ? [] : [{ ...range, format }];
  });
  if (formats.length === 0) return null;
  const grid = Array.from({ length: rowCount }, () =>
    new Array<string>(columnCount).fill('General'),
  );
  for (const { row, column, format } of formats) {
    const line = grid[row];
    if (line) line[column] = format;
  }
  return grid;
}

function addressChunks(addresses: readonly string[]): readonly string[] {
  const chunks: string[] = [];
  for (const address of addresses) {
    const last = chunks.at(-1);
    if (last !== undefined && last.length + address.length < ADDRESS_LIMIT) {
      chunks[chunks.length - 1] = `${last},${address}`;
    } else {
      chunks.push(address);
    }
  }
  return chunks;
}

const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  distributed: 'Distributed',
} as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify' } as const;

function queueStyle(areas: Excel.RangeAreas, style: CellStyle): void {
  const { format } = areas;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  queueBorder(areas, 'EdgeTop', style.top);
  queueBorder(areas, 'EdgeBottom', style.bottom);
  queueBorder(areas, 'EdgeLeft', style.left);
  queueBorder(areas, 'EdgeRight', style.right);
}

const WEIGHT = { hairline: 'Hairline', thin: 'Thin', medium: 'Medium', thick: 'Thick' } as const;

function queueBorder(
  areas: Excel.RangeAreas,
  edge: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight',
  weight: BorderWeight | undefined,
): void {
  if (weight === undefined) return;
  const border = areas.format.borders.getItem(edge);
  border.style = 'Continuous';
  border.weight = WEIGHT[weight];
}

const PAPER = { A4: 'A4' } as const;

function queuePageSetup(sheet: Excel.Worksheet, { page }: SheetLayout): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = PAPER[page.paper];
  pageLayout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.setPrintMargins('Points', page.margins);
  pageLayout.centerHorizontally = page.centerHorizontally;
  // Not "fit to one page wide": Excel ignores manual page breaks under fit-to-pages, and the pages
  // are ours. The layout leaves room at the right for a printer's rounding instead.
  pageLayout.zoom = { scale: 100 };
  pageLayout.setPrintArea(rectAddress(page.printArea));
  if (page.titleRows) {
    const { first, last } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  const edges = pageLayout.headersFooters.defaultForAllPages;
  edges.leftHeader = page.header.left;
  edges.centerHeader = page.header.center;
  edges.rightHeader = page.header.right;
  edges.leftFooter = page.footer.left;
  edges.centerFooter = page.footer.center;
  edges.rightFooter = page.footer.right;
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
