import { type Place } from './function';
import { applyBinary, broadcast } from './operators';
import { type Node } from './syntax';
import {
  isError,
  isScalar,
  NA,
  NAME,
  type Scalar,
  toBoolean,
  toNumber,
  VALUE,
  type Value,
} from './values';

/** What the evaluator lends to the functions that leave arguments unevaluated. */
export interface Chooser {
  evaluate(node: Node, place: Place): Value;
  scalarOf(value: Value, place: Place): Scalar;
  rowsOf(value: Value): readonly (readonly Scalar[])[];
}

/**
 * IF, IFERROR, IFNA, IFS, SWITCH and CHOOSE; undefined for any other name. Excel evaluates the branch
 * it takes and no other: a cycle in the other one does not count.
 */
export function evaluateChoice(
  name: string,
  args: readonly Node[],
  place: Place,
  { evaluate, scalarOf, rowsOf }: Chooser,
): Value | undefined {
  const at = (i: number): Value => {
    const node = args[i];
    return node === undefined ? null : evaluate(node, place);
  };
  const one = (i: number): Scalar => scalarOf(at(i), place);
  switch (name) {
    case 'IF': {
      if (args.length < 2 || args.length > 3) return NAME;
      const condition = at(0);
      const otherwise = (): Value => (args.length === 3 ? at(2) : false);
      if (place.arrays && !isScalar(condition)) {
        return broadcast([condition, at(1), otherwise()].map(rowsOf), ([test = null, yes, no]) => {
          const truth = toBoolean(test);
          return isError(truth) ? truth : ((truth ? yes : no) ?? null);
        });
      }
      const truth = toBoolean(scalarOf(condition, place));
      if (isError(truth)) return truth;
      return truth ? at(1) : otherwise();
    }
    case 'IFERROR':
    case 'IFNA': {
      if (args.length !== 2) return NAME;
      const caught = (value: Scalar): boolean =>
        isError(value) && (name === 'IFERROR' || value.code === '#N/A');
      const value = at(0);
      if (place.arrays && !isScalar(value)) {
        return broadcast([rowsOf(value), rowsOf(at(1))], ([first = null, second = null]) =>
          caught(first) ? second : first,
        );
      }
      const first = scalarOf(value, place);
      return caught(first) ? at(1) : isScalar(value) ? first : value;
    }
    case 'IFS': {
      for (let i = 0; i + 1 < args.length; i += 2) {
        const truth = toBoolean(one(i));
        if (isError(truth)) return truth;
        if (truth) return at(i + 1);
      }
      return NA;
    }
    case 'SWITCH': {
      const subject = one(0);
      if (isError(subject)) return subject;
      let i = 1;
      for (; i + 1 < args.length; i += 2) {
        const equal = applyBinary('=', subject, one(i));
        if (isError(equal)) return equal;
        if (equal === true) return at(i + 1);
      }
      return i < args.length ? at(i) : NA;
    }
    case 'CHOOSE': {
      const number = toNumber(one(0));
      if (isError(number)) return number;
      const index = Math.trunc(number);
      return index >= 1 && index < args.length ? at(index) : VALUE;
    }
    default:
      return undefined;
  }
}
