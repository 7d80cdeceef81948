/** The look of one cell, enough to continue a table's style into a new column. */
export interface PendingLook {
  readonly format: Excel.RangeFormat;
  readonly edges: readonly { readonly edge: Edge; readonly border: Excel.RangeBorder }[];
}

type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
const EDGES: readonly Edge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** Queues the look of a range; mixed looks come back as null. */
export function queueLook(range: Excel.Range): PendingLook {
  const { format } = range;
  format.load('horizontalAlignment,verticalAlignment,wrapText');
  format.fill.load('color');
  format.font.load('name,size,bold,color');
  return {
    format,
    edges: EDGES.map((edge) => ({
      edge,
      border: format.borders.getItem(edge).load('style,weight,color'),
    })),
  };
}

/**
 * Whether the cells look like any empty cell, so that taking our look away again leaves nothing of
 * a person's behind.
 */
export function isPlain({ format, edges }: PendingLook): boolean {
  return (
    (format.fill.color === '' || format.fill.color.toUpperCase() === '#FFFFFF') &&
    !format.font.bold &&
    edges.every(({ border }) => border.style === 'None')
  );
}

/** Queues giving `target` the look of a single cell. */
export function queueSameLook(target: Excel.Range, look: PendingLook): void {
  const { format } = target;
  const source = look.format;
  const { color } = source.fill;
  if (color !== '' && color.toUpperCase() !== '#FFFFFF') format.fill.color = color;
  format.font.name = source.font.name;
  format.font.size = source.font.size;
  format.font.bold = source.font.bold;
  format.font.color = source.font.color;
  format.horizontalAlignment = source.horizontalAlignment;
  format.verticalAlignment = source.verticalAlignment;
  format.wrapText = source.wrapText;
  for (const { edge, border } of look.edges) {
    if (border.style === 'None') continue;
    sameLine(format.borders.getItem(edge), border);
    if (edge === 'EdgeBottom') sameLine(format.borders.getItem('InsideHorizontal'), border);
  }
}

function sameLine(target: Excel.RangeBorder, source: Excel.RangeBorder): void {
  target.style = source.style;
  target.weight = source.weight;
  target.color = source.color;
}
