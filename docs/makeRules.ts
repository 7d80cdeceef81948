import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { rulesPage } from './rulesPage';

// Run with: npx tsx docs/makeRules.ts
writeFileSync(join(__dirname, 'rules.md'), rulesPage());
