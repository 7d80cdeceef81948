import { type CellFormat, type ConditionalFormatModel } from '../model';
import { writeBorders } from './borders';
import { builtInId } from './numberFormats';
import { HORIZONTAL, VERTICAL } from './readStyles';
import { element, MAIN, XML_HEAD } from './xml';

/** Collects formats while sheets are written; cells carry the numbers it gives. */
export interface StyleTable {
  /** The number of a cell format. */
  cell(format: CellFormat, quotePrefix: boolean): number;
  /** The number of a conditional format's look, given as a `<dxf>` element. */
  differential(dxf: string): number;
  toXml(): string;
}

const UNDERLINES = {
  None: null,
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const satisfies Record<CellFormat['underline'], string | null>;

function nameOf(names: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}

type FontLook = Pick<
  CellFormat,
  'fontName' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor'
>;

function fontXml(font: FontLook): string {
  const underline = UNDERLINES[font.underline];
  return element(
    'font',
    {},
    (font.bold ? '<b/>' : '') +
      (font.italic ? '<i/>' : '') +
      (font.strikethrough ? '<strike/>' : '') +
      (underline ? element('u', { val: underline }) : '') +
      element('sz', { val: font.fontSize }) +
      element('color', { rgb: argb(font.fontColor) }) +
      element('name', { val: font.fontName }),
  );
}

function alignmentXml(format: CellFormat): string {
  const { textOrientation: turn } = format;
  const rotation = turn === 180 ? 255 : turn < 0 ? 90 - turn : turn;
  const horizontal = nameOf(HORIZONTAL, format.horizontal);
  const vertical = nameOf(VERTICAL, format.vertical);
  return element('alignment', {
    horizontal: horizontal === 'general' ? undefined : horizontal,
    vertical: vertical === 'bottom' ? undefined : vertical,
    textRotation: rotation || undefined,
    wrapText: format.wrap || undefined,
    indent: format.indent || undefined,
    shrinkToFit: format.shrinkToFit || undefined,
  });
}

/** Numbers things by their text, in the order they were first seen. */
function numbered(...first: readonly string[]): {
  readonly all: readonly string[];
  numberOf(text: string): number;
} {
  const all = [...first];
  const numbers = new Map(all.map((text, i) => [text, i]));
  return {
    all,
    numberOf(text) {
      let number = numbers.get(text);
      if (number === undefined) {
        number = all.length;
        all.push(text);
        numbers.set(text, number);
      }
      return number;
    },
  };
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : element(name, { count: items.length }, items.join(''));
}

const FIRST_OWN_NUMBER_FORMAT = 164;

/** `defaultFont` becomes the font of the standard style, by which column widths are counted. */
export function createStyleTable(defaultFont: { name: string; size: number }): StyleTable {
  const standard: FontLook = {
    fontName: defaultFont.name,
    fontSize: defaultFont.size,
    bold: false,
    italic: false,
    underline: 'None',
    strikethrough: false,
    fontColor: '#000000',
  };
  const numberFormats = numbered();
  const fonts = numbered(fontXml(standard));
  const fills = numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  const borders = numbered(writeBorders({}));
  const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
  const xfs = numbered(plain);
  const differentials = numbered();
  const known = new WeakMap<CellFormat, { plain?: number; quoted?: number }>();

  function numberFormatId(code: string): number {
    return builtInId(code) ?? FIRST_OWN_NUMBER_FORMAT + numberFormats.numberOf(code);
  }

  function xfXml(format: CellFormat, quotePrefix: boolean): string {
    const fill = format.fill
      ? fills.numberOf(
          element(
            'fill',
            {},
            element(
              'patternFill',
              { patternType: 'solid' },
              element('fgColor', { rgb: argb(format.fill) }) + element('bgColor', { indexed: 64 }),
            ),
          ),
        )
      : 0;
    const numFmtId = numberFormatId(format.numberFormat);
    const fontId = fonts.numberOf(fontXml(format));
    const borderId = borders.numberOf(writeBorders(format.borders));
    const alignment = alignmentXml(format);
    const aligned = alignment !== '<alignment/>';
    const unlocked = !format.locked || format.formulaHidden;
    return element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId: fill,
        borderId,
        xfId: 0,
        quotePrefix: quotePrefix || undefined,
        applyNumberFormat: numFmtId !== 0 || undefined,
        applyFont: fontId !== 0 || undefined,
        applyFill: fill !== 0 || undefined,
        applyBorder: borderId !== 0 || undefined,
        applyAlignment: aligned || undefined,
        applyProtection: unlocked || undefined,
      },
      (aligned ? alignment : '') +
        (unlocked
          ? element('protection', { locked: format.locked, hidden: format.formulaHidden })
          : ''),
    );
  }

  return {
    cell(format, quotePrefix) {
      const slot = quotePrefix ? 'quoted' : 'plain';
      const numbers = known.get(format) ?? {};
      const number = numbers[slot] ?? xfs.numberOf(xfXml(format, quotePrefix));
      known.set(format, { ...numbers, [slot]: number });
      return number;
    },
    differential: (dxf) => differentials.numberOf(dxf),
    toXml() {
      const formats = numberFormats.all.map((code, i) =>
        element('numFmt', { numFmtId: FIRST_OWN_NUMBER_FORMAT + i, formatCode: code }),
      );
      const standardXf = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
      return (
        XML_HEAD +
        element(
          'styleSheet',
          { xmlns: MAIN },
          list('numFmts', formats) +
            list('fonts', fonts.all) +
            list('fills', fills.all) +
            list('borders', borders.all) +
            list('cellStyleXfs', [standardXf]) +
            list('cellXfs', xfs.all) +
            list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]) +
            list('dxfs', differentials.all) +
            element('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2' }),
        )
      );
    },
  };
}

/** The look of a conditional format as a `<dxf>` element; its fills count by background colour. */
export function differentialXml(format: ConditionalFormatModel['format']): string {
  const font =
    (format.bold === undefined ? '' : element('b', { val: format.bold })) +
    (format.fontColor ? element('color', { rgb: argb(format.fontColor) }) : '');
  const fill = format.fill
    ? element(
        'fill',
        {},
        element(
          'patternFill',
          { patternType: 'solid' },
          element('fgColor', { rgb: argb(format.fill) }) +
            element('bgColor', { rgb: argb(format.fill) }),
        ),
      )
    : '';
  return element(
    'dxf',
    {},
    (font === '' ? '' : element('font', {}, font)) +
      fill +
      (format.borders ? writeBorders(format.borders) : ''),
  );
}
