import { type Form } from '../../../src/core/forms/form';
import { hirakataPlan } from '../../../src/core/forms/hirakataPlan';
import { kashiwara } from '../../../src/core/forms/kashiwara';
import { toyonaka } from '../../../src/core/forms/toyonaka';
import { matchGolden } from '../../support/golden';
import { layoutText } from '../../support/layoutText';
import { layoutOf, seedYear } from '../../support/forms';

const CASES: readonly (readonly [string, Form])[] = [
  ['kashiwara-r7', kashiwara],
  ['hirakata-r4', hirakataPlan],
  ['toyonaka-r6', toyonaka],
  ['toyonaka-r5', toyonaka],
];

test.each(CASES)('%s is laid out as read and approved', (seed, form) => {
  matchGolden(`${seed}.txt`, layoutText(layoutOf(form, seedYear(seed))));
});
