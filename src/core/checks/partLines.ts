import { type RatedRow } from '../achievement/rated';

/**
 * What a cell says for each part of a row: one line per part, behind the part's label, as
 * 達成率・達成度 writes it («個人版 B», «企業版 C»). Null for a row of one part, and where the lines
 * are not the parts'.
 */
export function partLines({ parts }: RatedRow, typed: string): readonly string[] | null {
  const lines = typed.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (parts.length < 2 || lines.length !== parts.length) return null;
  const areLabelled = parts.every(({ label }, index) => lines[index]?.startsWith(label));
  return areLabelled
    ? parts.map(({ label }, index) => lines[index]?.slice(label.length).trim() ?? '')
    : null;
}
