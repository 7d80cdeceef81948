import { type CellRef } from '../sheet/address';

export type Severity = 'error' | 'warning' | 'info';

/** A value a sentence about a finding may quote. */
export type Fact = string | number | boolean | readonly string[];

/** One cell changed by a fix; `after` is text as a person would type it. */
export interface CellFix {
  readonly cell: CellRef;
  readonly before: string;
  readonly after: string;
}

/**
 * 指摘: one thing a rule found, at one cell. It carries facts; the words are made by `src/words`.
 * `subject` names the thing found (indicator key and field), never its row, so that the identity
 * survives inserted and sorted rows.
 */
export interface Finding {
  /** The rule's id: name of the thing + what is checked, 'target-missing'. */
  readonly rule: string;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly subject: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly fixes: readonly CellFix[];
}

/** Identity under which a dismissal is kept: same rule, same subject, same facts. */
export function findingIdentity(finding: Finding): string {
  const facts = Object.entries(finding.facts)
    .map(
      ([name, fact]) => `${name}=${typeof fact === 'object' ? fact.join('\u001f') : String(fact)}`,
    )
    .sort()
    .join('\u001e');
  return `${finding.rule}\u001d${finding.subject}\u001d${facts}`;
}
