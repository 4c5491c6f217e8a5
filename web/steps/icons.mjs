// One sprite of the Tabler icons that the sources name: [[icon:check]] in a view, icon("check") in C++, or a comment
// "// icons: check clock" where the name is data. An icon that Tabler does not have stops the build.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function namesIn({ path, text }) {
  const named = [...text.matchAll(/\[\[icon:([a-z0-9-]+)\]\]/g), ...text.matchAll(/\bicon\("([a-z0-9-]+)"\)/g)].map(
    (match) => match[1]);
  const declared = [...text.matchAll(/\/\/ icons: ([a-z0-9 -]+)/g)].flatMap((match) => match[1].trim().split(/ +/));
  return [...named, ...declared].map((name) => ({ name, path }));
}

function symbol(folder, { name, path }) {
  const filled = name.endsWith('-filled');
  const file = filled ? join(folder, 'filled', `${name.slice(0, -'-filled'.length)}.svg`)
                      : join(folder, 'outline', `${name}.svg`);
  if (!existsSync(file)) throw new Error(`${path}: Tabler has no icon "${name}"`);
  const drawing = readFileSync(file, 'utf8').replace(/<!--[^]*?-->/g, '').replace(/^[^]*?<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/\s*\n\s*/g, '');
  const paint = filled ? 'fill="currentColor" stroke="none"'
    : 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  return `<symbol id="${name}" viewBox="0 0 24 24" ${paint}>${drawing}</symbol>`;
}

export function sprite(folder, texts) {
  const icons = new Map(texts.flatMap(namesIn).map((icon) => [icon.name, icon]));
  const symbols = [...icons.keys()].sort().map((name) => symbol(folder, icons.get(name)));
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}
