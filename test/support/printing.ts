import { type LayoutCell, type SheetLayout } from '../../src/core/layout/sheetLayout';
import { canPrint, type ShownText } from './libreOffice';

/** `describe` where the programs that print are installed; in CI they must be. */
export function printed(): jest.Describe {
  const available = canPrint();
  if (!available && process.env['CI'] !== 'true') {
    process.stderr.write(
      'Print tests skipped: soffice, pdftotext and pdfinfo are needed (README, CI).\n',
    );
  }
  return available || process.env['CI'] === 'true' ? describe : describe.skip;
}

/** pdftotext's boxes reach this many points below the letters of a line at the page's foot. */
export const FONT_BOX = 2;

/** A4 in points. */
export const PAPER = {
  portrait: { width: 595.3, height: 841.9 },
  landscape: { width: 841.9, height: 595.3 },
} as const;

export function shownText(cell: LayoutCell, layout: SheetLayout): ShownText {
  const { column, columnCount } = cell.range;
  const style = layout.styles[cell.style] ?? {};
  return {
    text: layoutCellText(cell),
    width: sum(layout.columnWidths.slice(column, column + columnCount)),
    fontName: layout.fontName,
    fontSize: style.fontSize ?? layout.fontSize,
    bold: style.bold ?? false,
    indent: style.indent ?? 0,
  };
}

/** Points of all the rows a cell is merged over. */
export function heightOf({ range }: LayoutCell, layout: SheetLayout): number {
  return sum(layout.rowHeights.slice(range.row, range.row + range.rowCount));
}

export function layoutCellText({ content }: LayoutCell): string {
  return content?.kind === 'text' ? content.text : '';
}

export function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

export function characterCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of withoutSpace(text)) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
