/** What an .xlsx file can hold that saving would leave out, in a person's terms. */
export type LossKind =
  | 'macros'
  | 'pictures'
  | 'charts'
  | 'chartSheets'
  | 'macroSheets'
  | 'comments'
  | 'pivotTables'
  | 'slicers'
  | 'externalLinks'
  | 'shapes'
  | 'formControls'
  | 'embeddedObjects'
  | 'sparklines'
  | 'backgroundPictures'
  | 'dataConnections'
  | 'dataTables'
  | 'dynamicArrays'
  | 'conditionalFormats'
  | 'dataValidations'
  | 'filterCriteria'
  | 'cellFormats'
  | 'namedStyles'
  | 'tableStyles'
  | 'tableFormulas'
  | 'firstPageHeaders'
  | 'scenarios'
  | 'customViews'
  | 'workbookProtection'
  | 'dateSystem1904'
  | 'signatures'
  | 'webExtensions'
  | 'other';

export interface Loss {
  readonly kind: LossKind;
  readonly count: number;
  /** The sheet it stands on, null for the workbook as a whole. */
  readonly sheet: string | null;
}

/** Parts by path; the first that fits says what a part that nobody read is. */
const PART_KINDS: readonly (readonly [RegExp, LossKind])[] = [
  [/vbaProject|vbaData|customUI/i, 'macros'],
  [/comments\d*\.xml$|threadedComments\/|persons\//i, 'comments'],
  [/pivotTables\/|pivotCache/i, 'pivotTables'],
  [/slicer|timeline/i, 'slicers'],
  [/externalLinks\//i, 'externalLinks'],
  [/chartsheets\//i, 'chartSheets'],
  [/macrosheets\/|dialogsheets\//i, 'macroSheets'],
  [/ctrlProps\/|activeX\//i, 'formControls'],
  [/embeddings\//i, 'embeddedObjects'],
  [/connections\.xml$|queryTables\/|model\/item/i, 'dataConnections'],
  [/_xmlsignatures\//i, 'signatures'],
  [/webextensions\//i, 'webExtensions'],
];

/**
 * Parts that saving leaves out without losing anything a person made, or whose loss is told by the
 * part they belong to.
 */
const WORTHLESS =
  /calcChain|\[trash\]|thumbnail|_rels\/|^\[Content_Types\]|media\/|charts\/|drawings\/|diagrams\/|ink\/|metadata\.xml|richData\/|pivotCacheRecords|threadedComments\/|persons\/|printerSettings|pivotCache\/|slicerCaches\/|timelineCaches\/|vbaProjectSignature|vbaData|docMetadata\/|featurePropertyBag|revisions\/|xmlMaps|volatileDependencies|sheetMetadata|customData|attachedToolbars/i;

/** What a part nobody read was; null when its loss is nothing or counted elsewhere. */
export function lossOfPart(path: string): LossKind | null {
  if (WORTHLESS.test(path)) return null;
  return PART_KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

/** Counts losses of one kind on one sheet together. */
export function lossCounter(): {
  add(kind: LossKind, count: number, sheet: string | null): void;
  all(): readonly Loss[];
} {
  const losses = new Map<string, Loss>();
  return {
    add(kind, count, sheet) {
      if (count <= 0) return;
      const key = `${kind}!${sheet ?? ''}`;
      const before = losses.get(key)?.count ?? 0;
      losses.set(key, { kind, count: before + count, sheet });
    },
    all: () => [...losses.values()],
  };
}
