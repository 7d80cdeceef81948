import { type WorkbookError } from '../workbook/workbookError';

/** What is said about a failure: what happened, why, and what to do now. */
export interface ErrorSentences {
  readonly happened: string;
  readonly why: string;
  readonly todo: string;
}

/** Sentences for every kind of failure; a missing one does not compile. */
export type ErrorWords = {
  readonly [Kind in WorkbookError['kind']]: (
    error: Extract<WorkbookError, { kind: Kind }>,
  ) => ErrorSentences;
};

/** The sentences for one failure. */
export function errorSentences(words: ErrorWords, error: WorkbookError): ErrorSentences {
  // Every kind is a key of `words`, and its function takes exactly that kind.
  const say = words[error.kind] as (error: WorkbookError) => ErrorSentences;
  return say(error);
}
