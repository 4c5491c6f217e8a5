// Makes build/web/ (the files the browser gets) from this folder and from the words of the views: scripts by esbuild, one
// file per module; one style sheet of Tabler's rules that the views use, and ours; the icons the sources name as one
// sprite; the fonts. Every name carries the hash of its content, so that a browser may keep it for ever; manifest.txt
// says which name stands for what, and a .gz stands beside all that shrinks.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import postcss from 'postcss';
import { sources } from './steps/sources.mjs';
import { sprite } from './steps/icons.mjs';
import { styleSheet } from './steps/styles.mjs';

const web = fileURLToPath(new URL('.', import.meta.url));
const out = join(web, '../build/web');
const browsers = ['chrome90', 'firefox90', 'safari14.1'];

const files = new Map(); // name in build/web -> content
const manifest = new Map(); // "app.css" -> "app-1f2e3d4c.css"

function add(name, content) {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const hashed = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  files.set(hashed, bytes);
  manifest.set(name, hashed);
  return hashed;
}

function addFonts() {
  const from = join(web, 'node_modules/@fontsource/be-vietnam-pro/files');
  for (const subset of ['latin', 'vietnamese']) {
    for (const weight of [400, 600]) {
      add(`be-vietnam-pro-${subset}-${weight}.woff2`,
          readFileSync(join(from, `be-vietnam-pro-${subset}-${weight}-normal.woff2`)));
    }
  }
}

async function addScripts() {
  for (const file of readdirSync(join(web, 'modules')).sort()) {
    if (!file.endsWith('.ts') || file.startsWith('_')) continue; // _shared.ts is only imported
    const result = await build({
      entryPoints: [join(web, 'modules', file)], bundle: true, minify: true, write: false, format: 'esm',
      target: browsers, legalComments: 'none', logLevel: 'warning',
    });
    add(basename(file, '.ts') + '.js', result.outputFiles[0].contents);
  }
}

// Images inside the rules become files, so that the page's policy needs no "data:".
function withoutDataAddresses(css) {
  let number = 0;
  return css.replace(/url\((["'])data:image\/svg\+xml[^,]*,(.*?)\1\)/g, (_, quote, data) => {
    number += 1;
    return `url("${add(`form-${number}.svg`, decodeURIComponent(data))}")`;
  });
}

async function addStyles(texts) {
  const css = await styleSheet(web, texts);
  const small = (await transform(css, { loader: 'css', minify: true, target: browsers, legalComments: 'none' })).code;
  const linked = withoutDataAddresses(small).replace(/url\("?asset:([^")]+)"?\)/g, (_, name) => {
    if (!manifest.has(name)) throw new Error(`a style names the asset ${name}, which is not built`);
    return `url("${manifest.get(name)}")`;
  });
  add('app.css', linked);
}

// Leaflet's rules without those that name its pictures, which no map of ours shows; then ours. Pages with a map ask for it.
async function addMapStyles() {
  const root = postcss.parse(readFileSync(join(web, 'node_modules/leaflet/dist/leaflet.css'), 'utf8'));
  root.walkDecls((declaration) => { if (/url\(/.test(declaration.value)) declaration.remove(); });
  const css = `${root}\n${readFileSync(join(web, 'map/map.css'), 'utf8')}`;
  add('map.css', (await transform(css, { loader: 'css', minify: true, target: browsers, legalComments: 'none' })).code);
}

// Only what changed is written, so that the program is not linked anew for nothing.
function write(name, bytes) {
  const path = join(out, name);
  if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
}

function writeAll() {
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of [...files]) {
    if (!name.endsWith('.woff2')) files.set(`${name}.gz`, gzipSync(bytes, { level: 9 }));
  }
  files.set('manifest.txt', Buffer.from([...manifest].sort().map(([name, hashed]) => `${name} ${hashed}\n`).join('')));
  for (const [name, bytes] of files) write(name, bytes);
  for (const name of readdirSync(out)) if (!files.has(name)) rmSync(join(out, name));
}

// The licences of what is carried ask to go with every copy. Where a package has no such file, its style sheet begins
// with the notice.
function licenceOf(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'licenses') return readdirSync(join(folder, entry.name)).map((name) => join(folder, entry.name, name));
    return entry.isFile() && /^(licen[cs]e|notice|copyright)/i.test(entry.name) ? [join(folder, entry.name)] : [];
  });
  if (files.length > 0) return files.sort().map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  const notice = readFileSync(join(folder, 'dist/css/tabler.css'), 'utf8').match(/\/\*!([^]*?)\*\//);
  return notice[1].replace(/^ \* ?/gm, '').trim();
}

function addLicences() {
  const packages = ['@tabler/core', '@tabler/icons', '@fontsource/be-vietnam-pro', 'htmx.org', 'echarts', 'zrender', 'tslib', 'leaflet'];
  const texts = packages.map((name) => {
    const folder = join(web, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceOf(folder)}\n`;
  });
  add('licences.txt', texts.join(`\n${'-'.repeat(80)}\n\n`));
}

const texts = sources(join(web, '../src'), web);
addFonts();
addLicences();
for (const image of readdirSync(join(web, 'images'))) add(image, readFileSync(join(web, 'images', image)));
add('icons.svg', sprite(join(web, 'node_modules/@tabler/icons/icons'), texts));
await addStyles(texts);
await addMapStyles();
await addScripts();
writeAll();
for (const [name, hashed] of [...manifest].sort()) {
  const bytes = files.get(hashed);
  if (/\.(css|js)$|icons/.test(name)) {
    console.log(`${name}: ${(bytes.length / 1024).toFixed(1)} KB, ${(gzipSync(bytes).length / 1024).toFixed(1)} KB gz`);
  }
}
