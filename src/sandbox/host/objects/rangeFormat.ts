import { asBoolean, asColor, asNumber, asOneOf, asText } from '../arguments';
import { changeFormat, commonFormat } from '../formats';
import { ensureLine } from '../grid';
import { invalidArgument, type ObjectKind, type Property } from '../hostObject';
import type { CellFormat } from '../model';
import { refuseUnlessAllowed } from '../protection';
import { type AreasSelf, make, type Selves } from './selves';

const HORIZONTALS = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICALS = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** A member that is one field of the cells' formats. */
function field<K extends keyof CellFormat>(
  name: K,
  read: (value: unknown, what: string) => CellFormat[K],
): Property<AreasSelf> {
  return {
    get: ({ workspace, sheet, areas }) =>
      commonFormat(workspace.book, sheet, areas, (format) => format[name]),
    set: (self, value) => {
      setField(self, name, read(value, name));
    },
  };
}

function setField<K extends keyof CellFormat>(
  self: AreasSelf,
  name: K,
  value: CellFormat[K],
): void {
  const { workspace, sheet, areas } = self;
  refuseUnlessAllowed(sheet, 'allowFormatCells');
  const made = new Map<CellFormat, CellFormat>();
  for (const rect of areas) {
    changeFormat(workspace.book, sheet, rect, (format) => {
      if (format[name] === value) return format;
      const known = made.get(format) ?? { ...format, [name]: value };
      made.set(format, known);
      return known;
    });
  }
  workspace.raise({ kind: 'look' });
}

export const rangeFormat: ObjectKind<Selves['RangeFormat']> = {
  properties: {
    ColumnWidth: lineSize('column'),
    RowHeight: lineSize('row'),
    HorizontalAlignment: field('horizontal', (value, what) => asOneOf(value, HORIZONTALS, what)),
    VerticalAlignment: field('vertical', (value, what) => asOneOf(value, VERTICALS, what)),
    WrapText: field('wrap', asBoolean),
    IndentLevel: field('indent', (value, what) => {
      const indent = asNumber(value, what);
      if (!Number.isInteger(indent) || indent < 0 || indent > 250) throw invalidArgument(what);
      return indent;
    }),
  },
  children: {
    Borders: (self) => make('RangeBorderCollection', self),
    Fill: (self) => make('RangeFill', self),
    Font: (self) => make('RangeFont', self),
    Protection: (self) => make('FormatProtection', self),
  },
};

export const rangeFont: ObjectKind<Selves['RangeFont']> = {
  properties: {
    Name: field('fontName', asText),
    Size: field('fontSize', (value, what) => {
      const size = asNumber(value, what);
      if (size < 1 || size > 409) throw invalidArgument(what);
      return size;
    }),
    Color: field('fontColor', asColor),
    Bold: field('bold', asBoolean),
  },
};

export const rangeFill: ObjectKind<Selves['RangeFill']> = {
  properties: {
    Color: {
      // A cell without a fill answers white (OfficeDev/office-js#4900 and #6218).
      get: ({ workspace, sheet, areas }) =>
        commonFormat(workspace.book, sheet, areas, ({ fill }) => fill || '#FFFFFF') ?? '',
      set: (self, value) => {
        setField(self, 'fill', asColor(value, 'fill.color'));
      },
    },
  },
  methods: {
    Clear: (self) => {
      setField(self, 'fill', '');
    },
  },
};

export const formatProtection: ObjectKind<Selves['FormatProtection']> = {
  properties: { Locked: field('locked', asBoolean) },
};

/** The height of rows or the width of columns in points; null where they differ. */
function lineSize(axis: 'row' | 'column'): Property<AreasSelf> {
  return {
    get: ({ sheet, areas }) => {
      const lines = axis === 'row' ? sheet.rows : sheet.columns;
      const standard = axis === 'row' ? sheet.defaultRowHeight : sheet.defaultColumnWidth;
      const sizes = new Set<number>();
      for (const rect of areas) {
        const first = axis === 'row' ? rect.row : rect.column;
        const count = axis === 'row' ? rect.rowCount : rect.columnCount;
        let told = 0;
        for (const [index, line] of lines) {
          if (index < first || index >= first + count) continue;
          told += 1;
          sizes.add(line.hidden ? 0 : (line.size ?? standard));
        }
        if (told < count) sizes.add(standard);
      }
      const [size = null] = sizes;
      return sizes.size === 1 ? size : null;
    },
    set: ({ workspace, sheet, areas }, value) => {
      refuseUnlessAllowed(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
      const size = asNumber(value, axis === 'row' ? 'rowHeight' : 'columnWidth');
      // Row height 0–409 points; column width 0–255 characters (Excel specifications and limits).
      if (size < 0 || size > (axis === 'row' ? 409.5 : 1790)) throw invalidArgument('size');
      const lines = axis === 'row' ? sheet.rows : sheet.columns;
      for (const rect of areas) {
        const first = axis === 'row' ? rect.row : rect.column;
        const count = axis === 'row' ? rect.rowCount : rect.columnCount;
        for (let index = first; index < first + count; index += 1) {
          const line = ensureLine(lines, index);
          line.hidden = size === 0;
          if (size > 0) line.size = size;
        }
      }
      workspace.raise({ kind: 'look' });
    },
  };
}
