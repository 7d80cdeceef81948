import { type Cell, EMPTY_CELL } from '../sheet/cell';
import { SCALE_SHEET } from './schema';
import { textCell } from './schemaCells';
import { schemaSheet, type SchemaSheet } from './schemaSheet';

/** A rating scale as a sheet holds it; `RatingScale` of the achievement stage has the same shape. */
export interface WrittenScale {
  readonly name: string;
  /** Best first. */
  readonly grades: readonly WrittenGrade[];
}

export interface WrittenGrade {
  readonly letter: string;
  readonly word: string;
  /** Plain decimal, 0.7 for 70%; null for a letter that no ratio gives. */
  readonly lowerBound: string | null;
  /** '#RRGGBB'. */
  readonly colour: string;
}

/** 評価基準 as a sheet: bounds as percentages, so that the city reads and edits 70%. */
export function scaleSheet(scale: WrittenScale): SchemaSheet {
  return schemaSheet(
    SCALE_SHEET,
    scale.grades.map(({ letter, word, lowerBound, colour }) => ({
      letter: textCell(letter),
      word: textCell(word),
      lowerBound: lowerBound === null ? EMPTY_CELL : boundCell(lowerBound),
      colour: textCell(colour),
      name: textCell(scale.name),
    })),
  );
}

/** A number cell where the number is the decimal exactly; text where it has too many digits. */
function boundCell(lowerBound: string): Cell {
  const value = Number(lowerBound);
  if (String(value) !== lowerBound) return textCell(lowerBound);
  const decimals = Math.max(0, (lowerBound.split('.')[1]?.length ?? 0) - 2);
  return { value, numberFormat: decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%` };
}
