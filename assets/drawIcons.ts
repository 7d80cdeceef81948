/** Draws the icons beside this file: `npx tsx assets/drawIcons.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcon, ICON_NAMES, ICON_SIZES } from './icons';
import { encodePng } from './png';

for (const name of ICON_NAMES) {
  for (const size of ICON_SIZES) {
    writeFileSync(join(__dirname, `${name}-${size}.png`), encodePng(drawIcon(name, size), size));
  }
}
