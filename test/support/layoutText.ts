import { rectAddress } from '../../src/core/sheet/address';
import { type SheetLayout } from '../../src/core/layout/sheetLayout';

/**
 * A layout as text a person can read and compare: pages, then each row with its height in points
 * and its cells (address, look, text; ⏎ for a typed line break).
 */
export function layoutText(layout: SheetLayout): string {
  const { page } = layout;
  const lines = [
    `tab     ${layout.name}`,
    `font    ${layout.fontName} ${layout.fontSize}`,
    `paper   ${page.paper} ${page.orientation}, ${layout.pageCount} pages`,
    `header  ${page.header.left} | ${page.header.center} | ${page.header.right}`,
    `footer  ${page.footer.left} | ${page.footer.center} | ${page.footer.right}`,
    `columns ${layout.columnWidths.join(' ')}`,
    `area    ${rectAddress(page.printArea)}`,
  ];
  const breaks = new Set(page.breaksBefore);
  let pageNumber = 1;
  layout.rowHeights.forEach((height, row) => {
    if (row === 0 || breaks.has(row)) lines.push('', `== page ${pageNumber++} ==`);
    lines.push(`${String(row + 1).padStart(3)}  ${height.toFixed(2)}`);
    for (const { range, content, style } of layout.cells) {
      if (range.row !== row) continue;
      lines.push(`       ${rectAddress(range)} [${style}] ${contentText(content)}`.trimEnd());
    }
  });
  return `${lines.join('\n')}\n`;
}

function contentText(content: SheetLayout['cells'][number]['content']): string {
  if (content === null) return '';
  if (content.kind === 'text') return content.text.replaceAll('\n', '⏎');
  return content.kind === 'number' ? String(content.value) : content.formula;
}
