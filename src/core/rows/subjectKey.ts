import { halfWidth } from '../sheet/halfWidth';

/** What identifies an indicator wherever it stands. */
export interface Subject {
  /** The typed id, '' when there is none. */
  readonly id: string;
  readonly department: string;
  readonly goal: string;
  readonly name: string;
}

/**
 * A name for an indicator that survives sorted and inserted rows: its typed id, else department,
 * goal and name, whose widths and spaces do not count. Never its row.
 */
export function subjectKey(subject: Subject): string {
  if (subject.id.trim() !== '') return `id:${subject.id.trim()}`;
  return [subject.department, subject.goal, subject.name].map(plain).join('|');
}

/** Keys for subjects in order: the second of two alike gets '#2', so that no two keys are equal. */
export function distinctKeys(subjects: readonly Subject[]): string[] {
  const counts = new Map<string, number>();
  const used = new Set<string>();
  return subjects.map((subject) => {
    const key = subjectKey(subject);
    let ordinal = (counts.get(key) ?? 0) + 1;
    let distinct = ordinal === 1 ? key : `${key}#${ordinal}`;
    while (used.has(distinct)) distinct = `${key}#${++ordinal}`;
    counts.set(key, ordinal);
    used.add(distinct);
    return distinct;
  });
}

function plain(text: string): string {
  return halfWidth(text).replace(/\s+/g, '').replaceAll('|', '¦');
}
