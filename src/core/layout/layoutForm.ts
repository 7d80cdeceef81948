import { type Block } from '../forms/block';
import { cellsOf } from './cellsOf';
import { paginate } from './paginate';
import { placeBlocks } from './place';
import { type PlacedRow } from './placedRow';
import { type Orientation, type PageHeader, pageRoom, printSetup } from './printSetup';
import { type SheetLayout } from './sheetLayout';
import { tabName } from './tabName';
import { unfoldColumns } from './unfoldColumns';
import { BASE_FONT_SIZE, FONT_NAME } from './textStyles';
import { widthModelOf } from './textWidth';

export interface LayoutOptions {
  /** Wanted name of the tab. */
  readonly name: string;
  readonly orientation: Orientation;
  readonly header: PageHeader;
  /** BIZ UDゴシック unless the computer has none. */
  readonly fontName?: string;
}

/** Blocks as a whole tab: placed in rows, cut into pages, numbered as cells. */
export function layoutForm(blocks: readonly Block[], options: LayoutOptions): SheetLayout {
  const fontName = options.fontName ?? FONT_NAME;
  const room = pageRoom(options.orientation);
  const column = { from: 0, to: room.width, model: widthModelOf(fontName) };

  const pages = paginate(placeBlocks(blocks, column), room.height).map(unfoldColumns);
  const { cells, columnWidths, styles } = cellsOf(pages, column);

  const rows = pages.flat();
  const printArea = {
    row: 0,
    column: 0,
    rowCount: Math.max(1, rows.length),
    columnCount: columnWidths.length,
  };
  return {
    name: tabName(options.name),
    fontName,
    fontSize: BASE_FONT_SIZE,
    columnWidths,
    rowHeights: rows.map(({ height }) => height),
    styles,
    cells,
    page: printSetup(options.orientation, options.header, printArea, pageStarts(pages).slice(1)),
    pageCount: pages.length,
  };
}

/** 0-based row with which each page begins. */
function pageStarts(pages: readonly (readonly PlacedRow[])[]): number[] {
  let row = 0;
  return pages.map((page) => {
    const start = row;
    row += page.length;
    return start;
  });
}
