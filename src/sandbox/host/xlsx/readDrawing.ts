import { parseRect, type Rect } from '../../../core/sheet/address';
import { type BookModel, type ChartModel, type SheetModel } from '../model';
import { chartTypeOf, chartXml, withoutCaches } from './charts';
import { type Package } from './package';
import { EMU_PER_POINT } from './units';
import {
  child,
  childrenOf,
  descendants,
  numberAttribute,
  parseXml,
  relationshipId,
  type XmlElement,
} from './xml';

export interface DrawingContent {
  readonly charts: readonly ChartModel[];
  /** What the drawing holds beside charts of the host's own making. */
  readonly otherCharts: number;
  readonly pictures: number;
  readonly shapes: number;
}

function union(rects: readonly Rect[]): Rect | null {
  const [first] = rects;
  if (!first) return null;
  const row = Math.min(...rects.map((rect) => rect.row));
  const column = Math.min(...rects.map((rect) => rect.column));
  const bottom = Math.max(...rects.map((rect) => rect.row + rect.rowCount));
  const right = Math.max(...rects.map((rect) => rect.column + rect.columnCount));
  return { row, column, rowCount: bottom - row, columnCount: right - column };
}

function referenced(formula: string): { sheet: string; rect: Rect } | null {
  const bang = formula.lastIndexOf('!');
  const rect = parseRect(formula.slice(bang + 1));
  const sheet = formula
    .slice(0, bang)
    .replace(/^'(.*)'$/s, '$1')
    .replaceAll("''", "'");
  return rect && bang > 0 ? { sheet, rect } : null;
}

/**
 * The chart of a part, if writing it again would give the same part: then nothing of it is lost.
 * Charts made by hand hold more than a ChartModel and come back null.
 */
function readOwnChart(
  xml: string,
  name: string,
  box: Pick<ChartModel, 'left' | 'top' | 'width' | 'height'>,
  book: BookModel,
): ChartModel | null {
  const root = parseXml(xml);
  const chart = child(root, 'chart');
  const type = chartTypeOf(child(chart, 'plotArea'));
  if (!type) return null;
  const references = descendants(root, 'f').map(({ text }) => referenced(text));
  const sheet = book.sheets.find((candidate) => candidate.name === references[0]?.sheet);
  const source = union(references.flatMap((reference) => (reference ? [reference.rect] : [])));
  if (!sheet || !source) return null;
  // Without a name and categories in the corner the union misses the corner cell, which is all right.
  const title = descendants(child(chart, 'title') ?? root, 't')
    .map(({ text }) => text)
    .join('');
  for (const seriesBy of ['Auto', 'Columns', 'Rows'] as const) {
    const model = {
      ...{ id: name, name, type, sourceSheetId: sheet.id, source, seriesBy, ...box },
      title: child(chart, 'title') ? title : '',
    };
    if (withoutCaches(chartXml(model, book)) === withoutCaches(xml)) return model;
  }
  return null;
}

function positionOf(
  anchor: XmlElement,
): Pick<ChartModel, 'left' | 'top' | 'width' | 'height'> | null {
  const pos = child(anchor, 'pos');
  const ext = child(anchor, 'ext');
  if (!pos || !ext) return null;
  const points = (element: XmlElement, name: string): number =>
    (numberAttribute(element, name) ?? 0) / EMU_PER_POINT;
  return {
    left: points(pos, 'x'),
    top: points(pos, 'y'),
    width: points(ext, 'cx'),
    height: points(ext, 'cy'),
  };
}

/** Reads a sheet's drawing; `book` must hold all sheets with their cells already. */
export function readDrawing(path: string, file: Package, book: BookModel): DrawingContent {
  const root = file.xml(path);
  const relationships = new Map(file.relationships(path).map((r) => [r.id, r]));
  const charts: ChartModel[] = [];
  let [otherCharts, pictures, shapes] = [0, 0, 0];
  for (const anchor of root?.children ?? []) {
    const frame = child(anchor, 'graphicFrame');
    const [reference] = frame ? descendants(frame, 'chart') : [];
    if (frame && reference) {
      const target = relationships.get(relationshipId(reference) ?? '')?.target;
      const xml = target === undefined ? null : file.text(target);
      if (target !== undefined) file.relationships(target);
      const box = positionOf(anchor);
      const name = descendants(frame, 'cNvPr')[0]?.attributes.name ?? '';
      const own = xml !== null && box ? readOwnChart(xml, name, box, book) : null;
      if (own) charts.push(own);
      else otherCharts++;
      continue;
    }
    const drawn = childrenOf(anchor, 'pic').length + descendants(anchor, 'pic').length;
    if (drawn > 0) pictures++;
    else shapes++;
  }
  return { charts, otherCharts, pictures, shapes };
}

export function attachCharts(sheet: SheetModel, charts: readonly ChartModel[]): void {
  sheet.charts.push(...charts.map((chart, i) => ({ ...chart, id: `chart${i + 1}` })));
}
