// The texts that decide which rules of Tabler and which icons are carried: views, C++ sources and scripts.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

function filesBelow(folder, endings) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}

export function sources(cpp, web) {
  const paths = [...filesBelow(cpp, ['.tpl', '.cpp', '.h']), ...filesBelow(join(web, 'modules'), ['.ts'])].sort();
  return paths.filter((path) => !path.endsWith('_test.cpp')).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
