import { columnIndex, parseRect } from '../../../core/sheet/address';
import { type CellModel, type LineModel } from '../model';
import { withoutPrefixes } from './futureFunctions';
import { type FileStyles } from './readStyles';
import { Refusal } from './refusal';
import { type FileText, readText } from './sharedStrings';
import { type Shiftable, shiftable } from './shiftFormula';
import { scanXml, treeBuilder, unescapeCellText, type XmlElement } from './xml';

/** Cells a whole book may hold; a year of a city has some ten thousand. */
const MOST_CELLS = 2_000_000;
/** References that shared formulas may grow to when written out for each cell. */
const MOST_REFERENCES = 2_000_000;
const COLUMNS = 16384;
const ROWS = 1_048_576;
/** Days between the two date systems (ECMA-376 part 1, 18.17.4.1). */
export const DAYS_1904 = 1462;

/** What the sheets read so far have cost together. */
export interface CellCount {
  cells: number;
  references: number;
}

export function countCell(count: CellCount): void {
  if (++count.cells > MOST_CELLS) throw new Refusal('tooLarge', 'too many cells');
}

export interface SheetScan {
  readonly cells: Map<number, CellModel>;
  readonly rows: Map<number, LineModel>;
  /** The sheet's element with everything but its cells. */
  readonly settings: XmlElement;
  readonly dataTables: number;
  readonly dynamicArrays: number;
}

interface FileCell {
  row: number;
  column: number;
  attributes: Record<string, string>;
  value: string | null;
  formula: { text: string; attributes: Record<string, string> } | null;
  inline: FileText | null;
}

interface SharedFormula extends Shiftable {
  readonly row: number;
  readonly column: number;
}

const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/i;

