import type { CSSProperties, ReactNode } from 'react';
import { cellAddress, type Rect, rectContains, rectsOverlap } from '../../core/sheet/address';
import { cellIn, formatAt } from '../host/grid';
import type { CellModel } from '../host/model';
import { alignmentOf, borderStyle, shownText, textStyle } from './cellLook';
import type { ConditionalLook } from './conditionalFormats';
import { extentOf, type Span, startOf } from './geometry';
import type { SheetView } from './sheetView';
import { textWidth } from './textWidth';

interface TileProps {
  readonly view: SheetView;
  /** The lines to draw; positions count from the tile's own first row and column. */
  readonly rows: Span;
  readonly columns: Span;
  readonly origin: { readonly row: number; readonly column: number };
  readonly conditionalLook: (row: number, column: number) => ConditionalLook | null;
}

/** One part of the grid (the frozen corner, an edge or the body) with the cells that show in it. */
export function Tile(props: TileProps) {
  const { view, rows, columns } = props;
  const { sheet } = view;
  const shown: Rect = {
    row: rows.first,
    column: columns.first,
    rowCount: rows.last - rows.first + 1,
    columnCount: columns.last - columns.first + 1,
  };
  const merges = sheet.merges.filter((merge) => rectsOverlap(merge, shown));
  const lines: ReactNode[] = [];
  const borders: ReactNode[] = [];
  for (let row = rows.first; row <= rows.last; row += 1) {
    const cells: ReactNode[] = [];
    for (let column = columns.first; column <= columns.last; column += 1) {
      if (extentOf(view.rows, row, 1) === 0 || extentOf(view.columns, column, 1) === 0) continue;
      const merge = merges.find((each) => rectContains(each, row, column));
      const own = cellIn(sheet, row, column);
      const format = own?.format ?? lineFormat(view, row, column);
      const border = format && borderStyle(format);
      if (border) {
        borders.push(
          <div key={`${row}-${column}`} style={{ ...borderBox(props, row, column), ...border }} />,
        );
      }
      const isAnchor =
        !merge ||
        (row === Math.max(merge.row, rows.first) &&
          column === Math.max(merge.column, columns.first));
      if (!isAnchor) continue;
      const cell = merge ? cellIn(sheet, merge.row, merge.column) : (own ?? emptyCell(format));
      if (!cell && !merge) continue;
      const area = merge ?? { row, column, rowCount: 1, columnCount: 1 };
      cells.push(<CellBox key={column} {...props} area={area} cell={cell} isMerged={!!merge} />);
    }
    if (cells.length > 0) {
      lines.push(
        <div key={row} role="row" aria-rowindex={row + 1}>
          {cells}
        </div>,
      );
    }
  }
  return (
    <>
      {sheet.showGridlines && <Gridlines {...props} />}
      {lines}
      <div className="borders" aria-hidden="true">
        {borders}
      </div>
    </>
  );
}

interface CellBoxProps extends TileProps {
  readonly area: Rect;
  readonly cell: CellModel | undefined;
  readonly isMerged: boolean;
}

function CellBox({ view, origin, area, cell, isMerged, conditionalLook }: CellBoxProps) {
  const { row, column, rowCount, columnCount } = area;
  const width = extentOf(view.columns, column, columnCount);
  const text = cell ? shownText(cell) : '';
  const look = cell && conditionalLook(row, column);
  const fill = look?.fill ?? cell?.format.fill ?? '';
  const spill = cell && !isMerged ? spillWidth(view, row, column, cell, text) : 0;
  const box: CSSProperties = {
    left: startOf(view.columns, column) - startOf(view.columns, origin.column),
    top: startOf(view.rows, row) - startOf(view.rows, origin.row),
    width: Math.max(width, spill) - 1,
    height: extentOf(view.rows, row, rowCount) - 1,
  };
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      data-cell={cellAddress(row, column)}
      className="cell"
      style={{
        ...box,
        ...(cell && textStyle(cell)),
        ...((fill || isMerged || spill > 0) && { background: fill || '#ffffff' }),
        // A fill covers the grid lines around it.
        ...(fill && { boxShadow: `1px 1px 0 ${fill}` }),
        ...(look?.fontColor && { color: look.fontColor }),
        ...(look?.bold && { fontWeight: 'bold' }),
      }}
    >
      <span>
        {cell && isTooWide(cell, text, width)
          ? '#'.repeat(Math.max(1, Math.floor(width / 9)))
          : text}
      </span>
    </div>
  );
}

/** Excel never shows a cut number: it would be read as another one. */
function isTooWide(cell: CellModel, text: string, width: number): boolean {
  return (
    typeof cell.value === 'number' &&
    !cell.format.shrinkToFit &&
    textWidth(text, cell.format) > width - 2
  );
}

/** Pixels a text takes over the empty cells to its right, as in Excel; 0 when it stays inside. */
function spillWidth(
  { sheet, columns }: SheetView,
  row: number,
  column: number,
  cell: CellModel,
  text: string,
): number {
  if (typeof cell.value !== 'string' || text === '' || cell.format.wrap) return 0;
  if (alignmentOf(cell) !== 'left') return 0;
  const wanted = textWidth(text, cell.format) + 6;
  const own = extentOf(columns, column, 1);
  if (wanted <= own) return 0;
  let width = own;
  for (let next = column + 1; next < columns.count && width < wanted; next += 1) {
    const isTaken = (cellIn(sheet, row, next)?.value ?? '') !== '';
    if (isTaken || sheet.merges.some((merge) => rectContains(merge, row, next))) break;
    width += extentOf(columns, next, 1);
  }
  return width;
}

function lineFormat({ book, sheet }: SheetView, row: number, column: number) {
  const isFormatted = sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format;
  return isFormatted ? formatAt(book, sheet, row, column) : null;
}

function emptyCell(format: CellModel['format'] | null): CellModel | undefined {
  if (!format?.fill) return undefined;
  return { value: '', isError: false, quotePrefix: false, format };
}

function borderBox({ view, origin }: TileProps, row: number, column: number): CSSProperties {
  return {
    left: startOf(view.columns, column) - startOf(view.columns, origin.column) - 1,
    top: startOf(view.rows, row) - startOf(view.rows, origin.row) - 1,
    width: extentOf(view.columns, column, 1) + 1,
    height: extentOf(view.rows, row, 1) + 1,
  };
}

function Gridlines({ view, rows, columns, origin }: TileProps) {
  const lines: ReactNode[] = [];
  const left = startOf(view.columns, columns.first) - startOf(view.columns, origin.column);
  const top = startOf(view.rows, rows.first) - startOf(view.rows, origin.row);
  const width = extentOf(view.columns, columns.first, columns.last - columns.first + 1);
  const height = extentOf(view.rows, rows.first, rows.last - rows.first + 1);
  for (let row = rows.first; row <= rows.last; row += 1) {
    const at = startOf(view.rows, row + 1) - startOf(view.rows, origin.row) - 1;
    lines.push(<i key={`r${row}`} style={{ left, top: at, width, height: 1 }} />);
  }
  for (let column = columns.first; column <= columns.last; column += 1) {
    const at = startOf(view.columns, column + 1) - startOf(view.columns, origin.column) - 1;
    lines.push(<i key={`c${column}`} style={{ left: at, top, width: 1, height }} />);
  }
  return (
    <div className="gridlines" aria-hidden="true">
      {lines}
    </div>
  );
}
