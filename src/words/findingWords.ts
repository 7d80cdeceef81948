import { type RuleId } from '../core/checks/rules';

/** A finding's facts as sentences use them; a fact that is missing is empty. */
export interface Facts {
  /** Lists are joined by 「、」. */
  readonly text: (name: string) => string;
  readonly list: (name: string) => readonly string[];
  readonly is: (name: string) => boolean;
}

/** What is said about a rule and its findings. */
export interface RuleWords {
  /** A noun phrase for lists and headings. */
  readonly title: string;
  /** What was found, why it matters, what to do. */
  readonly message: (facts: Facts) => string;
  /** Why the rule exists. */
  readonly purpose: string;
  /** A case it finds. */
  readonly example: string;
}

/** Words for every rule; a missing one does not compile. */
export type FindingWords = Readonly<Record<RuleId, RuleWords>>;
