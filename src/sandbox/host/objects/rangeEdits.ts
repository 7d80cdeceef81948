import { rectsOverlap, type Rect } from '../../../core/sheet/address';
import { areaAddress, intersection } from '../addresses';
import { asOneOf } from '../arguments';
import { clearContents } from '../contents';
import { changeFormat } from '../formats';
import { cellsWithin, dropPlainCells, isUnbounded } from '../grid';
import { type Arguments, HostError, invalidArgument } from '../hostObject';
import { defaultFormat } from '../newBook';
import { refuseLocked, refuseUnlessAllowed } from '../protection';
import { insertCells } from '../insertCells';
import { rangeOf, type RangeSelf } from './selves';

type Method = (self: RangeSelf, args: Arguments) => unknown;

const APPLY_TO = [
  'All',
  'Formats',
  'Contents',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
] as const;

/** The methods of a range that change its sheet. */
export const rangeEdits: Readonly<Record<string, Method>> = {
  Clear: (self, [applyTo]) => {
    clear(self, applyTo);
  },
  Insert: (self, [shift]) => {
    const axis = asOneOf(shift, ['Down', 'Right'] as const, 'shift') === 'Down' ? 'row' : 'column';
    refuseUnlessAllowed(self.sheet, axis === 'row' ? 'allowInsertRows' : 'allowInsertColumns');
    const { rect } = self;
    insertCells(self.workspace, self.sheet, rect, axis);
    const whole = axis === 'row' ? 'RowInserted' : 'ColumnInserted';
    edited({ ...self, rect }, isUnbounded(rect) ? whole : 'CellInserted');
    return rangeOf(self, rect);
  },
  Merge: (self, [across]) => {
    refuseUnlessAllowed(self.sheet, null);
    const { rect } = self;
    const rects =
      across === true
        ? Array.from({ length: rect.rowCount }, (_, row) => ({
            ...rect,
            row: rect.row + row,
            rowCount: 1,
          }))
        : [rect];
    for (const each of rects) merge(self, each);
    edited(self, 'RangeEdited');
  },
};

/** Empties what `applyTo` names; 'All' when left out. */
function clear(self: RangeSelf, applyTo: unknown): void {
  const { workspace, sheet, rect } = self;
  const what = asOneOf(applyTo ?? 'All', APPLY_TO, 'applyTo');
  refuseLocked(workspace.book, sheet, rect);
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
    clearContents(sheet, rect);
    workspace.touch();
    edited(self, 'RangeEdited');
  }
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
    for (const { cell } of cellsWithin(sheet, rect)) delete cell.hyperlink;
  }
  if (what === 'All' || what === 'Formats') {
    const plain = defaultFormat(workspace.book);
    if (isUnbounded(rect)) changeFormat(workspace.book, sheet, rect, () => plain);
    for (const { cell } of cellsWithin(sheet, rect)) cell.format = plain;
    sheet.merges = sheet.merges.filter((area) => !rectsOverlap(area, rect));
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      ({ ranges }) => !ranges.every((area) => isInside(area, rect)),
    );
  }
  if (what === 'All') {
    sheet.dataValidations = sheet.dataValidations.filter(
      ({ ranges }) => !ranges.every((area) => isInside(area, rect)),
    );
  }
  dropPlainCells(workspace.book, sheet, rect);
  workspace.raise({ kind: 'look' });
}

function isInside(inner: Rect, outer: Rect): boolean {
  const shared = intersection(inner, outer);
  return shared?.rowCount === inner.rowCount && shared.columnCount === inner.columnCount;
}

/** Merges a rectangle; only what its top-left cell holds stays. Merges inside it are swallowed. */
function merge({ workspace, sheet }: RangeSelf, rect: Rect): void {
  if (isUnbounded(rect)) throw invalidArgument('whole rows and columns are not merged here');
  if (sheet.tables.some((table) => rectsOverlap(table.range, rect))) {
    throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
  }
  if (rect.rowCount * rect.columnCount === 1) return;
  if (sheet.merges.some((area) => rectsOverlap(area, rect) && !isInside(area, rect))) {
    throw new HostError('InvalidOperation', 'The range cuts through merged cells.');
  }
  sheet.merges = [...sheet.merges.filter((area) => !rectsOverlap(area, rect)), rect];
  for (const { cell, row, column } of cellsWithin(sheet, rect)) {
    if (row === rect.row && column === rect.column) continue;
    cell.value = '';
    cell.isError = false;
    delete cell.formula;
  }
  workspace.touch();
}

type ChangeType = Extract<
  Parameters<RangeSelf['workspace']['raise']>[0],
  { kind: 'cells' }
>['changeType'];

function edited({ workspace, sheet, rect }: RangeSelf, changeType: ChangeType): void {
  workspace.raise({
    kind: 'cells',
    sheet,
    address: areaAddress(rect),
    changeType,
    source: 'addin',
  });
}
