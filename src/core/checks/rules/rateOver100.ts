import { compare } from '../../values/decimal';
import { formatReading } from '../../values/formatReading';
import { allParts, foundAt } from '../rowCells';
import { defineRule } from '../rule';

/** A share of a whole: it cannot pass 100%. */
const SHARE = /(?:率|割合|比率)(?:[（(].*)?$/;

/** Rates that compare with something else than their whole. */
const MAY_PASS_100 =
  /達成率|進捗率|執行率|増加率|増減率|減少率|伸び率|上昇率|成長率|変化率|前年|対比|倍率|回転率|経常収支|利益率|収益率|投資|ROAS|充足率|負担比率|乗車率|混雑率|稼働率|自給率|回収率|物価/i;

export const rateOver100 = defineRule({
  id: 'rate-over-100',
  severity: 'warning',
  find: (context) =>
    allParts(context).flatMap(({ rated, part }) => {
      const name = rated.row.name.replace(/\s/g, '');
      if (!SHARE.test(name) || MAY_PASS_100.test(name)) return [];
      return (['target', 'actual'] as const).flatMap((field) => {
        const reading = part[field];
        if (reading.kind !== 'quantity' || reading.unit !== '%') return [];
        if (compare(reading.value, '100') <= 0) return [];
        const facts = { field, part: part.label, text: formatReading(reading) };
        return [foundAt(context, rated.row, field, facts, part.label)];
      });
    }),
});
