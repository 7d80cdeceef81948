import { type PlacedRow } from './placedRow';
import { lineCount, linesThatFit, splitRow } from './splitLongCell';

/** A row higher than this part of the page is cut at the foot of a page rather than moved whole. */
const LARGEST_EMPTY_PART = 0.08;

/** Columns side by side up to this part of the page move whole. */
const HIGHEST_MOVED_PART = 0.5;

/** Lines of a text that stay together at the foot and at the top of a page. */
const LINES_TOGETHER = 2;

/**
 * Rows as pages no higher than `pageHeight` points. Rows that keep with the next go with it; a
 * table's head is repeated; white space is left out at the top of a page. A row that does not fit
 * moves to the next page, or is cut (see `splitRow`) if moving it would leave too much empty. Rows
 * come out in order and their texts joined are unchanged. No rows make no pages.
 */
export function paginate(rows: readonly PlacedRow[], pageHeight: number): PlacedRow[][] {
  const pages: PlacedRow[][] = [];
  let page: PlacedRow[] = [];
  let used = 0;

  const add = (row: PlacedRow): void => {
    page.push(row);
    used += row.height;
  };
  const turnPage = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
    used = 0;
  };
  /** Puts a row down, cutting it over as many pages as it takes. */
  const addInParts = (row: PlacedRow): void => {
    let rest = row;
    while (used + rest.height > pageHeight) {
      const room = pageHeight - used - totalHeight(rest.closing);
      // One line less: the upper part may end with a typed line break.
      const fitting = linesThatFit(rest, room) - 1;
      const atTop = page.every((placed) => rest.repeatedHead.includes(placed));
      if (lineCount(rest) >= 2 && fitting >= 1) {
        const [upper, lower] = splitRow(rest, Math.min(fitting, largestUpperPart(rest)));
        add(upper);
        rest.closing.forEach(add);
        rest = lower;
      } else if (atTop) {
        break;
      }
      turnPage();
      rest.repeatedHead.forEach(add);
    }
    add(rest);
  };

  for (const run of keptTogether(rows)) {
    if (run[0]?.startsPage) turnPage();
    const fits = used + totalHeight(run) <= pageHeight;
    if (!fits && !mayCut(run, pageHeight, used)) turnPage();
    const shown = page.length > 0 ? run : withoutWhiteSpaceAbove(run);
    if (page.length === 0) shown[0]?.repeatedHead.forEach(add);
    if (used + totalHeight(shown) <= pageHeight) shown.forEach(add);
    else shown.forEach(addInParts);
  }
  turnPage();
  return pages;
}

/** Rows up to and with the first that does not keep with the next; white space loosens nothing. */
function keptTogether(rows: readonly PlacedRow[]): PlacedRow[][] {
  const runs: PlacedRow[][] = [];
  let run: PlacedRow[] = [];
  for (const row of rows) {
    if (row.startsPage && run.length > 0) {
      runs.push(run);
      run = [];
    }
    run.push(row);
    const bridges = row.vanishesAtPageTop && run.length > 1;
    if (row.keepWithNext || bridges) continue;
    runs.push(run);
    run = [];
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** Whether the run's first long row may be cut at the foot of this page. */
function mayCut(run: readonly PlacedRow[], pageHeight: number, used: number): boolean {
  const long = run.findIndex((row) => lineCount(row) >= 2 * LINES_TOGETHER);
  const row = run[long];
  if (!row) return false;
  if (row.columns && row.height <= pageHeight * HIGHEST_MOVED_PART) return false;
  const room = pageHeight - used - totalHeight(run.slice(0, long));
  if (pageHeight - used <= pageHeight * LARGEST_EMPTY_PART) return false;
  const fitting = linesThatFit(row, room) - 1;
  return fitting >= LINES_TOGETHER;
}

/** Leaves enough lines for the next page where the row has them. */
function largestUpperPart(row: PlacedRow): number {
  return Math.max(1, lineCount(row) - LINES_TOGETHER);
}

function withoutWhiteSpaceAbove(run: readonly PlacedRow[]): readonly PlacedRow[] {
  const start = run.findIndex((row) => !row.vanishesAtPageTop);
  return start < 0 ? [] : run.slice(start);
}

function totalHeight(rows: readonly PlacedRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}
