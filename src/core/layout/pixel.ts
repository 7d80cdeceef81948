/** Points of a pixel of 1/96 inch: Excel keeps heights and widths in whole pixels. */
export const PIXEL = 0.75;

/** The nearest length in points that is a whole number of pixels. */
export function toPixel(points: number): number {
  return Math.round(points / PIXEL) * PIXEL;
}
