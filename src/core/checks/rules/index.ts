import { achievementDiffers } from './achievementDiffers';
import { achievementOver200 } from './achievementOver200';
import { actualMissing } from './actualMissing';
import { actualPending } from './actualPending';
import { bracketsUnbalanced } from './bracketsUnbalanced';
import { changeEndUsed } from './changeEndUsed';
import { directionAgainstBound } from './directionAgainstBound';
import { directionUnclear } from './directionUnclear';
import { duplicateIndicator } from './duplicateIndicator';
import { figureApproximate } from './figureApproximate';
import { figureFarOff } from './figureFarOff';
import { figuresMissing } from './figuresMissing';
import { fiscalYearDiffers } from './fiscalYearDiffers';
import { goalRatingAgainstFrontPage } from './goalRatingAgainstFrontPage';
import { goalRatingAgainstTargets } from './goalRatingAgainstTargets';
import { grossMismatch } from './grossMismatch';
import { hiddenRows } from './hiddenRows';
import { judgementNeeded } from './judgementNeeded';
import { lowRatingWithoutReason } from './lowRatingWithoutReason';
import { numberAsText } from './numberAsText';
import { partsDiffer } from './partsDiffer';
import { partsUnpaired } from './partsUnpaired';
import { punctuationDoubled } from './punctuationDoubled';
import { rateOver100 } from './rateOver100';
import { ratingDiffers } from './ratingDiffers';
import { ratingUnknown } from './ratingUnknown';
import { ratingWordDiffers } from './ratingWordDiffers';
import { roundingHidesBound } from './roundingHidesBound';
import { sameAsLastYear } from './sameAsLastYear';
import { scaleFault } from './scaleFault';
import { targetMissing } from './targetMissing';
import { totalAgainstBreakdown } from './totalAgainstBreakdown';
import { totalLooksExact } from './totalLooksExact';
import { unitAssumed } from './unitAssumed';
import { unitMismatch } from './unitMismatch';
import { valueError } from './valueError';
import { valueIsDate } from './valueIsDate';
import { valueUnclear } from './valueUnclear';
import { widthMixed } from './widthMixed';
import { wordDoubled } from './wordDoubled';
import { yearNotation } from './yearNotation';
import { yearPairDisagrees } from './yearPairDisagrees';

/** Every rule, in the order of docs/rules.md: reading, completeness, within a row, ratings, across rows, years, wording. */
export const RULES = [
  valueError,
  valueUnclear,
  valueIsDate,
  numberAsText,
  widthMixed,
  targetMissing,
  actualMissing,
  figuresMissing,
  actualPending,
  unitMismatch,
  unitAssumed,
  grossMismatch,
  judgementNeeded,
  directionUnclear,
  directionAgainstBound,
  partsUnpaired,
  partsDiffer,
  rateOver100,
  figureFarOff,
  achievementOver200,
  roundingHidesBound,
  figureApproximate,
  changeEndUsed,
  totalAgainstBreakdown,
  totalLooksExact,
  achievementDiffers,
  ratingDiffers,
  ratingUnknown,
  ratingWordDiffers,
  lowRatingWithoutReason,
  goalRatingAgainstFrontPage,
  goalRatingAgainstTargets,
  scaleFault,
  duplicateIndicator,
  sameAsLastYear,
  fiscalYearDiffers,
  yearPairDisagrees,
  yearNotation,
  punctuationDoubled,
  bracketsUnbalanced,
  wordDoubled,
  hiddenRows,
] as const;

export type RuleId = (typeof RULES)[number]['id'];
