// One style sheet: of Tabler the rules whose classes and elements stand in a view (PurgeCSS), then our own css/*.css.
// Tabler's dark theme and its variables of colours are left out: css/ sets both themes, also for `auto` without script.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import postcss from 'postcss';

// Class names inside class="...", element names, and "class: a b" comments in C++; words of prose are no class names.
function wordsOf(text) {
  const classes = [...text.matchAll(/class=\\?"([^"]*?)\\?"/g)].flatMap((match) =>
    match[1].replace(/\{\{.*?\}\}/g, ' ').split(/\s+/));
  const elements = [...text.matchAll(/<([a-z][a-z0-9]*)/g)].map((match) => match[1]);
  const types = [...text.matchAll(/type=\\?"([a-z-]+)\\?"/g)].map((match) => match[1]);
  return [...classes, ...elements, ...types, 'html', 'body', 'type'].filter(Boolean);
}

// Selectors for themes, right-to-left and browsers' vendor elements that no page of ours has.
const unwanted = /data-bs-theme=dark|theme-dark|\[dir=rtl\]|\.apexcharts|\.ts-|\.litepicker|\.jvm-|\.plyr|\.noUi/;

function withoutUnwanted(css) {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !unwanted.test(selector));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  root.walkAtRules('media', (rule) => { if (rule.params === 'print') rule.remove(); }); // css/print.css is ours
  root.walkAtRules((rule) => { if (rule.nodes && rule.nodes.length === 0) rule.remove(); });
  return root.toString();
}

// Custom properties that are set and never read, again and again: one may be read only by another that is not.
function withoutUnusedProperties(css, ours) {
  const root = postcss.parse(css);
  for (let removed = true; removed;) {
    removed = false;
    const used = new Set([...(root.toString() + ours).matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    root.walkDecls(/^--/, (declaration) => {
      if (used.has(declaration.prop)) return;
      declaration.remove();
      removed = true;
    });
  }
  root.walkRules((rule) => { if (rule.nodes.length === 0) rule.remove(); });
  return root.toString();
}

// css/dark.css holds declarations only: for those who chose dark, and for those whose device is dark.
function darkTheme(declarations) {
  return `:root[data-theme=dark]{${declarations}}
@media (prefers-color-scheme: dark){:root[data-theme=auto]{${declarations}}}
`;
}

function ourStyles(web) {
  const folder = join(web, 'css');
  const text = (name) => readFileSync(join(folder, name), 'utf8');
  const names = readdirSync(folder).filter((name) => name.endsWith('.css') && name !== 'dark.css').sort();
  return [...names.filter((name) => name === 'tokens.css'), 'dark', ...names.filter((name) => name !== 'tokens.css')]
    .map((name) => (name === 'dark' ? darkTheme(text('dark.css')) : text(name))).join('\n');
}

export async function styleSheet(web, texts) {
  const tabler = withoutUnwanted(
    readFileSync(join(web, 'node_modules/@tabler/core/dist/css/tabler.css'), 'utf8'));
  const content = texts.filter(({ path }) => !path.endsWith('.h')).map(({ text }) => ({ raw: text, extension: 'tpl' }));
  const [purged] = await new PurgeCSS().purge({
    content, css: [{ raw: tabler }], defaultExtractor: wordsOf, keyframes: true, fontFace: true,
    safelist: [/^:/, /::/],
  });
  const ours = ourStyles(web);
  return `${withoutUnusedProperties(purged.css, ours)}\n${ours}`;
}
