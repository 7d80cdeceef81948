import { type XmlElement, childrenOf, descendants, numberAttribute } from './xml';

/** The palette of colour numbers that old files use (ECMA-376 part 1, 18.8.27). */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF ' +
  'FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 ' +
  'FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 ' +
  '0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 ' +
  'FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Office's theme colours, for files without a theme part; in the order `theme` counts them. */
const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** Turns a colour element (rgb, theme with tint, or number) into '#RRGGBB'; null for automatic. */
export type ColourReader = (colour: XmlElement | undefined) => string | null;

/** The theme's colours in the order cells count them: light and dark pairs are swapped. */
function themeColours(theme: XmlElement | null): readonly string[] {
  const scheme = theme ? descendants(theme, 'clrScheme')[0] : undefined;
  if (!scheme) return OFFICE_THEME;
  const colours = scheme.children.map((slot) => {
    const [colour] = slot.children;
    return (colour?.attributes.lastClr ?? colour?.attributes.val ?? '000000').toUpperCase();
  });
  const [dark1 = '000000', light1 = 'FFFFFF', dark2 = '000000', light2 = 'FFFFFF', ...rest] =
    colours;
  return [light1, dark1, light2, dark2, ...rest];
}

/** Lightens (tint above 0) or darkens a colour in HLS, as ECMA-376 part 1, 18.8.19 describes. */
function tinted(rgb: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map(
    (i) => Number.parseInt(rgb.slice(i, i + 2), 16) / 255,
  );
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const spread = high - low;
  const before = (high + low) / 2;
  const light = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  if (spread === 0) return hex([light, light, light]);
  const saturation = spread / (before > 0.5 ? 2 - high - low : high + low);
  let hue = (r - g) / spread + 4;
  if (high === r) hue = (((g - b) / spread) % 6) + (g < b ? 6 : 0);
  else if (high === g) hue = (b - r) / spread + 2;
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  return hex(
    [0, 8, 4].map((n) => {
      const k = (n + hue * 2) % 12;
      return light - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    }),
  );
}

function hex(parts: readonly number[]): string {
  return parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

export function colourReader(theme: XmlElement | null, styles: XmlElement | null): ColourReader {
  const themed = themeColours(theme);
  const custom = styles ? descendants(styles, 'indexedColors')[0] : undefined;
  const palette = custom
    ? childrenOf(custom, 'rgbColor').map(({ attributes }) => (attributes.rgb ?? '').slice(-6))
    : INDEXED;
  return (colour) => {
    if (!colour) return null;
    const { rgb } = colour.attributes;
    const theme = numberAttribute(colour, 'theme');
    const indexed = numberAttribute(colour, 'indexed');
    let base: string | undefined;
    if (rgb !== undefined) base = rgb.slice(-6).toUpperCase();
    else if (theme !== undefined) base = themed[theme];
    // 64 and 65 are the window's own text and background colours.
    else if (indexed === 65) base = 'FFFFFF';
    else if (indexed !== undefined && indexed !== 64) base = palette[indexed];
    if (base === undefined || !/^[0-9A-F]{6}$/i.test(base)) return null;
    const tint = numberAttribute(colour, 'tint') ?? 0;
    return `#${tint === 0 ? base : tinted(base, tint)}`;
  };
}
