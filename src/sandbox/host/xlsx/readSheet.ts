import { parseRect } from '../../../core/sheet/address';
import { type CellModel, type LineModel, type SheetModel } from '../model';
import { type ColourReader } from './colours';
import { type lossCounter } from './losses';
import { type Package, type Relationship } from './package';
import { type CellCount, countCell, scanSheet } from './readCells';
import { hasOtherHeaders, readPage, readProtection } from './readPage';
import {
  readAutoFilter,
  readConditionalFormats,
  readDataValidations,
  readRanges,
} from './readRules';
import { type FileStyles } from './readStyles';
import { readTable } from './readTables';
import { Refusal } from './refusal';
import { type FileText } from './sharedStrings';
import { digitWidth } from './units';
import {
  child,
  childrenOf,
  descendants,
  flag,
  numberAttribute,
  relationshipId,
  type XmlElement,
} from './xml';

/** What all sheets of a file share. */
export interface SheetSources {
  readonly file: Package;
  readonly styles: FileStyles;
  readonly strings: readonly FileText[];
  readonly colour: ColourReader;
  readonly system: '1900' | '1904';
  readonly count: CellCount;
  readonly losses: ReturnType<typeof lossCounter>;
}

/** Characters of a column nobody sized: eight and Excel's five pixels of padding. */
const DEFAULT_CHARACTERS = 8.43;

function readColumns(
  settings: XmlElement,
  styles: FileStyles,
  pointsPerCharacter: number,
  defaultCharacters: number,
): Map<number, LineModel> {
  const columns = new Map<number, LineModel>();
  for (const group of childrenOf(child(settings, 'cols'), 'col')) {
    const first = (numberAttribute(group, 'min') ?? 1) - 1;
    const last = Math.min((numberAttribute(group, 'max') ?? 1) - 1, 16383);
    const width = numberAttribute(group, 'width');
    const style = numberAttribute(group, 'style') ?? 0;
    const format = style > 0 ? styles.formats[style] : undefined;
    const level = numberAttribute(group, 'outlineLevel') ?? 0;
    const custom = flag(group, 'customWidth', false);
    const sized = width !== undefined && (custom || Math.abs(width - defaultCharacters) > 1e-6);
    const line: LineModel = {
      size: sized ? width * pointsPerCharacter : null,
      hidden: flag(group, 'hidden', false),
      ...(format ? { format } : {}),
      ...(level ? { outlineLevel: level } : {}),
      ...(flag(group, 'collapsed', false) ? { collapsed: true as const } : {}),
    };
    if (line.size === null && !line.hidden && !format && !level) continue;
    for (let column = Math.max(0, first); column <= last; column++)
      columns.set(column, { ...line });
  }
  return columns;
}

/** `location` in the workbook, or an address outside; both for a place in another file. */
function readHyperlinks(
  settings: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
  cells: Map<number, CellModel>,
  plain: CellModel['format'] | undefined,
  count: CellCount,
): void {
  for (const link of childrenOf(child(settings, 'hyperlinks'), 'hyperlink')) {
    const rect = parseRect(link.attributes.ref ?? '');
    if (!rect || !plain) continue;
    const address = relationships.get(relationshipId(link) ?? '')?.target;
    const { location, tooltip } = link.attributes;
    for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
      countCell(count);
      const key = row * 16384 + rect.column;
      const cell = cells.get(key) ?? {
        value: '',
        isError: false,
        quotePrefix: false,
        format: plain,
      };
      cells.set(key, {
        ...cell,
        hyperlink: {
          ...(address === undefined ? {} : { address }),
          ...(location === undefined ? {} : { documentReference: location }),
          ...(tooltip === undefined ? {} : { screenTip: tooltip }),
        },
      });
    }
  }
}

/** Settings elements whose loss is told by what they hold. */
function tellLosses(settings: XmlElement, name: string, { losses }: SheetSources): void {
  const found = (element: string): number => descendants(settings, element).length;
  losses.add('sparklines', found('sparkline'), name);
  const extensions = descendants(settings, 'extLst')[0];
  if (extensions) {
    losses.add('conditionalFormats', descendants(extensions, 'cfRule').length, name);
    losses.add('dataValidations', descendants(extensions, 'dataValidation').length, name);
  }
  losses.add('scenarios', childrenOf(child(settings, 'scenarios'), 'scenario').length, name);
  losses.add('customViews', found('customSheetView'), name);
  losses.add('backgroundPictures', found('picture'), name);
  losses.add('firstPageHeaders', hasOtherHeaders(settings) ? 1 : 0, name);
}

