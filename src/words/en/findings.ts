import { type AskReason } from '../../core/achievement/rated';
import { type UnclearReason } from '../../core/values/reading';
import { type Facts, type FindingWords } from '../findingWords';
import { ratedEn } from './rated';
import { unclearEn } from './readings';

const FIELDS: Readonly<Record<string, string>> = {
  target: 'target',
  actual: 'actual',
  baseline: 'baseline',
  priorActual: "last year's actual",
  achievement: 'achievement',
  rating: 'rating',
};

const field = (facts: Facts): string => FIELDS[facts.text('field')] ?? 'value';

/** “Visitors” (individuals): */
const of = (facts: Facts): string => {
  const name = facts.text('name').replace(/\s+/g, ' ').trim();
  const part = facts.text('part');
  const whole = name === '' ? '' : `“${name}”`;
  const which = part === '' ? whole : `${whole} (${part})`.trim();
  return which === '' ? '' : `${which}: `;
};

const pair = (facts: Facts): string =>
  `target ${facts.text('target')}, actual ${facts.text('actual')}`;

const SCALE_FAULTS: Readonly<Record<string, (letters: string) => string>> = {
  noRatedGrade: () => 'It has no lower bound at all.',
  blankLetter: () => 'A row has no letter.',
  duplicateLetter: (letters) => `The letter ${letters} occurs twice.`,
  sameBound: (letters) => `${letters} have the same lower bound, so either could apply.`,
  outOfOrder: (letters) => `The bound of ${letters} is higher than that of the row above.`,
  gapBelow: (letters) => `The lowest bound (${letters}) is above 0%; below it there is no letter.`,
};

