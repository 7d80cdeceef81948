/**
 * A decimal number in plain canonical notation: '-0.5', '350000000'; no exponent, no grouping, no
 * trailing zeros. Always made and combined through `decimal.ts`, never through binary floats.
 */
export type Decimal = string;

/** 以上 · 以下, 以内 · 未満 · 超. */
export type Comparator = 'atLeast' | 'atMost' | 'lessThan' | 'moreThan';

export interface Quantity {
  readonly kind: 'quantity';
  /** In `unit`; scale words are applied (3億5000万円 is 350000000 円), percent is kept (45% is 45 '%'). */
  readonly value: Decimal;
  /** Canonical: '円', '人', '%', '件', 'ポイント', '㎡'; '' when none was found in cell or unit column. */
  readonly unit: string;
  readonly comparator: Comparator | null;
  /** 約, 概ね, 程度. */
  readonly approx: boolean;
  /** 延べ. */
  readonly gross: boolean;
  /** 「5％削減」, 「13社増」: how much something fell or rose, not a level. Absent for a level. */
  readonly delta?: 'reduction' | 'growth';
  /** Digits typed after the decimal point, in `unit`. */
  readonly decimals: number;
  /** 「110件：電話22件、…」: the typed breakdown, '' of a total that has none. */
  readonly breakdown: readonly ReadingPart[];
}

/** What one value of a cell was understood to say. */
export type Reading =
  | Quantity
  | {
      readonly kind: 'range';
      readonly low: Decimal;
      readonly high: Decimal;
      readonly unit: string;
      readonly approx: boolean;
    }
  | {
      readonly kind: 'change';
      readonly from: Decimal;
      readonly to: Decimal;
      readonly unit: string;
    }
  | {
      readonly kind: 'fraction';
      readonly numerator: Decimal;
      readonly denominator: Decimal;
      readonly unit: string;
    }
  | {
      readonly kind: 'frequency';
      readonly count: Decimal;
      readonly per: 'year' | 'halfYear' | 'quarter' | 'month' | 'week' | 'day' | 'schoolTerm';
      /** 回 and the like. */
      readonly unit: string;
      readonly comparator: Comparator | null;
      readonly approx: boolean;
    }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'period'; readonly text: string }
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'pending'; readonly text: string }
  | { readonly kind: 'notCarriedOut'; readonly text: string }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'unclear';
      readonly text: string;
      readonly why: UnclearReason;
      /** What it may have meant, most likely first; may be empty. */
      readonly alternatives: readonly Reading[];
    };

export type UnclearReason =
  | 'errorValue'
  | 'booleanValue'
  | 'dateInsteadOfNumber'
  | 'ambiguousSeparator'
  | 'letterAmongDigits'
  | 'severalNumbers'
  | 'unbalancedBrackets'
  | 'unitConflict'
  | 'notUnderstood';

/** One labelled value of a cell: （個人版） → '個人版'. A cell with one value has one part labelled ''. */
export interface ReadingPart {
  readonly label: string;
  readonly reading: Reading;
}

/** Which characters became what: `start` and `end` count UTF-16 units of the typed text. */
export interface TraceStep {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly as:
    | 'label'
    | 'number'
    | 'scale'
    | 'unit'
    | 'comparator'
    | 'approx'
    | 'gross'
    | 'sign'
    | 'name'
    | 'note'
    | 'separator'
    | 'rangeMark'
    | 'arrow'
    | 'per'
    | 'pending'
    | 'notCarriedOut'
    | 'statement'
    | 'ignored';
  /** What it became, where that is not the text itself. */
  readonly value?: string;
}

/** A whole cell as understood. */
export interface CellReading {
  /** The cell's text as a person sees it (a number through its number format). */
  readonly text: string;
  /** At least one; parts of a total are in its `breakdown`, not here. */
  readonly parts: readonly ReadingPart[];
  /** 「（前年度比＋10人）」, ※ references: kept, not counted. */
  readonly notes: readonly string[];
  readonly trace: readonly TraceStep[];
}
