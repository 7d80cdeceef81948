/** The first 15 significant digits of a number: digits × 10^exponent, which is what Excel keeps. */
function decimalOf(number: number): { digits: bigint; exponent: number } {
  const [mantissa = '0', power = '0'] = Math.abs(number).toExponential(14).split('e');
  return { digits: BigInt(mantissa.replace('.', '')), exponent: Number(power) - 14 };
}

export type RoundingDirection = 'halfAwayFromZero' | 'towardsZero' | 'awayFromZero';

/**
 * Rounds as Excel's ROUND, ROUNDDOWN and ROUNDUP do: in decimal, on the 15 digits that Excel keeps,
 * so that ROUND(2.675,2) is 2.68 and ROUND(1.005,2) is 1.01 although neither number exists in
 * binary (Microsoft: "ROUND function"; specification of numeric precision: 15 digits).
 * `places` may be negative (-3: thousands) and is cut to a whole number.
 */
export function roundDecimal(number: number, places: number, direction: RoundingDirection): number {
  const { digits, exponent } = decimalOf(number);
  const dropped = -Math.trunc(places) - exponent;
  if (dropped <= 0) return number;
  if (dropped > 400) return 0;
  const unit = 10n ** BigInt(dropped);
  let kept = digits / unit;
  const rest = digits % unit;
  const up =
    direction === 'awayFromZero' ? rest > 0n : direction !== 'towardsZero' && rest * 2n >= unit;
  if (up) kept += 1n;
  return Math.sign(number) * Number(`${kept}e${-Math.trunc(places)}`);
}

/** The largest whole number not above `number`, taken to 15 digits (INT(4.35*100) is 435). */
export function floorDecimal(number: number): number {
  return number >= 0
    ? roundDecimal(number, 0, 'towardsZero')
    : roundDecimal(number, 0, 'awayFromZero');
}
