import { type CellFormat } from '../model';
import { readBorders } from './borders';
import { type ColourReader } from './colours';
import { builtInFormat } from './numberFormats';
import { child, childrenOf, flag, numberAttribute, type XmlElement } from './xml';

export interface FileStyles {
  /** By the number cells carry. Frozen: many cells share one. */
  readonly formats: readonly CellFormat[];
  readonly quotePrefixes: readonly boolean[];
  /** Formats of conditional formats, as elements. */
  readonly differential: readonly XmlElement[];
  readonly defaultFont: { readonly name: string; readonly size: number };
  /** Formats hold fills, gradients or raised text that a CellFormat has no place for. */
  readonly losesDetail: boolean;
  readonly namesOwnStyles: boolean;
  readonly namesOwnTableStyles: boolean;
}

type Font = Pick<
  CellFormat,
  'fontName' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor'
>;

const UNDERLINES: Readonly<Record<string, CellFormat['underline']>> = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

export const HORIZONTAL: Readonly<Record<string, CellFormat['horizontal']>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

export const VERTICAL: Readonly<Record<string, CellFormat['vertical']>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

/** An element that switches something on, off again with val="0". */
export function switchedOn(parent: XmlElement | undefined, name: string): boolean {
  const found = child(parent, name);
  return found !== undefined && flag(found, 'val', true);
}

function readFont(font: XmlElement | undefined, colour: ColourReader): Font {
  const underline = child(font, 'u');
  return {
    fontName: child(font, 'name')?.attributes.val ?? 'Calibri',
    fontSize: numberAttribute(child(font, 'sz'), 'val') ?? 11,
    bold: switchedOn(font, 'b'),
    italic: switchedOn(font, 'i'),
    strikethrough: switchedOn(font, 'strike'),
    underline: underline ? (UNDERLINES[underline.attributes.val ?? 'single'] ?? 'Single') : 'None',
    fontColor: colour(child(font, 'color')) ?? '#000000',
  };
}

function readFill(fill: XmlElement | undefined, colour: ColourReader): string {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes.patternType ?? 'none';
  if (!pattern || type === 'none') return '';
  return colour(child(pattern, 'fgColor')) ?? colour(child(pattern, 'bgColor')) ?? '#FFFFFF';
}

/** 0–90 upward, 91–180 downward, 255 letters on top of each other → −90–90 and 180. */
function readRotation(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

function deepFreeze(format: CellFormat): CellFormat {
  for (const border of Object.values(format.borders)) Object.freeze(border);
  Object.freeze(format.borders);
  return Object.freeze(format);
}

/** Reads the styles part; without one every cell looks like `fallback`. */
export function readStyles(styles: XmlElement | null, colour: ColourReader): FileStyles {
  const root = styles ?? undefined;
  const codes = new Map(
    childrenOf(child(root, 'numFmts'), 'numFmt').map((format) => [
      numberAttribute(format, 'numFmtId') ?? -1,
      format.attributes.formatCode ?? 'General',
    ]),
  );
  const fontElements = childrenOf(child(root, 'fonts'), 'font');
  const fonts = fontElements.map((font) => readFont(font, colour));
  const fillElements = childrenOf(child(root, 'fills'), 'fill');
  const fills = fillElements.map((fill) => readFill(fill, colour));
  const borders = childrenOf(child(root, 'borders'), 'border').map((b) => readBorders(b, colour));
  const xfs = childrenOf(child(root, 'cellXfs'), 'xf');
  const plainFont = fonts[0] ?? readFont(undefined, colour);

  const formats = xfs.map((xf): CellFormat => {
    const alignment = child(xf, 'alignment');
    const protection = child(xf, 'protection');
    const id = numberAttribute(xf, 'numFmtId') ?? 0;
    return deepFreeze({
      ...(fonts[numberAttribute(xf, 'fontId') ?? 0] ?? plainFont),
      numberFormat: codes.get(id) ?? builtInFormat(id) ?? 'General',
      fill: fills[numberAttribute(xf, 'fillId') ?? 0] ?? '',
      borders: { ...borders[numberAttribute(xf, 'borderId') ?? 0] },
      horizontal: HORIZONTAL[alignment?.attributes.horizontal ?? 'general'] ?? 'General',
      vertical: VERTICAL[alignment?.attributes.vertical ?? 'bottom'] ?? 'Bottom',
      wrap: flag(alignment, 'wrapText', false),
      shrinkToFit: flag(alignment, 'shrinkToFit', false),
      indent: numberAttribute(alignment, 'indent') ?? 0,
      textOrientation: readRotation(numberAttribute(alignment, 'textRotation') ?? 0),
      locked: flag(protection, 'locked', true),
      formulaHidden: flag(protection, 'hidden', false),
    });
  });
  const plain = deepFreeze({
    ...plainFont,
    numberFormat: 'General',
    fill: '',
    borders: {},
    horizontal: 'General',
    vertical: 'Bottom',
    wrap: false,
    shrinkToFit: false,
    indent: 0,
    textOrientation: 0,
    locked: true,
    formulaHidden: false,
  });

  // The first two fills (none and gray125) stand in every file and are used by no cell.
  const odd = fillElements
    .slice(2)
    .some(
      (fill) =>
        !/^(?:none|solid)?$/.test(child(fill, 'patternFill')?.attributes.patternType ?? 'odd'),
    );
  const raised = fontElements.some((font) => child(font, 'vertAlign') !== undefined);
  return {
    formats: formats.length > 0 ? formats : [plain],
    quotePrefixes: xfs.map((xf) => flag(xf, 'quotePrefix', false)),
    differential: childrenOf(child(root, 'dxfs'), 'dxf'),
    defaultFont: { name: plainFont.fontName, size: plainFont.fontSize },
    losesDetail: odd || raised,
    namesOwnStyles: childrenOf(child(root, 'cellStyles'), 'cellStyle').some(
      (style) => style.attributes.builtinId === undefined,
    ),
    namesOwnTableStyles: childrenOf(child(root, 'tableStyles'), 'tableStyle').length > 0,
  };
}
