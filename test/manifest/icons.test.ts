import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { drawIcon, ICON_NAMES, type IconSize } from '../../assets/icons';
import { encodePng } from '../../assets/png';

/** The pixels of a PNG that `encodePng` wrote: one IDAT chunk after the header, no row filters. */
function pixelsOf(png: Buffer, size: number): Uint8Array {
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  return Uint8Array.from(rows.filter((_, index) => index % (size * 4 + 1) !== 0));
}

describe('icons', () => {
  it.each(ICON_NAMES)('%s: the files show what the code draws', (name) => {
    for (const size of [16, 40] satisfies readonly IconSize[]) {
      const file = readFileSync(join(__dirname, `../../assets/${name}-${String(size)}.png`));
      expect(Buffer.compare(pixelsOf(file, size), drawIcon(name, size))).toBe(0);
    }
  });

  it('survive encoding', () => {
    const pixels = drawIcon('rate', 20);
    expect(Buffer.compare(pixelsOf(encodePng(pixels, 20), 20), pixels)).toBe(0);
  });

  it('differ from each other where they are smallest', () => {
    const drawn = ICON_NAMES.map((name) => drawIcon(name, 16));
    drawn.forEach((icon, index) => {
      for (const other of drawn.slice(index + 1)) {
        const far = icon.filter((value, at) => Math.abs(value - (other[at] ?? 0)) > 64);
        expect(far.length).toBeGreaterThan(100);
      }
    });
  });

  it('leave their background to the ribbon', () => {
    for (const name of ICON_NAMES) expect(drawIcon(name, 32)[3]).toBeLessThan(128);
  });
});
