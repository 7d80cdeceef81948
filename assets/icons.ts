/**
 * The add-in's icons as shapes. Every icon is drawn on a grid of 16 × 16 units, the smallest size
 * the ribbon shows, so that strokes of two units fall on whole pixels there.
 */

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96] as const;

export type IconSize = (typeof ICON_SIZES)[number];

export const ICON_NAMES = ['addin', 'check', 'rate', 'summarize', 'restore', 'panel'] as const;

export type IconName = (typeof ICON_NAMES)[number];

type Colour = readonly [red: number, green: number, blue: number];

/** A filled area; `covers` takes a point in grid units. Later shapes lie on earlier ones. */
interface Shape {
  /** null cuts a hole. */
  readonly colour: Colour | null;
  readonly covers: (x: number, y: number) => boolean;
}

// Both stand out (3:1 and more) on the ribbon's white, its light grey and its dark theme.
const TEAL: Colour = [0x1a, 0x8a, 0x7d];
const ORANGE: Colour = [0xd8, 0x63, 0x1a];
const WHITE: Colour = [0xff, 0xff, 0xff];

function box(
  colour: Colour | null,
  [left, top, right, bottom]: readonly [number, number, number, number],
  radius = 0,
): Shape {
  return {
    colour,
    covers: (x, y) => {
      if (x < left || x > right || y < top || y > bottom) return false;
      const dx = Math.max(left + radius - x, 0, x - (right - radius));
      const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
      return radius === 0 || dx * dx + dy * dy <= radius * radius;
    },
  };
}

function disc(colour: Colour | null, x0: number, y0: number, radius: number): Shape {
  return { colour, covers: (x, y) => Math.hypot(x - x0, y - y0) <= radius };
}

/** A line through the points, `width` units wide, with round ends. */
function stroke(
  colour: Colour | null,
  width: number,
  points: readonly (readonly [number, number])[],
): Shape {
  const segments = points.slice(1).map((end, index) => [points[index] ?? end, end] as const);
  return {
    colour,
    covers: (x, y) => segments.some(([a, b]) => distanceToSegment(x, y, a, b) <= width / 2),
  };
}

function polygon(colour: Colour | null, points: readonly (readonly [number, number])[]): Shape {
  return {
    colour,
    covers: (x, y) => {
      let inside = false;
      points.forEach(([x1, y1], index) => {
        const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      });
      return inside;
    },
  };
}

function distanceToSegment(
  x: number,
  y: number,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): number {
  const lengthSquared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / (lengthSquared || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - (x1 + t * (x2 - x1)), y - (y1 + t * (y2 - y1)));
}

const CHECK_MARK = [
  [6.5, 11],
  [9, 13.5],
  [14, 7.5],
] as const;

const SHAPES: Readonly<Record<IconName, readonly Shape[]>> = {
  // Rising bars, the last one reaching its target.
  addin: [
    box(TEAL, [0, 0, 16, 16], 3),
    box(WHITE, [3, 9, 5, 13]),
    box(WHITE, [7, 7, 9, 13]),
    box(WHITE, [11, 5, 13, 13]),
    box([0xff, 0xb4, 0x54], [10, 3, 14, 4]),
  ],
  // A list of rows, ticked.
  check: [
    box(TEAL, [1, 1, 15, 3]),
    box(TEAL, [1, 5, 9, 7]),
    box(TEAL, [1, 9, 5, 11]),
    box(TEAL, [1, 13, 5, 15]),
    stroke(null, 4.6, CHECK_MARK),
    stroke(ORANGE, 2.4, CHECK_MARK),
  ],
  // A percent sign.
  rate: [
    disc(TEAL, 4.2, 4.2, 3.4),
    disc(null, 4.2, 4.2, 1.5),
    disc(TEAL, 11.8, 11.8, 3.4),
    disc(null, 11.8, 11.8, 1.5),
    stroke(ORANGE, 2, [
      [13, 2],
      [3, 14],
    ]),
  ],
  // A page with a heading and a table.
  summarize: [
    box(TEAL, [2, 0, 14, 16], 1.5),
    box(WHITE, [3, 1, 13, 15], 0.5),
    box(ORANGE, [5, 3, 11, 5]),
    box(TEAL, [5, 7, 7, 8]),
    box(TEAL, [8, 7, 11, 8]),
    box(TEAL, [5, 9, 7, 10]),
    box(TEAL, [8, 9, 11, 10]),
    box(TEAL, [5, 11, 7, 12]),
    box(TEAL, [8, 11, 11, 12]),
  ],
  // An arrow that turns back.
  restore: [
    {
      colour: TEAL,
      covers: (x, y) => {
        const radius = Math.hypot(x - 8.5, y - 9);
        return radius >= 4.2 && radius <= 6.4 && !(x < 8 && y < 9);
      },
    },
    polygon(ORANGE, [
      [8.5, 0],
      [8.5, 7.4],
      [3, 3.7],
    ]),
  ],
  // A window with the pane at its right.
  panel: [box(TEAL, [0, 2, 16, 14], 1.5), box(WHITE, [2, 5, 8, 12]), box(ORANGE, [10, 5, 14, 12])],
};

/** Samples a pixel's side is divided into. */
const SAMPLES = 8;

/** The icon's pixels, size × size, red green blue alpha, row by row. */
export function drawIcon(name: IconName, size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      pixels.set(pixelAt(SHAPES[name], row, column, size), (row * size + column) * 4);
    }
  }
  return pixels;
}

function pixelAt(shapes: readonly Shape[], row: number, column: number, size: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 16) / size;
    const colour = shapes.filter((shape) => shape.covers(x, y)).at(-1)?.colour;
    if (!colour) continue;
    covered += 1;
    colour.forEach((channel, index) => (sum[index] = (sum[index] ?? 0) + channel));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [
    ...sum.map((channel) => Math.round(channel / covered)),
    Math.round((covered * 255) / SAMPLES ** 2),
  ];
}
