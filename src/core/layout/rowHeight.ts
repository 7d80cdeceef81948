import { PIXEL } from './pixel';

/** Excel's limit for a row, in points. */
export const MAX_ROW_HEIGHT = 409;

/**
 * Height of a line in em. BIZ UDゴシック is drawn 1.0 em high (ascent 0.88, descent 0.12); Excel sets
 * gothic fonts of that make 1.2 em apart (11-point MS Gothic: 13.5 points), LibreOffice 1.0 em.
 */
export const LINE_PITCH = 1.2;

/** Height in points of so many lines and the padding (points); may exceed `MAX_ROW_HEIGHT`. */
export function rowHeight(lineCount: number, fontSize: number, padding: number): number {
  return Math.ceil((lineCount * fontSize * LINE_PITCH + padding) / PIXEL) * PIXEL;
}

/** How many lines a row of the given height in points shows; 0 when not even one. */
export function linesWithin(height: number, fontSize: number, padding: number): number {
  const inPixels = Math.floor(height / PIXEL) * PIXEL;
  return Math.max(0, Math.floor((inPixels - padding) / (fontSize * LINE_PITCH)));
}
