import {
  type BorderEdge,
  type BorderModel,
  type BorderStyleName,
  type BorderWeightName,
} from '../model';
import { type ColourReader } from './colours';
import { child, element, flag, type XmlElement } from './xml';

type Line = readonly [style: BorderStyleName, weight: BorderWeightName];

/** The file's thirteen line styles as Excel's line style and weight. */
const LINES: Readonly<Record<string, Line>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const SIDES = [
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
] as const satisfies readonly (readonly [string, BorderEdge])[];

type Borders = Partial<Record<BorderEdge, BorderModel>>;

function readLine(side: XmlElement | undefined, colour: ColourReader): BorderModel | undefined {
  const line = LINES[side?.attributes.style ?? ''];
  if (!line) return undefined;
  return { style: line[0], weight: line[1], color: colour(child(side, 'color')) ?? '#000000' };
}

export function readBorders(border: XmlElement | undefined, colour: ColourReader): Borders {
  const borders: Borders = {};
  for (const [name, edge] of SIDES) {
    const line = readLine(child(border, name), colour);
    if (line) borders[edge] = line;
  }
  const diagonal = readLine(child(border, 'diagonal'), colour);
  if (diagonal && flag(border, 'diagonalDown', false)) borders.DiagonalDown = diagonal;
  if (diagonal && flag(border, 'diagonalUp', false)) borders.DiagonalUp = diagonal;
  return borders;
}

/** The file's line style: the exact pair, else the style in its plain weight. */
function lineName({ style, weight }: BorderModel): string {
  const names = Object.entries(LINES).filter(([, line]) => line[0] === style);
  const exact = names.find(([, line]) => line[1] === weight);
  const heavy = weight === 'Medium' || weight === 'Thick';
  return (exact ?? (heavy ? names[names.length - 1] : names[0]))?.[0] ?? 'thin';
}

function writeLine(name: string, line: BorderModel | undefined): string {
  if (!line || line.style === 'None') return element(name, {});
  const color = element('color', { rgb: `FF${line.color.replace('#', '').toUpperCase()}` });
  return element(name, { style: lineName(line) }, color);
}

export function writeBorders(borders: Borders): string {
  const diagonal = borders.DiagonalDown ?? borders.DiagonalUp;
  const down = borders.DiagonalDown && borders.DiagonalDown.style !== 'None';
  const up = borders.DiagonalUp && borders.DiagonalUp.style !== 'None';
  return element(
    'border',
    { diagonalUp: up || undefined, diagonalDown: down || undefined },
    SIDES.map(([name, edge]) => writeLine(name, borders[edge])).join('') +
      writeLine('diagonal', diagonal),
  );
}
