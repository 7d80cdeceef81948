import * as v from 'valibot';

/** The look of cells, enough to continue a table's style into a new column. */
export interface PendingLook {
  readonly format: Excel.RangeFormat;
  readonly edges: readonly { readonly edge: Edge; readonly border: Excel.RangeBorder }[];
}

const OUTER_EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const edgeSchema = v.picklist([...OUTER_EDGES, 'InsideHorizontal']);
type Edge = v.InferOutput<typeof edgeSchema>;

/** A cell can be drawn no line inside: Excel refuses it. */
function edgesOf(rowCount: number): readonly Edge[] {
  return rowCount > 1 ? [...OUTER_EDGES, 'InsideHorizontal'] : OUTER_EDGES;
}

/** How cells looked before a look was given to them: what the giving changes, and nothing else. */
export const givenLookSchema = v.object({
  fontName: v.string(),
  fontSize: v.number(),
  fontColor: v.string(),
  horizontal: v.string(),
  vertical: v.string(),
  /** The edges that had no line and were drawn one. */
  edges: v.array(edgeSchema),
});
export type GivenLook = v.InferOutput<typeof givenLookSchema>;

/** Queues the look of a range of `rowCount` rows; mixed looks come back as null. */
export function queueLook(range: Excel.Range, rowCount: number): PendingLook {
  const { format } = range;
  format.load('horizontalAlignment,verticalAlignment,wrapText');
  format.fill.load('color');
  format.font.load('name,size,bold,color');
  return {
    format,
    edges: edgesOf(rowCount).map((edge) => ({
      edge,
      border: format.borders.getItem(edge).load('style,weight,color'),
    })),
  };
}

/**
 * What giving `source`'s look to these cells would change; null where they have a look of their own,
 * which stays: a fill, a line, bold letters, or cells that look different from one another. A line at
 * the left is the neighbour's, the table's own edge.
 */
export function lookToGive({ format, edges }: PendingLook, source: PendingLook): GivenLook | null {
  const { font } = format;
  // Office.js gives null for mixed looks, '' for a mixed fill, white for none.
  const isMixed = [
    font.name,
    font.size,
    font.color,
    format.horizontalAlignment,
    format.verticalAlignment,
    format.wrapText,
  ].some((property: unknown) => property === null || property === '');
  const isPlain =
    isWhite(format) &&
    (font.bold as boolean | null) === false &&
    edges.every(({ edge, border }) => edge === 'EdgeLeft' || border.style === 'None');
  if (isMixed || !isPlain) return null;
  return {
    fontName: font.name,
    fontSize: font.size,
    fontColor: font.color,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    edges: edges
      .filter(({ edge, border }) => border.style === 'None' && lineFor(edge, source) !== null)
      .map(({ edge }) => edge),
  };
}

/** Queues giving `target` the look of `source`, a single cell, as far as `given` says. */
export function queueSameLook(target: Excel.Range, source: PendingLook, given: GivenLook): void {
  const { format } = target;
  if (!isWhite(source.format)) format.fill.color = source.format.fill.color;
  format.font.name = source.format.font.name;
  format.font.size = source.format.font.size;
  format.font.bold = source.format.font.bold;
  format.font.color = source.format.font.color;
  format.horizontalAlignment = source.format.horizontalAlignment;
  format.verticalAlignment = source.format.verticalAlignment;
  format.wrapText = source.format.wrapText;
  for (const edge of given.edges) {
    const line = lineFor(edge, source);
    if (!line) continue;
    const border = format.borders.getItem(edge);
    border.style = line.style;
    border.weight = line.weight;
    border.color = line.color;
  }
}

/**
 * Queues taking the given look away again, property by property: clearing the cells would also take
 * a person's conditional formats, input rules and comments there. `rowCount` is the range's.
 */
export function queueLookBack(range: Excel.Range, look: GivenLook, rowCount: number): void {
  const { format } = range;
  format.fill.clear();
  format.font.name = look.fontName;
  format.font.size = look.fontSize;
  format.font.bold = false;
  format.font.color = look.fontColor;
  format.horizontalAlignment = look.horizontal as Excel.HorizontalAlignment;
  format.verticalAlignment = look.vertical as Excel.VerticalAlignment;
  for (const edge of edgesOf(rowCount)) {
    if (look.edges.includes(edge)) format.borders.getItem(edge).style = 'None';
  }
}

function isWhite({ fill }: Excel.RangeFormat): boolean {
  return fill.color.toUpperCase() === '#FFFFFF';
}

/** The line the source has for an edge; inside, its lower one is repeated. Null for no line. */
function lineFor(edge: Edge, { edges }: PendingLook): Excel.RangeBorder | null {
  const like = edge === 'InsideHorizontal' ? 'EdgeBottom' : edge;
  const border = edges.find((candidate) => candidate.edge === like)?.border;
  return border && border.style !== 'None' ? border : null;
}
