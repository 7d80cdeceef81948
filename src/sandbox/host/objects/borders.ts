import type { Rect } from '../../../core/sheet/address';
import { asColor, asOneOf } from '../arguments';
import { changeFormat } from '../formats';
import { cellIn, formatAt } from '../grid';
import { type ObjectKind, type Property } from '../hostObject';
import type { BorderEdge, BorderModel } from '../model';
import { refuseUnlessAllowed } from '../protection';
import { type BorderSide, make, type Selves } from './selves';

const SIDES: readonly BorderSide[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];
const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const NO_BORDER: BorderModel = { style: 'None', weight: 'Thin', color: '#000000' };

export const rangeBorderCollection: ObjectKind<Selves['RangeBorderCollection']> = {
  item: (self, key) => make('RangeBorder', { ...self, side: asOneOf(key, SIDES, 'index') }),
};

type BorderSelf = Selves['RangeBorder'];

export const rangeBorder: ObjectKind<BorderSelf> = {
  id: ({ side }) => side,
  properties: {
    Style: member('style', (value) => asOneOf(value, STYLES, 'border.style')),
    Weight: member('weight', (value) => asOneOf(value, WEIGHTS, 'border.weight')),
    Color: member('color', (value) => asColor(value, 'border.color')),
  },
};

function member<K extends keyof BorderModel>(
  name: K,
  read: (value: unknown) => BorderModel[K],
): Property<BorderSelf> {
  return {
    get: (self) => {
      const values = new Set<BorderModel[K]>();
      for (const { row, column, edge } of edgesOf(self))
        values.add(borderAt(self, row, column, edge)[name]);
      const [value = null] = values;
      return values.size > 1 ? null : (value ?? NO_BORDER[name]);
    },
    set: (self, value) => {
      refuseUnlessAllowed(self.sheet, 'allowFormatCells');
      setBorder(self, name, read(value));
      self.workspace.raise({ kind: 'look' });
    },
  };
}

interface CellEdge {
  readonly row: number;
  readonly column: number;
  readonly edge: BorderEdge;
}

/** The edges of cells that a side of the areas consists of; of two cells that share it, one. */
function* edgesOf({ areas, side }: BorderSelf): Generator<CellEdge> {
  for (const rect of areas) {
    const { cells, edge } = sideOf(rect, side);
    if (cells.rowCount < 1 || cells.columnCount < 1) continue;
    for (let row = cells.row; row < cells.row + cells.rowCount; row += 1) {
      for (let column = cells.column; column < cells.column + cells.columnCount; column += 1) {
        yield { row, column, edge };
      }
    }
  }
}

function sideOf(rect: Rect, side: BorderSide): { readonly cells: Rect; readonly edge: BorderEdge } {
  switch (side) {
    case 'EdgeTop':
      return { cells: { ...rect, rowCount: 1 }, edge: side };
    case 'EdgeBottom':
      return { cells: { ...rect, row: rect.row + rect.rowCount - 1, rowCount: 1 }, edge: side };
    case 'EdgeLeft':
      return { cells: { ...rect, columnCount: 1 }, edge: side };
    case 'EdgeRight':
      return {
        cells: { ...rect, column: rect.column + rect.columnCount - 1, columnCount: 1 },
        edge: side,
      };
    case 'InsideHorizontal':
      return { cells: { ...rect, rowCount: rect.rowCount - 1 }, edge: 'EdgeBottom' };
    case 'InsideVertical':
      return { cells: { ...rect, columnCount: rect.columnCount - 1 }, edge: 'EdgeRight' };
    default:
      return { cells: rect, edge: side };
  }
}

const OPPOSITE: Readonly<Partial<Record<BorderEdge, CellEdge>>> = {
  EdgeTop: { row: -1, column: 0, edge: 'EdgeBottom' },
  EdgeBottom: { row: 1, column: 0, edge: 'EdgeTop' },
  EdgeLeft: { row: 0, column: -1, edge: 'EdgeRight' },
  EdgeRight: { row: 0, column: 1, edge: 'EdgeLeft' },
};

/** The line at an edge, whichever of the two cells that share it holds it. */
function borderAt(
  { workspace, sheet }: BorderSelf,
  row: number,
  column: number,
  edge: BorderEdge,
): BorderModel {
  const own = formatAt(workspace.book, sheet, row, column).borders[edge];
  if (own && own.style !== 'None') return own;
  const other = OPPOSITE[edge];
  const beside =
    other && cellIn(sheet, row + other.row, column + other.column)?.format.borders[other.edge];
  return beside ?? NO_BORDER;
}

function setBorder<K extends keyof BorderModel>(
  self: BorderSelf,
  name: K,
  value: BorderModel[K],
): void {
  const { workspace, sheet } = self;
  for (const { row, column, edge } of edgesOf(self)) {
    const before = borderAt(self, row, column, edge);
    const isDrawn = before.style !== 'None' || name === 'style';
    // Weight or colour given to no line draws a line, as Excel does.
    const border: BorderModel = {
      ...before,
      style: isDrawn ? before.style : 'Continuous',
      [name]: value,
    };
    setEdge(workspace.book, sheet, row, column, edge, border);
    const other = OPPOSITE[edge];
    if (!other || !cellIn(sheet, row + other.row, column + other.column)) continue;
    setEdge(workspace.book, sheet, row + other.row, column + other.column, other.edge, border);
  }
}

function setEdge(
  book: BorderSelf['workspace']['book'],
  sheet: BorderSelf['sheet'],
  row: number,
  column: number,
  edge: BorderEdge,
  border: BorderModel,
): void {
  changeFormat(book, sheet, { row, column, rowCount: 1, columnCount: 1 }, (format) => {
    const { [edge]: replaced, ...others } = format.borders;
    if (border.style === 'None') return replaced ? { ...format, borders: others } : format;
    return { ...format, borders: { ...others, [edge]: border } };
  });
}
