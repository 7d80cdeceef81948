import type { CSSProperties } from 'react';
import type { BorderEdge, BorderModel, CellFormat, CellModel } from '../host/model';
import { formatValue } from '../host/numberFormat';

const PIXELS_PER_POINT = 96 / 72;
const INDENT_PIXELS = 9;

/** Where a cell's text stands when nobody chose: numbers right, text left, the rest centred. */
type Alignment = 'left' | 'center' | 'right' | 'justify';

/** The text a cell shows: the same as `Range.text`. */
export function shownText(cell: CellModel): string {
  return formatValue(cell.value, cell.format.numberFormat);
}

export function alignmentOf({ value, isError, format }: CellModel): Alignment {
  switch (format.horizontal) {
    case 'Left':
    case 'Fill':
      return 'left';
    case 'Right':
      return 'right';
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center';
    case 'Justify':
    case 'Distributed':
      return 'justify';
    case 'General':
      if (isError || typeof value === 'boolean') return 'center';
      return typeof value === 'number' ? 'right' : 'left';
  }
}

/** How the text of a cell looks. */
export function textStyle(cell: CellModel): CSSProperties {
  const { format } = cell;
  const underline = format.underline !== 'None';
  const lines = [underline && 'underline', format.strikethrough && 'line-through'].filter(Boolean);
  const alignment = alignmentOf(cell);
  return {
    fontFamily: `"${format.fontName}", var(--sheet-fonts)`,
    fontSize: `${String(format.fontSize * PIXELS_PER_POINT)}px`,
    fontWeight: format.bold ? 'bold' : 'normal',
    fontStyle: format.italic ? 'italic' : 'normal',
    textDecoration: lines.length > 0 ? lines.join(' ') : 'none',
    color: format.fontColor || '#000000',
    textAlign: alignment,
    ...(alignment === 'justify' && { textAlignLast: 'justify' }),
    alignItems: VERTICAL[format.vertical],
    whiteSpace: format.wrap ? 'pre-wrap' : 'pre',
    ...(format.indent > 0 && {
      [alignment === 'right' ? 'paddingRight' : 'paddingLeft']:
        `${String(3 + format.indent * INDENT_PIXELS)}px`,
    }),
    ...(format.textOrientation === 180 && {
      writingMode: 'vertical-rl',
      textOrientation: 'upright',
    }),
  };
}

const VERTICAL: Readonly<Record<CellFormat['vertical'], string>> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
};

const EDGES = {
  EdgeTop: 'borderTop',
  EdgeBottom: 'borderBottom',
  EdgeLeft: 'borderLeft',
  EdgeRight: 'borderRight',
} as const satisfies Partial<Record<BorderEdge, keyof CSSProperties>>;

const WIDTHS: Readonly<Record<BorderModel['weight'], number>> = {
  Hairline: 1,
  Thin: 1,
  Medium: 2,
  Thick: 3,
};

/** The cell's border lines; null when it has none. */
export function borderStyle({ borders }: Pick<CellFormat, 'borders'>): CSSProperties | null {
  const style: Record<string, string> = {};
  for (const [edge, property] of Object.entries(EDGES)) {
    const border = borders[edge as keyof typeof EDGES];
    if (!border || border.style === 'None') continue;
    style[property] = lineOf(border);
  }
  return Object.keys(style).length > 0 ? style : null;
}

function lineOf({ style, weight, color }: BorderModel): string {
  const line =
    style === 'Double'
      ? 'double'
      : style === 'Dot' || weight === 'Hairline'
        ? 'dotted'
        : style === 'Continuous'
          ? 'solid'
          : 'dashed';
  const width = style === 'Double' ? 3 : WIDTHS[weight];
  return `${String(width)}px ${line} ${color || '#000000'}`;
}