const HOST_VIEW = new Set(['showGridLines', 'tabSelected', 'workbookViewId', 'topLeftCell']);

/** Reads one worksheet part; charts come later, when all sheets are there. */
export function readSheet(
  path: string,
  identity: Pick<SheetModel, 'id' | 'name' | 'visibility'>,
  sources: SheetSources,
): { sheet: SheetModel; drawing: string | null } {
  const { file, styles, losses } = sources;
  const { name } = identity;
  const document = file.text(path);
  if (document === null) throw new Refusal('corrupt', 'a sheet is missing');
  const scan = scanSheet(document, sources.strings, styles, sources.system, sources.count);
  const { settings, cells, rows } = scan;
  if (settings.name !== 'worksheet') throw new Refusal('corrupt', 'a sheet is no sheet');
  const relationships = new Map(file.relationships(path).map((r) => [r.id, r]));
  const pointsPerCharacter = digitWidth(styles.defaultFont);
  const format = child(settings, 'sheetFormatPr');
  const view = childrenOf(child(settings, 'sheetViews'), 'sheetView')[0];
  const pane = child(view, 'pane');
  const frozen = /^frozen/.test(pane?.attributes.state ?? '');
  const filter = readAutoFilter(child(settings, 'autoFilter'));
  if (filter?.otherCriteria) losses.add('filterCriteria', 1, name);
  losses.add('dataTables', scan.dataTables, name);
  losses.add('dynamicArrays', scan.dynamicArrays, name);
  tellLosses(settings, name, sources);
  readHyperlinks(settings, relationships, cells, styles.formats[0], sources.count);

  const tables = [...relationships.values()]
    .filter(({ type }) => type === 'table')
    .flatMap(({ target }) => readTable(target, file) ?? []);
  losses.add('filterCriteria', tables.filter(({ otherCriteria }) => otherCriteria).length, name);
  losses.add('tableFormulas', tables.filter(({ ownFormulas }) => ownFormulas).length, name);
  const viewAttributes = Object.fromEntries(
    Object.entries(view?.attributes ?? {}).filter(
      ([key]) => !HOST_VIEW.has(key) && !key.includes(':'),
    ),
  );
  const selection = childrenOf(view, 'selection').at(-1)?.attributes.sqref ?? 'A1';
  const tab = sources.colour(child(child(settings, 'sheetPr'), 'tabColor'));
  const characters =
    numberAttribute(format, 'defaultColWidth') ??
    DEFAULT_CHARACTERS - 8 + (numberAttribute(format, 'baseColWidth') ?? 8);
  const drawing = [...relationships.values()].find(({ type }) => type === 'drawing');
  return {
    drawing: drawing?.target ?? null,
    sheet: {
      ...identity,
      tabColor: tab ?? '',
      showGridlines: flag(view, 'showGridLines', true),
      cells,
      merges: childrenOf(child(settings, 'mergeCells'), 'mergeCell').flatMap(
        ({ attributes }) => parseRect(attributes.ref ?? '') ?? [],
      ),
      rows,
      columns: readColumns(settings, styles, pointsPerCharacter, characters),
      defaultRowHeight: numberAttribute(format, 'defaultRowHeight') ?? 15,
      defaultColumnWidth: characters * pointsPerCharacter,
      tables: tables.map(({ table }) => table),
      autoFilter: filter?.filter ?? null,
      conditionalFormats: readConditionalFormats(settings, styles.differential, sources.colour),
      dataValidations: readDataValidations(settings),
      charts: [],
      freeze: {
        rows: frozen ? (numberAttribute(pane, 'ySplit') ?? 0) : 0,
        columns: frozen ? (numberAttribute(pane, 'xSplit') ?? 0) : 0,
      },
      page: { ...readPage(settings), printArea: [], titleRows: null, titleColumns: null },
      protection: readProtection(settings),
      selection: readRanges(selection)[0] ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
      ...(Object.keys(viewAttributes).length > 0 ? { viewAttributes } : {}),
    },
  };
}
