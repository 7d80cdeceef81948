import { achievementList } from './achievementList';
import { type Form } from './form';
import { hirakataPlan } from './hirakataPlan';
import { hirakataResults } from './hirakataResults';
import { kashiwara } from './kashiwara';
import { toyonaka } from './toyonaka';

/** Every form, in the order the pane offers them. */
export const FORMS: readonly Form[] = [
  hirakataResults,
  hirakataPlan,
  kashiwara,
  toyonaka,
  achievementList,
];
