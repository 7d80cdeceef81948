import { readFileSync } from 'node:fs';
import { explainValues, type ExplainError } from '../../actions/explainValues';
import { findingSentence } from '../../words/findings';
import type { CliProblem } from '../../words/cliWords';
import type { Language } from '../../words/language';
import { CannotRun } from './output';

const STANDARD_INPUT = 0;

/** Explains the values given on standard input as JSON; throws `CannotRun` for anything else. */
export function explainFromStdin(language: Language): unknown {
  const output = explainValues(readInput(), (finding) => findingSentence(finding, language));
  if (output.ok) return output.rows;
  throw new CannotRun(problemOf(output.error));
}

function readInput(): unknown {
  try {
    // A byte order mark is what Windows puts in front of UTF-8.
    return JSON.parse(readFileSync(STANDARD_INPUT, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new CannotRun({ kind: 'inputNotJson' });
  }
}

function problemOf(error: ExplainError): CliProblem {
  if (error.kind === 'notAnArray') return { kind: 'inputNotArray' };
  const position = error.index + 1;
  return error.kind === 'notAnObject'
    ? { kind: 'inputItemInvalid', position, member: '{ }' }
    : { kind: 'inputItemInvalid', position, member: error.field };
}
