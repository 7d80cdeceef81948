import { type Direction } from './rated';
import { type RatingScale } from './ratingScale';
import { KASHIWARA_SCALE } from './scalePresets';

/** What a city decides once about how its indicators are computed and rated. */
export interface RateSettings {
  readonly scale: RatingScale;
  /** 減少 without a baseline: target / actual, or 2 − actual / target. */
  readonly decreaseWithoutBaseline: 'targetOverActual' | 'twoMinusRatio';
  /** 増加 with a baseline: actual / target, or growth since the baseline. A 計算方法 column outranks it. */
  readonly increaseWithBaseline: 'actualOverTarget' | 'growthFromBaseline';
  /** Directions a person confirmed earlier, by the indicator row's key. */
  readonly confirmedDirections: Readonly<Record<string, Direction>>;
}

export const DEFAULT_RATE_SETTINGS: RateSettings = {
  scale: KASHIWARA_SCALE,
  decreaseWithoutBaseline: 'targetOverActual',
  increaseWithBaseline: 'actualOverTarget',
  confirmedDirections: {},
};
