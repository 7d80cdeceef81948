import {
  type AskReason,
  type Caution,
  type Direction,
  type DirectionSource,
  type Method,
  type Outcome,
} from '../core/achievement/rated';

/** Words for how an indicator was computed and rated; a missing one does not compile. */
export interface RatedWords {
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly direction: Readonly<Record<Direction, string>>;
  readonly directionSource: Readonly<Record<DirectionSource, string>>;
  /** The computation as a formula in words. */
  readonly method: Readonly<Record<Method, string>>;
  /** What a person has to decide. */
  readonly ask: Readonly<Record<AskReason, string>>;
  readonly caution: Readonly<Record<Caution, string>>;
}