function serialOfIso(text: string): number {
  const time = Date.parse(
    /[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text.padEnd(10)}Z`.replace(' ', ''),
  );
  return time / 86_400_000 + 25_569;
}

/** Cells, rows and the rest of a worksheet part in one pass, as the part may be long. */
export function scanSheet(
  document: string,
  strings: readonly FileText[],
  styles: FileStyles,
  system: '1900' | '1904',
  count: CellCount,
): SheetScan {
  const cells = new Map<number, CellModel>();
  const rows = new Map<number, LineModel>();
  const shared = new Map<string, SharedFormula>();
  const settings = treeBuilder();
  const plain = styles.formats[0];
  const isDate = styles.formats.map(({ numberFormat }) =>
    /[ymdhsge]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gi, '')),
  );
  let dataTables = 0;
  let dynamicArrays = 0;
  let row = -1;
  let column = -1;
  let cell: FileCell | null = null;
  let inline: ReturnType<typeof treeBuilder> | null = null;
  let collecting: 'value' | 'formula' | null = null;
  let depth = 0;
  let inData = false;

  function openRow(attributes: Record<string, string>): void {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
    column = -1;
    if (!(row >= 0 && row < ROWS)) throw new Refusal('corrupt', 'a row outside the sheet');
    const height = Number(attributes.ht);
    const sized = attributes.ht !== undefined && Number.isFinite(height);
    const format =
      attributes.customFormat === '1' ? styles.formats[Number(attributes.s)] : undefined;
    const hidden = attributes.hidden === '1' || attributes.hidden === 'true';
    const level = Number(attributes.outlineLevel ?? 0);
    if (!sized && !hidden && !format && !level) return;
    const custom = attributes.customHeight === '1' || attributes.customHeight === 'true';
    rows.set(row, {
      size: sized ? height : null,
      hidden,
      ...(format ? { format } : {}),
      ...(sized && !custom ? { automatic: true as const } : {}),
      ...(level ? { outlineLevel: level } : {}),
      ...(attributes.collapsed === '1' ? { collapsed: true as const } : {}),
    });
  }

  function openCell(attributes: Record<string, string>): void {
    const match = ADDRESS.exec(attributes.r ?? '');
    if (match) {
      column = columnIndex(match[1] ?? '');
      row = Number(match[2]) - 1;
    } else column++;
    if (!(column >= 0 && column < COLUMNS && row >= 0 && row < ROWS)) {
      throw new Refusal('corrupt', 'a cell outside the sheet');
    }
    cell = { row, column, attributes, value: null, formula: null, inline: null };
    if (attributes.cm !== undefined) dynamicArrays++;
    countCell(count);
  }

  function formulaOf(from: FileCell): Pick<CellModel, 'formula' | 'arrayRange'> {
    if (!from.formula) return {};
    const { attributes } = from.formula;
    const text = withoutPrefixes(unescapeCellText(from.formula.text));
    if (attributes.t === 'dataTable') {
      dataTables++;
      return {};
    }
    if (attributes.t === 'shared') {
      const master = shared.get(attributes.si ?? '');
      if (text !== '') {
        const { row: top, column: left } = from;
        shared.set(attributes.si ?? '', { row: top, column: left, ...shiftable(text) });
      } else if (master) {
        count.references += master.references;
        if (count.references > MOST_REFERENCES) throw new Refusal('tooLarge', 'formulas');
        return { formula: `=${master.at(from.row - master.row, from.column - master.column)}` };
      }
    }
    if (text === '') return {};
    const range = attributes.t === 'array' ? parseRect(attributes.ref ?? '') : null;
    return range ? { formula: `=${text}`, arrayRange: range } : { formula: `=${text}` };
  }

  function valueOf(from: FileCell, style: number): Pick<CellModel, 'value' | 'isError' | 'markup'> {
    const text = from.value ?? '';
    const error = (code: string): Pick<CellModel, 'value' | 'isError'> => ({
      value: code,
      isError: true,
    });
    switch (from.attributes.t) {
      case 's':
      case 'inlineStr': {
        const found = from.attributes.t === 's' ? strings[Number(text)] : from.inline;
        if (from.attributes.t === 's' && text !== '' && !found) {
          throw new Refusal('corrupt', 'a text is missing');
        }
        if (!found) return { value: '', isError: false };
        const { markup } = found;
        return markup === undefined
          ? { value: found.text, isError: false }
          : { value: found.text, isError: false, markup: { plain: found.text, xml: markup } };
      }
      case 'str':
        return { value: unescapeCellText(text), isError: false };
      case 'b':
        return { value: text === '1' || text === 'true', isError: false };
      case 'e':
        return error(text);
      default: {
        if (text.trim() === '') return { value: '', isError: false };
        const number = from.attributes.t === 'd' ? serialOfIso(text.trim()) : Number(text);
        if (!Number.isFinite(number)) throw new Refusal('corrupt', 'a number is none');
        const shift = system === '1904' && isDate[style] === true ? DAYS_1904 : 0;
        return { value: number + shift, isError: false };
      }
    }
  }

  function closeCell(from: FileCell): void {
    const style = Number(from.attributes.s ?? 0);
    const format = styles.formats[style] ?? plain;
    if (!format) return;
    const formula = formulaOf(from);
    const value = valueOf(from, style);
    if (value.value === '' && formula.formula === undefined && format === plain) return;
    cells.set(from.row * COLUMNS + from.column, {
      ...value,
      ...formula,
      quotePrefix: styles.quotePrefixes[style] ?? false,
      format,
    });
  }

  scanXml(document, {
    open(name, attributes) {
      depth++;
      if (depth === 2 && name === 'sheetData') inData = true;
      else if (!inData) settings.open(name, attributes);
      else if (inline) inline.open(name, attributes);
      else if (name === 'c') openCell(attributes);
      else if (name === 'v') collecting = 'value';
      else if (name === 'f' && cell) {
        cell.formula = { text: '', attributes };
        collecting = 'formula';
      } else if (name === 'is') {
        inline = treeBuilder();
        inline.open(name, attributes);
      } else if (name === 'row') openRow(attributes);
    },
    text(text) {
      if (!inData) settings.text(text);
      else if (inline) inline.text(text);
      else if (cell && collecting === 'value') cell.value = (cell.value ?? '') + text;
      else if (cell?.formula && collecting === 'formula') cell.formula.text += text;
    },
    close(name) {
      if (depth === 2 && name === 'sheetData') inData = false;
      else if (!inData) settings.close(name);
      else if (inline) {
        inline.close(name);
        if (name === 'is') {
          if (cell) cell.inline = readText(inline.root());
          inline = null;
        }
      } else if (name === 'c') {
        if (cell) closeCell(cell);
        cell = null;
      } else if (name === 'v' || name === 'f') collecting = null;
      depth--;
    },
  });
  return { cells, rows, settings: settings.root(), dataTables, dynamicArrays };
}
