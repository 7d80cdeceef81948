import { type FunctionTable } from './function';
import { CONDITION_FUNCTIONS } from './functions/conditions';
import { DATE_FUNCTIONS } from './functions/date';
import { INFORMATION_FUNCTIONS } from './functions/information';
import { LIBRARY_FUNCTIONS } from './functions/library';
import { LOOKUP_FUNCTIONS } from './functions/lookup';
import { MATH_FUNCTIONS } from './functions/math';
import { STATISTICS_FUNCTIONS } from './functions/statistics';
import { TEXT_FUNCTIONS } from './functions/text';

/**
 * Every worksheet function the engine knows, by its English name. IF, IFERROR, IFNA, IFS, SWITCH and
 * CHOOSE are the evaluator's own, as they leave arguments unevaluated.
 */
export const FUNCTIONS: FunctionTable = {
  ...LIBRARY_FUNCTIONS,
  ...CONDITION_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...INFORMATION_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
  ...MATH_FUNCTIONS,
  ...STATISTICS_FUNCTIONS,
  ...TEXT_FUNCTIONS,
};
