import { type Form } from './form';
import { hirakataPlan } from './hirakataPlan';
import { hirakataResults } from './hirakataResults';
import { kashiwara } from './kashiwara';

/** Every form, in the order the pane offers them. */
export const FORMS: readonly Form[] = [hirakataResults, hirakataPlan, kashiwara];