/** What was found, why it matters, what to do. */
export const findingsEn: FindingWords = {
  'value-error': {
    title: 'Error in a cell',
    message: (f) =>
      `${of(f)}the ${field(f)} shows the error ${f.text('text')}. Nothing can be computed from it; please repair the formula or what it refers to.`,
    purpose: 'With an error in a cell neither achievement nor totals can be computed.',
    example: 'The actual shows #REF!.',
  },
  'value-unclear': {
    title: 'Value that cannot be read',
    message: (f) => {
      const alternatives = f.list('alternatives');
      const hint = alternatives.length === 0 ? '' : ` Did you mean ${alternatives.join(' or ')}?`;
      const why = unclearEn[f.text('why') as UnclearReason] ?? '';
      return `${of(f)}the ${field(f)} “${f.text('text')}” cannot be read with certainty: ${why}.${hint} Please check and type it again.`;
    },
    purpose: 'A guess could lead to a wrong rating, so what is not certain is asked.',
    example: '“12O件”, with the letter O instead of a zero.',
  },
  'value-is-date': {
    title: 'Date where a number belongs',
    message: (f) =>
      `${of(f)}the ${field(f)} is a date (${f.text('text')}). Excel may have turned an entry such as 5-2 into one; please type the value again.`,
    purpose: 'Excel turns some entries into dates without being asked.',
    example: 'A cell in which 1/3 was typed holds 3 January.',
  },
  'number-as-text': {
    title: 'Number typed as text',
    message: (f) =>
      `${of(f)}the ${field(f)} “${f.text('text')}” is text, not a number. Sums and formulas leave it out; it is better turned into a number.`,
    purpose:
      'Numbers kept as text are left out of sums, and their achievement cannot update itself.',
    example: 'The actual holds the text 1310.',
  },
  'width-mixed': {
    title: 'Mixed full and half width',
    message: (f) =>
      `${of(f)}the ${field(f)} “${f.text('text')}” is in full-width characters, unlike the other cells. “${f.text('after')}” would match them.`,
    purpose: 'One notation looks tidy in print and can be searched.',
    example: 'One row has ４５％ where the others have 45%.',
  },
  'target-missing': {
    title: 'Actual without target',
    message: (f) =>
      `${of(f)}there is an actual (${f.text('actual')}) but no target, so no rating can be given. Please enter the target.`,
    purpose: 'Without a target nobody can say whether it was met.',
    example: 'Actual 16社, no target.',
  },
  'actual-missing': {
    title: 'Target without actual',
    message: (f) =>
      `${of(f)}the actual for the target ${f.text('target')} is blank. Please enter it, or 集計中 while it is being counted, or 未実施 if nothing was carried out.`,
    purpose: 'A blank does not say whether the figure is still being counted or was forgotten.',
    example: 'Target 150人, actual blank.',
  },
  'figures-missing': {
    title: 'Indicator without figures',
    message: (f) =>
      `${of(f)}target and actual are both blank. If the indicator is no longer used, please delete the row or note why.`,
    purpose:
      'What to do with an indicator of which only the name is left is decided before publication.',
    example: 'A row with a name only.',
  },
  'actual-pending': {
    title: 'Actual still being counted',
    message: (f) =>
      `${of(f)}the actual says “${f.text('text')}”. Please enter it when it is known; no rating is given until then.`,
    purpose: 'A list of what has to be filled in before publication.',
    example: 'The actual says 集計中.',
  },
  'unit-mismatch': {
    title: 'Different units',
    message: (f) =>
      `${of(f)}the units differ (${pair(f)}). Please check that both count the same thing and use one unit.`,
    purpose: 'Dividing figures of different units gives no achievement.',
    example: 'Target 7校区, actual 7件.',
  },
  'unit-assumed': {
    title: 'Unit given once only',
    message: (f) =>
      `${of(f)}only one of the figures has a unit; both were taken to have it (${pair(f)}). If not so, please add the other unit.`,
    purpose: 'An assumption is always shown.',
    example: 'Target 10社, actual 16.',
  },
  'gross-mismatch': {
    title: 'Cumulative against distinct count',
    message: (f) =>
      `${of(f)}only one of the figures is cumulative (延べ): ${pair(f)}. They count different things; please use one kind.`,
    purpose: 'Comparing a cumulative with a distinct count may change the achievement greatly.',
    example: 'Target 延べ630人, actual 365人.',
  },
  'judgement-needed': {
    title: 'Row for a person to judge',
    message: (f) =>
      `${of(f)}no rating can be given automatically (${pair(f)}). ${ratedEn.ask[f.text('reason') as AskReason] ?? ''}`,
    purpose: 'What arithmetic cannot decide is asked, not guessed.',
    example: 'A target of “under 30”, met with exactly 30.',
  },
  'direction-unclear': {
    title: 'Unclear direction',
    message: (f) =>
      f.text('typed') === ''
        ? `${of(f)}it is not clear whether more or less is better. Please enter 増加, 減少 or 維持 in the 方向 column.`
        : `${of(f)}with the direction “${f.text('typed')}” the computation cannot be chosen. Please check it against baseline, target and 計算方法.`,
    purpose: 'With the wrong direction an indicator that became worse would count as achieved.',
    example: 'Waste per head and day, without a direction.',
  },
  'direction-against-bound': {
    title: 'Direction against the bound',
    message: (f) =>
      `${of(f)}the direction is “${f.text('direction')}” but the target is ${f.text('target')}. Please check which is right and correct the other.`,
    purpose: 'If direction and target contradict each other, the rating is reversed.',
    example: 'Direction 増加, target 30分以内.',
  },
  'parts-unpaired': {
    title: 'Parts that do not pair',
    message: (f) =>
      `${of(f)}the parts ${f.list('labels').join(', ')} do not pair between target and actual. Please use the same labels, or add what is missing.`,
    purpose: 'Parts are paired by label, not by position.',
    example: 'The target has （個人版） and （企業版）, the actual only （個人版）.',
  },
  'parts-differ': {
    title: 'Parts rated differently',
    message: (f) =>
      `${of(f)}its parts have different ratings (${f.list('ratings').join(', ')}). They are not combined automatically; please decide on one for the indicator.`,
    purpose: 'Whether to average or to take the lowest is for the city to decide.',
    example: 'Individuals B, companies C.',
  },
  'rate-over-100': {
    title: 'Rate over 100%',
    message: (f) =>
      `${of(f)}the ${field(f)} is ${f.text('text')}. A share cannot pass 100%; please check the entry.`,
    purpose: 'A share of a whole does not pass 100%.',
    example: 'A membership rate of 627%.',
  },
  'figure-far-off': {
    title: 'Actual of another magnitude',
    message: (f) => {
      const against = f.text('against') === 'target' ? 'the target' : "last year's actual";
      return `${of(f)}the actual ${f.text('actual')} differs from ${against} (${f.text('reference')}) a hundredfold or more. Please check the unit (円, 千円) and the digits.`;
    },
    purpose: 'Finds 千円 taken for 円 and the like.',
    example: 'Target 50,000千円, actual 48,000円.',
  },
  'achievement-over-200': {
    title: 'Achievement over 200%',
    message: (f) =>
      `${of(f)}the achievement is ${f.text('percent')}% (${pair(f)}). It stays as it is if the figures are right; perhaps the target was too low.`,
    purpose: 'Very high achievements point to a slip or to a target worth reviewing.',
    example: 'Target 30,000件, actual 62,947件.',
  },
  'rounding-hides-bound': {
    title: 'Rounding hides a missed bound',
    message: (f) =>
      `${of(f)}the achievement is shown as ${f.text('shown')}%, but before rounding it misses the bound, so the rating is ${f.text('rating')}. Please keep this in mind in case somebody asks.`,
    purpose: 'Shows in advance where figure and rating seem to disagree.',
    example: '69.96% is shown as 70.0% and is C, not B.',
  },
  'figure-approximate': {
    title: 'Approximate figure',
    message: (f) =>
      `${of(f)}the ${field(f)} ${f.text('text')} is approximate and was used as it stands. Please enter the exact figure if it is known.`,
    purpose:
      'An achievement computed from approximate figures should be checked before publication.',
    example: 'Actual 約1,100人.',
  },
  'change-end-used': {
    title: 'Figure given as a change',
    message: (f) =>
      `${of(f)}of the ${field(f)} ${f.text('text')} the end (${f.text('used')}) was used. If another is meant, please enter that one only.`,
    purpose: 'Says which of the two figures was used.',
    example: 'Actual 76%→80%.',
  },
  'total-against-breakdown': {
    title: 'Total against breakdown',
    message: (f) =>
      `${of(f)}the ${field(f)} gives a total of ${f.text('total')}, but its parts add up to ${f.text('sum')} (${f.list('parts').join(', ')}). Please correct one of them.`,
    purpose: 'A total that does not match its parts costs trust.',
    example: '110件：電話22件、手紙68件、面談15件、メール6件.',
  },
  'total-looks-exact': {
    title: 'Exact total of approximate parts',
    message: (f) =>
      `${of(f)}parts of the ${field(f)} are approximate or not counted (${f.list('parts').join(', ')}), yet the total ${f.text('total')} is given as exact. Please add 約, or check the parts.`,
    purpose: 'A total with approximate or uncounted parts is not exact.',
    example: '2,665人：講座565人、催し約1,100人、展示 未集計.',
  },
  'achievement-differs': {
    title: 'Achievement differs from the computed one',
    message: (f) =>
      `${of(f)}the achievement typed is ${f.text('typed')}, the one computed from target and actual is ${f.text('computed')}%. Please check the entry or the method.`,
    purpose: 'Finds slips of hand calculation and figures that were changed later.',
    example: 'Target 30, actual 18, achievement 65%.',
  },
  'rating-differs': {
    title: 'Rating differs from the computed one',
    message: (f) => {
      const percent = f.text('percent') === '' ? '' : ` (achievement ${f.text('percent')}%)`;
      const todo =
        f.text('reason') === ''
          ? 'If this is meant, please give the reason.'
          : 'A reason is given; please check that it fits.';
      return `${of(f)}the rating typed is ${f.text('typed')}, the computed one is ${f.text('computed')}${percent}. ${todo}`;
    },
    purpose: "A person's rating stands, but where it differs it needs a reason.",
    example: 'Achievement 58%, rating B.',
  },
  'rating-unknown': {
    title: 'Rating not in the scale',
    message: (f) =>
      `${of(f)}the rating “${f.text('typed')}” is not in the scale. Please use one of ${f.list('letters').join(', ')}.`,
    purpose: 'Letters outside the scale are lost from summaries.',
    example: 'F in a scale from A to E.',
  },
  'rating-word-differs': {
    title: 'Letter against its word',
    message: (f) =>
      `${of(f)}the rating says “${f.text('typed')}”, but ${f.text('letter')} stands for ${f.text('word')}. Please check which is right.`,
    purpose: 'Sometimes the letter is changed and the word is left.',
    example: '“B 達成” (B is 概ね達成).',
  },
  'low-rating-without-reason': {
    title: 'Low achievement without a reason',
    message: (f) =>
      `${of(f)}the achievement is ${f.text('percent')}% and no reason is given. Somebody will ask; please note the main one.`,
    purpose: 'Below 70% an explanation is expected.',
    example: 'Achievement 50.0%, reason blank.',
  },
  'goal-rating-against-front-page': {
    title: 'Front page against the goal’s page',
    message: (f) =>
      `Goal “${f.text('goal')}” is rated ${f.text('front')} on the front page and ${f.text('own')} on its own. Please make them agree.`,
    purpose: 'If only one is corrected, one goal has two ratings.',
    example: 'B on the front page, C on the goal’s page.',
  },
  'goal-rating-against-targets': {
    title: 'Overall rating outside its targets’ ratings',
    message: (f) =>
      `Goal “${f.text('goal')}” is rated ${f.text('overall')} overall, its annual targets ${f.list('letters').join(', ')}. That is allowed, but please give the reason.`,
    purpose:
      'The overall rating is a judgement; outside the range of its parts it needs an explanation.',
    example: 'Targets B and B, overall C, no reason.',
  },
  'scale-fault': {
    title: 'Fault in the rating scale',
    message: (f) =>
      `Please check the sheet 評価基準. ${SCALE_FAULTS[f.text('kind')]?.(f.list('letters').join(', ')) ?? ''} Until then ratings may be wrong.`,
    purpose: 'With gaps or overlaps one achievement may have no rating, or two.',
    example: 'B and C both begin at 50%.',
  },
  'duplicate-indicator': {
    title: 'Indicator given twice',
    message: (f) =>
      f.is('same')
        ? `Indicator “${f.text('name')}” occurs twice with the same figures (${f.text('figures')}). If it was copied by mistake, please delete one.`
        : `Indicator “${f.text('name')}” occurs twice with different figures (${f.text('otherFigures')} and ${f.text('figures')}). Please check which is right, or tell them apart by name.`,
    purpose: 'A row copied and left is counted twice.',
    example: 'Two rows 参加者数 with the same figures.',
  },
  'same-as-last-year': {
    title: 'Same actual as last year',
    message: (f) =>
      `${of(f)}the actual ${f.text('text')} is exactly last year’s. Please check that it is not left over.`,
    purpose: 'Old figures may stay when last year’s sheet is reused.',
    example: 'Both years 62,947件.',
  },
  'fiscal-year-differs': {
    title: 'Header of another fiscal year',
    message: (f) =>
      `The header “${f.text('text')}” names fiscal year ${f.text('headerYear')}, the sheet is of ${f.text('sheetYear')}. Please check whether the header was forgotten.`,
    purpose: 'Headers may stay when last year’s form is reused.',
    example: '令和５年度目標値 on a sheet of 令和6年度.',
  },
  'year-pair-disagrees': {
    title: 'Era and western year disagree',
    message: (f) =>
      `In “${f.text('quote')}” era and western year disagree: ${f.text('era')} is ${f.text('year')}. Please correct one.`,
    purpose: 'When years are updated, one of the two is easily forgotten.',
    example: '令和6年度（2025年度）.',
  },
  'year-notation': {
    title: 'Slip in a year',
    message: (f) => `In “${f.text('quote')}” a 年 is doubled or missing. Please correct it.`,
    purpose: 'A frequent slip where a western year is added.',
    example: '（2026年）年1月, （2024度）.',
  },
  'punctuation-doubled': {
    title: 'Doubled punctuation',
    message: (f) =>
      `In “${f.text('quote')}” there is a doubled mark (${f.text('typed')}). Please keep one.`,
    purpose: 'Marks stay behind when sentences are edited. Three in a row are taken as style.',
    example: '集いました。。',
  },
  'brackets-unbalanced': {
    title: 'Bracket without its other half',
    message: (f) =>
      `In “${f.text('quote')}” the bracket ${f.text('bracket')} has no other half. Please add or delete it.`,
    purpose: 'Half of a pair is easily lost when long sentences are edited.',
    example: '講座（全5回を開催',
  },
  'word-doubled': {
    title: 'Doubled word',
    message: (f) =>
      `In “${f.text('quote')}” a word is doubled (${f.text('typed')}). Please check that it is meant.`,
    purpose: 'Words stay behind when sentences are edited.',
    example: '視点の視点',
  },
  'hidden-rows': {
    title: 'Hidden rows',
    message: (f) =>
      `${f.text('count')} indicators stand in hidden rows and are included (${f.list('names').join(', ')}). If they should not be, please delete the rows.`,
    purpose: 'Hidden rows should not enter a summary unnoticed.',
    example: 'Indicators hidden by a filter.',
  },
};
