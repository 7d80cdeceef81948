import { ratedGrades } from '../../achievement/rateRatio';
import { cellHolding } from '../goalCells';
import { readTypedRating } from '../typedRating';
import { defineRule } from '../rule';

/** An overall rating above or below all ratings it stands for, with no reason given. */
export const goalRatingAgainstTargets = defineRule({
  id: 'goal-rating-against-targets',
  severity: 'warning',
  find: (context) => {
    const order = ratedGrades(context.scale).map(({ letter }) => letter);
    const rank = (typed: string): number =>
      order.indexOf(readTypedRating(typed, context.scale)?.grade?.letter ?? '');
    return context.departmentYear.goals.flatMap((goal) => {
      const own = rank(goal.overallRating);
      const targets = goal.annualTargets.map(({ rating }) => rank(rating));
      const known = own >= 0 && targets.length > 0 && targets.every((target) => target >= 0);
      if (!known || goal.overallReason.trim() !== '') return [];
      const inside = own >= Math.min(...targets) && own <= Math.max(...targets);
      if (inside) return [];
      const letters = targets.map((target) => order[target] ?? '');
      return [
        {
          cell: cellHolding(context, goal),
          subject: `${goal.id}/overallRating`,
          facts: { goal: goal.title, overall: order[own] ?? '', letters },
        },
      ];
    });
  },
});
