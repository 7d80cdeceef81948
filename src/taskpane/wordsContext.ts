import { createContext, useContext } from 'react';
import { type Words, wordsFor } from '../words/words';

/** The words of the pane's present language. */
export const WordsContext = createContext<Words>(wordsFor('ja'));

export function useWords(): Words {
  return useContext(WordsContext);
}
