import { cellHolding } from '../goalCells';
import { readTypedRating } from '../typedRating';
import { defineRule } from '../rule';

export const goalRatingAgainstFrontPage = defineRule({
  id: 'goal-rating-against-front-page',
  severity: 'error',
  find: (context) =>
    context.departmentYear.goals.flatMap((goal) => {
      const front = readTypedRating(goal.frontPageRating, context.scale)?.grade;
      const own = readTypedRating(goal.overallRating, context.scale)?.grade;
      if (!front || !own || front.letter === own.letter) return [];
      return [
        {
          cell: cellHolding(context, goal),
          subject: `${goal.id}/frontPageRating`,
          facts: { goal: goal.title, front: front.letter, own: own.letter },
        },
      ];
    }),
});
