import type { CellValue } from '../core/sheet/cell';

/**
 * What to write so that Excel keeps `content` as it is. Text that Excel would turn into a number, a
 * date or a formula («5-2», «007», «=…») gets a leading apostrophe; plain words go in without one.
 */
export function asTyped(content: CellValue, numberFormat: string): CellValue {
  if (typeof content !== 'string' || content === '') return content;
  if (content.startsWith("'")) return `'${content}`;
  if (numberFormat === '@') return content;
  return mayTurnIntoSomethingElse(content) ? `'${content}` : content;
}

/** Whether a cell's content, as `formulas` gives it, is a formula. */
export function isFormula(content: CellValue): boolean {
  return typeof content === 'string' && content.startsWith('=');
}

// Numbers, dates and times hold a digit; formulas and commands start with a sign; the rest are words.
function mayTurnIntoSomethingElse(text: string): boolean {
  return (
    /^[=+\-@#＝＋－＠]/.test(text.trimStart()) ||
    /\p{Nd}/u.test(text) ||
    /^\s*(true|false)\s*$/i.test(text)
  );
}

/**
 * Queues contents for a column: formulas in R1C1 notation (one text for all equal neighbours),
 * constants as they are. `numberFormats` are those the cells have when the contents arrive.
 */
export function queueContents(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  contents: readonly CellValue[],
  numberFormats: readonly string[],
): void {
  let start = 0;
  while (start < contents.length) {
    const first = contents[start] ?? '';
    const same = isFormula(first) ? (content: CellValue) => content === first : isConstant;
    let end = start + 1;
    while (end < contents.length && same(contents[end] ?? '')) end += 1;
    const range = sheet.getRangeByIndexes(row + start, column, end - start, 1);
    if (isFormula(first)) {
      // A single text for a whole range is given to each of its cells.
      range.formulasR1C1 = first as unknown as string[][];
    } else {
      range.values = contents
        .slice(start, end)
        .map((content, index) => [asTyped(content, numberFormats[start + index] ?? 'General')]);
    }
    start = end;
  }
}

/** Queues number formats, one per row; one text for a whole range is given to each of its cells. */
export function queueFormats(range: Excel.Range, formats: readonly string[]): void {
  const [first] = formats;
  if (first === undefined) return;
  range.numberFormat = formats.every((format) => format === first)
    ? (first as unknown as string[][])
    : formats.map((format) => [format]);
}

function isConstant(content: CellValue): boolean {
  return !isFormula(content);
}
