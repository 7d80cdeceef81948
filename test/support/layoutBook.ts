import {
  type BorderWeight,
  type CellStyle,
  type LayoutCell,
  type SheetLayout,
} from '../../src/core/layout/sheetLayout';
import {
  type BookModel,
  type BorderEdge,
  type BorderModel,
  type CellFormat,
  type CellModel,
  type LineModel,
} from '../../src/sandbox/host/model';

const COLUMNS = 16384;

/** A book of one sheet that holds the layout, as the writer would leave it in Excel. */
export function layoutBook(layout: SheetLayout): BookModel {
  const cells = new Map<number, CellModel>();
  for (const cell of layout.cells) putCell(cells, cell, layout);
  const { page } = layout;
  const id = '{00000000-0001-0000-0000-000000000000}';
  return {
    sheets: [
      {
        id,
        name: layout.name,
        visibility: 'Visible',
        tabColor: '',
        showGridlines: false,
        cells,
        merges: layout.cells
          .map(({ range }) => range)
          .filter(({ rowCount, columnCount }) => rowCount * columnCount > 1),
        rows: lines(layout.rowHeights),
        columns: lines(layout.columnWidths),
        defaultRowHeight: Math.ceil(layout.fontSize * 1.2),
        defaultColumnWidth: 54,
        tables: [],
        autoFilter: null,
        conditionalFormats: [],
        dataValidations: [],
        charts: [],
        freeze: { rows: 0, columns: 0 },
        page: {
          paper: 'A4',
          orientation: page.orientation === 'portrait' ? 'Portrait' : 'Landscape',
          fit: null,
          scale: 100,
          margins: page.margins,
          centerHorizontally: page.centerHorizontally,
          centerVertically: false,
          printArea: [page.printArea],
          titleRows: page.titleRows,
          titleColumns: null,
          header: page.header,
          footer: page.footer,
          rowBreaks: [...page.breaksBefore],
          columnBreaks: [],
          printGridlines: false,
          blackAndWhite: false,
        },
        protection: { protected: false, options: {} },
        selection: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      },
    ],
    names: [],
    customXmlParts: [],
    activeSheetId: id,
    readOnly: false,
    calculationMode: 'Automatic',
    fileName: 'layout.xlsx',
    defaultFont: { name: layout.fontName, size: layout.fontSize },
  };
}

function lines(sizes: readonly number[]): Map<number, LineModel> {
  return new Map(sizes.map((size, index) => [index, { size, hidden: false }]));
}

/** Every cell of a merged range carries the look, as in Excel, so that borders close. */
function putCell(
  cells: Map<number, CellModel>,
  { range, content, style }: LayoutCell,
  layout: SheetLayout,
): void {
  const format = formatOf(layout.styles[style] ?? {}, layout);
  for (let row = range.row; row < range.row + range.rowCount; row += 1) {
    for (let column = range.column; column < range.column + range.columnCount; column += 1) {
      const first = row === range.row && column === range.column;
      cells.set(row * COLUMNS + column, {
        value: first ? valueOf(content) : '',
        isError: false,
        quotePrefix: false,
        format,
        ...(first && content?.kind === 'formula' ? { formula: content.formula } : {}),
      });
    }
  }
}

function valueOf(content: LayoutCell['content']): string | number {
  if (content === null || content.kind === 'formula') return '';
  return content.kind === 'text' ? content.text : content.value;
}

function formatOf(style: CellStyle, layout: SheetLayout): CellFormat {
  return {
    numberFormat: style.numberFormat ?? '@',
    fontName: layout.fontName,
    fontSize: style.fontSize ?? layout.fontSize,
    bold: style.bold ?? false,
    italic: false,
    underline: 'None',
    strikethrough: false,
    fontColor: style.fontColor ?? '#000000',
    fill: style.fill ?? '',
    horizontal: HORIZONTAL[style.horizontal ?? 'left'],
    vertical: VERTICAL[style.vertical ?? 'center'],
    wrap: style.wrap ?? false,
    shrinkToFit: false,
    indent: style.indent ?? 0,
    textOrientation: 0,
    locked: true,
    formulaHidden: false,
    borders: bordersOf(style),
  };
}

const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  distributed: 'Distributed',
} as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify' } as const;
const WEIGHT = { hairline: 'Hairline', thin: 'Thin', medium: 'Medium', thick: 'Thick' } as const;
const EDGES = [
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
] as const;

function bordersOf(style: CellStyle): Partial<Record<BorderEdge, BorderModel>> {
  const borders: Partial<Record<BorderEdge, BorderModel>> = {};
  for (const [edge, name] of EDGES) {
    const weight: BorderWeight | undefined = style[edge];
    if (weight) borders[name] = { style: 'Continuous', weight: WEIGHT[weight], color: '#000000' };
  }
  return borders;
}
