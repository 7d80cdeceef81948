import type { CellFormat } from '../host/model';

const PIXELS_PER_POINT = 96 / 72;
const REMEMBERED = 5_000;

const widths = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null = null;

/** Pixels the longest line of a text takes in a cell's font; remembered. */
export function textWidth(text: string, { bold, fontName, fontSize }: CellFormat): number {
  const font = `${bold ? 'bold ' : ''}${String(fontSize * PIXELS_PER_POINT)}px "${fontName}", "Noto Sans CJK JP", sans-serif`;
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.font = font;
  const width = canvas.measureText(text).width;
  if (widths.size > REMEMBERED) widths.clear();
  widths.set(key, width);
  return width;
}
