import { cellAddress, rectAddress } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/cell';
import { cellAt } from '../core/sheet/sheetData';
import { type GivenLook, lookToGive, type PendingLook, queueLook } from './cellLook';
import { JOURNAL_PART } from './journal';
import type { ChangePlan, ColumnWrite, ReliedCells } from './plan';
import type { ReadBook } from './readBook';
import { targetOf } from './refusals';
import { Refusal } from './run';
import { STORE_PART } from './store';

/** What the writer sees just before it writes. */
export interface Before {
  readonly columns: readonly ColumnBefore[];
  readonly names: ReadonlyMap<string, Excel.NamedItem>;
  readonly tabs: readonly {
    readonly id: string;
    readonly name: string;
    readonly position: number;
    readonly visibility: string;
  }[];
  readonly storePart: Excel.CustomXmlPart | undefined;
  readonly journalPart: Excel.CustomXmlPart | undefined;
}

export interface ColumnBefore {
  readonly range: Excel.Range;
  readonly anchors: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly look: PendingLook;
  /** The cell whose look the column takes on, null for none. */
  readonly source: PendingLook | null;
}

/** What giving a column the look of its source changes; null where it gets none. */
export function givenLook(before: ColumnBefore | undefined): GivenLook | null {
  return before?.source ? lookToGive(before.look, before.source) : null;
}

/** The cells' number formats, one per row. */
export function formatsBefore(before: ColumnBefore | undefined): readonly string[] {
  return ((before?.range.numberFormat ?? []) as string[][]).map(([format = 'General']) => format);
}

/** Reads what the plan is about to change; refuses where it is not what the plan saw. */
export async function lookBefore(
  context: Excel.RequestContext,
  read: ReadBook,
  plan: ChangePlan,
): Promise<Before> {
  const { workbook } = context;
  const columns = plan.columns.map((write): ColumnBefore => {
    const sheet = workbook.worksheets.getItem(write.sheetId);
    const { row, column, rowCount } = targetOf(write);
    const range = sheet.getRangeByIndexes(row, column, rowCount, 1).load('formulas,numberFormat');
    return {
      range,
      anchors: sheet.getRangeByIndexes(row, write.anchorColumn, rowCount, 1).load('values'),
      merged: range.getMergedAreasOrNullObject().load('address'),
      look: queueLook(range, rowCount),
      source:
        write.styleFromColumn === null
          ? null
          : queueLook(sheet.getRangeByIndexes(row, write.styleFromColumn, 1, 1), 1),
    };
  });
  const relied = plan.reliesOn.flatMap((cells) => {
    const sheet = workbook.worksheets.getItem(cells.sheetId);
    return cells.columns.map((column) => ({
      cells,
      column,
      now: sheet.getRangeByIndexes(cells.row, column, cells.rowCount, 1).load('values'),
    }));
  });
  const names = new Map(
    plan.names.map(({ name }) => [name, workbook.names.getItemOrNullObject(name).load('formula')]),
  );
  workbook.worksheets.load('items/id,items/name,items/position,items/visibility');
  const storeParts = workbook.customXmlParts.getByNamespace(STORE_PART.namespace);
  const journalParts = workbook.customXmlParts.getByNamespace(JOURNAL_PART.namespace);
  storeParts.load('items/id');
  journalParts.load('items/id');
  await context.sync();

  plan.columns.forEach((write, index) => {
    refuseChanged(write, columns[index]);
  });
  for (const { cells, column, now } of relied) {
    refuseOutdated(read, cells, column, now.values as CellValue[][]);
  }
  return {
    columns,
    names,
    tabs: workbook.worksheets.items.map(({ id, name, position, visibility }) => ({
      id,
      name,
      position,
      visibility,
    })),
    storePart: storeParts.items.at(-1),
    journalPart: journalParts.items.at(-1),
  };
}

function refuseChanged(write: ColumnWrite, before: ColumnBefore | undefined): void {
  const place = { sheet: write.sheet, address: rectAddress(targetOf(write)) };
  if (before && !before.merged.isNullObject) {
    throw new Refusal({ kind: 'mergedTarget', ...place });
  }
  write.expected.forEach((expected, index) => {
    if (before?.range.formulas[index]?.[0] === expected) return;
    const address = rectAddress({ ...targetOf(write), row: write.row + index, rowCount: 1 });
    throw new Refusal(
      expected === ''
        ? { kind: 'occupiedTarget', sheet: write.sheet, address }
        : { kind: 'changedMeanwhile', sheet: write.sheet, address },
    );
  });
}

/** What was written would be of another row, or of figures that are no longer there. */
function refuseOutdated(
  { book }: ReadBook,
  { sheetId, row, rowCount }: ReliedCells,
  column: number,
  now: readonly (readonly CellValue[])[],
): void {
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (!sheet) return;
  for (let offset = 0; offset < rowCount; offset += 1) {
    const seen = cellAt(sheet, row + offset, column).value;
    if (now[offset]?.[0] === seen) continue;
    throw new Refusal({
      kind: 'changedMeanwhile',
      sheet: sheet.name,
      address: cellAddress(row + offset, column),
    });
  }
}
