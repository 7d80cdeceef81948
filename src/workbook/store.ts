import * as v from 'valibot';
import { decodeJsonPart, encodeJsonPart, type JsonPart } from './jsonPart';

/** The one place in the workbook where the add-in keeps what it must remember. */
export const STORE_PART: JsonPart = { namespace: 'urn:shihyo:store:1', root: 'store' };

const cellContent = v.union([v.string(), v.number(), v.boolean()]);

const storeSchema = v.object({
  settings: v.object({
    /** Name of the rating scale preset used while the workbook has no 評価基準 sheet. */
    scale: v.string(),
    /** Id of the form that 集計シート作成 makes. */
    form: v.string(),
    decreaseWithoutBaseline: v.picklist(['targetOverActual', 'twoMinusRatio']),
    increaseWithBaseline: v.picklist(['actualOverTarget', 'growthFromBaseline']),
    disabledRules: v.array(v.string()),
  }),
  /** Layout of a sheet (its header texts) → field → 0-based column, where a person chose. */
  columnMappings: v.record(v.string(), v.record(v.string(), v.number())),
  /** Indicator key → direction a person confirmed. */
  directions: v.record(v.string(), v.picklist(['increase', 'decrease', 'maintain'])),
  /** Finding identity → why it was dismissed. */
  dismissals: v.record(v.string(), v.object({ reason: v.string(), at: v.string() })),
  /** Indicator key → the values (not formulas) that the add-in wrote for it. */
  writtenValues: v.record(v.string(), v.object({ achievement: cellContent, rating: cellContent })),
  /** Worksheet id → the tab the add-in made there and how it looked when made. */
  madeTabs: v.record(
    v.string(),
    v.object({
      name: v.string(),
      form: v.string(),
      department: v.string(),
      fingerprint: v.string(),
      at: v.string(),
    }),
  ),
});

export type Store = v.InferOutput<typeof storeSchema>;

export const EMPTY_STORE: Store = {
  settings: {
    scale: '',
    form: 'hirakata-results',
    decreaseWithoutBaseline: 'targetOverActual',
    increaseWithBaseline: 'actualOverTarget',
    disabledRules: [],
  },
  columnMappings: {},
  directions: {},
  dismissals: {},
  writtenValues: {},
  madeTabs: {},
};

/** The XML of the store's part. */
export function encodeStore(store: Store): string {
  return encodeJsonPart(STORE_PART, store);
}

/** The store held by a part's XML, null when the part is damaged or of another version. */
export function decodeStore(xml: string): Store | null {
  return decodeJsonPart(STORE_PART, xml, storeSchema);
}
