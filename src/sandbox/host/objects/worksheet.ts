import type { Rect } from '../../../core/sheet/address';
import { parseArea, splitSheet, WHOLE_SHEET } from '../addresses';
import { asBoolean, asNumber, asOneOf, asText, integerAt } from '../arguments';
import { COLUMNS, ROWS, usedRect } from '../grid';
import { HostError, invalidArgument, type ObjectKind } from '../hostObject';
import type { SheetModel } from '../model';
import { renameInFormulas } from '../references';
import { areasOf, make, type OfSheet, rangeOf, type Selves } from './selves';
import { refuseStructureProtected, validName } from './worksheets';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

export const worksheet: ObjectKind<Selves['Worksheet']> = {
  id: ({ sheet }) => sheet.id,
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: ({ sheet }) => sheet.name, set: rename },
    Position: {
      get: ({ workspace, sheet }) => workspace.book.sheets.indexOf(sheet),
      set: ({ workspace: { book }, sheet }, value) => {
        refuseStructureProtected(book);
        const position = asNumber(value, 'position');
        if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
          throw invalidArgument('position');
        }
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        book.sheets.splice(position, 0, sheet);
      },
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ workspace, sheet }, value) => {
        refuseStructureProtected(workspace.book);
        const visibility = asOneOf(value, VISIBILITIES, 'visibility');
        if (visibility !== 'Visible') refuseLastVisible({ workspace, sheet });
        sheet.visibility = visibility;
        if (visibility !== 'Visible') leave({ workspace, sheet });
      },
    },
    ShowGridlines: { get: ({ sheet }) => sheet.showGridlines },
    // The client reads ShowGridlines and sets Gridlines.
    Gridlines: {
      set: ({ sheet }, value) => {
        sheet.showGridlines = asBoolean(value, 'showGridlines');
      },
    },
  },
  children: {
    AutoFilter: (self) => make('AutoFilter', self),
    Charts: (self) => make('ChartCollection', self),
    FreezePanes: (self) => make('WorksheetFreezePanes', self),
    HorizontalPageBreaks: (self) => make('PageBreakCollection', self),
    PageLayout: (self) => make('PageLayout', self),
    Protection: (self) => make('WorksheetProtection', self),
    Tables: (self) => make('TableCollection', self),
  },
  methods: {
    Activate: ({ workspace, sheet }) => {
      if (sheet.visibility !== 'Visible') {
        throw new HostError('InvalidOperation', 'A hidden worksheet cannot be activated.');
      }
      workspace.book.activeSheetId = sheet.id;
      workspace.raise({ kind: 'look' });
    },
    Delete: ({ workspace, sheet }) => {
      refuseStructureProtected(workspace.book);
      if (sheet.visibility === 'VeryHidden') {
        throw new HostError('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
      }
      refuseLastVisible({ workspace, sheet });
      leave({ workspace, sheet });
      const { book } = workspace;
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.names = book.names.filter(({ sheetId }) => sheetId !== sheet.id);
      workspace.touch();
      workspace.raise({ kind: 'look' });
    },
    GetRange: (self, [address]) => rangeOf(self, rectOf(self, address)),
    GetRanges: (self, [address]) => areasOf(self, areasNamed(self, address)),
    GetRangeByIndexes: (self, args) =>
      rangeOf(
        self,
        inSheet(integerAt(args, 0), integerAt(args, 1), integerAt(args, 2), integerAt(args, 3)),
      ),
    GetUsedRange: (self, [valuesOnly]) => {
      const counts = valuesOnly === true ? 'values' : 'valuesAndFormats';
      const used = usedRect(self.sheet, WHOLE_SHEET, counts);
      return rangeOf(self, used ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    },
  },
};

function rename({ workspace: { book }, sheet }: OfSheet, value: unknown): void {
  refuseStructureProtected(book);
  const before = sheet.name;
  sheet.name = validName(book, asText(value, 'name'), sheet);
  renameInFormulas(book, before, sheet.name);
}

function refuseLastVisible({ workspace, sheet }: OfSheet): void {
  const others = workspace.book.sheets.filter(
    (other) => other !== sheet && other.visibility === 'Visible',
  );
  if (others.length === 0) {
    throw new HostError('InvalidOperation', 'A workbook must contain a visible worksheet.');
  }
}

/** A sheet that goes away hands its place in front to a visible neighbour. */
function leave({ workspace: { book }, sheet }: OfSheet): void {
  if (book.activeSheetId !== sheet.id) return;
  const at = book.sheets.indexOf(sheet);
  const shown = (candidate: SheetModel): boolean =>
    candidate !== sheet && candidate.visibility === 'Visible';
  const next = book.sheets.slice(at).find(shown) ?? book.sheets.slice(0, at).reverse().find(shown);
  if (next) book.activeSheetId = next.id;
}

/** A rectangle by 0-based indexes; `InvalidArgument` where it leaves the sheet. */
export function inSheet(row: number, column: number, rowCount: number, columnCount: number): Rect {
  const isInside =
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= ROWS &&
    column + columnCount <= COLUMNS;
  if (!isInside) throw invalidArgument('the range would leave the sheet');
  return { row, column, rowCount, columnCount };
}

/** The rectangle of an address or a name; the whole sheet without one. */
export function rectOf({ workspace: { book }, sheet }: OfSheet, address: unknown): Rect {
  if (address === undefined || address === null || address === '') return WHOLE_SHEET;
  const text = asText(address, 'address');
  const parts = splitSheet(text);
  if (parts.sheet !== null && parts.sheet.toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalidArgument('the address names another sheet');
  }
  const rect = parseArea(parts.address);
  if (rect) return rect;
  const name = book.names.find(
    (item) =>
      item.name.toLowerCase() === text.toLowerCase() &&
      (item.sheetId === null || item.sheetId === sheet.id),
  );
  const target = splitSheet(name?.formula.slice(1) ?? '');
  const named = target.sheet === sheet.name ? parseArea(target.address) : null;
  if (!named) throw invalidArgument(`no range is called ${text}`);
  return named;
}

/** "A1:B2,D4" → its rectangles. At most 8,192 characters, as for every address. */
export function areasNamed(self: OfSheet, address: unknown): readonly Rect[] {
  if (address === undefined || address === null) return [WHOLE_SHEET];
  const text = asText(address, 'address');
  if (text.length > 8192) throw invalidArgument('an address has at most 8,192 characters');
  return text.split(',').map((part) => rectOf(self, part.trim()));
}
