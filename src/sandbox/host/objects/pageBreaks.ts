import { HostError, invalidArgument, isHostObject, type ObjectKind } from '../hostObject';
import { expectSelf, make, type Selves } from './selves';
import { rectOf } from './worksheet';

/** Excel specifications and limits: manual page breaks of each direction. */
const MAX_BREAKS = 1026;

/** The manual breaks between rows. */
export const pageBreakCollection: ObjectKind<Selves['PageBreakCollection']> = {
  methods: {
    /** The page starts before the top-left cell of the range. */
    Add: (self, [range]) => {
      const { page } = self.sheet;
      const before = (isHostObject(range) ? expectSelf(range, 'Range').rect : rectOf(self, range))
        .row;
      if (before === 0) throw invalidArgument('no page break before the first row');
      if (page.rowBreaks.length >= MAX_BREAKS) {
        throw new HostError('InvalidOperation', 'A sheet takes 1,026 page breaks.');
      }
      page.rowBreaks = [...new Set([...page.rowBreaks, before])].sort((a, b) => a - b);
      self.workspace.raise({ kind: 'look' });
      return make('PageBreak', { ...self, before });
    },
  },
};

export const pageBreak: ObjectKind<Selves['PageBreak']> = {
  id: ({ before }) => String(before),
};
