import { type Decimal } from '../values/reading';

/** One letter of a scale. */
export interface Grade {
  /** 'A', '◎', 'S'. */
  readonly letter: string;
  /** 達成, 概ね達成. */
  readonly word: string;
  /** Lower bound of the ratio, included (0.7 = 70%); null for a letter that no ratio gives. */
  readonly lowerBound: Decimal | null;
  /** Fill colour, '#RRGGBB'. */
  readonly colour: string;
}

/** 評価基準: grades in order, best first. Bounds fall strictly from grade to grade. */
export interface RatingScale {
  readonly name: string;
  readonly grades: readonly Grade[];
}
