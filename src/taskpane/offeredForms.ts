import { type FormId } from '../core/forms/form';

/** The forms in the order the pane offers them; a form left out does not compile. */
const OFFERED: Readonly<Record<FormId, true>> = {
  'hirakata-results': true,
  'hirakata-plan': true,
  kashiwara: true,
  toyonaka: true,
  list: true,
};

/** Ids only: the forms themselves are loaded with the jobs. */
export const OFFERED_FORMS = Object.keys(OFFERED) as readonly FormId[];
