import type { Outcome } from '../core/achievement/rated';
import { onlyPart, rowRating } from '../core/achievement/rateRow';
import { ratioToDecimal } from '../core/achievement/ratio';
import type { Understanding } from '../core/pipeline';
import type { Decimal } from '../core/values/reading';

/** What an indicator row came to. */
export interface RowResult {
  readonly sheet: string;
  /** 1-based, as Excel counts. */
  readonly row: number;
  /** Exact where finite, unrounded; 1 is 100%. Null without a single ratio. */
  readonly achievement: Decimal | null;
  readonly rating: string | null;
  readonly outcome: Outcome;
}

/** The rows of an understood year as plain results, in the order of the sheets. */
export function rowResults({ rows }: Understanding): readonly RowResult[] {
  return rows.map((rated) => {
    const ratio = onlyPart(rated)?.achievement ?? null;
    return {
      sheet: rated.row.sheet,
      row: rated.row.row + 1,
      achievement: ratio && ratioToDecimal(ratio),
      rating: rowRating(rated),
      outcome: rated.outcome,
    };
  });
}
